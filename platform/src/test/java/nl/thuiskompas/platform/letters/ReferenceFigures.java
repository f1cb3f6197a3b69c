package nl.thuiskompas.platform.letters;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.function.UnaryOperator;
import nl.thuiskompas.platform.SourceFiles;
import nl.thuiskompas.platform.datasets.Datasets;
import nl.thuiskompas.platform.monitor.Monitors;
import nl.thuiskompas.platform.programme.Ledger;
import nl.thuiskompas.platform.warehouse.ReferenceEdition;
import nl.thuiskompas.platform.warehouse.Warehouse;

/**
 * The figures that come with Thuiskompas, in a data folder of its own, for letters to state.
 *
 * @param warehouse closed with this
 * @param monitors the monitor of every day
 * @param measured answers for the figures
 */
record ReferenceFigures(Warehouse warehouse, Monitors monitors, Measured measured) implements AutoCloseable {
    static ReferenceFigures in(Path data) {
        Clock clock = Clock.systemUTC();
        Warehouse warehouse = Warehouse.open(data, clock);
        warehouse.load(ReferenceEdition.bundled());
        Monitors monitors = Monitors.of(warehouse, Datasets.open(data, clock), clock);
        return new ReferenceFigures(warehouse, monitors, new MonitorFigures(monitors, clock));
    }

    /** Letters of the ledger that comes with Thuiskompas. */
    Letters letters() {
        return new Letters(Ledger.bundled(), measured);
    }

    /** The ledger that comes with Thuiskompas, of which the table of entries was changed; it is written to a folder. */
    static Ledger changedLedger(Path tables, UnaryOperator<String> change) throws IOException {
        Files.createDirectories(tables);
        Path entries = SourceFiles.ROOT.resolve("reference/programme/entries.csv");
        Files.writeString(tables.resolve("entries.csv"), change.apply(Files.readString(entries)));
        return Ledger.bundledReplacedBy(tables, tables.resolve("nothing-more"));
    }

    @Override
    public void close() {
        warehouse.close();
    }
}
