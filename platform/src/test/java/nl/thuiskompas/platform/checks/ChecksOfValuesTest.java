package nl.thuiskompas.platform.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.thuiskompas.engine.geography.Geography;
import nl.thuiskompas.platform.Reference;
import nl.thuiskompas.platform.datasets.CellStatus;
import nl.thuiskompas.platform.datasets.Notice;
import nl.thuiskompas.platform.datasets.Report;
import nl.thuiskompas.platform.datasets.SampleTable;
import nl.thuiskompas.platform.datasets.Severity;
import org.assertj.core.api.AbstractStringAssert;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rules about what numbers say, each on a made-up table that keeps it and on one that breaks it. */
class ChecksOfValuesTest {
    private static final LocalDate PUBLISHED = LocalDate.of(2022, 6, 1);

    @TempDir
    private static Path reference;

    private static Geography geography;

    @TempDir
    private Path folder;

    private Checking checking;

    @BeforeAll
    static void readGeography() {
        try (Reference opened = new Reference(reference)) {
            geography = opened.monitor().geography();
        }
    }

    @BeforeEach
    void open() {
        checking = new Checking(folder, geography);
    }

    @AfterEach
    void close() {
        checking.close();
    }

    private static SampleTable homes() {
        return SampleTable.of().published(PUBLISHED).topic("M1", "Woningen", "aantal", 0);
    }

    private static SampleTable shares() {
        return SampleTable.of().published(PUBLISHED).topic("M2", "In bezit woningcorporatie", "%", 0);
    }

    private void passes(String code, SampleTable table) {
        assertThat(checking.notices(code, table)).isEmpty();
    }

    private Notice one(String code, SampleTable table) {
        List<Notice> notices = checking.notices(code, table);
        assertThat(notices).hasSize(1);
        return notices.getFirst();
    }

    private AbstractStringAssert<?> said(String code, SampleTable table) {
        return assertThat(one(code, table).message().en());
    }

    @Test
    void fewerThanNoughtHomesAreAnErrorAndABalanceIsNot() {
        Notice notice = one("negative-count", homes().id("cbs-s1").cell(-3, "GM0363", "2021JJ00"));
        assertThat(notice.severity()).isEqualTo(Severity.ERROR);
        assertThat(notice.message().en()).contains("Is −3");
        // In a file its mapping says whether it can be.
        assertThat(one("negative-count", homes().cell(-3, "GM0363", "2021JJ00")).severity())
                .isEqualTo(Severity.REMARK);
        passes(
                "negative-count",
                SampleTable.of().topic("M4", "Saldo vermeerdering", "aantal", 0).cell(-3, "GM0363", "2021JJ00"));
    }

    @Test
    void aShareAboveAHundredIsAnErrorAndAGrowthIsNot() {
        said("share-above-100", shares().cell(101, "GM0363", "2021JJ00")).contains("Is 101%");
        passes("share-above-100", shares().cell(100, "GM0363", "2021JJ00"));
        passes(
                "share-above-100",
                SampleTable.of().topic("M5", "Prijsontwikkeling", "%", 1).cell(140, "GM0363", "2021JJ00"));
    }

    @Test
    void aShareBelowNoughtIsAnError() {
        said("share-below-0", shares().cell(-1, "GM0363", "2021JJ00")).contains("Is −1%");
    }

    @Test
    void moreMenThanInhabitantsAreAnErrorButNotWhereRoundingCanBe() {
        said("numerator-above-denominator", inhabitants(500, 511)).contains("Is 511, more than the 500 of Aantal");
        passes("numerator-above-denominator", inhabitants(500, 510));
    }

    private static SampleTable inhabitants(double all, double men) {
        return SampleTable.of()
                .table("84799NED")
                .topic("A", "Aantal inwoners", "aantal", 0)
                .cell(all, "BU03630000", "2020JJ00")
                .topic("B", "Mannen", "aantal", 0)
                .cell(men, "BU03630000", "2020JJ00");
    }

    @Test
    void aTopicAboveTheTotalBesideItIsAWarning() {
        said("topic-above-total", households(100, 120)).contains("Is 120, more than the 100 of Huishoudens totaal");
        passes("topic-above-total", households(100, 105));
    }

    private static SampleTable households(double all, double single) {
        return SampleTable.of()
                .topic("A", "Huishoudens totaal", "aantal", 0)
                .cell(all, "GM0363", "2020JJ00")
                .topic("B", "Eenpersoonshuishoudens", "aantal", 0)
                .cell(single, "GM0363", "2020JJ00");
    }

    @Test
    void aPartLargerThanItsTotalIsAnError() {
        assertThat(checking.notices("parts-do-not-add-up", tenures(13, 13, 41)))
                .filteredOn(notice -> notice.severity() == Severity.ERROR)
                .singleElement()
                .satisfies(notice -> assertThat(notice.message().en()).contains("Is 41, more than the total", "of 33"));
        passes("parts-do-not-add-up", tenures(13, 13, 20));
    }

    @Test
    void whereMostTotalsAreTheSumOfTheirPartsTheOthersAreWarned() {
        Notice notice = one("parts-do-not-add-up", tenures(13, 13, 13));
        assertThat(notice.severity()).isEqualTo(Severity.WARNING);
        assertThat(notice.message().en()).isEqualTo("Is 33; its 2 parts together are 26.");
    }

    /** Twenty years that add up, and one of which the last part is given. */
    private static SampleTable tenures(double owned, double ownedThen, double rented) {
        SampleTable table = SampleTable.of("Eigendom").topic("A", "Woningen", "aantal", 0);
        for (int year = 1991; year <= 2010; year++) {
            table.cell(33, "T001081", "NL01", year + "JJ00")
                    .cell(owned, "A1", "NL01", year + "JJ00")
                    .cell(20, "A2", "NL01", year + "JJ00");
        }
        return table.cell(33, "T001081", "NL01", "2011JJ00")
                .cell(ownedThen, "A1", "NL01", "2011JJ00")
                .cell(rented, "A2", "NL01", "2011JJ00");
    }

    @Test
    void municipalitiesThatComeToMoreThanTheCountryAreAnError() {
        Notice notice = one(
                "regions-do-not-add-up",
                homes().cell(1000, "NL01", "2021JJ00")
                        .cell(700, "GM0363", "2021JJ00")
                        .cell(700, "GM0599", "2021JJ00"));
        assertThat(notice.severity()).isEqualTo(Severity.ERROR);
        assertThat(notice.message().en())
                .isEqualTo("The country has 1,000; the 2 municipalities together have 1,400, 400 more.");
        passes("regions-do-not-add-up", homes().cell(1000, "NL01", "2021JJ00").cell(700, "GM0363", "2021JJ00"));
    }

    @Test
    void municipalitiesMayDifferFromTheCountryByWhatProtectionMade() {
        SampleTable table = homes().cell(100, "NL01", "2021JJ00")
                .cell(56, "GM0363", "2021JJ00")
                .cell(57, "GM0599", "2021JJ00");
        one("regions-do-not-add-up", table);
        passes("regions-do-not-add-up", table.margin(5));
    }

    @Test
    void provincesThatComeToLessThanTheCountryAreAWarningUnlessOneIsUnknown() {
        Notice notice = one("regions-do-not-add-up", provinces(CellStatus.FINAL));
        assertThat(notice.severity()).isEqualTo(Severity.WARNING);
        assertThat(notice.message().en()).contains("the 12 provinces together have 1,101, 199 less");
        passes("regions-do-not-add-up", provinces(CellStatus.UNKNOWN));
    }

    private static SampleTable provinces(CellStatus last) {
        SampleTable table = homes().cell(1300, "NL01", "2021JJ00");
        for (int province = 20; province < 31; province++) {
            table.cell(100, "PV" + province, "2021JJ00");
        }
        return table.cell(last.valued() ? 1 : Double.NaN, last, "PV31", "2021JJ00");
    }

    @Test
    void aJumpIsToldWithBothNumbers() {
        said("jump-against-last-year", homes().cell(400, "GM0363", "2020JJ00").cell(800, "GM0363", "2021JJ00"))
                .isEqualTo("Was 400 in 2020JJ00 and is 800 now (+100%).");
        passes("jump-against-last-year", homes().cell(4, "GM0363", "2020JJ00").cell(8, "GM0363", "2021JJ00"));
    }

    @Test
    void numbersThatWereChangedOnPurposeJumpOnlyWhenTheTrueOnesSurelyDid() {
        SampleTable table = homes().cell(100, CellStatus.PERTURBED, "GM0363", "2020JJ00")
                .cell(260, CellStatus.PERTURBED, "GM0363", "2021JJ00");
        said("jump-against-last-year", table).isEqualTo("Was 100 in 2020JJ00 and is 260 now (+160%).");
        said("jump-against-last-year", table.margin(30)).contains("Was 100");
        passes("jump-against-last-year", table.margin(31));
    }

    @Test
    void aMunicipalityThatTookInAnotherMayGrow() {
        // Oldambt is what it was; Groningen took in Haren and Ten Boer on 1 January 2019.
        passes("jump-against-last-year", homes().cell(400, "GM0014", "2018JJ00").cell(800, "GM0014", "2019JJ00"));
    }

    @Test
    void aFinalValueThatChangedIsToldWithBothValues() {
        checking.publish(homes().cell(113_000, "NL01", "2021JJ00").cell(5, CellStatus.PROVISIONAL, "NL01", "2022JJ00"));
        said(
                        "revised-without-mark",
                        homes().published(PUBLISHED.plusYears(1))
                                .cell(130_000, "NL01", "2021JJ00")
                                .cell(6, "NL01", "2022JJ00"))
                .contains("Was final 113,000 in sample-", "and is 130,000 now (final)");
    }

    @Test
    void aNumberThatWasChangedOnPurposeIsTheSameEachTime() {
        checking.publish(homes().cell(40, CellStatus.PERTURBED, "NL01", "2021JJ00"));
        said(
                        "revised-without-mark",
                        homes().published(PUBLISHED.plusYears(1)).cell(50, CellStatus.PERTURBED, "NL01", "2021JJ00"))
                .contains("Was changed or rounded 40 in sample-", "and is 50 now (perturbed)");
    }

    @Test
    void figuresThatAreGoneAreCounted() {
        checking.publish(homes().cell(1, "NL01", "2020JJ00").cell(2, "NL01", "2021JJ00"));
        said("figures-gone", homes().published(PUBLISHED.plusYears(1)).cell(2, "NL01", "2021JJ00"))
                .isEqualTo("1 figure of the release before is no longer there: NL01 2020JJ00.");
    }

    @Test
    void anotherUnitAndAnotherTitleAreTold() {
        checking.publish(homes().cell(1, "NL01", "2021JJ00"));
        SampleTable other = SampleTable.of()
                .published(PUBLISHED.plusYears(1))
                .topic("M1", "Woonruimten", "x 1 000", 0)
                .cell(1, "NL01", "2021JJ00");
        said("unit-changed", other).contains("Was in \"aantal\" and is now in \"x 1 000\"");
        said("title-changed", other).contains("Was called \"Woningen\" and is now called \"Woonruimten\"");
    }

    @Test
    void anotherDimensionIsTold() {
        checking.publish(homes().cell(1, "NL01", "2021JJ00"));
        said(
                        "dimensions-changed",
                        SampleTable.of("Eigendom")
                                .published(PUBLISHED.plusYears(1))
                                .topic("M1", "Woningen", "aantal", 0)
                                .cell(1, "A1", "NL01", "2021JJ00"))
                .isEqualTo("Is new: Eigendom.");
    }

    @Test
    void anErrorThatIsAcceptedBecomesAWarning() {
        SampleTable table = shares().cell(101, "GM0363", "2021JJ00");
        assertThat(checking.report(table, CheckOptions.STANDARD).publishable()).isFalse();
        Report accepted = checking.report(table, CheckOptions.STANDARD.accepting(Set.of("share-above-100")));
        assertThat(accepted.publishable()).isTrue();
        assertThat(accepted.count(Severity.WARNING)).isEqualTo(1);
    }

    @Test
    void ofManyOnlyTheFirstAreKeptAndAllAreCounted() {
        SampleTable table = shares();
        for (int i = 0; i < 250; i++) {
            table.cell(101 + i, "BU%08d".formatted(i), "2021JJ00");
        }
        Report.Kind kind = checking.report(table, CheckOptions.STANDARD).kinds().getFirst();
        assertThat(kind.count()).isEqualTo(250);
        assertThat(kind.first()).hasSize(Report.KEPT);
        assertThat(kind.first().getFirst().row()).isEqualTo(1);
    }
}
