package nl.thuiskompas.platform.measuring;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import nl.thuiskompas.engine.microdata.MeasuredTable;
import nl.thuiskompas.engine.microdata.RecordTable;
import nl.thuiskompas.platform.records.PreparedYear;
import nl.thuiskompas.platform.records.Records;
import nl.thuiskompas.platform.synthesis.Synthesis;
import nl.thuiskompas.platform.synthesis.SynthesisRequest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every table of the catalogue, on a synthetic country of thousandths, counted by the scan and by SQL. */
class SameCountsTest {
    private static final Consumer<String> QUIETLY = words -> {};

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    static Path folder;

    private static Records records;

    @BeforeAll
    static void makeACountry() {
        Synthesis.run(
                new SynthesisRequest(0.001, 2020, 2021, 7, folder.resolve("country")), folder.resolve("data"), QUIETLY);
        records = Records.open(folder.resolve("country"));
    }

    @Test
    void theScanFindsWhatSqlFindsCellByCell() throws InterruptedException {
        try (PreparedYear year = records.prepare(2021, QUIETLY)) {
            List<RecordTable> tables = MeasureCatalogue.bundled().tables(2021);
            List<MeasuredTable> sql = new SqlCounter(records).count(year, tables, true);
            List<MeasuredTable> scan = new ScanCounter(records, 2).count(year, tables, true);
            for (int table = 0; table < tables.size(); table++) {
                same(scan.get(table), sql.get(table));
            }
        }
    }

    private static void same(MeasuredTable scan, MeasuredTable sql) {
        String code = scan.table().code();
        assertThat(scan.regions()).as(code).isEqualTo(sql.regions());
        long records = 0;
        for (int cell = 0; cell < scan.regions().size() * scan.cells(); cell++) {
            assertThat(cell(scan, cell)).as("%s, cell %s", code, cell).isEqualTo(cell(sql, cell));
            records += scan.records(cell);
        }
        assertThat(records).as(code).isPositive();
    }

    /** All numbers of a cell. */
    private static List<Long> cell(MeasuredTable table, int cell) {
        List<Long> numbers = new java.util.ArrayList<>(List.of(table.records(cell), (long) table.recordKey(cell)));
        for (int each = 0; each < table.table().indicators().size(); each++) {
            numbers.add(table.count(each, cell));
            numbers.add((long) table.key(each, cell));
            if (table.table().indicators().get(each).measured().findAny().isPresent()) {
                numbers.add(table.sum(each, cell));
                numbers.add(table.largest(each, cell));
                numbers.add(table.second(each, cell));
            }
        }
        return numbers;
    }
}
