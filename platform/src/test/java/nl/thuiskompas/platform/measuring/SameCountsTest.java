package nl.thuiskompas.platform.measuring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import nl.thuiskompas.engine.microdata.Breakdown;
import nl.thuiskompas.engine.microdata.Condition;
import nl.thuiskompas.engine.microdata.MeasuredTable;
import nl.thuiskompas.engine.microdata.RecordColumn;
import nl.thuiskompas.engine.microdata.RecordIndicator;
import nl.thuiskompas.engine.microdata.RecordKind;
import nl.thuiskompas.engine.microdata.RecordMeasure;
import nl.thuiskompas.engine.microdata.RecordTable;
import nl.thuiskompas.engine.microdata.Requirement;
import nl.thuiskompas.engine.microdata.SharedScan;
import nl.thuiskompas.engine.microdata.Values;
import nl.thuiskompas.platform.records.PreparedYear;
import nl.thuiskompas.platform.records.Records;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Every table of the catalogue, on a synthetic country of thousandths, counted by the scan and by SQL. */
@ExtendWith(SmallCountry.Shared.class)
@ResourceLock(SmallCountry.RECORDS)
class SameCountsTest {
    private static final Consumer<String> QUIETLY = words -> {};

    private static Records records;

    @BeforeAll
    static void open(SmallCountry country) {
        records = Records.open(country.records());
    }

    @Test
    void theScanFindsWhatSqlFindsCellByCell() throws InterruptedException {
        try (PreparedYear year = records.prepare(2021, QUIETLY)) {
            List<RecordTable> tables =
                    new ArrayList<>(MeasureCatalogue.bundled().tables(2021));
            tables.add(withAChoiceForSql());
            assertThat(tables.getLast().indicators())
                    .anyMatch(each -> SharedScan.expresses(each, year))
                    .anyMatch(each -> !SharedScan.expresses(each, year));
            List<MeasuredTable> sql = new SqlCounter(records).count(year, tables, true);
            List<MeasuredTable> scan = new ScanCounter(records, 2).count(year, tables, true);
            for (int table = 0; table < tables.size(); table++) {
                SameCounts.require(scan.get(table), sql.get(table));
            }
        }
    }

    /** A table of which one indicator is left to SQL: its choices may hold together. */
    private static RecordTable withAChoiceForSql() {
        Breakdown byTenure = MeasureCatalogue.bundled().tables().stream()
                .flatMap(table -> table.breakdowns().stream())
                .filter(breakdown -> breakdown.code().equals("tenure"))
                .findFirst()
                .orElseThrow();
        Requirement small =
                new Requirement.Meets(Condition.on(new RecordColumn(RecordKind.DWELLING, "area"), Values.upTo(60)));
        Requirement cheap =
                new Requirement.Meets(Condition.on(new RecordColumn(RecordKind.DWELLING, "rent"), Values.upTo(60_000)));
        RecordMeasure income = new RecordMeasure.Mean(new RecordColumn(RecordKind.HOUSEHOLD, "income"));
        return new RecordTable(
                "choice",
                RecordKind.HOUSEHOLD,
                List.of(byTenure),
                List.of(
                        new RecordIndicator("small", RecordKind.HOUSEHOLD, small, income),
                        new RecordIndicator(
                                "small-or-cheap",
                                RecordKind.HOUSEHOLD,
                                new Requirement.AnyOf(List.of(small, cheap)),
                                income)));
    }
}
