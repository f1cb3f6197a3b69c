package nl.thuiskompas.engine.microdata;

import java.util.function.Consumer;

/**
 * Places that follow each other in one column, to be added to as many in another or further on in the same.
 *
 * @param from first place that is added
 * @param into first place that it is added to
 * @param many how many there are
 */
record Stretch(int from, int into, int many) {
    /** The same, of columns that have so many numbers for each of these places. */
    Stretch times(int width) {
        return new Stretch(from * width, into * width, many * width);
    }

    /** The parts of this in which there are any records: most combinations of classes are rare, and many do not occur. */
    void occupied(int[] theirRecords, Consumer<Stretch> each) {
        int at = 0;
        while (at < many) {
            int start = at;
            while (at < many && theirRecords[from + at] != 0) {
                at++;
            }
            if (at > start) {
                each.accept(new Stretch(from + start, into + start, at - start));
            }
            at++;
        }
    }

    void add(int[] theirs, int[] mine) {
        for (int at = 0; at < many; at++) {
            mine[into + at] += theirs[from + at];
        }
    }

    void add(long[] theirs, long[] mine) {
        for (int at = 0; at < many; at++) {
            mine[into + at] += theirs[from + at];
        }
    }

    /** Adds by exclusive or. */
    void combine(int[] theirs, int[] mine) {
        for (int at = 0; at < many; at++) {
            mine[into + at] ^= theirs[from + at];
        }
    }

    /** Keeps the two largest of both, which are of different records. */
    void largest(int[] theirs, int[] theirSecond, int[] mine, int[] mySecond) {
        for (int at = 0; at < many; at++) {
            int first = theirs[from + at];
            int had = mine[into + at];
            int next = Math.max(mySecond[into + at], theirSecond[from + at]);
            mySecond[into + at] = Math.max(Math.min(had, first), next);
            mine[into + at] = Math.max(had, first);
        }
    }
}
