package nl.thuiskompas.engine.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which parts are worth trying in each dimension of an exchange: those near to the cell that is to change, of which its own
 * table holds enough.
 *
 * @param gains parts that may gain
 * @param loses for each of them the part that loses, or {@link Exchange#NOBODY}
 */
record Choices(int[] gains, int[] loses) {
    /** The same choices in another order, the same for the same number. */
    Choices turned(int number) {
        int[] order = IntStream.range(0, gains.length)
                .boxed()
                .sorted(Comparator.comparingLong(k -> Bits.mix(((long) number << Integer.SIZE) + k)))
                .mapToInt(Integer::intValue)
                .toArray();
        return new Choices(
                IntStream.of(order).map(k -> gains[k]).toArray(),
                IntStream.of(order).map(k -> loses[k]).toArray());
    }

    /** Finds choices for a cell. */
    static final class Finder {
        private final Layout layout;
        private final Withheld withheld;
        private final Pairs[] pairs;
        private boolean free;

        Finder(Layout layout, Withheld withheld) {
            this.layout = layout;
            this.withheld = withheld;
            this.pairs = layout.dimensions().stream().map(Pairs::new).toArray(Pairs[]::new);
        }

        /** Whether from now on only cells are of use that are withheld already. */
        void onlyFree(boolean only) {
            free = only;
        }

        /** Parts of the cell's class that gain while nobody loses, those first that cost least. */
        Choices single(int[] classes, int d, boolean up, int most) {
            int[] gains = gains(classes, d, up, most);
            int[] nobody = new int[gains.length];
            Arrays.fill(nobody, Exchange.NOBODY);
            return new Choices(gains, nobody);
        }

        /** Parts of the cell's class that gain what another part loses, which is not in the class. */
        Choices paired(int[] classes, int d, boolean up, int most) {
            Dimension dimension = layout.dimensions().get(d);
            int[] gains = gains(classes, d, up, Math.max(1, most / 2));
            int each = Math.max(2, most / Math.max(1, gains.length));
            List<int[]> found = new ArrayList<>();
            int[] other = classes.clone();
            for (int gain : gains) {
                int left = each;
                for (int lose : pairs[d].near(gain)) {
                    if (left == 0) {
                        break;
                    }
                    other[d] = Dimension.classOfPart(lose);
                    if (!dimension.contains(classes[d], lose) && usable(layout.cell(other), !up)) {
                        found.add(new int[] {gain, lose});
                        left--;
                    }
                }
            }
            return new Choices(
                    found.stream().mapToInt(pair -> pair[0]).toArray(),
                    found.stream().mapToInt(pair -> pair[1]).toArray());
        }

        private int[] gains(int[] classes, int d, boolean up, int most) {
            Dimension dimension = layout.dimensions().get(d);
            int[] parts = dimension.partsOf(classes[d]);
            if (parts.length == 1) {
                return parts;
            }
            int[] part = classes.clone();
            double[] costs = new double[dimension.parts().size()];
            for (int p : parts) {
                part[d] = Dimension.classOfPart(p);
                int cell = layout.cell(part);
                costs[p] = cell < 0 ? 0 : usable(cell, up) ? withheld.cost(cell) : Double.POSITIVE_INFINITY;
            }
            return IntStream.of(parts)
                    .filter(p -> costs[p] < Double.POSITIVE_INFINITY)
                    .boxed()
                    .sorted(Comparator.<Integer>comparingDouble(p -> costs[p]).thenComparingInt(Integer::intValue))
                    .limit(most)
                    .mapToInt(Integer::intValue)
                    .toArray();
        }

        /** Whether a cell can go up, or down. */
        private boolean usable(int cell, boolean up) {
            return (free ? withheld.is(cell) : !withheld.known(cell)) && (up || withheld.value(cell) > 0);
        }
    }
}
