package nl.thuiskompas.engine.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;

/** What somebody outside could try who knows the published cells, all relations and that nothing is negative. */
final class Attacks {
    /** A prime; what holds over fractions but not modulo this one would be a great coincidence. */
    private static final long PRIME = 2_147_483_647L;

    private Attacks() {}

    /** Withheld cells whose value follows from the published ones by elimination alone. */
    static BitSet recoverable(Layout layout, IntPredicate withheld) {
        int[] unknown = IntStream.range(0, layout.size()).filter(withheld).toArray();
        List<long[]> rows = new ArrayList<>();
        Relations.forEach(layout, (total, parts) -> {
            long[] row = new long[unknown.length];
            int at = Arrays.binarySearch(unknown, total);
            if (at >= 0) {
                row[at] = PRIME - 1;
            }
            for (int part : parts) {
                int place = Arrays.binarySearch(unknown, part);
                if (place >= 0) {
                    row[place] = 1;
                }
            }
            rows.add(row);
        });
        BitSet found = new BitSet();
        int rank = 0;
        for (int column = 0; column < unknown.length; column++) {
            int pivot = rank;
            while (pivot < rows.size() && rows.get(pivot)[column] == 0) {
                pivot++;
            }
            if (pivot < rows.size()) {
                Collections.swap(rows, rank, pivot);
                eliminate(rows, rank++, column);
            }
        }
        for (int i = 0; i < rank; i++) {
            long[] row = rows.get(i);
            int[] places =
                    IntStream.range(0, row.length).filter(k -> row[k] != 0).toArray();
            if (places.length == 1) {
                found.set(unknown[places[0]]);
            }
        }
        return found;
    }

    private static void eliminate(List<long[]> rows, int at, int column) {
        long[] pivot = rows.get(at);
        long inverse = power(pivot[column], PRIME - 2);
        for (int k = 0; k < pivot.length; k++) {
            pivot[k] = pivot[k] * inverse % PRIME;
        }
        for (int i = 0; i < rows.size(); i++) {
            long[] row = rows.get(i);
            long factor = row[column];
            if (i != at && factor != 0) {
                for (int k = 0; k < row.length; k++) {
                    row[k] = (row[k] + (PRIME - factor) * pivot[k]) % PRIME;
                }
            }
        }
    }

    private static long power(long base, long exponent) {
        long result = 1;
        for (long b = base, e = exponent; e > 0; e >>= 1, b = b * b % PRIME) {
            result = (e & 1) == 1 ? result * b % PRIME : result;
        }
        return result;
    }

    /** The narrowest intervals that come out when every relation narrows its cells again and again. */
    static Interval[] narrowed(Layout layout, IntPredicate withheld, IntToLongFunction value) {
        Interval[] known = new Interval[layout.size()];
        for (int cell = 0; cell < known.length; cell++) {
            known[cell] = withheld.test(cell)
                    ? new Interval(0, Double.POSITIVE_INFINITY)
                    : Interval.of(value.applyAsLong(cell));
        }
        boolean[] changed = {true};
        for (int round = 0; changed[0] && round < 200; round++) {
            changed[0] = false;
            Relations.forEach(layout, (total, parts) -> {
                Interval sum = Interval.of(0);
                for (int part : parts) {
                    sum = sum.plus(known[part]);
                }
                changed[0] |= narrow(known, total, sum.low(), sum.high());
                for (int part : parts) {
                    double others = 0;
                    double most = 0;
                    for (int other : parts) {
                        others += other == part ? 0 : known[other].low();
                        most += other == part ? 0 : known[other].high();
                    }
                    changed[0] |= narrow(known, part, known[total].low() - most, known[total].high() - others);
                }
            });
        }
        return known;
    }

    private static boolean narrow(Interval[] known, int cell, double low, double high) {
        double l = Math.max(low, known[cell].low());
        double h = Math.min(high, known[cell].high());
        boolean narrower = l > known[cell].low() || h < known[cell].high();
        known[cell] = new Interval(l, h);
        return narrower;
    }
}
