package nl.thuiskompas.engine.distribution;

/**
 * The second stage: how many of each cell every municipality takes, given its total.
 *
 * <p>The biproportional method of Balinski and Demange 1989 with Webster's rounding: municipalities and cells get multipliers
 * so that fair share times both, rounded to the nearest and brought within limits, meets all totals at once. That is the same
 * as the least sum of the step costs ln((k + 1/2)/fair share of the cell) among all tables with these totals (Rote and
 * Zachariasen 2007): a separable convex cost on the arcs of a flow network, of which the multipliers are the dual prices. The
 * fair share of a cell is the municipality's share times the cell's demand over the task, and with the totals given its
 * logarithms add up to the same for every table; so the steps alone count, ln(k + 1/2).
 *
 * <p>Logarithms are rounded to multiples of 2<sup>−40</sup> and everything after that is arithmetic with whole numbers. For
 * the rounded costs the table is exactly optimal; its true cost is above the least by no more than 2<sup>−40</sup> for each
 * household that could stand elsewhere. Equally good tables are decided by the order of ranks and cells.
 *
 * <p>Rows and columns are first scaled in turn, each time to its exact sum (discrete alternate scaling), and then the few
 * households that are left over go one by one along shortest paths of reduced costs (Edmonds and Karp 1972, for convex costs
 * Minoux 1984). That keeps every reduced cost at zero or above, and so no exchange within limits, however many municipalities
 * and cells it involves, makes the table cheaper.
 */
final class CellTable {
    /** How many parts a unit of the logarithm has. */
    static final double SCALE = 0x1p40;

    private static final int TABLED = 4096;
    private static final long[] COSTS = costs();
    private static final int ROUNDS = 12;

    private final Frame frame;
    private final Network network;
    private final int[] totals;
    /** By node: minus the logarithm of the multiplier of a row or category, and that of a cell. */
    private final long[] price;

    /**
     * @param network of which some flow meets the totals
     * @param totals by row
     */
    CellTable(Frame frame, Network network, int[] totals) {
        this.frame = frame;
        this.network = network;
        this.totals = totals;
        this.price = new long[network.nodes];
    }

    private static long[] costs() {
        long[] costs = new long[TABLED];
        for (int k = 0; k < TABLED; k++) {
            costs[k] = compute(k);
        }
        return costs;
    }

    private static long compute(int k) {
        return Math.round(StrictMath.log(k + 0.5) * SCALE);
    }

    /** What the step from k to k + 1 costs. */
    static long cost(int k) {
        return k < TABLED ? COSTS[k] : compute(k);
    }

    /** Puts the best table into the network's flow. */
    void solve() {
        open();
        for (int row = 0; row < network.rows; row++) {
            price[network.rowNode(row)] = -log(totals[row]);
        }
        for (int c = 0; c < network.width; c++) {
            price[network.cellNode(c)] = log(frame.cells.demand[c]) - log(frame.total);
        }
        scale();
        fitCategories();
        for (int row = 0; row < network.rows; row++) {
            network.flow[network.rowArc(row)] = totals[row];
        }
        network.part[Network.TASK] = -1;
        network.measure(frame);
        new ShortestPaths(network, price).balance();
    }

    /** A demand is no limit: left to the columns, so that multipliers round to the cells by themselves. */
    private void open() {
        for (int row = 0; row < network.rows; row++) {
            for (int c = 0; c < network.width; c++) {
                int arc = network.cellArc(row, c);
                if (network.upper[arc] >= frame.cells.demand[c]) {
                    network.upper[arc] = frame.total + 1;
                }
            }
        }
    }

    private static long log(int number) {
        return number == 0 ? cost(0) : Math.round(StrictMath.log(number) * SCALE);
    }

    /** The logarithm of a row's multiplier, of households. */
    double rowMultiplier(int row) {
        return -price[network.rowNode(row)] / SCALE;
    }

    /** The logarithm of a cell's multiplier. */
    double cellMultiplier(int cell) {
        return price[network.cellNode(cell)] / SCALE;
    }

    private void scale() {
        int last = Integer.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            for (int row = 0; row < network.rows; row++) {
                fitRow(row);
            }
            for (int c = 0; c < network.width; c++) {
                int node = network.cellNode(c);
                Line column = new Line(network.cellArc(0, c), network.width, network.rows);
                for (int row = 0; row < network.rows; row++) {
                    column.other[row] = -price[network.rowNode(row)];
                }
                price[node] = column.fit(price[node], frame.cells.demand[c]);
            }
            int off = 0;
            for (int row = 0; row < network.rows; row++) {
                int sum = 0;
                for (int c = 0; c < network.width; c++) {
                    sum += network.flow[network.cellArc(row, c)];
                }
                off += Math.abs(sum - totals[row]);
            }
            if (off == 0 || (round > 1 && off >= last)) {
                return;
            }
            last = off;
        }
    }

    private void fitRow(int row) {
        int node = network.rowNode(row);
        Line line = new Line(network.cellArc(row, 0), 1, network.width);
        System.arraycopy(price, network.cellNode(0), line.other, 0, network.width);
        price[node] = -line.fit(-price[node], totals[row]);
    }

    /** Categories with limits of their own get a multiplier of their own where the one of the row breaks the limit. */
    private void fitCategories() {
        for (int arc = network.firstCategoryArc(); arc < network.flow.length; arc++) {
            int node = network.head[arc];
            price[node] = price[network.tail[arc]];
            int first = Integer.MAX_VALUE;
            int count = 0;
            int sum = 0;
            for (int i = network.start[node]; i < network.start[node + 1]; i++) {
                int cell = network.arcs[i] >> 1;
                if (cell != arc) {
                    first = Math.min(first, cell);
                    sum += network.flow[cell];
                    count++;
                }
            }
            network.flow[arc] = Math.clamp(sum, network.lower[arc], network.upper[arc]);
            if (network.flow[arc] != sum) {
                Line line = new Line(first, 1, count);
                System.arraycopy(price, network.head[first], line.other, 0, count);
                price[node] = -line.fit(-price[node], network.flow[arc]);
            }
        }
    }

    /** Cells that share a multiplier: those of a row, of a column, or of a category of a row. */
    private final class Line {
        private final int first;
        private final int stride;
        private final int count;
        private final long[] other;

        Line(int first, int stride, int count) {
            this.first = first;
            this.stride = stride;
            this.count = count;
            this.other = new long[count];
        }

        /** The logarithm of a multiplier by which the cells add up to a total, from one that may not; sets the cells. */
        long fit(long from, int total) {
            long own = from;
            long off = place(own) - total;
            for (int jump = 0; jump < 20 && Math.abs(off) > count && off + total > 0 && total > 0; jump++) {
                own += Math.round(StrictMath.log((double) total / (off + total)) * SCALE);
                off = place(own) - total;
            }
            for (; off < 0; off++) {
                int next = next();
                if (next < 0) {
                    break;
                }
                network.flow[first + next * stride]++;
            }
            for (; off > 0; off--) {
                int last = last();
                if (last < 0) {
                    break;
                }
                network.flow[first + last * stride]--;
            }
            return between(own);
        }

        private long place(long own) {
            long sum = 0;
            for (int k = 0; k < count; k++) {
                int arc = first + k * stride;
                long reach = own + other[k];
                int number = Math.clamp(network.flow[arc], network.lower[arc], network.upper[arc]);
                if (number < network.upper[arc] && cost(number) <= reach
                        || number > network.lower[arc] && cost(number - 1) > reach) {
                    number = Math.clamp((long) (Math.exp(reach / SCALE) + 0.5), network.lower[arc], network.upper[arc]);
                    while (number < network.upper[arc] && cost(number) <= reach) {
                        number++;
                    }
                    while (number > network.lower[arc] && cost(number - 1) > reach) {
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
                int arc = first + k * stride;
                if (network.flow[arc] < network.upper[arc] && cost(network.flow[arc]) - other[k] < least) {
                    least = cost(network.flow[arc]) - other[k];
                    best = k;
                }
            }
            return best;
        }

        private int last() {
            int best = -1;
            long most = Long.MIN_VALUE;
            for (int k = 0; k < count; k++) {
                int arc = first + k * stride;
                if (network.flow[arc] > network.lower[arc] && cost(network.flow[arc] - 1) - other[k] > most) {
                    most = cost(network.flow[arc] - 1) - other[k];
                    best = k;
                }
            }
            return best;
        }

        /** Half way between what the last household taken costs and what the next one would. */
        private long between(long own) {
            int next = next();
            int last = last();
            long high = next < 0 ? 0 : cost(network.flow[first + next * stride]) - other[next];
            long low = last < 0 ? 0 : cost(network.flow[first + last * stride] - 1) - other[last];
            if (next >= 0 && last >= 0) {
                return low + (high - low) / 2;
            }
            return next >= 0 ? Math.min(own, high) : last >= 0 ? Math.max(own, low) : own;
        }
    }
}
