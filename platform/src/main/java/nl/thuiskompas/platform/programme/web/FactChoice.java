package nl.thuiskompas.platform.programme.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.thuiskompas.platform.frame.TwoDays;
import nl.thuiskompas.platform.language.Nearest;
import nl.thuiskompas.platform.monitor.QuestionException;
import nl.thuiskompas.platform.programme.Entry;
import nl.thuiskompas.platform.programme.Known;
import nl.thuiskompas.platform.programme.Ledger;
import nl.thuiskompas.platform.programme.Total;

/** Which facts a reader chose: those of an action line, a measure, a concept, a total, one fact, or a time. */
final class FactChoice {
    static final String LINE = "line";
    static final String MEASURE = "measure";
    static final String CONCEPT = "concept";
    static final String TOTAL = "total";
    static final String FACT = "fact";
    static final String FROM = TwoDays.FROM;
    static final String TO = TwoDays.TO;

    static final List<String> ALL = List.of(LINE, MEASURE, CONCEPT, TOTAL, FACT, FROM, TO);

    private FactChoice() {}

    /**
     * The facts that were known, also those that were replaced since; oldest knowledge first.
     *
     * @throws QuestionException when something is chosen that does not exist
     */
    static List<Entry> of(ProgrammeVisit visit) {
        Ledger ledger = visit.ledger();
        Known known = visit.known();
        Set<String> lines = chosen(visit, LINE, ledger.lines().keySet());
        Set<String> measures = chosen(visit, MEASURE, ledger.measures().keySet());
        Set<String> concepts = chosen(
                visit,
                CONCEPT,
                ledger.series().values().stream().map(s -> s.concept().id()).collect(Collectors.toSet()));
        Set<String> totals = chosen(visit, TOTAL, ledger.totals().keySet());
        Set<String> parts = ledger.totals().values().stream()
                .filter(total -> totals.contains(total.id()))
                .flatMap(total -> total.parts().stream())
                .map(Total.Part::entry)
                .collect(Collectors.toSet());
        String fact = visit.choice(FACT);
        List<Entry> forms = fact == null ? List.of() : known.history(visit.fact(fact));
        LocalDate from = TwoDays.day(visit.link(), FROM);
        LocalDate to = TwoDays.day(visit.link(), TO);
        return ledger.entries().values().stream()
                .filter(known::knew)
                .filter(e -> lines.isEmpty() || lines.contains(e.series().line().id()))
                .filter(e -> measures.isEmpty()
                        || measures.contains(e.series().measure().id()))
                .filter(e -> concepts.isEmpty()
                        || concepts.contains(e.series().concept().id()))
                .filter(e -> totals.isEmpty() || parts.contains(e.id()))
                .filter(e -> fact == null || forms.contains(e))
                .filter(e -> from == null || e.known().isAfter(from))
                .filter(e -> to == null || !e.known().isAfter(to))
                .sorted(Comparator.comparing(Entry::known).thenComparing(Entry::id))
                .toList();
    }

    private static Set<String> chosen(ProgrammeVisit visit, String name, Collection<String> allowed) {
        String given = visit.choice(name);
        if (given == null) {
            return Set.of();
        }
        for (String value : given.split(",", -1)) {
            if (!allowed.contains(value)) {
                throw new QuestionException(
                        name, value, List.of(), Nearest.to(value, allowed), "there is no " + name + " named " + value);
            }
        }
        return Arrays.stream(given.split(",", -1)).collect(Collectors.toSet());
    }
}
