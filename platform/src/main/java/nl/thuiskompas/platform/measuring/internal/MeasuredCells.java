package nl.thuiskompas.platform.measuring.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.thuiskompas.engine.disclosure.Cells;
import nl.thuiskompas.engine.disclosure.Dimension;
import nl.thuiskompas.engine.disclosure.Layout;
import nl.thuiskompas.engine.microdata.Breakdown;
import nl.thuiskompas.engine.microdata.MeasuredTable;
import nl.thuiskompas.engine.microdata.RecordIndicator;
import nl.thuiskompas.engine.microdata.RecordTable;
import org.jspecify.annotations.Nullable;

/**
 * The bridge from counted tables to cells that can be protected. Every cell of a layout is taken from the first table that
 * has it, whatever other tables show it too, and added up over the municipalities of its region.
 */
public final class MeasuredCells {
    private final LinkedTables linked;
    private final Map<String, MeasuredTable> tables = new HashMap<>();
    private final int[][] rowsOfRegion;

    /**
     * Cells of a year.
     *
     * @param measured the counted tables, all of the same municipalities
     */
    public MeasuredCells(RegionSet regions, LinkedTables linked, List<MeasuredTable> measured) {
        this.linked = linked;
        measured.forEach(table -> tables.put(table.table().code(), table));
        Map<String, Integer> rows = new HashMap<>();
        for (Integer municipality : measured.getFirst().regions()) {
            rows.put("GM%04d".formatted(municipality), rows.size());
        }
        Dimension region = regions.dimension();
        rowsOfRegion = new int[region.size()][];
        for (int place = 0; place < rowsOfRegion.length; place++) {
            // A municipality of which there are no records at all has empty cells.
            rowsOfRegion[place] = regions.municipalitiesOf(place).stream()
                    .filter(rows::containsKey)
                    .mapToInt(rows::get)
                    .toArray();
        }
    }

    /**
     * Cells of an indicator.
     *
     * @param counts how many count, or contribute
     * @param sums what they add up to; null for indicators that count
     */
    public record Both(Cells counts, @Nullable Cells sums) {
        /** The sums where there are any, else the counts. */
        public Cells finest() {
            return sums == null ? counts : sums;
        }
    }

    /**
     * The cells of an indicator.
     *
     * @throws ArithmeticException when a cell counts more than two thousand million
     */
    public Both cells(RecordIndicator indicator, int year) {
        Layout layout = linked.layout(indicator);
        Columns columns = columns(indicator);
        Cells counts = Cells.counts(layout, indicator.code(), year, columns.count, columns.key);
        if (columns.sum.length == 0) {
            return new Both(counts, null);
        }
        Cells.Amounts amounts = new Cells.Amounts(columns.sum, columns.largest, columns.second);
        return new Both(
                counts, Cells.sums(layout, indicator.code(), year, columns.count, columns.key, amounts));
    }

    private static final class Columns {
        final int[] count;
        final long @Nullable [] key;
        final long[] sum;
        final long[] largest;
        final long[] second;

        Columns(int size, boolean keyed, boolean summed) {
            count = new int[size];
            key = keyed ? new long[size] : null;
            sum = new long[summed ? size : 0];
            largest = new long[summed ? size : 0];
            second = new long[summed ? size : 0];
        }
    }

    /** Where the cells of a set of dimensions are found in a table that has them. */
    private record Found(MeasuredTable table, int indicator, int[] dimensions) {}

    private Columns columns(RecordIndicator indicator) {
        Layout layout = linked.layout(indicator);
        List<RecordTable> showing = linked.showing(indicator);
        boolean keyed = table(showing.getFirst()).keyed();
        Columns columns =
                new Columns(layout.size(), keyed, indicator.measured().findAny().isPresent());
        Map<Integer, Found> found = new HashMap<>();
        int[][] placeOf = places(layout, showing);
        for (int cell = 0; cell < layout.size(); cell++) {
            int[] classes = layout.classes(cell);
            int mask = 0;
            for (int d = 1; d < classes.length; d++) {
                mask |= classes[d] == Dimension.ALL ? 0 : 1 << d;
            }
            int wanted = mask;
            Found in = found.computeIfAbsent(mask, any -> find(layout, showing, indicator, wanted));
            int[] places = new int[in.dimensions.length];
            for (int each = 0; each < places.length; each++) {
                int d = in.dimensions[each];
                places[each] = placeOf[d][classes[d]];
            }
            add(in, places, rowsOfRegion[classes[0]], columns, cell);
        }
        return columns;
    }

    private MeasuredTable table(RecordTable table) {
        return Objects.requireNonNull(tables.get(table.code()));
    }

    private Found find(Layout layout, List<RecordTable> showing, RecordIndicator indicator, int mask) {
        for (RecordTable table : showing) {
            int[] dimensions = table.breakdowns().stream()
                    .mapToInt(breakdown -> layout.dimension(breakdown.code()))
                    .toArray();
            int has = 0;
            for (int d : dimensions) {
                has |= 1 << d;
            }
            if ((mask & ~has) == 0) {
                return new Found(table(table), place(table, indicator), dimensions);
            }
        }
        throw new IllegalStateException("no table has the cells of " + indicator.code() + " by dimensions " + mask);
    }

    private static int place(RecordTable table, RecordIndicator indicator) {
        for (int at = 0; at < table.indicators().size(); at++) {
            if (table.indicators().get(at).code().equals(indicator.code())) {
                return at;
            }
        }
        throw new IllegalStateException(table.code() + " does not show " + indicator.code());
    }

    /** For each dimension and class of the layout the place in measured tables. */
    private static int[][] places(Layout layout, List<RecordTable> showing) {
        int[][] places = new int[layout.dimensions().size()][];
        for (RecordTable table : showing) {
            for (Breakdown breakdown : table.breakdowns()) {
                int d = layout.dimension(breakdown.code());
                List<String> classes = LinkedTables.classes(breakdown);
                Dimension dimension = layout.dimensions().get(d);
                places[d] = new int[dimension.size()];
                places[d][Dimension.ALL] = -1;
                for (int c = 1; c < dimension.size(); c++) {
                    places[d][c] = classes.indexOf(dimension.className(c));
                }
            }
        }
        return places;
    }

    private static void add(Found in, int[] places, int[] rows, Columns columns, int cell) {
        MeasuredTable table = in.table;
        int indicator = in.indicator;
        int first = table.cell(0, places);
        long count = 0;
        int key = 0;
        boolean summed = columns.sum.length > 0;
        for (int row : rows) {
            int at = first + row * table.cells();
            count += table.count(indicator, at);
            key ^= columns.key == null ? 0 : table.key(indicator, at);
            if (summed) {
                columns.sum[cell] += table.sum(indicator, at);
                long largest = table.largest(indicator, at);
                columns.second[cell] = Math.max(
                        Math.max(columns.second[cell], table.second(indicator, at)),
                        Math.min(columns.largest[cell], largest));
                columns.largest[cell] = Math.max(columns.largest[cell], largest);
            }
        }
        columns.count[cell] = Math.toIntExact(count);
        if (columns.key != null) {
            // Records have keys of 32 bits; the engine mixes them into all 64.
            columns.key[cell] = Integer.toUnsignedLong(key);
        }
    }

    /**
     * Makes sure that tables that show the same cells counted the same.
     *
     * @throws IllegalStateException when two do not, which is a mistake in counting
     */
    public void requireAgreement(RecordIndicator indicator) {
        List<RecordTable> showing = linked.showing(indicator);
        MeasuredTable first = table(showing.getFirst());
        int mine = place(showing.getFirst(), indicator);
        for (RecordTable other : showing) {
            MeasuredTable their = table(other);
            int theirs = place(other, indicator);
            for (int row = 0; row < first.regions().size(); row++) {
                int here = row * first.cells();
                int there = row * their.cells();
                if (first.count(mine, here) != their.count(theirs, there)
                        || (first.keyed() && first.key(mine, here) != their.key(theirs, there))) {
                    throw new IllegalStateException("tables " + first.table().code() + " and "
                            + other.code() + " count " + indicator.code() + " differently");
                }
            }
        }
    }
}
