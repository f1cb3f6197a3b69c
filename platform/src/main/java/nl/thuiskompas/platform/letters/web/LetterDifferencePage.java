package nl.thuiskompas.platform.letters.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import nl.thuiskompas.platform.frame.Link;
import nl.thuiskompas.platform.frame.PageFrame;
import nl.thuiskompas.platform.frame.Place;
import nl.thuiskompas.platform.frame.TwoDays;
import nl.thuiskompas.platform.language.Numbers;
import nl.thuiskompas.platform.letters.LetterDifference;
import nl.thuiskompas.platform.monitor.Monitors;
import nl.thuiskompas.platform.monitor.web.AnswersReaders;
import nl.thuiskompas.platform.monitor.web.PageKitchen;
import nl.thuiskompas.platform.monitor.web.Visit;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The national letter of two days side by side: the sentences that are new, gone or otherwise. */
@RestController
@AnswersReaders
public final class LetterDifferencePage {
    private final PageKitchen kitchen;
    private final LetterDesk desk;

    LetterDifferencePage(PageKitchen kitchen, LetterDesk desk) {
        this.kitchen = kitchen;
        this.desk = desk;
    }

    /**
     * What the template shows.
     *
     * @param difference the two letters
     * @param earlier the letter of the earlier day
     * @param later that of the later one
     * @param first the first day of which there is a letter, as forms write it
     */
    public record View(
            PageFrame frame,
            LetterDifference difference,
            String finding,
            Link action,
            Side earlier,
            Side later,
            String first) {
        /** What became of a sentence, in words. */
        public String kind(LetterDifference.Line line) {
            return frame.texts().get("letters.diff." + line.kind().name().toLowerCase(Locale.ROOT));
        }
    }

    /**
     * One of the two letters.
     *
     * @param day its day, as forms write it
     * @param date the same in words
     */
    public record Side(String day, String date, Link link) {}

    @GetMapping({"/nl/brieven/verschil", "/en/letters/difference"})
    ResponseEntity<byte[]> difference(HttpServletRequest request) {
        return kitchen.serve(
                request,
                Place.LETTER_DIFFERENCE,
                List.of(),
                List.of(TwoDays.FROM, TwoDays.TO),
                visit -> desk.stamp(),
                visit -> {
                    LocalDate now = visit.monitor().asOf().orElse(kitchen.today());
                    if (now.isBefore(desk.first())) {
                        desk.letter(LetterDesk.NATIONAL, now, visit.language()); // It says from which day there is one.
                    }
                    TwoDays days = TwoDays.of(
                            visit.link(), new TwoDays.Bounds(desk.first(), now), LetterDifferencePage::first);
                    return new PageKitchen.Dish("letters/difference.jte", view(visit, days.from(), days.to()));
                });
    }

    private static LocalDate first(LocalDate to) {
        return to.isBefore(LettersPage.JUNE_2023) ? to : LettersPage.JUNE_2023;
    }

    private View view(Visit visit, LocalDate from, LocalDate to) {
        LetterDifference difference = LetterDifference.of(
                desk.letter(LetterDesk.NATIONAL, from, visit.language()),
                desk.letter(LetterDesk.NATIONAL, to, visit.language()));
        Numbers numbers = Numbers.in(visit.language());
        boolean none = difference.sections().isEmpty();
        String finding = visit.texts()
                .get(
                        none ? "letters.diff.none" : "letters.diff.finding",
                        "from",
                        numbers.date(from),
                        "to",
                        numbers.date(to),
                        "added",
                        counted(visit, difference, LetterDifference.Kind.NEW),
                        "gone",
                        counted(visit, difference, LetterDifference.Kind.GONE),
                        "changed",
                        counted(visit, difference, LetterDifference.Kind.CHANGED),
                        "same",
                        difference.same());
        return new View(
                visit.frame(visit.texts().get("letters.diff.title"), Place.LETTERS, visit.step(Place.LETTERS)),
                difference,
                finding,
                Link.to(visit.language(), Place.LETTER_DIFFERENCE),
                side(visit, numbers, from),
                side(visit, numbers, to),
                desk.first().toString());
    }

    private static String counted(Visit visit, LetterDifference difference, LetterDifference.Kind kind) {
        long count = difference.count(kind);
        String form = count == 0 ? ".none" : count == 1 ? ".one" : ".many";
        return visit.texts().get("letters.diff." + kind.name().toLowerCase(Locale.ROOT) + form, "count", count);
    }

    private static Side side(Visit visit, Numbers numbers, LocalDate day) {
        Link link = visit.to(Place.LETTER_NATIONAL).with(Monitors.AS_OF, day.toString());
        return new Side(day.toString(), numbers.date(day), link);
    }
}
