package nl.thuiskompas.engine.distribution;

import java.util.Arrays;

/**
 * Takes away what the columns of a table have too much or too little, household by household along cheapest paths, while every
 * row keeps its total and its limits. A row lets a household go from one cell to another at the price of the second step less
 * the first; of all rows only the cheapest counts for a pair of cells, so that paths are searched among cells alone, of which
 * there are few. Reduced costs stay at zero or above, as in {@link ShortestPaths}, which knows rows too and is slower.
 */
final class ColumnPaths {
    private static final long NEVER = Long.MAX_VALUE / 4;

    private final Network network;
    private final int width;
    /** Logarithms of the multipliers of the cells. */
    private final long[] price;
    /** By row and cell what it gains to have one fewer, as a cost: never where that is not allowed. */
    private final long[] fewer;
    /** By row and cell what it costs to have one more. */
    private final long[] more;
    /** The same where the household leaves or enters the category too. */
    private final long[] out;

    private final long[] in;
    /** By row and cell the arc of its category, or the row's own. */
    private final int[] category;
    /** By pair of cells the least cost of an exchange, and the row that makes it. */
    private final long[] cheapest;

    private final int[] by;
    private final long[] distance;
    private final int[] from;
    private final boolean[] settled;

    /**
     * @param network whose rows and categories are as they have to be, with the excess of every node
     * @param prices by node; those of cells are changed
     */
    ColumnPaths(Network network, long[] prices) {
        this.network = network;
        this.price = prices;
        width = network.width;
        fewer = new long[network.rows * width];
        more = new long[fewer.length];
        out = new long[fewer.length];
        in = new long[fewer.length];
        category = new int[fewer.length];
        cheapest = new long[width * width];
        by = new int[cheapest.length];
        distance = new long[width];
        from = new int[width];
        settled = new boolean[width];
        Arrays.fill(cheapest, NEVER);
        for (int row = 0; row < network.rows; row++) {
            for (int cell = 0; cell < width; cell++) {
                category[row * width + cell] = network.above(network.tail[network.cellArc(row, cell)]);
            }
            look(row);
            for (int pair = 0; pair < cheapest.length; pair++) {
                offer(row, pair);
            }
        }
    }

    /** Until every cell has its demand. */
    void balance() {
        for (int cell = search(); cell >= 0; cell = search()) {
            long reached = distance[cell];
            for (int each = 0; each < width; each++) {
                if (settled[each]) {
                    price[network.cellNode(each)] += distance[each] - reached;
                }
            }
            network.excess[network.cellNode(cell)]++;
            int to = cell;
            int[] rows = new int[width];
            int count = 0;
            while (from[to] >= 0) {
                int row = by[from[to] * width + to];
                move(row, from[to], to);
                rows[count++] = row;
                to = from[to];
            }
            network.excess[network.cellNode(to)]--;
            for (int i = 0; i < count; i++) {
                renew(rows[i]);
            }
        }
    }

    private void move(int row, int cell, int to) {
        network.flow[network.cellArc(row, cell)]--;
        network.flow[network.cellArc(row, to)]++;
        int left = category[row * width + cell];
        int entered = category[row * width + to];
        if (left != entered) {
            network.flow[left] -= left == network.rowArc(row) ? 0 : 1;
            network.flow[entered] += entered == network.rowArc(row) ? 0 : 1;
        }
    }

    /** What a row can do now. */
    private void look(int row) {
        for (int cell = 0; cell < width; cell++) {
            int arc = network.cellArc(row, cell);
            int at = row * width + cell;
            int above = category[at];
            boolean free = above == network.rowArc(row);
            fewer[at] = network.flow[arc] > network.lower[arc] ? -CellTable.cost(network.flow[arc] - 1) : NEVER;
            more[at] = network.flow[arc] < network.upper[arc] ? CellTable.cost(network.flow[arc]) : NEVER;
            out[at] = free || network.flow[above] > network.lower[above] ? fewer[at] : NEVER;
            in[at] = free || network.flow[above] < network.upper[above] ? more[at] : NEVER;
        }
    }

    private long cost(int row, int pair) {
        int one = row * width + pair / width;
        int other = row * width + pair % width;
        long sum = category[one] == category[other] ? fewer[one] + more[other] : out[one] + in[other];
        return one == other || sum > NEVER / 2 ? NEVER : sum;
    }

    private void offer(int row, int pair) {
        long cost = cost(row, pair);
        if (cost < cheapest[pair]) {
            cheapest[pair] = cost;
            by[pair] = row;
        }
    }

    /** After a row has changed. */
    private void renew(int row) {
        look(row);
        for (int pair = 0; pair < cheapest.length; pair++) {
            if (by[pair] == row && cheapest[pair] < NEVER && cost(row, pair) != cheapest[pair]) {
                cheapest[pair] = NEVER;
                for (int each = 0; each < network.rows; each++) {
                    offer(each, pair);
                }
            } else {
                offer(row, pair);
            }
        }
    }

    /** The cheapest cell to reach that lacks something, from all that have too much; -1 when nothing is left over. */
    private int search() {
        Arrays.fill(settled, false);
        boolean some = false;
        for (int cell = 0; cell < width; cell++) {
            boolean tooMuch = network.excess[network.cellNode(cell)] > 0;
            distance[cell] = tooMuch ? 0 : NEVER;
            from[cell] = -1;
            some |= tooMuch;
        }
        if (!some) {
            return -1;
        }
        while (true) {
            int best = -1;
            for (int cell = 0; cell < width; cell++) {
                if (!settled[cell] && distance[cell] < NEVER && (best < 0 || distance[cell] < distance[best])) {
                    best = cell;
                }
            }
            if (best < 0) {
                throw new IllegalStateException("the totals of the municipalities leave no room for the cells");
            }
            if (network.excess[network.cellNode(best)] < 0) {
                return best;
            }
            settled[best] = true;
            relax(best);
        }
    }

    private void relax(int cell) {
        for (int to = 0; to < width; to++) {
            long cost = cheapest[cell * width + to];
            if (!settled[to] && cost < NEVER) {
                long along = distance[cell] + cost + price[network.cellNode(cell)] - price[network.cellNode(to)];
                if (along < distance[to]) {
                    distance[to] = along;
                    from[to] = cell;
                }
            }
        }
    }
}
