package nl.thuiskompas.platform.datasets;

import java.util.Arrays;
import java.util.List;

/**
 * Which rows are wanted.
 *
 * @param places the place of each, rising
 * @param codes the codes of each
 */
record WideKeys(long[] places, List<List<String>> codes) {
    int size() {
        return places.length;
    }

    WideKeys part(int from, int to) {
        return from == 0 && to == places.length
                ? this
                : new WideKeys(Arrays.copyOfRange(places, from, to), codes.subList(from, to));
    }

    /** Whether no row lies between them that is not wanted. */
    boolean together() {
        return places[places.length - 1] - places[0] == places.length - 1;
    }
}
