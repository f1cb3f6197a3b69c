package nl.thuiskompas.platform.letters;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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
                .flatMap(entry -> (list.equals(NEWER) ? newer(entry).stream() : contradicting(entry).stream()))
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
                                .get(name.substring(LedgerFigures.TOTAL.length()).strip()))
                        .map(Total::parts)
                        .orElse(List.of())
                        .forEach(part -> known.entry(part.entry()).map(Entry::id).ifPresent(facts::add));
            } else if (OtherPeriods.means(name)) {
                OtherPeriods.find(known, name).map(Entry::id).ifPresent(facts::add);
            } else {
                facts.add(known.entry(name).map(Entry::id).orElse(name));
            }
        }
        return facts;
    }

    /** The newest fact of the same kind, of a period that has begun; targets per year are no news of each other. */
    private Optional<Entry> newer(Entry entry) {
        return entry.series().step() == Step.PATH
                ? Optional.empty()
                : OtherPeriods.beside(known, entry)
                        .filter(each -> entry.date().isPresent()
                                ? each.known().isAfter(entry.known())
                                : !each.period().first().isAfter(known.day()) && newer(each, entry))
                        .max(Comparator.comparing((Entry each) -> each.period().last())
                                .thenComparing(Entry::known));
    }

    /** Whether its period ends later, or begins later and ends no earlier: a target for 2026 to 2030 after one from 2022. */
    private static boolean newer(Entry one, Entry other) {
        LocalDate end = other.period().last();
        boolean begins = one.period().first().isAfter(other.period().first());
        return one.period().last().isAfter(end)
                || begins && !other.period().ends()
                || begins
                        && one.period().last().equals(end)
                        && one.known().isAfter(other.known());
    }

    private List<Entry> contradicting(Entry entry) {
        List<Entry> others = new ArrayList<>();
        for (Known.Contradiction each : known.contradictions(entry)) {
            if (known.current(each.other()) && each.other().evidence() != Evidence.UNVERIFIED) {
                others.add(each.other());
            }
        }
        return others;
    }

    private Figures.Item item(Entry entry) {
        String title = entry.series().title().in(language)
                + entry.group().map(group -> ", " + group.title().in(language)).orElse("");
        String when = entry.date().isPresent() ? words.constant(entry.certainty()) : words.period(entry.period());
        return new Figures.Item(Map.of("each.fact", entry.id()), Map.of("each.title", title, "each.when", when));
    }
}
