package nl.thuiskompas.engine.disclosure;

import java.util.Comparator;
import java.util.stream.IntStream;

/** For each part of a dimension the other parts, those first that lie in the same classes. */
final class Pairs {
    private final int[][] near;

    Pairs(Dimension dimension) {
        int parts = dimension.parts().size();
        near = new int[parts][];
        for (int part = 0; part < parts; part++) {
            int here = part;
            int[] difference = IntStream.range(0, parts)
                    .map(other -> difference(dimension, here, other))
                    .toArray();
            near[part] = IntStream.range(0, parts)
                    .filter(other -> other != here)
                    .boxed()
                    .sorted(Comparator.<Integer>comparingInt(other -> difference[other])
                            .thenComparingInt(Integer::intValue))
                    .mapToInt(Integer::intValue)
                    .toArray();
        }
    }

    private static int difference(Dimension dimension, int one, int other) {
        int both = 0;
        for (int c : dimension.classesOf(one)) {
            both += dimension.contains(c, other) ? 1 : 0;
        }
        return dimension.classesOf(one).length + dimension.classesOf(other).length - 2 * both;
    }

    /** The other parts, nearest first; do not change it. */
    int[] near(int part) {
        return near[part];
    }
}
