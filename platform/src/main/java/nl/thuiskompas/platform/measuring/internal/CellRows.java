package nl.thuiskompas.platform.measuring.internal;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.thuiskompas.engine.disclosure.Dimension;
import nl.thuiskompas.engine.disclosure.Layout;
import nl.thuiskompas.engine.disclosure.WithholdingReason;
import nl.thuiskompas.engine.microdata.Breakdown;
import nl.thuiskompas.engine.microdata.RecordTable;
import nl.thuiskompas.platform.protection.ReleaseFolder;
import nl.thuiskompas.platform.protection.ReleasedCell;
import nl.thuiskompas.platform.storage.TableFile;

/** The cells of a year as rows: by indicator, table, region and classes, totals before classes. */
public final class CellRows implements TableFile.Source {
    private static final int MOST_CLASSES = 3;
    private final Map<ReleasedCell.Status, Integer> statuses = new EnumMap<>(ReleasedCell.Status.class);
    private final Map<WithholdingReason, Integer> reasons = new EnumMap<>(WithholdingReason.class);

    private final List<RegionSet.Shown> regions;
    private final List<Block> blocks = new ArrayList<>();
    private final Map<String, long[]> withheld = new HashMap<>();
    private final Words words = new Words();
    private long rows;
    private int block;

    /** The rows of an indicator in a table. */
    private static final class Block {
        final Outcome.Shown outcome;
        final int[] fixed;
        final long start;
        final int perRegion;
        final int[] dimensions;
        final int[][] classes;
        final int[][] names;
        final int[] at;
        final int code;
        final int indicator;
        final long[] counted;

        Block(Outcome.Shown outcome, RecordTable table, long start, Words words, long[] counted) {
            code = words.place(0, table.code());
            indicator = words.place(5, outcome.indicator().code());
            this.counted = counted;
            this.outcome = outcome;
            this.start = start;
            Layout layout = outcome.answers().layout();
            int size = table.breakdowns().size();
            dimensions = new int[size];
            classes = new int[size][];
            names = new int[size][];
            int cells = 1;
            for (int each = 0; each < size; each++) {
                Breakdown breakdown = table.breakdowns().get(each);
                dimensions[each] = layout.dimension(breakdown.code());
                Dimension dimension = layout.dimensions().get(dimensions[each]);
                List<String> codes = LinkedTables.classes(breakdown);
                names[each] = new int[codes.size() + 1];
                classes[each] = new int[codes.size() + 1];
                names[each][0] = words.place(2 + each, ReleasedCell.TOTAL);
                for (int code = 0; code < codes.size(); code++) {
                    names[each][code + 1] = words.place(2 + each, codes.get(code));
                    classes[each][code + 1] = dimension.classOf(codes.get(code));
                }
                cells *= codes.size() + 1;
            }
            perRegion = cells;
            fixed = outcome.start().stream().mapToInt(Integer::intValue).toArray();
            at = new int[fixed.length];
        }
    }

    /** The words of the columns of text, in the order in which they are met. */
    private static final class Words {
        private final Map<Integer, Map<String, Integer>> places = new HashMap<>();

        int place(int column, String word) {
            Map<String, Integer> of = places.computeIfAbsent(column, any -> new LinkedHashMap<>());
            Integer known = of.putIfAbsent(word, of.size());
            return known == null ? of.size() - 1 : known;
        }

        List<String> of(int column) {
            return List.copyOf(places.getOrDefault(column, Map.of()).keySet());
        }
    }

    /**
     * Rows of a year.
     *
     * @param outcomes in the order of the codes of their indicators
     * @param tables those that are shown; others may stand in the layouts
     */
    public CellRows(List<RegionSet.Shown> regions, List<Outcome.Shown> outcomes, List<RecordTable> tables) {
        this.regions = regions;
        regions.forEach(region -> words.place(1, region.code()));
        for (ReleasedCell.Status status : ReleasedCell.Status.values()) {
            statuses.put(status, words.place(7, status.name().toLowerCase(Locale.ROOT)));
        }
        for (WithholdingReason reason : WithholdingReason.values()) {
            reasons.put(reason, words.place(8, reason.code()));
        }
        for (Outcome.Shown outcome : outcomes) {
            for (RecordTable table : tables) {
                if (table.indicators().stream()
                        .anyMatch(each -> each.code().equals(outcome.indicator().code()))) {
                    Block next = new Block(
                            outcome, table, rows, words, withheld.computeIfAbsent(table.code(), any -> new long[2]));
                    blocks.add(next);
                    rows += (long) next.perRegion * regions.size();
                }
            }
        }
    }

    /** The words of each column of text. */
    public Map<String, List<String>> words() {
        Map<String, List<String>> all = new HashMap<>();
        for (int column = 0; column < ReleaseFolder.CELL_COLUMNS.size(); column++) {
            all.put(ReleaseFolder.CELL_COLUMNS.get(column), words.of(column));
        }
        return all;
    }

    /** Number of rows. */
    public long rows() {
        return rows;
    }

    /** Cells of a table that were withheld, of those that were asked for so far. */
    public long withheld(String table) {
        return withheld.getOrDefault(table, new long[2])[0];
    }

    /** Cells of a table that were asked for so far. */
    public long cells(String table) {
        return withheld.getOrDefault(table, new long[2])[1];
    }

    @Override
    public void fill(long row, TableFile.Row into) {
        while (block + 1 < blocks.size() && blocks.get(block + 1).start <= row) {
            block++;
        }
        Block here = blocks.get(block);
        long within = row - here.start;
        int place = (int) (within / here.perRegion);
        int left = (int) (within % here.perRegion);
        System.arraycopy(here.fixed, 0, here.at, 0, here.at.length);
        here.at[0] = regions.get(place).place();
        into.word(0, here.code);
        into.word(1, place);
        for (int each = MOST_CLASSES - 1; each >= 0; each--) {
            if (each < here.classes.length) {
                int at = left % here.classes[each].length;
                into.word(2 + each, here.names[each][at]);
                here.at[here.dimensions[each]] = here.classes[each][at];
                left /= here.classes[each].length;
            } else {
                into.word(2 + each, -1);
            }
        }
        Answers answers = here.outcome.answers();
        Answers.Said said = answers.said(answers.layout().cell(here.at));
        into.word(5, here.indicator);
        into.number(6, said.value());
        into.word(7, statuses.getOrDefault(said.status(), -1));
        into.word(8, said.reason() == null ? -1 : reasons.getOrDefault(said.reason(), -1));
        into.number(9, said.deviation());
        into.number(10, said.low());
        into.number(11, said.high());
        here.counted[0] += said.status() == ReleasedCell.Status.WITHHELD ? 1 : 0;
        here.counted[1]++;
    }
}
