package nl.thuiskompas.engine.disclosure;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntToLongFunction;

/**
 * How much of each of several changes can be made together, in whole numbers, without anything falling below zero: a small
 * linear program, solved by the simplex method with Bland's rule (1977), rounded down, and filled up one by one.
 */
final class Packing {
    private static final double HAIR = 1e-9;
    private static final int MOST_PIVOTS = 5_000;

    private final double[][] tableau;
    private final int[] basic;
    private final int[] free;

    private Packing(double[][] tableau, int rows, int columns) {
        this.tableau = tableau;
        this.basic = new int[rows];
        this.free = new int[columns];
        for (int k = 0; k < columns; k++) {
            free[k] = k;
        }
        for (int r = 0; r < rows; r++) {
            basic[r] = columns + r;
        }
    }

    /**
     * Packs changes.
     *
     * @param cells for each change the places it changes, each once
     * @param changes by how much each place changes for one of it
     * @param value what each place holds; not negative
     * @param wanted how much of the changes there has to be in all
     * @return how much of each change; empty when it was not found
     */
    static long[] pack(List<int[]> cells, List<int[]> changes, IntToLongFunction value, long wanted) {
        Map<Integer, Integer> rows = new HashMap<>();
        cells.forEach(of -> {
            for (int cell : of) {
                rows.putIfAbsent(cell, rows.size());
            }
        });
        int n = cells.size();
        int m = rows.size() + 1;
        long[] left = new long[m];
        rows.forEach((cell, row) -> left[row] = value.applyAsLong(cell));
        left[m - 1] = wanted;
        int[][] effect = new int[m][n];
        for (int k = 0; k < n; k++) {
            for (int i = 0; i < cells.get(k).length; i++) {
                Integer row = rows.get(cells.get(k)[i]);
                effect[row == null ? m - 1 : row][k] = changes.get(k)[i];
            }
            effect[m - 1][k] = -1;
        }
        double[] best = solve(effect, left, n);
        long[] amounts = new long[n];
        for (int k = 0; k < n; k++) {
            take(effect, left, amounts, k, (long) Math.floor(best[k] + HAIR));
        }
        // Rounding left something over; what goes on can make room for what did not.
        for (boolean progress = true; progress && left[m - 1] > 0; ) {
            progress = false;
            for (int k = 0; k < n; k++) {
                progress |= take(effect, left, amounts, k, left[m - 1]);
            }
        }
        return left[m - 1] == 0 ? amounts : new long[0];
    }

    /** Takes as much of a change as there is room for, up to a limit. */
    private static boolean take(int[][] effect, long[] left, long[] amounts, int k, long limit) {
        long amount = limit;
        for (int r = 0; r < left.length; r++) {
            if (effect[r][k] < 0) {
                amount = Math.min(amount, left[r] / -effect[r][k]);
            }
        }
        if (amount <= 0) {
            return false;
        }
        for (int r = 0; r < left.length; r++) {
            left[r] += amount * effect[r][k];
        }
        amounts[k] += amount;
        return true;
    }

    private static double[] solve(int[][] effect, long[] left, int n) {
        int m = left.length;
        double[][] tableau = new double[m + 1][n + 1];
        for (int r = 0; r < m; r++) {
            for (int k = 0; k < n; k++) {
                tableau[r][k] = -effect[r][k];
            }
            tableau[r][n] = left[r];
        }
        for (int k = 0; k < n; k++) {
            tableau[m][k] = -1;
        }
        Packing program = new Packing(tableau, m, n);
        for (int step = 0; step < MOST_PIVOTS && program.pivot(); step++) {
            // Each step makes the sum larger or leaves it.
        }
        double[] amounts = new double[n];
        for (int r = 0; r < m; r++) {
            if (program.basic[r] < n) {
                amounts[program.basic[r]] = tableau[r][n];
            }
        }
        return amounts;
    }

    private boolean pivot() {
        int m = basic.length;
        int n = free.length;
        int enter = -1;
        for (int k = 0; k < n; k++) {
            if (tableau[m][k] < -HAIR && (enter < 0 || free[k] < free[enter])) {
                enter = k;
            }
        }
        if (enter < 0) {
            return false;
        }
        int leave = -1;
        double least = 0;
        for (int r = 0; r < m; r++) {
            if (tableau[r][enter] > HAIR) {
                double ratio = tableau[r][n] / tableau[r][enter];
                if (leave < 0 || ratio < least - HAIR || (ratio <= least + HAIR && basic[r] < basic[leave])) {
                    leave = r;
                    least = ratio;
                }
            }
        }
        if (leave < 0) {
            return false;
        }
        exchange(leave, enter);
        return true;
    }

    private void exchange(int leave, int enter) {
        int n = free.length;
        double[] row = tableau[leave];
        double pivot = row[enter];
        row[enter] = 1;
        for (int k = 0; k <= n; k++) {
            row[k] /= pivot;
        }
        for (int r = 0; r < tableau.length; r++) {
            double[] other = tableau[r];
            double factor = other[enter];
            if (r != leave && factor != 0) {
                other[enter] = 0;
                for (int k = 0; k <= n; k++) {
                    other[k] -= factor * row[k];
                }
            }
        }
        int was = basic[leave];
        basic[leave] = free[enter];
        free[enter] = was;
    }
}
