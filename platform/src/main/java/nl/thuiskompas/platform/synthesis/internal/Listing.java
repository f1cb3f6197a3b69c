package nl.thuiskompas.platform.synthesis.internal;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/**
 * Records put in boxes: in each box the records stand in the order of their ids.
 *
 * @param starts where each box begins in {@code records}, and where the last ends
 * @param records places of records
 */
record Listing(int[] starts, int[] records) {
    /** @param box the box of a record, below 0 when it goes into none */
    static Listing of(int boxes, int count, IntUnaryOperator box) {
        int[] starts = new int[boxes + 1];
        for (int i = 0; i < count; i++) {
            int in = box.applyAsInt(i);
            if (in >= 0) {
                starts[in + 1]++;
            }
        }
        for (int i = 0; i < boxes; i++) {
            starts[i + 1] += starts[i];
        }
        int[] next = Arrays.copyOf(starts, boxes);
        int[] records = new int[starts[boxes]];
        for (int i = 0; i < count; i++) {
            int in = box.applyAsInt(i);
            if (in >= 0) {
                records[next[in]++] = i;
            }
        }
        return new Listing(starts, records);
    }

    int from(int box) {
        return starts[box];
    }

    int to(int box) {
        return starts[box + 1];
    }

    int size(int box) {
        return starts[box + 1] - starts[box];
    }

    int at(int i) {
        return records[i];
    }
}
