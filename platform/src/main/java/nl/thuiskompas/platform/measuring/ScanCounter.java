package nl.thuiskompas.platform.measuring;

import java.util.ArrayList;
import java.util.List;
import nl.thuiskompas.engine.microdata.MeasuredTable;
import nl.thuiskompas.engine.microdata.RecordIndicator;
import nl.thuiskompas.engine.microdata.RecordTable;
import nl.thuiskompas.engine.microdata.SharedScan;
import nl.thuiskompas.platform.records.PreparedYear;
import nl.thuiskompas.platform.records.Records;

/** Counts everything that it can in one pass over the columns, and leaves the rest to SQL. */
public final class ScanCounter implements RecordCounter {
    private final int threads;
    private final SqlCounter sql;

    /** Counts records of this folder on so many threads. */
    public ScanCounter(Records records, int threads) {
        this.threads = threads;
        this.sql = new SqlCounter(records);
    }

    @Override
    public String name() {
        return "shared-scan";
    }

    @Override
    public List<MeasuredTable> count(PreparedYear year, List<RecordTable> tables, boolean keyed)
            throws InterruptedException {
        List<RecordTable> fast = part(year, tables, true);
        List<RecordTable> slow = part(year, tables, false);
        List<MeasuredTable> parts = new ArrayList<>(SharedScan.count(year, fast, keyed, threads));
        if (!slow.isEmpty()) {
            parts.addAll(sql.count(year, slow, keyed));
        }
        return tables.stream()
                .map(table -> MeasuredTable.joined(
                        table,
                        parts.stream()
                                .filter(part -> part.table().code().equals(table.code()))
                                .toList()))
                .toList();
    }

    /** The tables with those of their indicators that the scan can express, or with the others. */
    private static List<RecordTable> part(PreparedYear year, List<RecordTable> tables, boolean expressed) {
        List<RecordTable> part = new ArrayList<>();
        for (RecordTable table : tables) {
            List<RecordIndicator> indicators = table.indicators().stream()
                    .filter(indicator -> SharedScan.expresses(indicator, year) == expressed)
                    .toList();
            if (!indicators.isEmpty()) {
                part.add(new RecordTable(table.code(), table.population(), table.breakdowns(), indicators));
            }
        }
        return part;
    }
}
