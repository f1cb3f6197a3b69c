package nl.thuiskompas.engine.waiting;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Whom a municipality has to house, by category. */
final class Queue {
    private final long[] waiting;

    Queue(int categories) {
        waiting = new long[categories];
    }

    void add(int category, long households) {
        waiting[category] += households;
    }

    long length() {
        return Arrays.stream(waiting).sum();
    }

    List<Long> byCategory() {
        return Arrays.stream(waiting).boxed().toList();
    }

    /**
     * Houses as many as there are homes for, from each category in proportion to who wait. What rounding leaves goes to the
     * largest remainders, then to the longer queue, then to the category named first: never more than wait.
     *
     * @return how many were housed
     */
    long house(long homes) {
        long all = length();
        long housed = Math.min(homes, all);
        if (housed == all) {
            Arrays.fill(waiting, 0);
            return housed;
        }
        long[] before = waiting.clone();
        long left = housed;
        for (int category = 0; category < before.length; category++) {
            long whole = before[category] * housed / all;
            waiting[category] -= whole;
            left -= whole;
        }
        IntStream.range(0, before.length)
                .boxed()
                .sorted(Comparator.comparingLong((Integer category) -> -(before[category] * housed % all))
                        .thenComparingLong(category -> -before[category]))
                .limit(left)
                .forEach(category -> waiting[category]--);
        return housed;
    }
}
