package nl.thuiskompas.platform.attack.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * A sum that is zero.
 *
 * @param places what is added
 * @param signs 1 where it is added, -1 where it is subtracted
 */
record Signed(int[] places, byte[] signs) {
    /** A total is the sum of its parts. */
    static Signed sum(int total, Collection<Integer> parts) {
        return equal(List.of(total), parts);
    }

    /** Some together are as many as some others. */
    static Signed equal(Collection<Integer> left, Collection<Integer> right) {
        List<Integer> all = new ArrayList<>(left);
        all.addAll(right);
        byte[] signs = new byte[all.size()];
        for (int i = 0; i < signs.length; i++) {
            signs[i] = (byte) (i < left.size() ? -1 : 1);
        }
        return new Signed(all.stream().mapToInt(Integer::intValue).toArray(), signs);
    }

    int size() {
        return places.length;
    }
}
