package nl.thuiskompas.engine.distribution;

/**
 * Fits the multiplier of a row so that its cells meet its total. A category with limits of its own has the multiplier of the
 * row as long as that keeps the limits, and one of its own where it is at a limit.
 */
final class RowScaling {
    private enum State {
        FREE,
        LEAST,
        MOST
    }

    private final Network network;
    private final long[] price;
    private final Line line;
    /** By cell of the row how its category is bound; cells of a category have that of their first. */
    private final State[] states;
    /** Arcs of the row that are categories. */
    private final int[] categories;
    /** What is left for the free cells of the row that is fitted. */
    private long left;

    RowScaling(Network network, long[] price) {
        this.network = network;
        this.price = price;
        line = new Line(network, network.width);
        states = new State[network.width];
        categories = new int[network.width];
    }

    void fit(int row, long total) {
        int node = network.rowNode(row);
        int count = categories(node);
        left = total;
        for (boolean more = true; more; ) {
            line.clear();
            addCells(node);
            for (int g = 0; g < count; g++) {
                if (states[g] == State.FREE) {
                    addCells(network.head[categories[g]]);
                }
            }
            price[node] = -line.fit(-price[node], left);
            more = bind(count);
        }
        for (int g = 0; g < count; g++) {
            settle(categories[g], states[g]);
        }
    }

    private int categories(int node) {
        int count = 0;
        for (int i = network.start[node]; i < network.start[node + 1]; i++) {
            int arc = network.arcs[i] >> 1;
            if ((network.arcs[i] & 1) == 0 && arc >= network.firstCategoryArc()) {
                states[count] = State.FREE;
                categories[count++] = arc;
            }
        }
        return count;
    }

    private void addCells(int node) {
        for (int i = network.start[node]; i < network.start[node + 1]; i++) {
            int arc = network.arcs[i] >> 1;
            if ((network.arcs[i] & 1) == 0 && arc < network.firstCategoryArc()) {
                line.add(arc, price[network.head[arc]]);
            }
        }
    }

    /**
     * Binds the free categories that are beyond a limit, on the side where more is beyond: those stay at their limit, for the
     * multiplier of the row will only move further that way (Bitran and Hax 1981).
     *
     * @return whether any was bound
     */
    private boolean bind(int count) {
        long above = 0;
        long below = 0;
        for (int g = 0; g < count; g++) {
            if (states[g] == State.FREE) {
                long sum = sum(categories[g]);
                above += Math.max(0, sum - network.upper[categories[g]]);
                below += Math.max(0, network.lower[categories[g]] - sum);
            }
        }
        for (int g = 0; g < count && above + below > 0; g++) {
            int arc = categories[g];
            if (states[g] == State.FREE) {
                long sum = sum(arc);
                if (above >= below && sum > network.upper[arc]) {
                    states[g] = State.MOST;
                    left -= network.upper[arc];
                } else if (above < below && sum < network.lower[arc]) {
                    states[g] = State.LEAST;
                    left -= network.lower[arc];
                }
            }
        }
        return above + below > 0;
    }

    private long sum(int categoryArc) {
        int node = network.head[categoryArc];
        long sum = 0;
        for (int i = network.start[node]; i < network.start[node + 1]; i++) {
            sum += (network.arcs[i] & 1) == 0 ? network.flow[network.arcs[i] >> 1] : 0;
        }
        return sum;
    }

    /** Gives a category its multiplier and its flow, so that no reduced cost is below zero whatever its state was. */
    private void settle(int arc, State state) {
        int node = network.head[arc];
        long ofRow = -price[network.tail[arc]];
        long own = ofRow;
        if (state != State.FREE) {
            line.clear();
            addCells(node);
            long fitted = line.fit(ofRow, state == State.MOST ? network.upper[arc] : network.lower[arc]);
            if (state == State.MOST && line.low() <= ofRow) {
                own = Math.min(ofRow, fitted);
            } else if (state == State.LEAST && line.high() >= ofRow) {
                own = Math.max(ofRow, fitted);
            } else {
                line.place(ofRow);
            }
        }
        price[node] = -own;
        network.flow[arc] = (int) sum(arc);
    }

    /** The multiplier that goes with the cells as they are, when those of the columns do. */
    void price(int row) {
        int node = network.rowNode(row);
        long low = Long.MIN_VALUE;
        long high = Long.MAX_VALUE;
        line.clear();
        addCells(node);
        low = Math.max(low, line.low());
        high = Math.min(high, line.high());
        int count = categories(node);
        for (int g = 0; g < count; g++) {
            int arc = categories[g];
            line.clear();
            addCells(network.head[arc]);
            low = network.flow[arc] > network.lower[arc] ? Math.max(low, line.low()) : low;
            high = network.flow[arc] < network.upper[arc] ? Math.min(high, line.high()) : high;
        }
        price[node] = -Line.between(-price[node], low, high);
    }
}
