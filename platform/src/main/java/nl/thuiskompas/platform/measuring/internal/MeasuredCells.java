package nl.thuiskompas.platform.measuring.internal;

import java.util.ArrayList;
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

    /** Where the cells of some dimensions are found: a table, a place in it, and the dimensions of its breakdowns. */
    private record Found(MeasuredTable table, int indicator, int[] dimensions) {}

    /**
     * The cells of an indicator, or of one and its parts.
     *
     * @throws ArithmeticException when a cell counts more than two thousand million
     */
    public Both cells(LinkedTables.Unit unit, int year) {
        Layout layout = unit.layout();
        String code = unit.whole().code();
        boolean keyed = tables.values().iterator().next().keyed();
        Columns columns = new Columns(
                layout.size(), keyed, unit.whole().measured().findAny().isPresent());
        int kin = unit.parts().isEmpty() ? -1 : layout.dimension(Kin.DIMENSION);
        int[][] placeOf = places(unit);
        Map<List<Object>, List<Found>> found = new HashMap<>();
        for (int cell = 0; cell < layout.size(); cell++) {
            int[] classes = layout.classes(cell);
            RecordIndicator of = kin < 0 || classes[kin] == Dimension.ALL
                    ? unit.whole()
                    : part(unit, layout.dimensions().get(kin).className(classes[kin]));
            int mask = mask(classes, kin);
            for (Found in : found.computeIfAbsent(List.of(of.code(), mask), any -> find(unit, of, mask))) {
                int[] places = new int[in.dimensions.length];
                for (int each = 0; each < places.length; each++) {
                    places[each] = placeOf[in.dimensions[each]][classes[in.dimensions[each]]];
                }
                add(in, places, rowsOfRegion[classes[0]], columns, cell);
            }
        }
        Cells counts = Cells.counts(layout, code, year, columns.count, columns.key);
        if (kin >= 0) {
            counts.requireAdditive();
        }
        if (columns.sum.length == 0) {
            return new Both(counts, null);
        }
        Cells.Amounts amounts = new Cells.Amounts(columns.sum, columns.largest, columns.second);
        return new Both(counts, Cells.sums(layout, code, year, columns.count, columns.key, amounts));
    }

    private static int mask(int[] classes, int kin) {
        int mask = 0;
        for (int d = 1; d < classes.length; d++) {
            mask |= d == kin || classes[d] == Dimension.ALL ? 0 : 1 << d;
        }
        return mask;
    }

    private static RecordIndicator part(LinkedTables.Unit unit, String code) {
        return unit.parts().stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private MeasuredTable table(RecordTable table) {
        return Objects.requireNonNull(tables.get(table.code()));
    }

    /** The table that has some dimensions of an indicator; of one that no table shows so, those of its parts. */
    private List<Found> find(LinkedTables.Unit unit, RecordIndicator indicator, int mask) {
        for (RecordTable table : linked.showing(indicator)) {
            int[] dimensions = table.breakdowns().stream()
                    .mapToInt(breakdown -> unit.layout().dimension(breakdown.code()))
                    .toArray();
            int has = 0;
            for (int d : dimensions) {
                has |= 1 << d;
            }
            if ((mask & ~has) == 0) {
                return List.of(new Found(table(table), place(table, indicator), dimensions));
            }
        }
        if (unit.parts().isEmpty() || !indicator.code().equals(unit.whole().code())) {
            throw new IllegalStateException("no table has the cells of " + indicator.code() + " by dimensions " + mask);
        }
        List<Found> all = new ArrayList<>();
        unit.parts().forEach(part -> all.addAll(find(unit, part, mask)));
        return all;
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
    private static int[][] places(LinkedTables.Unit unit) {
        Layout layout = unit.layout();
        int[][] places = new int[layout.dimensions().size()][0];
        for (Breakdown breakdown : unit.breakdowns()) {
            int d = layout.dimension(breakdown.code());
            List<String> classes = LinkedTables.classes(breakdown);
            Dimension dimension = layout.dimensions().get(d);
            places[d] = new int[dimension.size()];
            places[d][Dimension.ALL] = -1;
            for (int c = 1; c < dimension.size(); c++) {
                places[d][c] = classes.indexOf(dimension.className(c));
            }
        }
        return places;
    }

    private static void add(Found in, int[] places, int[] rows, Columns columns, int cell) {
        MeasuredTable table = in.table;
        int indicator = in.indicator;
        int first = table.cell(0, places);
        long count = columns.count[cell];
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
            columns.key[cell] ^= Integer.toUnsignedLong(key);
        }
    }

    /**
     * Makes sure that tables that show the same cells counted the same.
     *
     * @throws IllegalStateException when two do not, which is a mistake in counting
     */
    public void requireAgreement(RecordIndicator indicator) {
        List<RecordTable> showing = linked.showing(indicator);
        for (RecordTable other : showing) {
            MeasuredTable first = table(showing.getFirst());
            MeasuredTable their = table(other);
            int mine = place(showing.getFirst(), indicator);
            int theirs = place(other, indicator);
            for (int row = 0; row < first.regions().size(); row++) {
                int here = row * first.cells();
                int there = row * their.cells();
                if (first.count(mine, here) != their.count(theirs, there)
                        || (first.keyed() && first.key(mine, here) != their.key(theirs, there))) {
                    throw new IllegalStateException("tables " + first.table().code() + " and " + other.code()
                            + " count " + indicator.code() + " differently");
                }
            }
        }
    }
}
