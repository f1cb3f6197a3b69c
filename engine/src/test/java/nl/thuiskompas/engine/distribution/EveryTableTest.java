package nl.thuiskompas.engine.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import nl.thuiskompas.engine.geography.Fraction;

/** Small problems, against every table there is. */
class EveryTableTest {
    @Property(tries = 400)
    void noTableWithinLimitsIsCheaper(@ForAll long seed) {
        Problem problem = new RandomProblems(seed).problem(4, 3, 9, 5);
        Judge judge = new Judge(problem);
        Map<List<Integer>, Integer> ranks = judge.ranks();
        long[] best = {Long.MAX_VALUE};
        double[] tableCost = {Double.MAX_VALUE};
        int[][] totals = {{}};
        boolean[] others = {false};
        everyTable(problem, table -> {
            if (judge.allows(table)) {
                int[] sums = sums(table);
                long cost = cost(sums, ranks);
                if (cost < best[0]) {
                    best[0] = cost;
                    totals[0] = sums;
                    tableCost[0] = Double.MAX_VALUE;
                    others[0] = false;
                }
                if (cost == best[0]) {
                    others[0] |= !Arrays.equals(sums, totals[0]);
                    tableCost[0] = Math.min(tableCost[0], cellCost(table));
                }
            }
        });
        switch (FairShares.distribute(problem)) {
            case Distribution distribution -> {
                int[][] table = Judge.table(distribution);
                assertThat(others[0]).as("the best totals are the only ones").isFalse();
                assertThat(judge.allows(table)).isTrue();
                assertThat(sums(table)).isEqualTo(totals[0]);
                assertThat(cellCost(table)).isLessThanOrEqualTo(tableCost[0] + 1e-9);
            }
            case Conflict conflict -> {
                assertThat(best[0]).as("no table keeps all limits").isEqualTo(Long.MAX_VALUE);
                theConflictIsIrreducible(problem, conflict);
                theNearestIsNear(problem, conflict);
            }
            case Outcome.Refused refused -> assertThat(refused.refusals()).isEmpty();
        }
    }

    @Property(tries = 150)
    void lexicographicIsTheLeastOfAllSortedBurdens(@ForAll long seed) {
        Problem problem = new RandomProblems(seed).problem(4, 3, 9, 4).with(Method.LEXICOGRAPHIC);
        Judge judge = new Judge(problem);
        List<List<Fraction>> least = new ArrayList<>();
        everyTable(problem, table -> {
            if (judge.allows(table)) {
                List<Fraction> burdens = burdens(judge, sums(table));
                if (least.isEmpty() || compare(burdens, least.getFirst()) < 0) {
                    least.clear();
                    least.add(burdens);
                }
            }
        });
        if (FairShares.distribute(problem) instanceof Distribution distribution) {
            assertThat(burdens(judge, sums(Judge.table(distribution)))).isEqualTo(least.getFirst());
        }
    }

    /** Of those who have a share, the largest first. */
    private static List<Fraction> burdens(Judge judge, int[] totals) {
        return IntStream.range(0, totals.length)
                .filter(i -> judge.share(i).signum() > 0)
                .mapToObj(i -> Fraction.of(totals[i], 1).over(judge.share(i)))
                .sorted(Comparator.reverseOrder())
                .toList();
    }

    private static int compare(List<Fraction> one, List<Fraction> other) {
        return IntStream.range(0, one.size())
                .map(i -> one.get(i).compareTo(other.get(i)))
                .filter(sign -> sign != 0)
                .findFirst()
                .orElse(0);
    }

    private static void theConflictIsIrreducible(Problem problem, Conflict conflict) {
        assertThat(possible(problem.with(conflict.limits()))).isFalse();
        for (int l = 0; l < conflict.limits().size(); l++) {
            List<Limit> others = new ArrayList<>(conflict.limits());
            others.remove(l);
            assertThat(possible(problem.with(others))).isTrue();
        }
    }

    private static boolean possible(Problem problem) {
        Judge judge = new Judge(problem);
        boolean[] some = {false};
        everyTable(problem, table -> some[0] |= judge.allows(table));
        return some[0];
    }

    private static void theNearestIsNear(Problem problem, Conflict conflict) {
        int[][] table = Judge.table(conflict.nearest());
        Judge judge = new Judge(problem);
        assertThat(problem.limits()).allMatch(limit -> judge.keepsMaximum(limit, table));
        int unplaced = conflict.unplaced().stream().mapToInt(Integer::intValue).sum();
        assertThat(Arrays.stream(sums(table)).sum()).isEqualTo((int) problem.households() - unplaced);
        assertThat(conflict.lowered()).allSatisfy(lowered -> {
            assertThat(lowered.kept()).isLessThan(lowered.asked());
            assertThat(problem.limits()).contains(lowered.limit());
        });
        assertThat(unplaced + conflict.lowered().size()).isPositive();
        List<Limit> lowered =
                conflict.lowered().stream().map(Conflict.Lowered::limit).toList();
        assertThat(problem.limits()).allMatch(limit -> lowered.contains(limit) || judge.keeps(limit, table));
    }

    static int[] sums(int[][] table) {
        return Arrays.stream(table).mapToInt(row -> Arrays.stream(row).sum()).toArray();
    }

    /** The sum of the places of all steps; large for what is outside of the order. */
    private static long cost(int[] totals, Map<List<Integer>, Integer> ranks) {
        long cost = 0;
        for (int i = 0; i < totals.length; i++) {
            for (int k = 0; k < totals[i]; k++) {
                cost += ranks.getOrDefault(List.of(i, k), 1_000_000);
            }
        }
        return cost;
    }

    private static double cellCost(int[][] table) {
        double cost = 0;
        for (int[] row : table) {
            for (int number : row) {
                for (int k = 0; k < number; k++) {
                    cost += Math.log(k + 0.5);
                }
            }
        }
        return cost;
    }

    private static void everyTable(Problem problem, Consumer<int[][]> visitor) {
        int[][] table = new int[problem.participants().size()][problem.task().size()];
        fill(problem, table, 0, 0, (int) problem.task().getFirst().households(), visitor);
    }

    private static void fill(Problem problem, int[][] table, int cell, int row, int left, Consumer<int[][]> visitor) {
        if (row == table.length - 1) {
            table[row][cell] = left;
            if (cell + 1 == problem.task().size()) {
                visitor.accept(table);
            } else {
                fill(
                        problem,
                        table,
                        cell + 1,
                        0,
                        (int) problem.task().get(cell + 1).households(),
                        visitor);
            }
            return;
        }
        for (int number = 0; number <= left; number++) {
            table[row][cell] = number;
            fill(problem, table, cell, row + 1, left - number, visitor);
        }
    }
}
