package nl.thuiskompas.engine.distribution;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** The cells of a task, ordered by category and size so that those of a category stand together. */
final class Cells {
    /** By place which cell of the problem it is. */
    final int[] cell;
    /** By place how many households. */
    final int[] demand;
    /** By category its first place; one more at the end. */
    final int[] firstOfCategory;

    private final List<TaskCell> ordered;

    Cells(List<TaskCell> task) {
        cell = IntStream.range(0, task.size())
                .boxed()
                .sorted(Comparator.comparing((Integer c) -> task.get(c).category())
                        .thenComparing(c -> task.get(c).size()))
                .mapToInt(Integer::intValue)
                .toArray();
        ordered = IntStream.of(cell).mapToObj(task::get).toList();
        demand = ordered.stream().mapToInt(each -> (int) each.households()).toArray();
        firstOfCategory = IntStream.concat(
                        IntStream.range(0, cell.length)
                                .filter(c -> c == 0
                                        || !ordered.get(c)
                                                .category()
                                                .equals(ordered.get(c - 1).category())),
                        IntStream.of(cell.length))
                .toArray();
    }

    int count() {
        return cell.length;
    }

    int categories() {
        return firstOfCategory.length - 1;
    }

    /** The category of a scope that has one. */
    int category(Scope scope) {
        for (int g = 0; g < categories(); g++) {
            if (ordered.get(firstOfCategory[g]).category().equals(scope.category())) {
                return g;
            }
        }
        throw new IllegalArgumentException("the task has no " + scope);
    }

    /** The place of a scope that is one cell. */
    int place(Scope scope) {
        for (int c = 0; c < ordered.size(); c++) {
            if (scope.covers(ordered.get(c))) {
                return c;
            }
        }
        throw new IllegalArgumentException("the task has no " + scope);
    }
}
