package nl.thuiskompas.platform.letters;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
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

    private final LocalFigures local;
    private final Known known;
    private final LocalDate day;
    private final Language language;
    private final LedgerFigures facts;
    private final CourseFigures courses;
    private final LedgerLists lists;

    LocalLetter(LocalFigures local, Known known, Language language) {
        this.local = local;
        this.known = known;
        this.day = known.day();
        this.language = language;
        Addresses addresses = new Addresses(language, day);
        Set<String> regions = regions();
        this.facts = new LedgerFigures(known, language, addresses, regions::contains);
        this.courses = new CourseFigures(known, language, addresses);
        this.lists = new LedgerLists(known, day, language, regions);
    }

    /** Codes of what the letter may state facts about: the country, the area, and the areas it lies in. */
    private Set<String> regions() {
        Set<String> codes =
                new TreeSet<>(Set.of(Entry.COUNTRY, local.area().region().code()));
        for (Division division : local.area().monitor().geography().divisions()) {
            local.area().parent(division).map(Region::code).ifPresent(codes::add);
        }
        return codes;
    }

    /** The letter. */
    Letter write() {
        boolean municipality = local.area().region().division().equals(Division.MUNICIPALITY);
        String kind = municipality ? MUNICIPALITY : REGION;
        Template template = TemplateFile.bundled(kind);
        Composer composer = new Composer(this, language, day);
        List<Letter.Section> sections = composer.sections(template);
        return new Letter(
                kind,
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
        return switch (kind) {
            case "some" -> Optional.of(!lists.items(what).isEmpty());
            case "no" -> Optional.of(lists.items(what).isEmpty());
            default -> local.holds(kind, what);
        };
    }

    @Override
    public List<Item> each(String list) {
        return lists.items(list);
    }
}
