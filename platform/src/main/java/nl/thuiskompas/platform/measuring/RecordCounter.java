package nl.thuiskompas.platform.measuring;

import java.util.List;
import nl.thuiskompas.engine.microdata.MeasuredTable;
import nl.thuiskompas.engine.microdata.RecordTable;
import nl.thuiskompas.platform.records.PreparedYear;

/** A way to count tables from records. All ways find the same. */
public interface RecordCounter {
    /** What it is called on the command line. */
    String name();

    /**
     * Counts tables for every municipality.
     *
     * @param keyed whether cells carry the keys of their records, for a regime that perturbs by key
     * @return a measured table for each table, in order
     */
    List<MeasuredTable> count(PreparedYear year, List<RecordTable> tables, boolean keyed) throws InterruptedException;
}
