package nl.thuiskompas.platform.letters;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.thuiskompas.platform.language.Language;
import nl.thuiskompas.platform.language.Words;
import nl.thuiskompas.platform.programme.Courses;
import nl.thuiskompas.platform.programme.Entry;
import nl.thuiskompas.platform.programme.Known;
import nl.thuiskompas.platform.programme.Total;

/**
 * Which sentences of which letters state a fact: by itself, in a total, in the course of a target, or as one of a list.
 * It is read from the templates, so a sentence that is written tomorrow is found tomorrow.
 */
public final class StatedFacts {
    private static final Pattern PLACE = Pattern.compile("\\{([^{}|]+)}");
    private static final String TOTAL = "total ";
    private static final String ENTERED = "entered ";

    private final Known known;
    private final Set<String> names;
    private final String region;

    private StatedFacts(Known known, Entry entry) {
        this.known = known;
        this.region = entry.region();
        this.names = forms(known, entry);
    }

    /**
     * A part of a template in which the fact is stated.
     *
     * @param kind the kind of letter: national, municipality or region
     * @param part name of the part
     * @param title its heading
     * @param sentences names of the sentences
     */
    public record Found(String kind, String part, Words title, List<String> sentences) {}

    /**
     * The parts of all letters that state a fact.
     *
     * @param known what was known on the day of the letters
     */
    public static List<Found> of(Known known, Entry entry) {
        StatedFacts facts = new StatedFacts(known, entry);
        return List.of(Letters.NATIONAL, LocalLetter.MUNICIPALITY, LocalLetter.REGION).stream()
                .flatMap(kind -> facts.in(TemplateFile.bundled(kind)).stream())
                .toList();
    }

    /** A fact bears the names of all that it came in the place of: templates name the one with which it began. */
    private static Set<String> forms(Known known, Entry entry) {
        Set<String> names = new LinkedHashSet<>();
        Optional<Entry> form = Optional.of(entry);
        while (form.isPresent() && names.add(form.get().id())) {
            form = form.get()
                    .replaces()
                    .map(replaced -> known.ledger().entries().get(replaced.entry()));
        }
        return names;
    }

    private List<Found> in(Template template) {
        List<Found> found = new ArrayList<>();
        for (Template.Part part : template.parts()) {
            List<String> sentences = part.pieces().stream()
                    .flatMap(piece -> piece.sentences().stream())
                    .filter(this::states)
                    .map(Template.Sentence::id)
                    .distinct()
                    .toList();
            if (!sentences.isEmpty()) {
                found.add(new Found(template.name(), part.id(), part.title(), sentences));
            }
        }
        return found;
    }

    private boolean states(Template.Sentence sentence) {
        return asked(sentence).stream().anyMatch(name -> about(name, sentence.each()));
    }

    /** Names of the figures that a sentence can state. */
    static Set<String> asked(Template.Sentence sentence) {
        Set<String> asked = new HashSet<>();
        for (Template.Variant variant : sentence.variants()) {
            Matcher place = PLACE.matcher(variant.words().in(Language.EN));
            while (place.find()) {
                int colon = place.group(1).lastIndexOf(':');
                asked.add(colon < 0 ? place.group(1) : place.group(1).substring(0, colon));
            }
        }
        return asked;
    }

    private boolean about(String asked, String list) {
        if (asked.startsWith(Figures.Item.EACH)) {
            // Which facts stand beside those of a letter depends on the letter.
            return !list.isEmpty() && !BesideFacts.has(list) && listed(list).contains(asked);
        }
        if (asked.startsWith(TOTAL)) {
            Total total =
                    known.ledger().totals().get(asked.substring(TOTAL.length()).strip());
            return total != null && total.parts().stream().anyMatch(part -> names.contains(part.entry()));
        }
        if (asked.startsWith(CourseFigures.COURSE)) {
            String target =
                    asked.substring(CourseFigures.COURSE.length()).strip().split("\\s+", 2)[0];
            return counted(target);
        }
        if (OtherPeriods.means(asked)) {
            return OtherPeriods.find(known, asked)
                    .filter(entry -> names.contains(entry.id()))
                    .isPresent();
        }
        return names.contains(
                asked.startsWith(ENTERED) ? asked.substring(ENTERED.length()).strip() : asked);
    }

    /** What the items of a list call the fact, on the day. */
    private Set<String> listed(String list) {
        Map<String, String> areas = new HashMap<>(Map.of(Entry.COUNTRY, ""));
        areas.put(region, "");
        return new LedgerLists(known, Language.EN, region, areas)
                .items(list).stream()
                        .flatMap(item -> item.figures().entrySet().stream())
                        .filter(each -> names.contains(each.getValue()))
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toSet());
    }

    /** Whether the fact is a target, or one of those that were counted for it. */
    private boolean counted(String target) {
        return known.entry(target)
                .flatMap(entry -> Courses.of(known, entry))
                .filter(course -> Stream.concat(Stream.of(course.target()), course.counted().stream())
                        .anyMatch(entry -> names.contains(entry.id())))
                .isPresent();
    }
}
