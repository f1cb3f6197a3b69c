package nl.thuiskompas.platform.odata.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import nl.thuiskompas.platform.datasets.Cell;
import nl.thuiskompas.platform.datasets.CellStatus;
import nl.thuiskompas.platform.datasets.Cells;
import nl.thuiskompas.platform.datasets.Condition;
import nl.thuiskompas.platform.datasets.Topic;
import org.jspecify.annotations.Nullable;

/**
 * The cells of a release, asked for in pieces: the memory that a question takes grows with what it has to put in order.
 *
 * @param size number of cells
 * @param inColumns whether the cells lie topic after topic, each with all records in the same order, as those of most
 *     tables do: then it is known where each lies, and nothing has to be searched
 */
record ReleaseCells(Cells cells, long size, boolean inColumns) implements CellSource {
    /** Cells of one question. */
    private static final long BLOCK = 100_000;

    /** Records that are laid together at a time. */
    private static final int STRETCH = 10_001;

    /** Records times topics that one question may put together. */
    private static final long MOST_AT_ONCE = 400_000;

    /**
     * Looks how the cells lie: the store puts them in the order of topics and then of codes, so when each record has all
     * topics, the columns are equally long and in one order.
     */
    static ReleaseCells of(Cells cells, long size) {
        long topics = topics(cells).size();
        boolean inColumns =
                topics > 0 && size > 0 && size % topics == 0 && cells.countWide(Condition.ALL) == size / topics;
        return new ReleaseCells(cells, size, inColumns);
    }

    private static List<String> topics(Cells cells) {
        return cells.dataset().topics().stream().map(Topic::id).toList();
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
        return inColumns && condition.equals(Condition.ALL)
                ? size / cells.dataset().topics().size()
                : cells.countWide(condition);
    }

    @Override
    public void readWide(
            Condition condition, List<String> topics, long skip, long most, Consumer<Cells.WideRow> reader) {
        if (inColumns && condition.equals(Condition.ALL) && !topics.isEmpty()) {
            long records = size / cells.dataset().topics().size();
            int length = (int) Math.min(most, Math.max(0, records - skip));
            for (int from = 0; from < length; from += STRETCH) {
                readColumns(topics, records, skip + from, Math.min(STRETCH, length - from), reader);
            }
        } else {
            readPieces(condition, topics, skip, most, reader);
        }
    }

    /** Takes the same stretch of each column, and lays them beside each other. */
    private void readColumns(List<String> topics, long records, long from, int length, Consumer<Cells.WideRow> reader) {
        List<String> all = topics(cells);
        List<List<String>> codes = new ArrayList<>(length);
        double[][] values = new double[topics.size()][length];
        String[][] texts = new String[topics.size()][length];
        CellStatus[][] statuses = new CellStatus[topics.size()][length];
        for (int column = 0; column < topics.size(); column++) {
            int at = column;
            long first = all.indexOf(topics.get(column)) * records + from;
            Condition stretch =
                    new Condition.And(List.of(Condition.is("topic", topics.get(column)), range(first, length)));
            cells.read(stretch, 0, length, cell -> {
                int place = (int) (cell.id() - first);
                if (at == 0) {
                    codes.add(cell.codes());
                }
                if (place >= codes.size() || !codes.get(place).equals(cell.codes())) {
                    throw new IllegalStateException("the columns are not in one order at " + cell.id());
                }
                values[at][place] = cell.value();
                texts[at][place] = shown(cell.text());
                statuses[at][place] = cell.status();
            });
        }
        for (int place = 0; place < codes.size(); place++) {
            Map<String, Cell> record = new HashMap<>();
            for (int column = 0; column < topics.size(); column++) {
                String topic = topics.get(column);
                record.put(
                        topic,
                        new Cell(
                                -1,
                                topic,
                                codes.get(place),
                                values[column][place],
                                Rows.orNull(texts[column][place]),
                                statuses[column][place],
                                from + place + 1));
            }
            reader.accept(new Cells.WideRow(from + place, codes.get(place), record));
        }
    }

    /** No topic has an empty text as its value. */
    private static String shown(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** Records with many columns are put together from several questions with some of the columns each. */
    private void readPieces(
            Condition condition, List<String> topics, long skip, long most, Consumer<Cells.WideRow> reader) {
        long records = Math.max(1, cells.countWide(condition));
        int columns = (int) Math.max(1, Math.min(Integer.MAX_VALUE, MOST_AT_ONCE / records));
        if (topics.size() <= columns) {
            cells.readWide(condition, topics, skip, most, reader);
            return;
        }
        List<Cells.WideRow> rows = new ArrayList<>();
        for (int from = 0; from < topics.size(); from += columns) {
            List<String> some = topics.subList(from, Math.min(topics.size(), from + columns));
            if (from == 0) {
                cells.readWide(
                        condition,
                        some,
                        skip,
                        most,
                        row -> rows.add(new Cells.WideRow(row.place(), row.codes(), new HashMap<>(row.cells()))));
            } else {
                // Each question gives the same records in the same order.
                int[] place = {0};
                cells.readWide(condition, some, skip, most, row -> join(rows.get(place[0]++), row));
            }
        }
        rows.forEach(reader);
    }

    private static void join(Cells.WideRow whole, Cells.WideRow piece) {
        if (!whole.codes().equals(piece.codes())) {
            throw new IllegalStateException("records came in another order");
        }
        whole.cells().putAll(piece.cells());
    }
}
