package nl.thuiskompas.platform.letters.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.thuiskompas.engine.geography.Division;
import nl.thuiskompas.engine.geography.Geography;
import nl.thuiskompas.engine.geography.Municipality;
import nl.thuiskompas.platform.frame.Link;
import nl.thuiskompas.platform.frame.PageFrame;
import nl.thuiskompas.platform.frame.Place;
import nl.thuiskompas.platform.language.Language;
import nl.thuiskompas.platform.language.Numbers;
import nl.thuiskompas.platform.monitor.AreaSearch;
import nl.thuiskompas.platform.monitor.GeographyQuestions;
import nl.thuiskompas.platform.monitor.Monitors;
import nl.thuiskompas.platform.monitor.web.AnswersReaders;
import nl.thuiskompas.platform.monitor.web.PageKitchen;
import nl.thuiskompas.platform.monitor.web.Visit;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Which letters there are: of any day, in two languages, about the country or an area. */
@RestController
@AnswersReaders
public final class LettersPage {
    /** The day of the letter to parliament that the programme's letter follows. */
    static final LocalDate JUNE_2023 = LocalDate.of(2023, 6, 12);

    private static final String WORDS = "q";

    private final PageKitchen kitchen;
    private final LetterDesk desk;

    LettersPage(PageKitchen kitchen, LetterDesk desk) {
        this.kitchen = kitchen;
        this.desk = desk;
    }

    /**
     * What the template shows.
     *
     * @param letters the national letter of some days
     * @param first the first day of which there is a national letter, as forms write it
     * @param words what was looked for; empty when nothing was
     * @param hits the areas that were found
     */
    public record View(
            PageFrame frame,
            List<Entry> letters,
            Link national,
            String first,
            String day,
            Link difference,
            String from,
            String words,
            List<Hit> hits) {
        /** Where the form for a letter in a language leads. */
        public String address(Language language) {
            return Link.to(language, Place.LETTER_NATIONAL).toString();
        }
    }

    /** A letter of a day. */
    public record Entry(String title, String text, Link link) {}

    /**
     * An area that was found, with the address of its letter.
     *
     * @param former what it was found by, when that is a municipality which became it; else empty
     */
    public record Hit(String title, String code, String former, Link link) {}

    @GetMapping({"/nl/brieven", "/en/letters"})
    ResponseEntity<byte[]> letters(HttpServletRequest request) {
        return kitchen.serve(request, Place.LETTERS, List.of(), List.of(WORDS), visit -> desk.stamp(), visit -> {
            LocalDate asked = visit.monitor().asOf().orElse(kitchen.today());
            LocalDate day = asked.isBefore(desk.first()) ? desk.first() : asked;
            String words = visit.choice(WORDS) == null ? "" : visit.choice(WORDS);
            View view = new View(
                    visit.frame(visit.texts().get("letters.title"), Place.LETTERS),
                    entries(visit, day),
                    visit.to(Place.LETTER_NATIONAL),
                    desk.first().toString(),
                    day.toString(),
                    visit.to(Place.LETTER_DIFFERENCE),
                    JUNE_2023.toString(),
                    words,
                    words.isEmpty() ? List.of() : hits(visit, words));
            return new PageKitchen.Dish("letters/letters.jte", view);
        });
    }

    private static List<Entry> entries(Visit visit, LocalDate day) {
        Numbers numbers = Numbers.in(visit.language());
        Entry now = new Entry(
                visit.texts().get("letters.asOf", "date", numbers.date(day)),
                visit.texts().get("letters.nowText"),
                visit.to(Place.LETTER_NATIONAL).with(Monitors.AS_OF, asOf(visit, day)));
        if (!day.isAfter(JUNE_2023)) {
            return List.of(now);
        }
        Entry then = new Entry(
                visit.texts().get("letters.asOf", "date", numbers.date(JUNE_2023)),
                visit.texts().get("letters.thenText"),
                visit.to(Place.LETTER_NATIONAL).with(Monitors.AS_OF, JUNE_2023.toString()));
        return List.of(now, then);
    }

    /** The day as addresses have it: none where none was chosen, and the first where an earlier one was. */
    private static @Nullable String asOf(Visit visit, LocalDate day) {
        return visit.monitor().asOf().isEmpty() ? null : day.toString();
    }

    private List<Hit> hits(Visit visit, String words) {
        return kitchen.search().find(words).stream()
                .filter(area -> !area.code().equals("NL"))
                .flatMap(area -> hits(visit, area))
                .collect(Collectors.toMap(Hit::code, hit -> hit, (first, again) -> first, LinkedHashMap::new))
                .values()
                .stream()
                .toList();
    }

    /** The area, or those that it became when there is no letter of it on the day. */
    private static Stream<Hit> hits(Visit visit, AreaSearch.Area area) {
        Geography geography = visit.monitor().geography();
        LocalDate day = visit.monitor()
                .asOf()
                .filter(asOf -> asOf.isBefore(geography.last()))
                .orElse(geography.last());
        Optional<Municipality> municipality = area.division().equals(Division.MUNICIPALITY)
                ? geography.findMunicipality(area.code())
                : Optional.empty();
        if (municipality.filter(each -> !each.validity().contains(day)).isEmpty()) {
            return area.current() || municipality.isPresent()
                    ? Stream.of(hit(visit, area.code(), area.name(), ""))
                    : Stream.empty();
        }
        return new GeographyQuestions(visit.monitor())
                .successors(area.code(), day).stream()
                        .flatMap(code -> geography.findMunicipality(code).stream())
                        .map(each -> hit(
                                visit,
                                each.code(),
                                each.name(),
                                visit.texts().get("letters.local.former", "name", area.name())));
    }

    private static Hit hit(Visit visit, String code, String name, String former) {
        return new Hit(
                visit.texts().get("letters.local.hit", "name", name), code, former, visit.to(Place.LETTERS, code));
    }
}
