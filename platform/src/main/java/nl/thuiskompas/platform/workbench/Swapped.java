package nl.thuiskompas.platform.workbench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nl.thuiskompas.engine.distribution.Distribution;
import nl.thuiskompas.engine.distribution.Distribution.Part;
import nl.thuiskompas.engine.distribution.Limit;
import nl.thuiskompas.engine.distribution.Problem;
import nl.thuiskompas.engine.distribution.Scope;
import nl.thuiskompas.engine.distribution.TaskCell;

/**
 * The numbers after what municipalities take over from each other. The sum of each cell stays what it was.
 *
 * @param byCell by municipality and cell of the task, in the order of the problem
 * @param broken limits that the distribution keeps and these numbers do not, by their place in the problem: a swap is an
 *     agreement between two, and goes before what was agreed by all
 */
public record Swapped(List<List<Long>> byCell, List<Integer> broken) {
    public Swapped {
        byCell = List.copyOf(byCell);
        broken = List.copyOf(broken);
    }

    /** What a municipality takes in all, by its place in the problem. */
    public long total(int municipality) {
        return byCell.get(municipality).stream().mapToLong(Long::longValue).sum();
    }

    /**
     * The numbers after the swaps of a problem.
     *
     * @param faults gets what more is given away than there is
     */
    static Swapped of(DistributionProblem asked, Distribution distribution, Faults faults) {
        Problem problem = asked.problem();
        Map<String, Integer> rows = new HashMap<>();
        long[][] numbers = new long[distribution.parts().size()][];
        for (Part part : distribution.parts()) {
            numbers[rows.size()] =
                    part.byCell().stream().mapToLong(Integer::longValue).toArray();
            rows.put(part.region(), rows.size());
        }
        for (Swap swap : asked.swaps()) {
            int cell = cell(problem.task(), swap);
            numbers[row(rows, swap.from())][cell] -= swap.households();
            numbers[row(rows, swap.to())][cell] += swap.households();
        }
        for (int s = 0; s < asked.swaps().size(); s++) {
            Swap swap = asked.swaps().get(s);
            long left = numbers[row(rows, swap.from())][cell(problem.task(), swap)];
            if (left < 0) {
                faults.add(
                        "swaps[" + s + "].households",
                        "negative",
                        "after the swaps " + asked.name(swap.from()) + " would have " + left + " of "
                                + Scope.of(swap.category()) + "; swap at most what it has");
            }
        }
        return new Swapped(
                Arrays.stream(numbers)
                        .map(row -> Arrays.stream(row).boxed().toList())
                        .toList(),
                asked.swaps().isEmpty() ? List.of() : broken(problem, rows, numbers));
    }

    private static List<Integer> broken(Problem problem, Map<String, Integer> rows, long[][] numbers) {
        List<Integer> broken = new ArrayList<>();
        for (int l = 0; l < problem.limits().size(); l++) {
            boolean kept = switch (problem.limits().get(l)) {
                case Limit.OfOne one -> {
                    long number = sum(problem, numbers[row(rows, one.region())], one.scope());
                    LimitRange range = LimitRange.of(problem, one);
                    yield number >= range.least() && number <= range.most();
                }
                case Limit.OnlyIn(var category, var regions) ->
                    problem.participants().stream()
                            .filter(each -> !regions.contains(each.region()))
                            .allMatch(each -> sum(problem, numbers[row(rows, each.region())], Scope.of(category)) == 0);
            };
            if (!kept) {
                broken.add(l);
            }
        }
        return broken;
    }

    /** What a scope covers of the numbers of a municipality. */
    static long sum(Problem problem, long[] numbers, Scope scope) {
        return IntStream.range(0, numbers.length)
                .filter(c -> covers(scope, problem.task().get(c)))
                .mapToLong(c -> numbers[c])
                .sum();
    }

    private static boolean covers(Scope scope, TaskCell cell) {
        return (scope.category() == null || scope.category().equals(cell.category()))
                && (scope.size() == null || scope.size().equals(cell.size()));
    }

    private static int cell(List<TaskCell> task, Swap swap) {
        return IntStream.range(0, task.size())
                .filter(c -> task.get(c).category().equals(swap.category())
                        && task.get(c).size().equals(swap.size()))
                .findFirst()
                .orElseThrow();
    }

    private static int row(Map<String, Integer> rows, String region) {
        Integer row = rows.get(region);
        if (row == null) {
            throw new IllegalArgumentException("a swap names " + region + ", which does not take part");
        }
        return row;
    }
}
