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

/** What letters say follows the dates of the ledger, on every day. All rows that are added are made up. */
@ExtendWith(SharedFigures.class)
class LetterDatesTest {
    private static final String MORE = "%s,%s,,NL,%s,%s,,%s,control-act-news,,%s,sourced,%s,%s,,";

    @TempDir
    static Path folder;

    private static ReferenceFigures figures;
    private static Letters letters;

    @BeforeAll
    static void open(ReferenceFigures shared) {
        figures = shared;
        letters = figures.letters();
    }

    private static Letters with(String row) throws IOException {
        Path tables = Files.createTempDirectory(folder, "ledger");
        Ledger ledger = ReferenceFigures.changedLedger(tables, text -> text.stripTrailing() + "\n" + row + "\n");
        assertThat(ledger.notices()).isEmpty();
        return new Letters(ledger, figures.measured());
    }

    private static Letters changed(String row, String to) throws IOException {
        Path tables = Files.createTempDirectory(folder, "ledger");
        Ledger ledger = ReferenceFigures.changedLedger(tables, text -> {
            assertThat(text).contains("\n" + row);
            return text.replace("\n" + row, "\n" + to);
        });
        assertThat(ledger.notices()).isEmpty();
        return new Letters(ledger, figures.measured());
    }

    private static String said(Letter letter, String sentence) {
        assertThat(letter.refused()).isEmpty();
        return new LetterSentences(letter).texts().getOrDefault(sentence, "").replace('\u00a0', ' ');
    }

    private static String national(Letters letters, LocalDate day, String sentence) {
        said(letters.national(day, Language.EN), sentence);
        return said(letters.national(day, Language.NL), sentence);
    }

    private static String arnhem(Letters letters, LocalDate day, String sentence) {
        said(letters.local("GM0202", day, Language.EN), sentence);
        return said(letters.local("GM0202", day, Language.NL), sentence);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2023-06-12 | kunnen dat aanvragen van 3 juli tot en met 1 november 2023",
                "2023-11-01 | kunnen dat aanvragen",
                "2023-11-02 | konden dat aanvragen van 3 juli tot en met 1 november 2023",
                "2024-06-06 | De regeling loopt door tot en met 15 oktober 2026",
                "2026-10-15 | De regeling loopt door tot en met 15 oktober 2026, met € 2,726 miljoen in 2024, € 3,7 miljoen in 2025 en € 3,7 miljoen in 2026.",
                "2026-10-16 | De regeling liep door tot en met 15 oktober 2026",
                "2026-11-23 | Een nieuw loket staat niet in het grootboek.",
            })
    void theSchemeForLargeFamiliesGoesOnWhileItsDeskIsOpen(LocalDate day, String told) {
        assertThat(national(letters, day, "large-families")).contains(told);
    }

    @Test
    void aDeskThatClosesEarlierOrOpensAnewIsToldAsTheLedgerHasIt() throws IOException {
        LocalDate day = LocalDate.of(2026, 10, 1);
        Letters closed = with(MORE.formatted(
                "made-up.closed",
                "hggv.window",
                "2024/2026",
                "2024-06-03/2026-08-31",
                "",
                "2026-09-01",
                "hggv.window.2024",
                "corrected"));
        assertThat(national(closed, day, "large-families"))
                .contains("De regeling liep door tot en met 31 augustus 2026");
        assertThat(arnhem(closed, day, "open-window")).doesNotContain("grote gezinnen");
        Letters again = with(MORE.formatted(
                "made-up.again", "hggv.window", "2027", "2027-02-01/2027-09-30", "", "2026-09-01", "", ""));
        assertThat(national(again, day, "large-families"))
                .contains("naar het nieuwste bericht, van 1 februari tot en met 30 september 2027")
                .doesNotContain("loopt door");
        Letters open = changed(
                "hggv.window.2024,hggv.window,,NL,2024/2026,2024-06-03/2026-10-15,",
                "hggv.window.2024,hggv.window,,NL,2024/2025,2024-06-03/,");
        assertThat(national(open, day, "large-families"))
                .contains("een loket sinds 3 juni 2024; of dat nog open is, staat niet in het grootboek");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2023-11-15 | start-construction | zou volgens de Kamerbrief van juni 2023 na de zomer volgen",
                "2023-07-07 | rha-2023 | het loket is open van 30 mei tot en met 7 juli 2023",
                "2023-07-08 | rha-2023 | het loket was open van 30 mei tot en met 7 juli 2023",
                "2023-06-12 | relocation-guarantee | Sinds 2 mei 2023 is het loket",
                "2028-12-31 | relocation-guarantee | aanvragen kan van 1 november 2023 tot en met 31 december 2028",
                "2029-01-01 | relocation-guarantee | aanvragen kon van 1 november 2023 tot en met 31 december 2028",
                "2029-01-01 | relocation-ceiling | was € 220 miljoen beschikbaar",
                "2024-12-31 | flex-target | moeten er 37.500 flexwoningen bij komen",
                "2025-01-01 | flex-target | moesten er 37.500 flexwoningen bij komen",
                "2025-12-31 | social-homes-plans | Voor 2025 zijn 24.000 woningen zeker gepland",
                "2026-01-01 | social-homes-plans | Voor 2025 waren 24.000 woningen zeker gepland",
                "2025-12-31 | low-rent | mag tot en met 2025 niet dalen",
                "2026-01-01 | low-rent | mocht tot en met 2025 niet dalen",
                "2025-12-01 | rent-benefit | wordt op 1 januari 2026 eenvoudiger",
                "2026-10-01 | rent-benefit | is volgens het bericht van 25 november 2025 vanaf 1 januari 2026 eenvoudiger",
                "2023-12-31 | visions | Gemeenten beginnen in 2023",
                "2024-01-01 | visions | Gemeenten zouden beginnen in 2023",
                "2027-06-30 | visions | dat op 1 juli 2027 klaar moet zijn",
                "2027-07-02 | visions | dat op 1 juli 2027 klaar moest zijn. Later nieuws daarover staat niet in het grootboek.",
            })
    void tensesFollowTheDatesOfTheFacts(LocalDate day, String sentence, String told) {
        assertThat(national(letters, day, sentence)).contains(told);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "social-homes.hard-plans,social-homes.hard-plans,,NL,2025, | social-homes.hard-plans,social-homes.hard-plans,,NL,2026, | social-homes-plans | Voor 2026 zijn 24.000 woningen zeker gepland",
                "homeless.2023,homeless,,NL,2023-01-01, | homeless.2023,homeless,,NL,2022-07-01, | homeless | Op 1 juli 2022 waren het er 30.600.",
                "dashboard.social-share.2020,dashboard.social-share,,NL,2020, | dashboard.social-share.2020,dashboard.social-share,,NL,2018, | dashboard-share | In 2018 was het aandeel even groot",
                "minimum-wage.steps,minimum-wage.steps,,NL,2022/2025,3, | minimum-wage.steps,minimum-wage.steps,,NL,2022/2025,1, | minimum-wage | in een stap tot 2025",
                "minimum-wage.planned,minimum-wage.planned,,NL,2022/2025, | minimum-wage.planned,minimum-wage.planned,,NL,2022/2026, | minimum-wage | in drie stappen tot 2026",
                "evictions.2021,evictions,,NL,2021, | evictions.2021,evictions,,NL,2019, | evictions-count | in 2019 waren dat er 1.400",
                "arrears.tenants.2022,arrears.tenants,,NL,2022, | arrears.tenants.2022,arrears.tenants,,NL,2023, | arrears-count | Eind 2023 hadden 135.000 huurders",
                "sbi.closed,sbi.closed,,NL,2023,2023-10-13, | sbi.closed,sbi.closed,,NL,2023,2026-12-31, | start-construction | het loket sluit op 31 december 2026",
                "ethos.2025,ethos,,NL,2025, | ethos.2025,ethos,,NL,2026, | ethos | zij komen op 28.721 mensen in 2026",
            })
    void yearsAndNumbersInTheWordsAreThoseOfTheLedger(String row, String to, String sentence, String told)
            throws IOException {
        assertThat(national(changed(row, to), LocalDate.of(2026, 10, 1), sentence))
                .contains(told);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-10-01 | | Volkshuisvestingsprogramma: klaar op 1 juli 2027. | Woonzorgvisie: deel van dat programma, dus af op 1 juli 2027, en afgestemd met de regio.",
                "2027-07-02 | | Volkshuisvestingsprogramma: volgens het bericht van 19 december 2025 klaar op 1 juli 2027. Later nieuws daarover staat niet in het grootboek. | volgens het bericht van 19 december 2025 deel van dat programma, dus af op 1 juli 2027, en afgestemd met de regio. Later nieuws",
                "2027-07-02 | happened | Volkshuisvestingsprogramma: sinds 1 juli 2027 moet elke gemeente er een hebben. | Woonzorgvisie: sinds 1 juli 2027 een verplicht deel van dat programma, afgestemd met de regio.",
                "2027-07-02 | abandoned | hoeft het niet. | wordt zij geen verplicht deel van dat programma.",
                "2026-10-01 | expected | naar verwachting klaar te zijn op 1 juli 2027. | zij wordt op 1 juli 2027 deel van het verplichte programma",
                "2027-07-02 | expected | het werd verwacht op 1 juli 2027; of de plicht er is | zij zou op 1 juli 2027 deel worden van het verplichte programma; of dat zo is",
            })
    void dutiesAreToldByTheirDateAndByWhatHappened(LocalDate day, String certainty, String programme, String vision)
            throws IOException {
        Letters told = letters;
        if (certainty != null) {
            String known = certainty.equals("expected") ? "2026-09-01" : "2027-07-01";
            String two = MORE.formatted(
                            "made-up.programme",
                            "control-act.programme",
                            "2027",
                            "2027-07-01",
                            certainty,
                            known,
                            "control-act.programme",
                            "overtaken")
                    + "\n"
                    + MORE.formatted(
                            "made-up.vision",
                            "visions.mandatory",
                            "2027",
                            "2027-07-01",
                            certainty,
                            known,
                            "visions.mandatory.2027",
                            "overtaken");
            told = with(two);
        }
        assertThat(arnhem(told, day, "duty-programme")).contains(programme);
        assertThat(arnhem(told, day, "duty-vision")).containsIgnoringCase(vision);
        national(told, day, "visions");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2023-06-12 | Er staan nu twee regelingen open",
                "2025-06-01 | Er staan nu drie regelingen open",
                "2026-10-15 | Er staan nu twee regelingen open",
                "2026-10-16 | Er staat nu een regeling open",
                "2029-01-01 | Van geen regeling zegt het grootboek dat zij nu openstaat.",
            })
    void asManySchemesAreOpenAsTheLedgerKnowsToBe(LocalDate day, String told) {
        assertThat(arnhem(letters, day, "brief-open")).contains(told);
    }

    @Test
    void aDeskWithoutAnEndIsOpenOnlyInTheTimeThatItsFactIsAbout() {
        LocalDate then = LocalDate.of(2025, 6, 1);
        assertThat(arnhem(letters, then, "open-window"))
                .contains("flex- en transformatiewoningen: open sinds 3 februari 2025");
        LocalDate later = LocalDate.of(2026, 10, 1);
        assertThat(arnhem(letters, later, "open-window")).doesNotContain("transformatiewoningen");
        assertThat(arnhem(letters, later, "unsure-window"))
                .isEqualTo("Stimuleringsregeling flex- en transformatiewoningen: open sinds 3 februari 2025."
                        + " Of dat nog zo is, staat niet in het grootboek.");
    }

    @Test
    void moneyOfAYearThatIsOverIsNotAmongWhatCanBeAppliedFor() {
        assertThat(arnhem(letters, LocalDate.of(2024, 12, 31), "flexpool")).contains("€ 40 miljoen in 2024");
        assertThat(arnhem(letters, LocalDate.of(2025, 1, 1), "flexpool")).isEmpty();
    }

    @Test
    void twoDesksOfOneSchemeAreOneScheme() throws IOException {
        Letters two = with(MORE.formatted(
                "made-up.second", "hggv.window", "2026", "2026-09-01/2026-12-31", "", "2026-09-01", "", ""));
        assertThat(arnhem(two, LocalDate.of(2026, 10, 1), "brief-open")).contains("Er staan nu twee regelingen open");
    }
}
