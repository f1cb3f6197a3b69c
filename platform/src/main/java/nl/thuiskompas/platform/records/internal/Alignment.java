package nl.thuiskompas.platform.records.internal;

import java.util.Arrays;

/**
 * The order in which records stand: by what they lie within, then by their own number.
 *
 * @param places where the record of each row of a file stands; {@link #OUT} where it is left out
 * @param parents by place, what the record there lies within
 * @param ids by place, the number of the record there
 * @param within by what they lie within, how many do
 */
@SuppressWarnings("ArrayRecordComponent") // millions of numbers, never compared as a whole
record Alignment(int[] places, int[] parents, int[] ids, int[] within) {
    /** Stands for a record that is left out. */
    static final int OUT = -1;

    /** How many there are. */
    int count() {
        return parents.length;
    }

    /**
     * Finds the order.
     *
     * @param parents by row, what the record lies within, or {@link #OUT}
     * @param ids by row, the number of the record
     * @param all how many there are that records can lie within
     */
    static Alignment of(int[] parents, int[] ids, int all) {
        int[] within = new int[all];
        boolean inOrder = true;
        int last = -1;
        int lastId = 0;
        for (int row = 0; row < parents.length; row++) {
            int parent = parents[row];
            if (parent != OUT) {
                within[parent]++;
                inOrder &= parent > last || (parent == last && ids[row] > lastId);
                last = parent;
                lastId = ids[row];
            }
        }
        int count = 0;
        int[] next = new int[all];
        for (int parent = 0; parent < all; parent++) {
            next[parent] = count;
            count += within[parent];
        }
        int[] places = inOrder ? inOrder(parents) : sorted(parents, ids, next, count);
        int[] parentOf = new int[count];
        int[] idOf = new int[count];
        for (int row = 0; row < parents.length; row++) {
            if (places[row] != OUT) {
                parentOf[places[row]] = parents[row];
                idOf[places[row]] = ids[row];
            }
        }
        return new Alignment(places, parentOf, idOf, within);
    }

    private static int[] inOrder(int[] parents) {
        int[] places = new int[parents.length];
        int next = 0;
        for (int row = 0; row < parents.length; row++) {
            places[row] = parents[row] == OUT ? OUT : next++;
        }
        return places;
    }

    /** Deals the records out to what they lie within, and sorts each of these heaps by number. */
    private static int[] sorted(int[] parents, int[] ids, int[] next, int count) {
        long[] heaps = new long[count];
        for (int row = 0; row < parents.length; row++) {
            if (parents[row] != OUT) {
                heaps[next[parents[row]]++] = (long) ids[row] << Integer.SIZE | row;
            }
        }
        int[] places = new int[parents.length];
        Arrays.fill(places, OUT);
        int start = 0;
        for (int end : next) { // each has moved on to the end of its heap
            Arrays.sort(heaps, start, end);
            for (int place = start; place < end; place++) {
                places[(int) heaps[place]] = place;
            }
            start = end;
        }
        return places;
    }
}
