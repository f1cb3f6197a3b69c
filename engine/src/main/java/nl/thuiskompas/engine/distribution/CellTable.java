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
 * <p>Rows and columns are first scaled in turn, each time to its exact sum (discrete alternate scaling, with columns going
 * beyond theirs), and then the few households that are left over go one by one along shortest paths of reduced costs (Edmonds
 * and Karp 1972, for convex costs Minoux 1984; after Maier, Zachariassen and Zachariasen 2010). That keeps every reduced cost at zero or above, and so no exchange within limits, however many municipalities
 * and cells it involves, makes the table cheaper.
 */
final class CellTable {
    /** How many parts a unit of the logarithm has. */
    static final double SCALE = 0x1p40;

    private static final int TABLED = 4096;
    private static final long[] COSTS = costs();
    private static final int ROUNDS = 12;
    /** How far a column goes beyond its fit after the first rounds (successive over-relaxation). */
    private static final double BEYOND = 1.6;

    private final Frame frame;
    private final Network network;
    private final int[] totals;
    /** By node: minus the logarithm of the multiplier of a row or category, and that of a cell. */
    private final long[] price;

    private final RowScaling rows;

    /**
     * @param network of which some flow meets the totals
     * @param totals by row
     */
    CellTable(Frame frame, Network network, int[] totals) {
        this.frame = frame;
        this.network = network;
        this.totals = totals;
        this.price = new long[network.nodes];
        this.rows = new RowScaling(network, price);
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

    /** A whole number as a logarithm; for nothing one that rounds to nothing. */
    private static long log(int number) {
        return number == 0 ? cost(0) : Math.round(StrictMath.log(number) * SCALE);
    }

    /** Puts the best table into the network's flow. */
    void solve() {
        start();
        if (rowsAreExact()) {
            new ColumnPaths(network, price).balance();
            for (int row = 0; row < network.rows; row++) {
                rows.price(row);
            }
        } else {
            new ShortestPaths(network, price).balance();
        }
    }

    /** The same by paths over rows and cells. */
    void solveByRows() {
        start();
        new ShortestPaths(network, price).balance();
    }

    private void start() {
        open();
        for (int row = 0; row < network.rows; row++) {
            price[network.rowNode(row)] = -log(totals[row]);
        }
        for (int c = 0; c < network.width; c++) {
            price[network.cellNode(c)] = log(frame.cells.demand[c]) - log(frame.total);
        }
        scale();
        for (int row = 0; row < network.rows; row++) {
            network.flow[network.rowArc(row)] = totals[row];
        }
        network.part[Network.TASK] = -1;
        network.measure(frame);
    }

    private boolean rowsAreExact() {
        for (int node = 0; node < network.nodes; node++) {
            if (network.excess[node] != 0 && !network.isCell(node)) {
                return false;
            }
        }
        return true;
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

    /** The logarithm of a row's multiplier, of households. */
    double rowMultiplier(int row) {
        return -price[network.rowNode(row)] / SCALE;
    }

    /** The logarithm of a cell's multiplier. */
    double cellMultiplier(int cell) {
        return price[network.cellNode(cell)] / SCALE;
    }

    private void scale() {
        Line column = new Line(network, network.rows);
        int last = Integer.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            for (int c = 0; c < network.width && round > 0; c++) {
                column.clear();
                for (int row = 0; row < network.rows; row++) {
                    int arc = network.cellArc(row, c);
                    column.add(arc, -price[network.tail[arc]]);
                }
                int node = network.cellNode(c);
                long fitted = column.fit(price[node], frame.cells.demand[c]);
                price[node] += round < 2 ? fitted - price[node] : Math.round(BEYOND * (fitted - price[node]));
            }
            for (int row = 0; row < network.rows; row++) {
                rows.fit(row, totals[row]);
            }
            int off = 0;
            for (int c = 0; c < network.width; c++) {
                int sum = 0;
                for (int row = 0; row < network.rows; row++) {
                    sum += network.flow[network.cellArc(row, c)];
                }
                off += Math.abs(sum - frame.cells.demand[c]);
            }
            // A round costs about as much as the paths of a quarter as many households as there are rows.
            if (off == 0 || last - off <= network.rows / 2) {
                return;
            }
            last = off;
        }
    }
}
