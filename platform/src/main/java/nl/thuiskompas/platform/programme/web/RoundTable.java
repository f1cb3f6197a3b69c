package nl.thuiskompas.platform.programme.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.thuiskompas.platform.programme.Entry;
import nl.thuiskompas.platform.programme.Series;
import nl.thuiskompas.platform.programme.Span;
import nl.thuiskompas.platform.programme.Step;

/**
 * The rounds or years of a scheme side by side: its money, windows, what was granted and the amounts that applied.
 *
 * @param periods the headings of the columns
 */
public record RoundTable(List<String> periods, List<Row> rows) {
    private static final Set<Step> STEPS = Set.of(Step.BUDGET, Step.WINDOW, Step.GRANT, Step.NORM);

    /** A series with its value in each round; empty where there is none. */
    public record Row(String title, List<Optional<Value>> values) {}

    /** A value with how it stands. */
    public record Value(TargetView.Ref ref, List<String> states) {}

    /** The table, where at least two series have at least two rounds. */
    static Optional<RoundTable> of(Telling telling, List<Entry> all) {
        List<Entry> facts = all.stream()
                .filter(entry -> entry.region().equals(Entry.COUNTRY))
                .filter(telling.visit().known()::current)
                .filter(entry ->
                        STEPS.contains(entry.series().step()) && entry.group().isEmpty())
                .toList();
        List<Series> series = facts.stream()
                .map(Entry::series)
                .distinct()
                .filter(each -> facts.stream()
                                .filter(entry -> entry.series().equals(each))
                                .map(Entry::period)
                                .distinct()
                                .count()
                        > 1)
                .toList();
        if (series.size() < 2) {
            return Optional.empty();
        }
        List<Span> periods = facts.stream()
                .filter(entry -> series.contains(entry.series()))
                .map(Entry::period)
                .distinct()
                .sorted()
                .toList();
        List<Row> rows = new ArrayList<>();
        for (Series each : series) {
            rows.add(new Row(
                    each.title().in(telling.language()),
                    periods.stream()
                            .map(period -> facts.stream()
                                    .filter(entry -> entry.series().equals(each))
                                    .filter(entry -> entry.period().equals(period))
                                    .findFirst()
                                    .map(entry -> new Value(
                                            new TargetView.Ref(telling.value(entry), telling.link(entry)),
                                            telling.states(entry))))
                            .toList()));
        }
        return Optional.of(new RoundTable(
                periods.stream()
                        .map(period -> Telling.capital(telling.words().period(period)))
                        .toList(),
                rows));
    }
}
