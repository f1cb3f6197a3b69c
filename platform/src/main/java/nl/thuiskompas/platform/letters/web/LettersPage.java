package nl.thuiskompas.platform.letters.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import nl.thuiskompas.platform.frame.Link;
import nl.thuiskompas.platform.frame.PageFrame;
import nl.thuiskompas.platform.frame.Place;
import nl.thuiskompas.platform.language.Language;
import nl.thuiskompas.platform.language.Numbers;
import nl.thuiskompas.platform.monitor.AreaSearch;
import nl.thuiskompas.platform.monitor.Monitors;
import nl.thuiskompas.platform.monitor.web.AnswersReaders;
import nl.thuiskompas.platform.monitor.web.PageKitchen;
import nl.thuiskompas.platform.monitor.web.Visit;
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
     * @param words what was looked for; empty when nothing was
     * @param hits the areas that were found
     */
    public record View(
            PageFrame frame,
            List<Entry> letters,
            Link national,
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

    /** An area that was found, with the address of its letter. */
    public record Hit(String title, String code, Link link) {}

    @GetMapping({"/nl/brieven", "/en/letters"})
    ResponseEntity<byte[]> letters(HttpServletRequest request) {
        return kitchen.serve(request, Place.LETTERS, List.of(), List.of(WORDS), visit -> desk.stamp(), visit -> {
            LocalDate day = visit.monitor().asOf().orElse(kitchen.today());
            String words = visit.choice(WORDS) == null ? "" : visit.choice(WORDS);
            View view = new View(
                    visit.frame(visit.texts().get("letters.title"), Place.LETTERS),
                    entries(visit, day),
                    visit.to(Place.LETTER_NATIONAL),
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
                visit.to(Place.LETTER_NATIONAL));
        if (!day.isAfter(JUNE_2023)) {
            return List.of(now);
        }
        Entry then = new Entry(
                visit.texts().get("letters.asOf", "date", numbers.date(JUNE_2023)),
                visit.texts().get("letters.thenText"),
                visit.to(Place.LETTER_NATIONAL).with(Monitors.AS_OF, JUNE_2023.toString()));
        return List.of(now, then);
    }

    private List<Hit> hits(Visit visit, String words) {
        return kitchen.search().find(words).stream()
                .filter(AreaSearch.Area::current)
                .filter(area -> !area.code().equals("NL"))
                .map(area -> hit(visit, area))
                .toList();
    }

    private static Hit hit(Visit visit, AreaSearch.Area area) {
        return new Hit(
                visit.texts().get("letters.local.hit", "name", area.name()),
                area.code(),
                visit.to(Place.LETTERS, area.code()));
    }
}
