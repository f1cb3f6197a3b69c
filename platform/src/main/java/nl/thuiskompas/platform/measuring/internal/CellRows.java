package nl.thuiskompas.platform.measuring.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.thuiskompas.engine.disclosure.Dimension;
import nl.thuiskompas.engine.disclosure.Layout;
import nl.thuiskompas.engine.microdata.Breakdown;
import nl.thuiskompas.engine.microdata.RecordTable;
import nl.thuiskompas.platform.protection.ReleasedCell;
import nl.thuiskompas.platform.storage.TableFile;
import org.jspecify.annotations.Nullable;

/** The cells of a year as rows: by indicator, table, region and classes, totals before classes. */
public final class CellRows implements TableFile.Source {
    private static final int MOST_CLASSES = 3;
    private static final Map<ReleasedCell.Status, String> STATUS = status();

    private final List<RegionSet.Shown> regions;
    private final List<Block> blocks = new ArrayList<>();
    private final Map<String, long[]> withheld = new HashMap<>();
    private long rows;
    private int block;

    /** The rows of an indicator in a table. */
    private static final class Block {
        final Outcome outcome;
        final RecordTable table;
        final long start;
        final int perRegion;
        final int[] dimensions;
        final int[][] classes;
        final String[][] names;
        final int[] at;

        Block(Outcome outcome, RecordTable table, long start) {
            this.outcome = outcome;
            this.table = table;
            this.start = start;
            Layout layout = outcome.answers().layout();
            int size = table.breakdowns().size();
            dimensions = new int[size];
            classes = new int[size][];
            names = new String[size][];
            int cells = 1;
            for (int each = 0; each < size; each++) {
                Breakdown breakdown = table.breakdowns().get(each);
                dimensions[each] = layout.dimension(breakdown.code());
                Dimension dimension = layout.dimensions().get(dimensions[each]);
                List<String> codes = LinkedTables.classes(breakdown);
                names[each] = new String[codes.size() + 1];
                classes[each] = new int[codes.size() + 1];
                names[each][0] = ReleasedCell.TOTAL;
                for (int code = 0; code < codes.size(); code++) {
                    names[each][code + 1] = codes.get(code);
                    classes[each][code + 1] = dimension.classOf(codes.get(code));
                }
                cells *= codes.size() + 1;
            }
            perRegion = cells;
            at = new int[layout.dimensions().size()];
        }
    }

    /**
     * Rows of a year.
     *
     * @param outcomes in the order of the codes of their indicators
     * @param tables those that are shown; others may stand in the layouts
     */
    public CellRows(List<RegionSet.Shown> regions, List<Outcome> outcomes, List<RecordTable> tables) {
        this.regions = regions;
        for (Outcome outcome : outcomes) {
            for (RecordTable table : tables) {
                if (table.indicators().stream()
                        .anyMatch(each -> each.code().equals(outcome.indicator().code()))) {
                    Block next = new Block(outcome, table, rows);
                    blocks.add(next);
                    rows += (long) next.perRegion * regions.size();
                }
            }
        }
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
        RegionSet.Shown region = regions.get((int) (within / here.perRegion));
        int left = (int) (within % here.perRegion);
        Arrays.fill(here.at, Dimension.ALL);
        here.at[0] = region.place();
        into.text(0, here.table.code());
        into.text(1, region.code());
        for (int each = MOST_CLASSES - 1; each >= 0; each--) {
            into.text(2 + each, name(here, each, each < here.classes.length ? left % here.classes[each].length : 0));
            if (each < here.classes.length) {
                here.at[here.dimensions[each]] = here.classes[each][left % here.classes[each].length];
                left /= here.classes[each].length;
            }
        }
        Answers answers = here.outcome.answers();
        Answers.Said said = answers.said(answers.layout().cell(here.at));
        into.text(5, here.outcome.indicator().code());
        into.number(6, said.value());
        into.text(7, STATUS.get(said.status()));
        into.text(8, said.reason());
        into.number(9, said.deviation());
        into.number(10, said.low());
        into.number(11, said.high());
        long[] counted = withheld.computeIfAbsent(here.table.code(), any -> new long[2]);
        counted[0] += said.status() == ReleasedCell.Status.WITHHELD ? 1 : 0;
        counted[1]++;
    }

    private static @Nullable String name(Block block, int breakdown, int code) {
        return breakdown < block.names.length ? block.names[breakdown][code] : null;
    }

    private static Map<ReleasedCell.Status, String> status() {
        Map<ReleasedCell.Status, String> names = new HashMap<>();
        for (ReleasedCell.Status each : ReleasedCell.Status.values()) {
            names.put(each, each.name().toLowerCase(Locale.ROOT));
        }
        return names;
    }
}
