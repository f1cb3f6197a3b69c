package nl.thuiskompas.engine.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * Records that are made up, and the linked tables measured from them: six municipalities in two divisions that overlap, and
 * three breakdowns of two or three classes in two tables that share one.
 */
final class MadeRecords {
    static final Dimension REGION = Dimension.of(
            "region",
            List.of("m1", "m2", "m3", "m4", "m5", "m6"),
            Map.of(
                    "north", List.of("m1", "m2", "m3"),
                    "south", List.of("m4", "m5", "m6"),
                    "east", List.of("m1", "m2"),
                    "middle", List.of("m3", "m4"),
                    "west", List.of("m5", "m6")));
    static final Dimension AGE = Dimension.of("age", List.of("young", "grown", "old"));
    static final Dimension HOME = Dimension.of("home", List.of("association", "private"));
    static final Dimension GROUP = Dimension.of("group", List.of("homeless", "returned", "student"));

    private final Layout layout;
    private final int[][] records;
    private final long[] keys;
    private final long[] rents;

    MadeRecords(Layout layout, int[][] records, long seed) {
        this.layout = layout;
        this.records = records;
        Random random = new Random(seed);
        keys = random.longs(records.length).toArray();
        rents = random.longs(records.length, 100, 1000).toArray();
    }

    static Layout twoTables() {
        return new Layout(
                REGION,
                List.of(AGE, HOME, GROUP),
                List.of(
                        new ListedTable("groups by age", List.of("group", "age")),
                        new ListedTable("groups by home", List.of("group", "home"))));
    }

    /** From a handful of records up to some hundreds, crowded in some cells. */
    static Arbitrary<MadeRecords> any() {
        return Combinators.combine(
                        Arbitraries.longs(),
                        Arbitraries.integers().between(1, 400),
                        Arbitraries.doubles().between(1, 4))
                .as((seed, size, crowded) -> random(twoTables(), seed, size, crowded));
    }

    static MadeRecords random(Layout layout, long seed, int size, double crowded) {
        Random random = new Random(seed);
        int[][] records = new int[size][];
        for (int i = 0; i < size; i++) {
            records[i] = layout.dimensions().stream()
                    .mapToInt(d -> (int) (d.parts().size() * Math.pow(random.nextDouble(), crowded)))
                    .toArray();
        }
        return new MadeRecords(layout, records, seed);
    }

    Layout layout() {
        return layout;
    }

    Cells counts() {
        Columns columns = measure();
        return Cells.counts(layout, "size", 2021, columns.count, columns.key);
    }

    Cells rents() {
        Columns columns = measure();
        return Cells.sums(
                layout,
                "rent",
                2021,
                columns.count,
                columns.key,
                new Cells.Amounts(columns.sum, columns.largest, columns.second));
    }

    private record Columns(int[] count, long[] key, long[] sum, long[] largest, long[] second) {}

    private Columns measure() {
        int n = layout.size();
        Columns c = new Columns(new int[n], new long[n], new long[n], new long[n], new long[n]);
        for (int cell = 0; cell < n; cell++) {
            int[] classes = layout.classes(cell);
            for (int i = 0; i < records.length; i++) {
                int[] record = records[i];
                if (lies(record, classes)) {
                    c.count[cell]++;
                    c.key[cell] ^= keys[i];
                    c.sum[cell] += rents[i];
                    c.second[cell] = Math.max(c.second[cell], Math.min(c.largest[cell], rents[i]));
                    c.largest[cell] = Math.max(c.largest[cell], rents[i]);
                }
            }
        }
        return c;
    }

    private boolean lies(int[] record, int[] classes) {
        for (int d = 0; d < classes.length; d++) {
            if (!layout.dimensions().get(d).contains(classes[d], record[d])) {
                return false;
            }
        }
        return true;
    }

    /** The same people in the same places, with dimensions, classes and tables handed in the other way round. */
    MadeRecords handedInBackwards() {
        List<Dimension> backwards = new ArrayList<>(List.of(HOME, GROUP, AGE));
        Layout other = new Layout(
                Dimension.of("region", REGION.parts().reversed(), unionsOf(REGION)),
                backwards.stream()
                        .map(d -> Dimension.of(d.name(), d.parts().reversed()))
                        .toList(),
                List.of(
                        new ListedTable("groups by home", List.of("home", "group")),
                        new ListedTable("groups by age", List.of("age", "group"))));
        MadeRecords same = new MadeRecords(other, records, 0);
        System.arraycopy(keys, 0, same.keys, 0, keys.length);
        System.arraycopy(rents, 0, same.rents, 0, rents.length);
        return same;
    }

    private static Map<String, List<String>> unionsOf(Dimension dimension) {
        return IntStream.range(1 + dimension.parts().size(), dimension.size())
                .boxed()
                .collect(Collectors.toMap(
                        dimension::className,
                        c -> IntStream.of(dimension.partsOf(c))
                                .mapToObj(dimension.parts()::get)
                                .toList()));
    }

    @Override
    public String toString() {
        return records.length + " records";
    }
}
