package nl.thuiskompas.platform.odata.internal;

import java.util.List;
import java.util.function.Consumer;
import nl.thuiskompas.platform.datasets.Cell;
import nl.thuiskompas.platform.datasets.Cells;
import nl.thuiskompas.platform.datasets.Condition;
import nl.thuiskompas.platform.datasets.WideCells;
import nl.thuiskompas.platform.datasets.WideRow;

/**
 * The cells of a release, asked for in pieces: the memory that a question takes grows with what it has to put in order.
 *
 * @param size number of cells
 */
record ReleaseCells(Cells cells, WideCells wide, long size) implements CellSource {
    /** Cells of one question. */
    private static final long BLOCK = 100_000;

    static ReleaseCells of(Cells cells, long size) {
        return new ReleaseCells(cells, cells.wide(), size);
    }

    private static Condition range(long from, long length) {
        return new Condition.And(List.of(
                new Condition.Amount("id", Condition.Comparison.AT_LEAST, from),
                new Condition.Amount("id", Condition.Comparison.LESS, (double) from + length)));
    }

    @Override
    public long count(Condition condition) {
        return cells.count(condition);
    }

    @Override
    public void read(Condition condition, long skip, long most, Consumer<Cell> reader) {
        if (skip > 0 || most <= BLOCK + 1) {
            cells.read(condition, skip, most, reader);
            return;
        }
        long[] given = new long[1];
        for (long from = 0; from < size && given[0] < most; from += BLOCK) {
            cells.read(new Condition.And(List.of(condition, range(from, BLOCK))), 0, most - given[0], cell -> {
                given[0]++;
                reader.accept(cell);
            });
        }
    }

    @Override
    public long countWide(Condition condition) {
        return wide.count(condition);
    }

    @Override
    public void readWide(Condition condition, List<String> topics, long skip, long most, Consumer<WideRow> reader) {
        wide.read(condition, topics, skip, most, reader);
    }
}
