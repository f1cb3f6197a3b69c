package nl.thuiskompas.platform.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import nl.thuiskompas.platform.datasets.Dimension;
import nl.thuiskompas.platform.datasets.Notice;
import nl.thuiskompas.platform.datasets.Report;
import nl.thuiskompas.platform.datasets.ReportCollector;
import nl.thuiskompas.platform.datasets.Severity;
import nl.thuiskompas.platform.language.Words;
import org.jspecify.annotations.Nullable;

/** Takes what one check finds. There may be millions: they are counted in the table, and the first ones are told. */
public final class Findings {
    private final CheckContext context;
    private final Check check;
    private final ReportCollector report;

    Findings(CheckContext context, Check check, ReportCollector report) {
        this.context = context;
        this.check = check;
        this.report = report;
    }

    /**
     * Cells to look for, in SQL.
     *
     * @param from what stands behind {@code FROM}: the cells under the name c, and what they are joined with
     * @param where which of them
     * @param more expressions whose values are wanted besides
     */
    public record Search(String from, String where, List<String> more) {
        /** Cells that by themselves satisfy a condition on {@code c}. */
        public static Search where(String condition) {
            return new Search("cells c", condition, List.of());
        }
    }

    /** Something was found that is about no single cell. */
    public void add(String place, Words message) {
        add(check.severity(), place, 0, message);
    }

    /** Something was found, worse or less bad than is usual for the check. */
    public void add(Severity severity, String place, long row, Words message) {
        report.add(notice(severity, place, row, message));
    }

    /** Every cell that a search finds breaks the rule. */
    public void cells(Search search, Function<FoundCell, Words> message) {
        cells(check.severity(), search, message);
    }

    /** Every cell that a search finds breaks the rule, worse or less bad than is usual. */
    public void cells(Severity severity, Search search, Function<FoundCell, Words> message) {
        String from = " FROM " + search.from() + " WHERE " + search.where();
        long[] count = new long[1];
        context.cells().ask("SELECT count(*)" + from, row -> count[0] = row.count(1));
        if (count[0] == 0) {
            return;
        }
        List<Dimension> dimensions = context.dataset().dimensions();
        StringBuilder select = new StringBuilder("SELECT c.topic, c.value, c.status, c.row");
        dimensions.forEach(
                dimension -> select.append(", c.").append(context.cells().column(dimension)));
        search.more().forEach(each -> select.append(", ").append(each));
        List<Notice> first = new ArrayList<>();
        context.cells().ask(select + from + " ORDER BY c.row, c.topic LIMIT " + Report.KEPT, row -> {
            List<String> codes = new ArrayList<>();
            for (int i = 0; i < dimensions.size(); i++) {
                codes.add(String.valueOf(row.text(5 + i)));
            }
            List<@Nullable String> more = new ArrayList<>();
            for (int i = 0; i < search.more().size(); i++) {
                more.add(row.text(5 + dimensions.size() + i));
            }
            FoundCell cell = new FoundCell(
                    context.topic(String.valueOf(row.text(1))),
                    codes,
                    row.number(2),
                    String.valueOf(row.text(3)),
                    row.count(4),
                    more);
            first.add(notice(severity, context.place(cell.topic(), codes), cell.row(), message.apply(cell)));
        });
        report.add(count[0], first);
    }

    private Notice notice(Severity severity, String place, long row, Words message) {
        boolean accepted = context.options().accepts(check.code(), severity);
        return new Notice(check.code(), accepted ? Severity.WARNING : severity, place, row, message);
    }
}
