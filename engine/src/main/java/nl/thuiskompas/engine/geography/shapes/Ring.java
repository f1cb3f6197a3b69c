package nl.thuiskompas.engine.geography.shapes;

import java.util.Arrays;

/** Arithmetic on one closed ring, given as x, y, x, y … without the first point again at the end. */
final class Ring {
    private Ring() {}

    /** Area within the ring; positive when it turns to the right on a map whose y grows downwards. */
    static double area(int[] ring) {
        double twice = 0;
        for (int i = 0, j = ring.length - 2; i < ring.length; j = i, i += 2) {
            twice += (double) ring[j] * ring[i + 1] - (double) ring[i] * ring[j + 1];
        }
        return twice / 2;
    }

    /** The ring without points that repeat the one before, the last and first included. */
    static int[] withoutRepeats(int[] ring) {
        int[] kept = new int[ring.length];
        int next = 0;
        for (int i = 0; i < ring.length; i += 2) {
            if (next == 0 || ring[i] != kept[next - 2] || ring[i + 1] != kept[next - 1]) {
                kept[next++] = ring[i];
                kept[next++] = ring[i + 1];
            }
        }
        while (next > 2 && kept[0] == kept[next - 2] && kept[1] == kept[next - 1]) {
            next -= 2;
        }
        return Arrays.copyOf(kept, next);
    }
}
