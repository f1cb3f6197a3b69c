package nl.thuiskompas.platform.cbs;

import nl.thuiskompas.platform.cbs.internal.Tables;
import nl.thuiskompas.platform.datasets.CellSink;
import nl.thuiskompas.platform.datasets.Dataset;
import nl.thuiskompas.platform.datasets.Notices;
import nl.thuiskompas.platform.datasets.ReadProgress;
import nl.thuiskompas.platform.datasets.TableReading;

/** A table of Statistics Netherlands that said what it is and now stands ready to be read. */
public final class CbsReading implements TableReading {
    private final Tables table;

    CbsReading(Tables table) {
        this.table = table;
    }

    /** What the cells will mean: known before they are read. */
    public Dataset description() {
        return table.description().dataset();
    }

    /** How many records of version 3, or observations of version 4, the table says it has. */
    public long count() {
        return table.description().count();
    }

    @Override
    public String dataset() {
        return description().id();
    }

    @Override
    public int dimensions() {
        return description().dimensions().size();
    }

    @Override
    public Dataset read(CellSink sink, Notices notices, ReadProgress progress) {
        table.description().remarks().forEach(notices::add);
        table.read(sink, notices, progress);
        return description();
    }

    @Override
    public void close() {
        table.close();
    }
}
