package nl.thuiskompas.platform.letters.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import nl.thuiskompas.platform.frame.Link;
import nl.thuiskompas.platform.frame.PageFrame;
import nl.thuiskompas.platform.frame.Place;
import nl.thuiskompas.platform.frame.TwoDays;
import nl.thuiskompas.platform.letters.Letter;
import nl.thuiskompas.platform.letters.Letters;
import nl.thuiskompas.platform.letters.Refusal;
import nl.thuiskompas.platform.monitor.web.AnswersReaders;
import nl.thuiskompas.platform.monitor.web.PageKitchen;
import nl.thuiskompas.platform.monitor.web.Visit;
import nl.thuiskompas.platform.programme.LedgerNotice;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** A letter as a page that can be read, followed to its sources, and printed. */
@RestController
@AnswersReaders
public final class LetterPage {
    private final PageKitchen kitchen;
    private final LetterDesk desk;

    LetterPage(PageKitchen kitchen, LetterDesk desk) {
        this.kitchen = kitchen;
        this.desk = desk;
    }

    /**
     * What the template shows.
     *
     * @param files the letter as files
     * @param notices rows of the ledger that were left out
     */
    public record View(
            PageFrame frame, LetterView letter, List<File> files, Link difference, List<LedgerNotice> notices) {
        /** What is wrong with the rows that a refused sentence needs, each with its table and row. */
        public List<String> rows(Refusal refusal) {
            return notices.stream()
                    .filter(notice -> notice.touches(List.of(refusal.figure())))
                    .map(LedgerNotice::message)
                    .toList();
        }
    }

    /**
     * The letter as a file.
     *
     * @param size what is in it, in words
     */
    public record File(String label, String address, String size) {}

    @GetMapping({"/nl/brieven/landelijk", "/en/letters/national"})
    ResponseEntity<byte[]> national(HttpServletRequest request) {
        return serve(request, Place.LETTER_NATIONAL, List.of(), LetterDesk.NATIONAL);
    }

    @GetMapping({"/nl/brieven/{code:[^.]+}", "/en/letters/{code:[^.]+}"})
    ResponseEntity<byte[]> local(HttpServletRequest request, @PathVariable String code) {
        return serve(request, Place.LETTERS, List.of(code), code);
    }

    private ResponseEntity<byte[]> serve(HttpServletRequest request, Place place, List<String> items, String about) {
        return kitchen.serve(request, place, items, List.of(), visit -> desk.stamp(), visit -> {
            LocalDate day = visit.monitor().asOf().orElse(kitchen.today());
            Letter letter = desk.letter(about, day, visit.language());
            View view = new View(
                    visit.frame(letter.title(), Place.LETTERS, visit.step(Place.LETTERS)),
                    new LetterView(letter, visit.texts()),
                    files(visit, letter),
                    visit.to(Place.LETTER_DIFFERENCE).with(TwoDays.TO, day.toString()),
                    desk.letters().ledger().notices());
            return new PageKitchen.Dish("letters/letter.jte", view);
        });
    }

    private static List<File> files(Visit visit, Letter letter) {
        String size =
                visit.texts().get("letters.figures", "count", letter.figures().size());
        return Letters.formats().stream()
                .map(format -> new File(
                        visit.texts().get("letters.format." + format.name().toLowerCase(Locale.ROOT)),
                        visit.link().as(format.suffix()),
                        size))
                .toList();
    }
}
