package nl.thuiskompas.platform.odata.internal;

import java.util.List;
import java.util.Map;
import nl.thuiskompas.platform.datasets.Cell;
import nl.thuiskompas.platform.datasets.CellStatus;
import nl.thuiskompas.platform.datasets.WideRow;
import org.jspecify.annotations.Nullable;

/**
 * A row of a table that is held.
 *
 * @param topics ids of the topics that were asked for
 * @param cells by id of the topic
 */
record MemoryRow(long place, List<String> codes, List<String> topics, Map<String, Cell> cells) implements WideRow {
    private @Nullable Cell cell(int topic) {
        return cells.get(topics.get(topic));
    }

    @Override
    public @Nullable CellStatus status(int topic) {
        Cell cell = cell(topic);
        return cell == null ? null : cell.status();
    }

    @Override
    public double value(int topic) {
        Cell cell = cell(topic);
        return cell == null ? Double.NaN : cell.value();
    }

    @Override
    public @Nullable String text(int topic) {
        Cell cell = cell(topic);
        return cell == null ? null : cell.text();
    }
}
