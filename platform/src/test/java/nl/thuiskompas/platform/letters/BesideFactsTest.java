package nl.thuiskompas.platform.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.thuiskompas.platform.SourceFiles;
import nl.thuiskompas.platform.language.Language;
import nl.thuiskompas.platform.programme.Ledger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows that no sentence was written for: letters tell them, and state nothing that they make untrue. All rows are made up. */
@ExtendWith(SharedFigures.class)
class BesideFactsTest {
    private static final LocalDate OCTOBER_2026 = LocalDate.of(2026, 10, 1);
    private static final String ROW = "%s,%s,,%s,%s,%s,,%s,control-act-news,,2026-05-01,sourced,%s,%s,,";
    private static final String MUNICIPALITY = "GM0202";

    @TempDir
    static Path folder;

    private static ReferenceFigures figures;

    @BeforeAll
    static void open(ReferenceFigures shared) {
        figures = shared;
    }

    private static String row(String name, String series, String region, String period, String value) {
        return ROW.formatted(name, series, region, period, value, "", "", "");
    }

    private static Letters with(String... rows) throws IOException {
        Path tables = Files.createTempDirectory(folder, "ledger");
        Ledger ledger = ReferenceFigures.changedLedger(
                tables, text -> text.stripTrailing() + "\n" + String.join("\n", rows) + "\n");
        assertThat(ledger.notices()).isEmpty();
        return new Letters(ledger, figures.measured());
    }

    private static Map<String, String> sentences(Letter letter) {
        Map<String, String> texts = new LetterSentences(letter).texts();
        texts.replaceAll((name, text) -> text.replace('\u00a0', ' '));
        return texts;
    }

    private static Map<String, String> national(Letters letters) {
        return sentences(letters.national(OCTOBER_2026, Language.NL));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "flex.bought | 2024-12 | 3000 | Flexwoningen gekocht door het Rijksvastgoedbedrijf, stand: 3.000 (december 2024).",
                "social-homes.plans | 2026/2035 | 260000 | Sociale huurwoningen in plannen voor tien jaar: 260.000 (2026–2035).",
                "social-share.norm | 2026 | 35 | Aandeel sociale huur om naar toe te werken: 35 procent (2026).",
                "social-homes.target | 2026/2030 | 300000 | Doel: sociale huurwoningen door corporaties: 300.000 (2026–2030).",
                "flex.extra-budget | 2026/2028 | 400000000 | € 400 miljoen (2026–2028).",
                "centre.visitors | 2025 | 3000 | Bezoekers van het kenniscentrum per maand: 3.000 (2025).",
                "rha.window | 2026 | 2026-09-01/2026-11-30 | loket: 1 september tot en met 30 november 2026 (2026).",
            })
    void aLaterPeriodThatNoSentenceStatesIsListed(String series, String period, String value, String told)
            throws IOException {
        assertThat(national(with(row(series + ".added", series, "NL", period, value)))
                        .get("newer-fact"))
                .startsWith("Nieuwer dan hierboven: ")
                .endsWith(told);
    }

    @Test
    void aLaterDayThatReplacesNothingIsListedWithHowCertainItIs() throws IOException {
        String row = ROW.formatted("later", "control-act.in-force", "NL", "2027", "2027", "expected", "", "");
        assertThat(national(with(row)).get("newer-fact")).endsWith("in werking: 2027 (verwacht).");
        assertThat(sentences(with(row).local(MUNICIPALITY, OCTOBER_2026, Language.EN)))
                .extractingByKey("coming-day")
                .asString()
                .contains("2027 (expected): Act strengthening control of public housing, in force.");
    }

    @Test
    void whatAnotherSourceSaysIsListed() throws IOException {
        Path tables = Files.createTempDirectory(folder, "ledger");
        Path relations = SourceFiles.ROOT.resolve("reference/programme/relations.csv");
        Files.writeString(
                tables.resolve("relations.csv"),
                Files.readString(relations).stripTrailing()
                        + "\ncontradicts,evictions.2022,other,Anders geteld.,Counted otherwise.\n");
        Ledger ledger = ReferenceFigures.changedLedger(
                tables, text -> text.stripTrailing() + "\n" + row("other", "evictions", "NL", "2022", "1300") + "\n");
        assertThat(ledger.notices()).isEmpty();
        assertThat(national(new Letters(ledger, figures.measured())).get("contradicting-fact"))
                .isEqualTo("Een andere bron dan hierboven: Huisuitzettingen door corporaties: 1.300 (2022).");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2023-06-12", "2024-06-01", "2026-10-01", "2026-11-23"})
    void ofTheLedgerThatComesWithThuiskompasNothingIsLeftForTheList(String day) {
        Letters letters = figures.letters();
        for (String about : List.of("", MUNICIPALITY, "PV25")) {
            Letter letter = about.isEmpty()
                    ? letters.national(LocalDate.parse(day), Language.NL)
                    : letters.local(about, LocalDate.parse(day), Language.NL);
            assertThat(sentences(letter)).doesNotContainKeys("newer-fact", "contradicting-fact");
        }
    }

    @Test
    void aNormThatNothingIsReckonedByIsNotSaidToBeReached() throws IOException {
        Letters letters = with(
                ROW.formatted("norm", "social-share.norm", "NL", "2023", "35", "", "social-share.norm", "revised"));
        for (String about : List.of(MUNICIPALITY, "PV25")) {
            Letter letter = letters.local(about, OCTOBER_2026, Language.NL);
            assertThat(letter.refused()).isEmpty();
            assertThat(sentences(letter)).doesNotContainKeys("brief-needed", "norm-band", "norm-most");
            assertThat(sentences(letter).get("norm"))
                    .startsWith("In de woondeals werken regio’s toe naar 35 procent sociale huur. Hoeveel woningen")
                    .endsWith("is hier niet berekend.");
        }
    }

    @Test
    void aFactAboutTheProvinceIsNotGivenAsOneAboutTheMunicipality() throws IOException {
        Letters letters = with(row("count", "urgency.municipalities", "PV25", "2026", "12"));
        assertThat(sentences(letters.local(MUNICIPALITY, OCTOBER_2026, Language.NL)))
                .containsEntry("own-fact", "Gemeenten met een urgentieverordening, de provincie Gelderland, 2026: 12.")
                .extractingByKey("unknown-granted")
                .asString()
                .contains("hoeveel flexwoningen er staan");
        assertThat(sentences(letters.local("PV25", OCTOBER_2026, Language.NL)))
                .containsEntry("own-fact", "Gemeenten met een urgentieverordening, 2026: 12.")
                .containsEntry(
                        "unknown-granted",
                        "Welke gemeenten in het gebied een urgentieregeling en een woonzorgvisie hebben.");
    }

    @Test
    void whatTheLedgerHasAboutAMunicipalityIsNotSaidToBeUnknown() throws IOException {
        String vision =
                ROW.formatted("vision", "visions.start", MUNICIPALITY, "2026", "2026-03-01", "happened", "", "");
        assertThat(sentences(with(vision).local(MUNICIPALITY, OCTOBER_2026, Language.NL))
                        .get("unknown-granted"))
                .isEqualTo("Of Arnhem een urgentieregeling heeft. Het grootboek telt dat alleen landelijk.");
    }

    @Test
    void aDeskCanBeTheFirstDateToCome() throws IOException {
        Letters letters = with(row("desk", "rha.window", "NL", "2026", "2026-12-01/2027-01-31"));
        assertThat(sentences(letters.local(MUNICIPALITY, OCTOBER_2026, Language.NL))
                        .get("brief-next"))
                .isEqualTo("De eerste datum die eraan komt, is 1 december 2026: Regeling huisvesting aandachtsgroepen,"
                        + " aan te vragen.");
    }

    @Test
    void aYearIsTheSameHoweverItsPeriodIsWritten() throws IOException {
        assertThat(national(with(row("year", "social-homes.built", "NL", "2022-01/2022-12", "15000")))
                        .get("social-homes-built"))
                .contains("15.000 sociale huurwoningen")
                .doesNotContain("Van 2022 staat geen telling");
    }

    @Test
    void aPeriodWithoutAnEndIsAnnouncedByItsBeginning() throws IOException {
        assertThat(national(with(row("open", "evictions", "NL", "2025/..", "900")))
                        .get("evictions-count"))
                .endsWith("en vanaf 2025 900.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "expected | 2027-07-01 | naar verwachting gaat het op 1 juli 2027 in.",
                "expected | 2027 | naar verwachting gaat het in 2027 in.",
                "expected | 2026-09-15 | Het werd op 15 september 2026 verwacht; dat het van kracht is,",
                "decided | 2027 | gaat de Wet versterking regie volkshuisvesting in 2027 in.",
            })
    void aDayIsAnnouncedAsPreciselyAsItIsKnown(String certainty, String day, String told) throws IOException {
        Letters letters = with(ROW.formatted(
                "act",
                "control-act.in-force",
                "NL",
                day.substring(0, 4),
                day,
                certainty,
                "control-act.in-force.2026",
                "overtaken"));
        assertThat(national(letters).get("control-act-date")).contains(told);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2027 | De huurtoeslag wordt naar verwachting in 2027 eenvoudiger",
                "2026-03-01 | zou de huurtoeslag op 1 maart 2026 eenvoudiger worden; iets nieuwers staat niet",
            })
    void whatIsOnlyExpectedIsNotToldAsAFact(String day, String told) throws IOException {
        Letters letters = with(ROW.formatted(
                "later",
                "rent-benefit.in-force",
                "NL",
                day.substring(0, 4),
                day,
                "expected",
                "rent-benefit.in-force",
                "overtaken"));
        assertThat(national(letters).get("rent-benefit")).contains(told);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "good-landlordship.in-force | good-landlordship | de Wet goed verhuurderschap niet door",
                "hourly-minimum-wage.in-force | hourly-minimum-wage | niet door",
                "housing-act-data.not-before | housing-act-data | komt er geen wetsvoorstel",
                "rent-benefit.in-force | rent-benefit | wordt de huurtoeslag niet eenvoudiger",
                "rent-reduction.in-force | rent-reduction | gaat de eenmalige huurverlaging niet door",
            })
    void whatWasAbandonedIsToldAsSuch(String fact, String sentence, String told) throws IOException {
        Letters letters = with(ROW.formatted("gone", fact, "NL", "2026", "2026", "abandoned", fact, "overtaken"));
        assertThat(national(letters).get(sentence))
                .contains("Volgens het bericht van 1 mei 2026", told)
                .doesNotContain("iets nieuwers");
    }
}
