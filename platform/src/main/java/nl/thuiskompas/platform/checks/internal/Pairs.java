package nl.thuiskompas.platform.checks.internal;

import java.util.List;
import java.util.stream.Collectors;
import nl.thuiskompas.platform.checks.CheckContext;
import nl.thuiskompas.platform.checks.Findings;
import nl.thuiskompas.platform.checks.Slice;
import nl.thuiskompas.platform.datasets.CheckedCells;
import nl.thuiskompas.platform.datasets.Severity;
import nl.thuiskompas.platform.datasets.Topic;

/** Compares two topics cell by cell. */
final class Pairs {
    private Pairs() {}

    /**
     * Tells where a part is larger than its whole.
     *
     * @param rounding so many units of counts may be rounding; of percentages it is one point
     */
    static void above(
            CheckContext context, Findings findings, Severity severity, Topic part, Topic whole, double rounding) {
        List<String> columns = context.columnsBut();
        String same = columns.isEmpty()
                ? "TRUE"
                : columns.stream()
                        .map(column -> "c." + column + " = o." + column)
                        .collect(Collectors.joining(" AND "));
        double tolerance = TopicKinds.share(whole) ? 1 : rounding;
        for (Slice slice : context.slices(false, dimension -> true)) {
            String from = half(context, slice, part) + " c JOIN " + half(context, slice, whole) + " o ON " + same;
            findings.cells(
                    severity,
                    new Findings.Search(from, "c.value > o.value + " + tolerance, List.of("o.value")),
                    cell -> Say.words(
                            say -> "Is " + say.n(cell.value()) + ", meer dan de " + say.n(cell.number(0)) + " van "
                                    + whole.title().strip() + ".",
                            say -> "Is " + say.n(cell.value()) + ", more than the " + say.n(cell.number(0)) + " of "
                                    + whole.title().strip() + "."));
        }
    }

    private static String half(CheckContext context, Slice slice, Topic topic) {
        return "(SELECT * FROM cells WHERE topic = " + CheckedCells.literal(topic.id()) + " AND " + context.sql(slice)
                + ")";
    }
}
