package nl.thuiskompas.platform.cbs.internal;

import nl.thuiskompas.platform.datasets.CellSink;
import nl.thuiskompas.platform.datasets.Notices;
import nl.thuiskompas.platform.datasets.ReadProgress;

/** A table in one version of the service. */
public interface Table {
    /** What the table says about itself, asked for when it was opened. */
    Description description();

    /** Gives all cells on. */
    void read(CellSink sink, Notices notices, ReadProgress progress);
}
