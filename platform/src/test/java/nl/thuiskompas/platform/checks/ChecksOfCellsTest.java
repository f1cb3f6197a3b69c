package nl.thuiskompas.platform.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
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

/** Rules about what, where and when, each on a made-up table that keeps it and on one that breaks it. */
class ChecksOfCellsTest {
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
        Notice notice =
                one("duplicate-cell", homes().cell(5, "GM0363", "2021JJ00").cell(6, "GM0363", "2021JJ00"));
        assertThat(notice.row()).isEqualTo(2);
        assertThat(notice.place()).isEqualTo("Woningen, GM0363, 2021JJ00");
        assertThat(notice.message().en()).contains("row 1 (there 5, here 6)");
    }

    @Test
    void anInfiniteNumberIsNone() {
        said("not-a-number", homes().cell(Double.POSITIVE_INFINITY, "GM0363", "2021JJ00"))
                .contains("no finite number");
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
        said("more-decimals-than-said", homes().cell(7.25, "GM0363", "2021JJ00"))
                .contains("Is 7.25", "has 0 decimals");
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
        passes(
                "period-after-publication",
                homes().called("Prognose van woningen").cell(7, "GM0363", "2023JJ00"));
    }

    @Test
    void aMunicipalityThatNeverWasIsAnError() {
        Notice notice =
                one("region-unknown", homes().cell(7, "GM0363", "2021JJ00").cell(8, "GM9999", "2021JJ00"));
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
        assertThat(one("period-beyond-editions", homes().cell(7, "GM9999", "2030JJ00"))
                        .severity())
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
        said(
                        "region-name-of-another",
                        homes().code("RegioS", "GM0363", "Rotterdam").cell(7, "GM0363", "2021JJ00"))
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
}
