package nl.thuiskompas.platform.commands;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.thuiskompas.platform.datasets.ReleaseDiff;
import nl.thuiskompas.platform.monitor.DiffSummary;
import nl.thuiskompas.platform.monitor.Uses;
import org.jspecify.annotations.Nullable;

/**
 * The differences between two releases for who reads them on a terminal.
 *
 * @param summary what differs
 */
record DiffText(DiffSummary summary) {
    private static final int MOST_REGIONS = 15;

    String text() {
        ReleaseDiff diff = summary.diff();
        DiffSummary.Tally all = summary.all();
        StringBuilder text = new StringBuilder();
        text.append("From ")
                .append(diff.before().id())
                .append(", known from ")
                .append(diff.before().known());
        text.append("\nto   ")
                .append(diff.after().id())
                .append(", known from ")
                .append(diff.after().known());
        text.append("\n\n").append(ReportText.plural(all.of(ReleaseDiff.Kind.CHANGED), "cell"));
        text.append(" changed, ").append(DiffForm.shown(all.of(ReleaseDiff.Kind.ADDED)));
        text.append(" came, ").append(DiffForm.shown(all.of(ReleaseDiff.Kind.REMOVED)));
        text.append(" are gone.\n");
        if (all.all() > 0) {
            topics(text);
            regions(text);
            cells(text);
            text.append('\n').append(summary.readBy().isEmpty() ? "No indicator reads these cells.\n" : "Read by\n");
            summary.readBy().forEach(use -> use(text, use));
        }
        return text.toString();
    }

    private void topics(StringBuilder text) {
        TextTable table = new TextTable(
                Set.of(2, 3, 4, 5, 6, 7), "topic", "title", "changed", "came", "gone", "before", "after", "difference");
        summary.topics()
                .forEach((topic, tally) ->
                        table.add(line(topic, DiffSummary.title(summary.diff(), topic), tally, true)));
        text.append("\nBy topic; before and after are sums over the changed cells.\n")
                .append(table.text());
    }

    private void regions(StringBuilder text) {
        if (summary.regions().isEmpty()) {
            return;
        }
        // Numbers of one topic can be added up within a region; those of several are in different units.
        boolean summed = summary.topics().size() == 1;
        List<String> headings = new ArrayList<>(List.of("region", "name", "changed", "came", "gone"));
        if (summed) {
            headings.addAll(List.of("before", "after", "difference"));
        }
        TextTable table = new TextTable(Set.of(2, 3, 4, 5, 6, 7), headings.toArray(String[]::new));
        summary.regions().entrySet().stream()
                .sorted((one, other) ->
                        Long.compare(other.getValue().all(), one.getValue().all()))
                .limit(MOST_REGIONS)
                .forEach(
                        each -> table.add(line(each.getKey(), summary.region(each.getKey()), each.getValue(), summed)));
        text.append("\nBy region, ")
                .append(Math.min(MOST_REGIONS, summary.regions().size()))
                .append(" of ")
                .append(DiffForm.shown(summary.regions().size()))
                .append(" that changed.\n")
                .append(table.text());
    }

    private static String[] line(String code, String title, DiffSummary.Tally tally, boolean summed) {
        List<String> line = new ArrayList<>(List.of(
                code,
                title,
                DiffForm.shown(tally.of(ReleaseDiff.Kind.CHANGED)),
                DiffForm.shown(tally.of(ReleaseDiff.Kind.ADDED)),
                DiffForm.shown(tally.of(ReleaseDiff.Kind.REMOVED))));
        if (summed) {
            line.add(DiffForm.shown(tally.before()));
            line.add(DiffForm.shown(tally.after()));
            line.add(DiffForm.difference(tally.after() - tally.before()));
        }
        return line.toArray(String[]::new);
    }

    private void cells(StringBuilder text) {
        if (summary.first().isEmpty()) {
            return;
        }
        TextTable table = new TextTable(Set.of(3, 4, 5), "", "topic", "codes", "before", "after", "difference");
        summary.first()
                .forEach(change -> table.add(
                        DiffSummary.kind(change),
                        DiffSummary.title(summary.diff(), change.topic()),
                        String.join(" ", change.codes().values()),
                        shown(change.valueBefore(), change.textBefore()),
                        shown(change.valueAfter(), change.textAfter()),
                        DiffForm.difference(change.difference())));
        text.append("\nCells, ")
                .append(summary.first().size())
                .append(" of ")
                .append(DiffForm.shown(summary.all().all()))
                .append(".\n")
                .append(table.text());
    }

    private static void use(StringBuilder text, Uses.Use use) {
        text.append("  ")
                .append(use.indicator().title().en())
                .append(" (")
                .append(use.indicator().code())
                .append(")\n");
        use.addresses().forEach(address -> text.append("    ").append(address).append('\n'));
    }

    private static String shown(double value, @Nullable String text) {
        return Double.isFinite(value) ? DiffForm.shown(value) : text == null ? "" : text;
    }
}
