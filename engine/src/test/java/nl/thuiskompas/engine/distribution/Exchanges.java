package nl.thuiskompas.engine.distribution;

import java.util.Arrays;

/**
 * Which exchanges the limits of a distribution leave, by trying each single move: nodes are municipalities, their categories
 * and cells; an arc is one household more or fewer on it. Slow, and shares nothing with what is tested but {@link Judge}.
 */
final class Exchanges {
    private final Problem problem;
    private final int[][] table;
    private final int rows;
    private final int cells;
    private final int nodes;
    private final double[][] cost;

    Exchanges(Distribution distribution) {
        problem = distribution.problem();
        table = Judge.table(distribution);
        rows = table.length;
        cells = problem.task().size();
        nodes = rows + rows * cells + cells;
        cost = new double[nodes][nodes];
        for (double[] row : cost) {
            Arrays.fill(row, Double.POSITIVE_INFINITY);
        }
        Judge judge = new Judge(problem);
        for (int i = 0; i < rows; i++) {
            for (int c = 0; c < cells; c++) {
                Scope category = Scope.of(problem.task().get(c).category());
                Scope cell = Scope.of(
                        problem.task().get(c).category(), problem.task().get(c).size());
                int node = rows + i * cells + first(category);
                cost[i][node] = allowed(judge, i, c, 1, category) ? 0 : cost[i][node];
                cost[node][i] = allowed(judge, i, c, -1, category) ? 0 : cost[node][i];
                int column = rows + rows * cells + c;
                if (allowed(judge, i, c, 1, cell)) {
                    cost[node][column] = Math.log(table[i][c] + 0.5);
                }
                if (table[i][c] > 0 && allowed(judge, i, c, -1, cell)) {
                    cost[column][node] = -Math.log(table[i][c] - 0.5);
                }
            }
        }
    }

    private int first(Scope category) {
        int c = 0;
        while (!category.covers(problem.task().get(c))) {
            c++;
        }
        return c;
    }

    /** Whether the limits on one scope of a municipality allow one more or fewer there; the total is left out. */
    private boolean allowed(Judge judge, int row, int cell, int change, Scope scope) {
        table[row][cell] += change;
        boolean allowed = problem.limits().stream()
                .filter(limit -> switch (limit) {
                    case Limit.OfOne one ->
                        one.scope().equals(scope)
                                && one.region()
                                        .equals(problem.participants().get(row).region());
                    case Limit.OnlyIn only -> Scope.of(only.category()).equals(scope);
                })
                .allMatch(limit -> judge.keeps(limit, table));
        table[row][cell] -= change;
        return allowed;
    }

    private boolean mayChange(Judge judge, int row, int change) {
        // A total changes with any cell; its own limits are all that is looked at.
        table[row][0] += change;
        boolean allowed = problem.limits().stream()
                .filter(limit -> limit instanceof Limit.OfOne one
                        && one.scope().equals(Scope.TOTAL)
                        && one.region().equals(problem.participants().get(row).region()))
                .allMatch(limit -> judge.keeps(limit, table));
        table[row][0] -= change;
        return allowed;
    }

    /** By two municipalities whether the first can have one fewer and the second one more, all others the same in total. */
    boolean[][] possible() {
        Judge judge = new Judge(problem);
        boolean[][] possible = new boolean[rows][rows];
        for (int j = 0; j < rows; j++) {
            boolean[] reached = reached(j);
            for (int i = 0; i < rows; i++) {
                possible[i][j] = i != j
                        && reached[i]
                        && mayChange(judge, i, -1)
                        && judge.share(j).signum() > 0
                        && mayChange(judge, j, 1);
            }
        }
        return possible;
    }

    private boolean[] reached(int from) {
        boolean[] reached = new boolean[nodes];
        reached[from] = true;
        for (boolean more = true; more; ) {
            more = false;
            for (int node = 0; node < nodes; node++) {
                for (int to = 0; to < nodes && reached[node]; to++) {
                    if (!reached[to] && cost[node][to] < Double.POSITIVE_INFINITY) {
                        reached[to] = true;
                        more = true;
                    }
                }
            }
        }
        return reached;
    }

    /** The cheapest chain of exchanges that comes back to where it began (Floyd and Warshall). */
    double cheapestCircle() {
        double[][] path = new double[nodes][];
        Arrays.setAll(path, node -> cost[node].clone());
        for (int by = 0; by < nodes; by++) {
            for (int from = 0; from < nodes; from++) {
                for (int to = 0; to < nodes && path[from][by] < Double.POSITIVE_INFINITY; to++) {
                    path[from][to] = Math.min(path[from][to], path[from][by] + path[by][to]);
                }
            }
        }
        double cheapest = Double.POSITIVE_INFINITY;
        for (int node = 0; node < nodes; node++) {
            cheapest = Math.min(cheapest, path[node][node]);
        }
        return cheapest;
    }
}
