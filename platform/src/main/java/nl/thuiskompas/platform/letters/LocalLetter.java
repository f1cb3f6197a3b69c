package nl.thuiskompas.platform.letters;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.thuiskompas.engine.geography.Division;
import nl.thuiskompas.engine.geography.Region;
import nl.thuiskompas.platform.language.Language;
import nl.thuiskompas.platform.programme.Entry;
import nl.thuiskompas.platform.programme.FactWords;
import nl.thuiskompas.platform.programme.Known;

/** Everything that a letter about one municipality or region can ask for: the area, the ledger and targets. */
final class LocalLetter implements Figures {
    static final String MUNICIPALITY = "municipality";
    static final String REGION = "region";

    private static final String COUNT = "count ";
    private static final String NORM_FACT = "social-share.norm";

    private final LocalFigures local;
    private final Known known;
    private final LocalDate day;
    private final Language language;
    private final LedgerFigures facts;
    private final CourseFigures courses;
    private final LedgerLists lists;
    private final BesideFacts beside;
    private final Template template;

    LocalLetter(LocalFigures local, Known known, Language language) {
        this.local = local;
        this.known = known;
        this.day = known.day();
        this.language = language;
        boolean municipality = local.area().region().division().equals(Division.MUNICIPALITY);
        this.template = TemplateFile.bundled(municipality ? MUNICIPALITY : REGION);
        Addresses addresses = new Addresses(language, day);
        Map<String, String> areas = areas();
        this.facts = new LedgerFigures(known, language, addresses, areas::containsKey);
        this.courses = new CourseFigures(known, language, addresses);
        this.lists = new LedgerLists(known, language, local.area().region().code(), areas);
        this.beside = new BesideFacts(known, language, template);
    }

    /** What the letter may state facts about: the country, the area, and the areas it lies in, by their codes. */
    private Map<String, String> areas() {
        Map<String, String> areas = new TreeMap<>();
        List<Region> regions =
                new ArrayList<>(List.of(local.area().country(), local.area().region()));
        for (Division division : local.area().monitor().geography().divisions()) {
            local.area().parent(division).ifPresent(regions::add);
        }
        regions.forEach(region -> areas.put(region.code(), local.names().named(region)));
        areas.put(Entry.COUNTRY, local.names().named(local.area().country()));
        return areas;
    }

    /** Whether the ledger has another norm than the one that the figures of areas are reckoned by. */
    private boolean otherNorm() {
        return known.entry(NORM_FACT)
                .flatMap(Entry::amount)
                .filter(norm -> norm.compareTo(BigDecimal.valueOf(LocalFigures.USUAL_NORM)) != 0)
                .isPresent();
    }

    private static boolean reckonedByNorm(String name) {
        return name.contains("homes-to-30") || name.equals("members needed") || name.startsWith("norm ");
    }

    /** The letter. */
    Letter write() {
        Composer composer = new Composer(this, language, day);
        List<Letter.Section> sections = composer.sections(template);
        return new Letter(
                template.name(),
                local.area().region().code(),
                day,
                language,
                composer.named(template.title().in(language)),
                composer.named(template.lead().in(language)),
                sections,
                composer.figures(),
                composer.refused(),
                Stream.concat(Stream.of(known.ledger().release()), local.releases().stream())
                        .distinct()
                        .toList());
    }

    @Override
    public Answer ask(String name) {
        if (reckonedByNorm(name) && otherNorm()) {
            return new Answer.NotYet();
        }
        if (LocalFigures.answers(name)) {
            return local.ask(name);
        }
        if (name.startsWith(COUNT)) {
            return lists.count(name.substring(COUNT.length()));
        }
        return name.startsWith(CourseFigures.COURSE) ? courses.ask(name) : facts.ask(name);
    }

    @Override
    public Optional<String> words(String place) {
        return place.equals("day") ? Optional.of(new FactWords(language).day(day)) : local.words(place);
    }

    @Override
    public Optional<Boolean> holds(String kind, String what) {
        if (reckonedByNorm(what) && otherNorm()) {
            return Optional.of(false);
        }
        return switch (kind) {
            case "some" -> Optional.of(!lists.items(what).isEmpty());
            case "no" -> Optional.of(lists.items(what).isEmpty());
            case "another" -> Optional.of(what.equals("norm") && otherNorm());
            default -> local.holds(kind, what);
        };
    }

    @Override
    public List<Item> each(String list, Set<String> stated) {
        return BesideFacts.has(list) ? beside.items(list, stated) : lists.items(list);
    }
}
