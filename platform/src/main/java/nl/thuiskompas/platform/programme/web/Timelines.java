package nl.thuiskompas.platform.programme.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.thuiskompas.platform.programme.Entry;

/** Facts by the day on which they became known. */
final class Timelines {
    private Timelines() {}

    /** What became known when, oldest first, including what was replaced since. */
    static List<Moment> of(Telling telling, Collection<Entry> entries) {
        Map<LocalDate, List<Entry>> byDay = entries.stream()
                .filter(telling.visit().known()::knew)
                .collect(Collectors.groupingBy(Entry::known, TreeMap::new, Collectors.toList()));
        List<Moment> moments = new ArrayList<>();
        byDay.forEach((day, facts) -> moments.add(new Moment(
                telling.day(day),
                false,
                facts.stream()
                        .sorted(Comparator.comparing(Entry::period))
                        .map(fact -> happening(telling, fact))
                        .toList())));
        return moments;
    }

    static Moment.Happening happening(Telling telling, Entry fact) {
        String instead = fact.replaces()
                .flatMap(replaced -> java.util.Optional.ofNullable(
                                telling.visit().ledger().entries().get(replaced.entry()))
                        .map(old -> telling.texts()
                                .get(
                                        "ledger.instead",
                                        "value",
                                        telling.value(old),
                                        "how",
                                        telling.words().constant(replaced.how()))))
                .orElse("");
        return new Moment.Happening(
                telling.texts()
                        .get(
                                "ledger.happening",
                                "title",
                                telling.title(fact),
                                "period",
                                telling.words().period(fact.period()),
                                "value",
                                telling.value(fact)),
                telling.link(fact),
                instead);
    }
}
