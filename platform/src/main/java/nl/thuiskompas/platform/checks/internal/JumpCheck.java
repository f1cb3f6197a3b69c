package nl.thuiskompas.platform.checks.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.thuiskompas.platform.checks.Check;
import nl.thuiskompas.platform.checks.CheckContext;
import nl.thuiskompas.platform.checks.Findings;
import nl.thuiskompas.platform.checks.Slice;
import nl.thuiskompas.platform.datasets.CheckedCells;
import nl.thuiskompas.platform.datasets.Code;
import nl.thuiskompas.platform.datasets.Dimension;
import nl.thuiskompas.platform.datasets.PeriodCode;
import nl.thuiskompas.platform.datasets.Severity;
import nl.thuiskompas.platform.language.Words;

/** A number does not change overnight, unless its area did. */
final class JumpCheck implements Check {
    @Override
    public String code() {
        return "jump-against-last-year";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Words about() {
        return new Words(
                "Een aantal verschilt meer dan de helft (of wat --jump zegt), en ten minste honderd eenheden, van dat van een jaar eerder."
                        + " Van aantallen die met opzet zijn veranderd of afgerond telt alleen wat daar zeker boven ligt."
                        + " Gemeenten waarvan in die tijd gebied bij kwam of af ging, en wijken en buurten, blijven"
                        + " buiten beschouwing.",
                "A number of things differs by more than half (or what --jump says), and by at least a hundred units, from that of a year"
                        + " before. Of numbers that were changed or rounded on purpose only what is surely beyond that"
                        + " counts. Municipalities of which area came or went in that time, and districts and"
                        + " neighbourhoods, are left alone.");
    }

    private record Pair(PeriodCode before, PeriodCode after) {}

    @Override
    public void run(CheckContext context, Findings findings) {
        Optional<String> topics = context.topics(TopicKinds::countOrNought);
        Optional<Dimension> periods = context.dataset().periods();
        if (topics.isEmpty() || periods.isEmpty()) {
            return;
        }
        Municipalities municipalities = new Municipalities(context.geography());
        for (Pair pair : pairs(periods.get())) {
            Set<String> changed = new TreeSet<>(municipalities.changed(
                    pair.before().first(), pair.after().last().plusDays(1)));
            for (Slice slice : context.slices(true, dimension -> true)) {
                search(context, findings, pair, context.sql(slice) + " AND topic IN " + topics.get(), changed);
            }
        }
    }

    private static List<Pair> pairs(Dimension periods) {
        List<PeriodCode> codes = periods.codes().stream()
                .map(Code::id)
                .map(PeriodCode::find)
                .flatMap(Optional::stream)
                .toList();
        List<Pair> pairs = new ArrayList<>();
        for (PeriodCode after : codes) {
            codes.stream()
                    .filter(before -> before.length() == after.length()
                            && before.first().plusYears(1).equals(after.first()))
                    .forEach(before -> pairs.add(new Pair(before, after)));
        }
        return pairs;
    }

    private static void search(CheckContext context, Findings findings, Pair pair, String slice, Set<String> changed) {
        String period = context.periodColumn().orElseThrow();
        List<String> others = new ArrayList<>(List.of("topic"));
        others.addAll(context.columnsBut(Dimension.Kind.PERIOD));
        String from = half(slice, period, pair.after()) + " c JOIN " + half(slice, period, pair.before()) + " o ON "
                + others.stream().map(each -> "c." + each + " = o." + each).collect(Collectors.joining(" AND "));
        String where = String.format(
                Locale.ROOT,
                "abs(c.value - o.value) - %1$s > %2$s * abs(o.value) AND abs(c.value - o.value) - %1$s >= %3$s",
                2 * context.dataset().margin(), // of each of the two numbers, which were changed by themselves
                context.options().jump(),
                context.options().jumpLeast());
        String region = context.regionColumn()
                .map(column -> " AND NOT regexp_matches(c." + column + ", '^(WK|BU)')"
                        + (changed.isEmpty()
                                ? ""
                                : " AND c." + column + " NOT IN ("
                                        + changed.stream()
                                                .map(CheckedCells::literal)
                                                .collect(Collectors.joining(", "))
                                        + ")"))
                .orElse("");
        findings.cells(
                new Findings.Search(from, where + region, List.of("o.value")),
                cell -> Say.words(
                        say -> "Was in " + pair.before().code() + " " + say.n(cell.number(0)) + " en is nu "
                                + say.n(cell.value()) + change(say, cell.number(0), cell.value()) + ".",
                        say -> "Was " + say.n(cell.number(0)) + " in "
                                + pair.before().code() + " and is " + say.n(cell.value()) + " now"
                                + change(say, cell.number(0), cell.value()) + "."));
    }

    private static String half(String slice, String period, PeriodCode code) {
        return "(SELECT * FROM cells WHERE value IS NOT NULL AND " + slice + " AND " + period + " = "
                + CheckedCells.literal(code.code()) + ")";
    }

    private static String change(Say.Writer say, double before, double after) {
        return before == 0 ? "" : " (" + (after > before ? "+" : "") + say.percent((after - before) / before) + ")";
    }
}
