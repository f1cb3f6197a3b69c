package nl.thuiskompas.platform.letters;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.thuiskompas.platform.language.Language;
import nl.thuiskompas.platform.programme.Entry;
import nl.thuiskompas.platform.programme.Evidence;
import nl.thuiskompas.platform.programme.FactWords;
import nl.thuiskompas.platform.programme.Known;
import nl.thuiskompas.platform.programme.Step;
import nl.thuiskompas.platform.programme.Total;

/**
 * What the ledger has beside the facts that a letter states: of each the newest period that the letter leaves out, and what
 * another source says. No template can name all of these, for they are entered after it was written.
 */
final class BesideFacts {
    /** The list of facts of which the letter states an older period. */
    static final String NEWER = "newer-facts";

    /** The list of facts that contradict one that the letter states. */
    static final String CONTRADICTING = "contradicting-facts";

    private final Known known;
    private final FactWords words;
    private final Language language;
    private final Set<String> named;

    /** @param template of the letter: what it names it states, leaves out or refuses by itself */
    BesideFacts(Known known, Language language, Template template) {
        this.known = known;
        this.words = new FactWords(language);
        this.language = language;
        this.named = facts(template.parts().stream()
                .flatMap(part -> part.pieces().stream())
                .flatMap(piece -> piece.sentences().stream())
                .flatMap(sentence -> StatedFacts.asked(sentence).stream())
                .collect(Collectors.toSet()));
    }

    /** Whether there is such a list. */
    static boolean has(String list) {
        return list.equals(NEWER) || list.equals(CONTRADICTING);
    }

    /**
     * The items of a list.
     *
     * @param stated names of the figures that the letter states
     */
    List<Figures.Item> items(String list, Set<String> stated) {
        Set<String> facts = facts(stated);
        return facts.stream()
                .flatMap(fact -> known.entry(fact).stream())
                .flatMap(entry -> list.equals(NEWER) ? newer(entry, facts) : contradicting(entry))
                .filter(entry -> !facts.contains(entry.id()) && !named.contains(entry.id()))
                .distinct()
                .map(this::item)
                .toList();
    }

    /** The facts that names of figures mean, by themselves or in what was worked out from them, in their newest form. */
    private Set<String> facts(Set<String> names) {
        Set<String> facts = new LinkedHashSet<>();
        for (String name : names) {
            if (name.startsWith(CourseFigures.COURSE)) {
                facts.addAll(CourseFigures.entries(known, name));
            } else if (name.startsWith(LedgerFigures.TOTAL)) {
                Optional.ofNullable(known.ledger()
                                .totals()
                                .get(name.substring(LedgerFigures.TOTAL.length())
                                        .strip()))
                        .map(Total::parts)
                        .orElse(List.of())
                        .forEach(
                                part -> known.entry(part.entry()).map(Entry::id).ifPresent(facts::add));
            } else if (OtherPeriods.means(name)) {
                OtherPeriods.find(known, name).map(Entry::id).ifPresent(facts::add);
            } else {
                facts.add(known.entry(name).map(Entry::id).orElse(name));
            }
        }
        return facts;
    }

    /** The newest fact of the same kind, when it is newer than all that the letter states of that kind. */
    private Stream<Entry> newer(Entry entry, Set<String> facts) {
        if (entry.series().step() == Step.PATH) {
            return Stream.empty(); // Targets per year are no news of each other.
        }
        List<Entry> kind = OtherPeriods.beside(known, entry).toList();
        List<Entry> stated =
                kind.stream().filter(each -> facts.contains(each.id())).toList();
        return kind.stream()
                .filter(each -> stated.stream().allMatch(other -> newer(each, other)))
                .max(Comparator.comparing((Entry each) -> each.period().last()).thenComparing(Entry::known))
                .stream();
    }

    private boolean newer(Entry one, Entry other) {
        return one.date().isPresent()
                ? one.known().isAfter(other.known())
                : !one.period().first().isAfter(known.day()) && later(one, other);
    }

    /** Whether its period ends later, or begins later and ends no earlier: a target for 2026 to 2030 after one from 2022. */
    private static boolean later(Entry one, Entry other) {
        LocalDate end = other.period().last();
        boolean begins = one.period().first().isAfter(other.period().first());
        boolean news = one.known().isAfter(other.known()) && one.period().last().equals(end);
        return one.period().last().isAfter(end)
                || (begins && (news || !other.period().ends()));
    }

    private Stream<Entry> contradicting(Entry entry) {
        return known.contradictions(entry).stream()
                .map(Known.Contradiction::other)
                .filter(other -> known.current(other) && other.evidence() != Evidence.UNVERIFIED);
    }

    private Figures.Item item(Entry entry) {
        String title = entry.series().title().in(language)
                + entry.group().map(group -> ", " + group.title().in(language)).orElse("");
        String when = entry.date().isPresent() ? words.constant(entry.certainty()) : words.period(entry.period());
        return new Figures.Item(Map.of("each.fact", entry.id()), Map.of("each.title", title, "each.when", when));
    }
}
