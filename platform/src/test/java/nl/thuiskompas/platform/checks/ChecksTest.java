package nl.thuiskompas.platform.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.thuiskompas.engine.geography.Geography;
import nl.thuiskompas.engine.geography.Municipality;
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

/** Each rule, on a made-up table that keeps it and on one that breaks it. */
class ChecksTest {
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
    void goodDataPassesEveryCheck() {
        Report report = checking.report(
                homes().cell(473_000, "GM0363", "2020JJ00").cell(480_000, "GM0363", "2021JJ00"), CheckOptions.STANDARD);
        assertThat(report.kinds()).isEmpty();
        assertThat(report.ran()).hasSize(Checks.all().size()).doesNotHaveDuplicates();
    }

    @Test
    void aTableWithoutOneFigureIsRefused() {
        said("no-figures", homes().cell(Double.NaN, CellStatus.UNKNOWN, "GM0363", "2021JJ00"))
                .contains("Of the 1 cells none is filled");
    }

    @Test
    void theSameCellTwiceIsNamedWithBothRowsAndNumbers() {
        Notice notice = one("duplicate-cell", homes().cell(5, "GM0363", "2021JJ00").cell(6, "GM0363", "2021JJ00"));
        assertThat(notice.row()).isEqualTo(2);
        assertThat(notice.place()).isEqualTo("Woningen, GM0363, 2021JJ00");
        assertThat(notice.message().en()).contains("row 1 (there 5, here 6)");
    }

    @Test
    void anInfiniteNumberIsNone() {
        said("not-a-number", homes().cell(Double.POSITIVE_INFINITY, "GM0363", "2021JJ00")).contains("no finite number");
    }

    @Test
    void aValueThatItsStatusDeniesIsTold() {
        said("value-against-status", homes().cell(7, CellStatus.UNKNOWN, "GM0363", "2021JJ00"))
                .contains("the value 7 and the status unknown");
    }

    @Test
    void aStatusThatPromisesAValueIsTold() {
        said("value-against-status", homes().cell(Double.NaN, CellStatus.PROVISIONAL, "GM0363", "2021JJ00"))
                .contains("Has no value, while the status provisional");
    }

    @Test
    void moreDecimalsThanTheTopicHasAreTold() {
        said("more-decimals-than-said", homes().cell(7.25, "GM0363", "2021JJ00")).contains("Is 7.25", "has 0 decimals");
    }

    @Test
    void theNoiseOfSinglePrecisionIsNotMoreDecimals() {
        passes(
                "more-decimals-than-said",
                SampleTable.of().topic("M3", "Banen", "x 1 000", 1).cell(7888.2001953125, "NL01", "2010JJ00"));
    }

    @Test
    void aPeriodThatCannotBeReadIsTold() {
        said("period-unreadable", homes().cell(7, "GM0363", "2021G400")).contains("\"2021G400\" is no period");
    }

    @Test
    void aPeriodAfterTheTableWasKnownIsTold() {
        said("period-after-publication", homes().cell(7, "GM0363", "2023JJ00"))
                .contains("2023JJ00, which begins after 2022-06-01");
        passes("period-after-publication", homes().called("Prognose van woningen").cell(7, "GM0363", "2023JJ00"));
    }

    @Test
    void aMunicipalityThatNeverWasIsAnError() {
        Notice notice = one("region-unknown", homes().cell(7, "GM0363", "2021JJ00").cell(8, "GM9999", "2021JJ00"));
        assertThat(notice.severity()).isEqualTo(Severity.ERROR);
        assertThat(notice.row()).isEqualTo(2);
        assertThat(notice.place()).isEqualTo("GM9999, 2021JJ00");
    }

    @Test
    void aMunicipalityThatWasNotThereYetIsAWarning() {
        // Eemsdelta came into being on 1 January 2021.
        said("region-not-on-date", homes().cell(7, "GM1979", "2018JJ00")).contains("GM1979 was not in use then");
        passes("region-not-on-date", homes().cell(7, "GM1979", "2020JJ00").cell(7, "GM1979", "2021JJ00"));
    }

    @Test
    void periodsBeyondTheKnownMunicipalitiesAreRemarkedUpon() {
        assertThat(one("period-beyond-editions", homes().cell(7, "GM9999", "2030JJ00")).severity())
                .isEqualTo(Severity.REMARK);
        passes("region-unknown", homes().cell(7, "GM9999", "2030JJ00"));
    }

    @Test
    void everyKindOfRegionOfCbsIsKnownByItsShape() {
        SampleTable table = homes();
        List.of("NL00", "NL01", "LD01", "PV27", "CR23", "GM0363", "WK036300", "BU03630000", "AM01", "VR01")
                .forEach(code -> table.cell(7, code, "2021JJ00"));
        passes("region-of-unknown-kind", table);
        said("region-of-unknown-kind", homes().cell(7, "zh-west", "2021JJ00")).contains("\"zh-west\" is no code");
    }

    @Test
    void aNameThatIsOfAnotherMunicipalityIsAnError() {
        said("region-name-of-another", homes().code("RegioS", "GM0363", "Rotterdam").cell(7, "GM0363", "2021JJ00"))
                .isEqualTo("GM0363 is Amsterdam; Rotterdam is GM0599.");
        passes(
                "region-name-of-another",
                homes().code("RegioS", "GM0518", "'s-Gravenhage (gemeente)").cell(7, "GM0518", "2021JJ00"));
    }

    @Test
    void groesbeekUnderTwoCodesCountsOnce() {
        // In 2015 tables of CBS have a municipality under the code it lost and under the one it was given.
        said("one-municipality-two-codes", homes().cell(7, "GM1921", "2015JJ00").cell(8, "GM1940", "2015JJ00"))
                .contains("GM1921 (row 1) and GM1940 (row 2) are the same municipality", "Count GM1940 only");
        passes("one-municipality-two-codes", homes().cell(7, "GM1940", "2015JJ00"));
    }

    @Test
    void aMunicipalityThatMostOthersAccompanyIsMissed() {
        SampleTable all = homes();
        SampleTable allButOne = homes();
        for (Municipality each : geography.edition(LocalDate.of(2020, 6, 1)).municipalities()) {
            all.cell(7, each.code(), "2020JJ00");
            if (!each.code().equals("GM0363")) {
                allButOne.cell(7, each.code(), "2020JJ00");
            }
        }
        passes("municipality-missing", all);
        assertThat(one("municipality-missing", allButOne).place()).isEqualTo("GM0363 Amsterdam, 2020JJ00");
    }

    @Test
    void fewerThanNoughtHomesAreAnErrorAndABalanceIsNot() {
        said("negative-count", homes().cell(-3, "GM0363", "2021JJ00")).contains("Is −3");
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
    void figuresThatAreGoneAreCounted() {
        checking.publish(homes().cell(1, "NL01", "2020JJ00").cell(2, "NL01", "2021JJ00"));
        said("figures-gone", homes().published(PUBLISHED.plusYears(1)).cell(2, "NL01", "2021JJ00"))
                .isEqualTo("1 figures of the release before are no longer there: NL01 2020JJ00.");
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
        Report accepted =
                checking.report(table, CheckOptions.STANDARD.accepting(Set.of("share-above-100")));
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
