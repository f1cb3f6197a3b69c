package nl.thuiskompas.platform.checks;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.thuiskompas.engine.geography.Geography;
import nl.thuiskompas.platform.checks.internal.Rules;
import nl.thuiskompas.platform.datasets.CheckedCells;
import nl.thuiskompas.platform.datasets.Notice;
import nl.thuiskompas.platform.datasets.Report;
import nl.thuiskompas.platform.datasets.ReportCollector;
import nl.thuiskompas.platform.datasets.Severity;

/** All checks, and the running of them. */
public final class Checks {
    private Checks() {}

    /** All checks, in the order in which they run. */
    public static List<Check> all() {
        return Rules.ALL;
    }

    /**
     * Runs all checks.
     *
     * @param cells the release, and the one that was shown before it
     * @param geography the municipalities of every date
     * @param reading what was found while the table was read, or a report made earlier of the same release: what is not
     *     of a check of ours goes into the new report as it is
     * @return what was found in all, by kind
     */
    public static Report run(CheckedCells cells, Geography geography, Report reading, CheckOptions options) {
        Set<String> ours = all().stream().map(Check::code).collect(Collectors.toSet());
        List<Report.Kind> before = reading.kinds().stream()
                .filter(kind -> !ours.contains(kind.code()))
                .toList();
        CheckContext context = new CheckContext(cells, geography, options);
        ReportCollector report = new ReportCollector();
        before.forEach(kind -> report.add(kind.count(), accepted(kind, options)));
        for (Check check : all()) {
            check.run(context, new Findings(context, check, report));
            report.ran(check.code());
        }
        return report.report();
    }

    private static List<Notice> accepted(Report.Kind kind, CheckOptions options) {
        return kind.first().stream()
                .map(notice -> options.accepts(notice.code(), notice.severity())
                        ? new Notice(notice.code(), Severity.WARNING, notice.place(), notice.row(), notice.message())
                        : notice)
                .toList();
    }
}
