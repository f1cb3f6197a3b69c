package nl.thuiskompas.platform.odata.internal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.LocalDate;
import nl.thuiskompas.platform.monitor.IndicatorEntry;
import nl.thuiskompas.platform.monitor.Monitor;

/** Our own indicators as tables, each made once for a monitor. */
final class IndicatorTables {
    private static final int KEPT = 100;

    /** A monitor answers the same for as long as it lives. */
    private record Key(Monitor monitor, String indicator) {}

    private final Cache<Key, Table> tables =
            Caffeine.newBuilder().maximumSize(KEPT).build();

    Table table(Monitor monitor, IndicatorEntry entry) {
        return tables.get(new Key(monitor, entry.code()), key -> make(monitor, entry));
    }

    private static Table make(Monitor monitor, IndicatorEntry entry) {
        IndicatorCells cells = IndicatorCells.of(monitor, entry);
        return new Table(
                entry.code(),
                cells.dataset(),
                cells.fingerprint(),
                LocalDate.parse(cells.dataset().origin().version()),
                cells.cells().size(),
                new MemoryCells(cells.dataset(), cells.cells()));
    }
}
