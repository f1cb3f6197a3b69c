package nl.thuiskompas.platform.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import nl.thuiskompas.platform.language.Language;
import nl.thuiskompas.platform.programme.Ledger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rows that somebody adds to the ledger: letters tell them, and deny nothing that stands in it. All rows are made up. */
@ExtendWith(SharedFigures.class)
class AddedRowsTest {
    private static final LocalDate OCTOBER_2026 = LocalDate.of(2026, 10, 1);

    @TempDir
    static Path folder;

    private static ReferenceFigures figures;

    @BeforeAll
    static void open(ReferenceFigures shared) {
        figures = shared;
    }

    private static Letters with(String... rows) throws IOException {
        Ledger ledger = ReferenceFigures.changedLedger(
                Files.createTempDirectory(folder, "ledger"),
                text -> text.stripTrailing() + "\n" + String.join("\n", rows) + "\n");
        return new Letters(ledger, figures.measured());
    }

    private static Letters changed(String row, String to) throws IOException {
        Ledger ledger = ReferenceFigures.changedLedger(Files.createTempDirectory(folder, "ledger"), text -> {
            assertThat(text).contains("\n" + row);
            return text.replace("\n" + row, "\n" + to);
        });
        return new Letters(ledger, figures.measured());
    }

    private static String words(Letter letter) {
        assertThat(letter.refused()).isEmpty();
        return String.join(" ", new LetterSentences(letter).texts().values());
    }

    private static String national(Letters letters) {
        words(letters.national(OCTOBER_2026, Language.EN));
        return words(letters.national(OCTOBER_2026, Language.NL)).replace('\u00a0', ' ');
    }

    private static String happened(String fact, String day, String replaces) {
        return "%s.happened,%s,,NL,%s,%s,,happened,control-act-news,,2026-09-01,sourced,%s,overtaken,,"
                .formatted(fact, fact, day.substring(0, 4), day, replaces);
    }

    @Test
    void anActThatTookEffectIsInForceInBothLetters() throws IOException {
        Letters letters = with(happened("control-act.in-force", "2026-07-01", "control-act.in-force.2026"));
        assertThat(national(letters))
                .contains("De Wet versterking regie volkshuisvesting is van kracht sinds 1 juli 2026")
                .doesNotContain("Later nieuws daarover");
        assertThat(words(letters.local("GM0202", OCTOBER_2026, Language.NL)))
                .contains(
                        "De Wet versterking regie volkshuisvesting is van kracht sinds 1 juli 2026.",
                        "Urgentieregeling: elke gemeente moet er een hebben.")
                .doesNotContain("Later nieuws", "voornemen");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "monitor.first | 2024-03-15 | De eerste meting van de monitor kwam op 15 maart 2024.",
                "monitor.first | 2024-Q2 | De eerste meting van de monitor kwam in het tweede kwartaal van 2024.",
                "multiple-problems.in-force | 2025-07-01 | met meerdere problemen tegelijk is van kracht sinds 1 juli 2025.",
                "participation.in-force | 2026-01-01 | maatregelen en is van kracht sinds 1 januari 2026.",
                "good-landlordship.in-force | 2023-07-01 | De Wet goed verhuurderschap is van kracht sinds 1 juli 2023.",
                "hourly-minimum-wage.in-force | 2024-01-01 | Sinds 1 januari 2024 is het minimumloon een uurloon.",
            })
    void whatHappenedIsToldAsSuch(String fact, String day, String told) throws IOException {
        assertThat(national(with(happened(fact, day, fact)))).contains(told);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "low-rent.share | 2025 | 44 | 46 procent zo’n lage huur in 2023, en 44 procent in 2025.",
                "social-homes.built | 2022 | 15000 | bouwden 15.000 sociale huurwoningen in 2022 en ruim 17.800 in 2023.",
                "social-homes.built | 2024 | 19000 | ruim 17.800 sociale huurwoningen in 2023 en 19.000 in 2024. Van 2022 staat geen telling",
                "evictions | 2024 | 1100 | in 2021 waren dat er 1.400 en in 2024 1.100.",
                "homeless | 2025-01-01 | 34000 | Het nieuwste aantal is 34.000, op 1 januari 2025.",
                "dashboard.social-share | 2024 | 25 | Het nieuwste aandeel is 25 procent, in 2024.",
                "deals.closed | 2025-03-10 | 36 | Gesloten waren er 35 (12 juni 2023); later waren het er 36 (10 maart 2025).",
            })
    void aLaterYearOfASeriesIsToldBesideTheOneThatIsThere(String series, String period, String value, String told)
            throws IOException {
        String row = "%s.added,%s,,NL,%s,%s,,,control-act-news,,2026-09-01,sourced,,,,"
                .formatted(series, series, period, value);
        assertThat(national(with(row))).contains(told);
    }

    @Test
    void everyCountedPartOfTheFlexHomesIsNamed() throws IOException {
        Letters letters =
                with("flex.realised.2023q4,flex.realised,,NL,2023Q4,1200,,,flex-news-2023-12,,2024-03-01,sourced,,,,");
        assertThat(national(letters))
                .contains(
                        "Geteld zijn 3.400 (2022), 4.040 (de eerste drie kwartalen van 2023), 1.200 (het vierde kwartaal van 2023): samen 8.640")
                .contains("De telling in het grootboek loopt tot en met 31 december 2023.");
    }

    @Test
    void aTargetThatIsMetNeedsNoPace() throws IOException {
        Letters letters = changed(
                "flex.realised.2023,flex.realised,,NL,2023Q1/2023Q3,4040,",
                "flex.realised.2023,flex.realised,,NL,2023Q1/2023Q3,40400,");
        assertThat(national(letters))
                .contains("het doel van 37.500 is gehaald.")
                .doesNotContain("keer het tempo");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "deals.closed,deals.closed,,NL,2023-06-12,35, | deals.closed,deals.closed,,NL,2023-06-12,1, | in 1 regionale woondeal, die op",
                "social-homes.deals,social-homes.deals,,NL,2022/2030,290000, | social-homes.deals,social-homes.deals,,NL,2022/2030,1, | samen op 1 sociale huurwoning uitkomen",
                "dashboard.large-from,dashboard.large-from,,NL,2021,100000, | dashboard.large-from,dashboard.large-from,,NL,2021,1, | met 1 inwoner of meer",
                "better-use.ways,better-use.ways,,NL,2023,3, | better-use.ways,better-use.ways,,NL,2023,1, | op een manier beter te benutten.",
                "sft.round-municipalities.1,sft.round-municipalities,,NL,2023,22, | sft.round-municipalities.1,sft.round-municipalities,,NL,2023,1, | kreeg 1 gemeente geld",
                "urgency.categories,urgency.categories,,NL,2023,6, | urgency.categories,urgency.categories,,NL,2023,7, | Er zijn zeven verplichte groepen.",
                "poverty.debts,poverty.debts,,NL,2022/..,50, | poverty.debts,poverty.debts,,NL,2022/..,25, | problematische schulden te verminderen",
            })
    void wordsThatTakeAValueForGrantedStandOnlyBesideIt(String row, String to, String told) throws IOException {
        assertThat(national(changed(row, to))).contains(told);
    }

    @Test
    void aDeskThatIsOpenIsInBothLettersOfADay() throws IOException {
        LocalDate june = LocalDate.of(2023, 6, 12);
        Letters letters = new Letters(Ledger.bundled(), figures.measured());
        assertThat(words(letters.national(june, Language.NL))).contains("herplaatsingsgarantie open");
        assertThat(words(letters.local("GM0202", june, Language.NL)))
                .contains("Financiële herplaatsingsgarantie: open sinds 2 mei 2023.");
    }
}
