package nl.thuiskompas.engine.distribution;

/** Cells that share a multiplier: those of a row, of a column, or of a category of a row. */
final class Line {
    private static final int JUMPS = 20;

    private final Network network;
    private final int[] arcs;
    private final long[] other;
    private int count;

    Line(Network network, int most) {
        this.network = network;
        arcs = new int[most];
        other = new long[most];
    }

    void clear() {
        count = 0;
    }

    /** Adds a cell and the logarithm of the multiplier that it has besides. */
    void add(int arc, long besides) {
        arcs[count] = arc;
        other[count++] = besides;
    }

    /**
     * The logarithm of a multiplier by which the cells add up to a total; sets the cells. Where their limits do not reach the
     * total they come as near as they can.
     *
     * @param from where to begin
     */
    long fit(long from, long total) {
        long own = from;
        long off = place(own) - total;
        for (int jump = 0; jump < JUMPS && Math.abs(off) > count && off + total > 0 && total > 0; jump++) {
            own += Math.round(StrictMath.log((double) total / (off + total)) * CellTable.SCALE);
            off = place(own) - total;
        }
        for (; off < 0; off++) {
            int next = next();
            if (next < 0) {
                break;
            }
            network.flow[arcs[next]]++;
        }
        for (; off > 0; off--) {
            int last = last();
            if (last < 0) {
                break;
            }
            network.flow[arcs[last]]--;
        }
        return between(own, low(), high());
    }

    /** Sets the cells by a multiplier; how many they are together. */
    long place(long own) {
        long sum = 0;
        for (int k = 0; k < count; k++) {
            int arc = arcs[k];
            long reach = own + other[k];
            int least = network.lower[arc];
            int most = network.upper[arc];
            int number = Math.clamp(network.flow[arc], least, most);
            if ((number < most && CellTable.cost(number) <= reach)
                    || (number > least && CellTable.cost(number - 1) > reach)) {
                number = Math.clamp((long) (Math.exp(reach / CellTable.SCALE) + 0.5), least, most);
                while (number < most && CellTable.cost(number) <= reach) {
                    number++;
                }
                while (number > least && CellTable.cost(number - 1) > reach) {
                    number--;
                }
            }
            network.flow[arc] = number;
            sum += number;
        }
        return sum;
    }

    private int next() {
        int best = -1;
        long least = Long.MAX_VALUE;
        for (int k = 0; k < count; k++) {
            int arc = arcs[k];
            if (network.flow[arc] < network.upper[arc]) {
                long cost = CellTable.cost(network.flow[arc]) - other[k];
                if (cost < least) {
                    least = cost;
                    best = k;
                }
            }
        }
        return best;
    }

    private int last() {
        int best = -1;
        long most = Long.MIN_VALUE;
        for (int k = 0; k < count; k++) {
            int arc = arcs[k];
            if (network.flow[arc] > network.lower[arc]) {
                long cost = CellTable.cost(network.flow[arc] - 1) - other[k];
                if (cost > most) {
                    most = cost;
                    best = k;
                }
            }
        }
        return best;
    }

    /** What the next household costs; without end where there can be none. */
    long high() {
        int next = next();
        return next < 0 ? Long.MAX_VALUE : CellTable.cost(network.flow[arcs[next]]) - other[next];
    }

    /** What the last household cost; without end where none can go. */
    long low() {
        int last = last();
        return last < 0 ? Long.MIN_VALUE : CellTable.cost(network.flow[arcs[last]] - 1) - other[last];
    }

    /** Half way between what the last household taken costs and what the next one would. */
    static long between(long own, long low, long high) {
        boolean open = low == Long.MIN_VALUE || high == Long.MAX_VALUE;
        return open ? Math.clamp(own, low, high) : low + (high - low) / 2;
    }
}
