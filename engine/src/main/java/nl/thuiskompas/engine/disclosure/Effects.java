package nl.thuiskompas.engine.disclosure;

import java.util.Arrays;

/** The cells an exchange changes, and in which direction; one is chosen dimension by dimension and looked at many times. */
final class Effects {
    private final Layout layout;
    private final Dimension[] dimensions;
    private final int[] gains;
    private final int[] loses;
    private final int[][] classes;
    private final int[][] signs;
    private final int[] counts;
    private final int[][] blocksOfPairs;
    private int[] cells = new int[64];
    private int[] directions = new int[64];
    private int[] current = {};
    private int size;

    Effects(Layout layout) {
        this.layout = layout;
        this.dimensions = layout.dimensions().toArray(Dimension[]::new);
        int n = dimensions.length;
        gains = new int[n];
        loses = new int[n];
        counts = new int[n];
        classes = new int[n][];
        signs = new int[n][];
        for (int d = 0; d < n; d++) {
            classes[d] = new int[dimensions[d].size()];
            signs[d] = new int[dimensions[d].size()];
        }
        blocksOfPairs = new int[1 << n][];
    }

    /** Chooses which part of a dimension gains and which loses. */
    void choose(int d, int gain, int lose) {
        gains[d] = gain;
        loses[d] = lose;
        int count = 0;
        for (int c : dimensions[d].classesOf(gain)) {
            if (lose == Exchange.NOBODY || !dimensions[d].contains(c, lose)) {
                classes[d][count] = c;
                signs[d][count++] = 1;
            }
        }
        if (lose != Exchange.NOBODY) {
            for (int c : dimensions[d].classesOf(lose)) {
                if (!dimensions[d].contains(c, gain)) {
                    classes[d][count] = c;
                    signs[d][count++] = -1;
                }
            }
        }
        counts[d] = count;
    }

    /** The exchange that was chosen, by this amount. */
    Exchange exchange(long amount) {
        return new Exchange(gains.clone(), loses.clone(), amount);
    }

    /** Chooses an exchange and finds the cells it changes. */
    void choose(Exchange exchange) {
        for (int d = 0; d < dimensions.length; d++) {
            choose(d, exchange.gains()[d], exchange.loses()[d]);
        }
        expand();
    }

    /** Finds the cells that change; {@link #size}, {@link #cell} and {@link #direction} give them. */
    void expand() {
        size = 0;
        for (int mask : blocks(pairs())) {
            expand(mask);
        }
    }

    /** Number of blocks of the chosen exchange; {@link #expandBlock} finds the cells of one of them. */
    int blockCount() {
        current = blocks(pairs());
        return current.length;
    }

    /** Finds the cells that change in one block. */
    void expandBlock(int block) {
        size = 0;
        expand(current[block]);
    }

    /** Finds those of the cells that are broken down by no other dimensions than these, and by the newest of them. */
    void expandWithin(int pairs, int chosen, int newest) {
        size = 0;
        for (int mask : blocks(pairs)) {
            if ((mask & ~chosen) == 0 && (mask & newest) != 0) {
                expand(mask);
            }
        }
    }

    private void expand(int mask) {
        int from = size;
        put(size++, 0, 1);
        for (int d = 0; d < dimensions.length; d++) {
            if ((mask >> d & 1) == 1) {
                along(d, from);
            }
        }
        int start = layout.start(mask);
        for (int i = from; i < size; i++) {
            cells[i] += start;
        }
    }

    private void along(int d, int from) {
        int width = dimensions[d].size() - 1;
        int rows = size - from;
        int count = counts[d];
        reserve(from + rows * count);
        // From the last backwards, so that each row is still there when its copies are written.
        for (int row = rows - 1; row >= 0; row--) {
            int place = cells[from + row] * width - 1;
            int sign = directions[from + row];
            for (int k = 0; k < count; k++) {
                cells[from + row * count + k] = place + classes[d][k];
                directions[from + row * count + k] = sign * signs[d][k];
            }
        }
        size = from + rows * count;
    }

    private void put(int at, int place, int sign) {
        reserve(at + 1);
        cells[at] = place;
        directions[at] = sign;
    }

    private void reserve(int room) {
        if (room > cells.length) {
            cells = Arrays.copyOf(cells, room * 2);
            directions = Arrays.copyOf(directions, room * 2);
        }
    }

    private int pairs() {
        int pairs = 0;
        for (int d = 0; d < loses.length; d++) {
            pairs |= loses[d] == Exchange.NOBODY ? 0 : 1 << d;
        }
        return pairs;
    }

    /** Totals over a dimension in which somebody gains what another loses do not change, nor do tables without it. */
    private int[] blocks(int pairs) {
        int[] known = blocksOfPairs[pairs];
        if (known == null) {
            known = Arrays.stream(layout.blocks())
                    .filter(mask -> (mask & pairs) == pairs)
                    .toArray();
            blocksOfPairs[pairs] = known;
        }
        return known;
    }

    /** The cells that were found. */
    int[] cells() {
        return Arrays.copyOf(cells, size);
    }

    /** The direction of each of them, 1 or -1. */
    int[] directions() {
        return Arrays.copyOf(directions, size);
    }

    int size() {
        return size;
    }

    int cell(int i) {
        return cells[i];
    }

    /** 1 or -1. */
    int direction(int i) {
        return directions[i];
    }
}
