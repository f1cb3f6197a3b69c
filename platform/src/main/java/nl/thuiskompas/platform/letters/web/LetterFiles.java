package nl.thuiskompas.platform.letters.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import nl.thuiskompas.platform.frame.ErrorPages;
import nl.thuiskompas.platform.frame.Link;
import nl.thuiskompas.platform.frame.Place;
import nl.thuiskompas.platform.frame.PublicAddress;
import nl.thuiskompas.platform.language.Texts;
import nl.thuiskompas.platform.letters.Letter;
import nl.thuiskompas.platform.letters.LetterFormat;
import nl.thuiskompas.platform.letters.Letters;
import nl.thuiskompas.platform.monitor.web.AnswersReaders;
import nl.thuiskompas.platform.monitor.web.PageKitchen;
import nl.thuiskompas.platform.monitor.web.Visit;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Letters as files: the address of the page with .pdf, .odt, .md or .html behind its last part. */
@RestController
@AnswersReaders
public final class LetterFiles {
    private static final String SUFFIX = ".{suffix:pdf|odt|md|html}";

    private final PageKitchen kitchen;
    private final LetterDesk desk;
    private final PublicAddress here;
    private final ErrorPages errors;

    LetterFiles(PageKitchen kitchen, LetterDesk desk, PublicAddress here, ErrorPages errors) {
        this.kitchen = kitchen;
        this.desk = desk;
        this.here = here;
        this.errors = errors;
    }

    @GetMapping({"/nl/brieven/landelijk" + SUFFIX, "/en/letters/national" + SUFFIX})
    ResponseEntity<byte[]> national(HttpServletRequest request, @PathVariable String suffix) {
        Visit visit = Visit.of(request, kitchen.monitor(), Place.LETTER_NATIONAL, List.of(), List.of());
        return file(request, visit, LetterDesk.NATIONAL, visit.texts().get("letters.national.file"), suffix);
    }

    @GetMapping({"/nl/brieven/{code:[A-Z0-9]+}" + SUFFIX, "/en/letters/{code:[A-Z0-9]+}" + SUFFIX})
    ResponseEntity<byte[]> local(HttpServletRequest request, @PathVariable String code, @PathVariable String suffix) {
        Visit visit = Visit.of(request, kitchen.monitor(), Place.LETTERS, List.of(code), List.of());
        return file(request, visit, code, code, suffix);
    }

    private ResponseEntity<byte[]> file(
            HttpServletRequest request, Visit visit, String about, String name, String suffix) {
        LetterFormat format = LetterFormat.ofFile("." + suffix).orElseThrow();
        if (!Letters.formats().contains(format)) {
            return missing(request, visit, suffix);
        }
        LocalDate day = visit.monitor().asOf().orElse(kitchen.today());
        String site = here.of(request);
        HttpHeaders headers = new HttpHeaders();
        headers.setContentDisposition(ContentDisposition.attachment()
                .filename(visit.texts().get("letters.file", "name", name, "day", day) + "." + suffix)
                .build());
        String key = visit.link().as(suffix) + "@" + day + "@" + visit.monitor().fingerprint() + "@" + site + "@"
                + desk.stamp();
        return kitchen.answers().answer(request, key, MediaType.parseMediaType(format.mediaType()), headers, () -> {
            Letter letter = desk.letter(about, day, visit.language());
            return desk.letters().write(letter, format, site);
        });
    }

    private ResponseEntity<byte[]> missing(HttpServletRequest request, Visit visit, String suffix) {
        Texts texts = visit.texts();
        Link page = visit.link();
        return errors.page(
                request.getRequestURI(),
                HttpStatus.NOT_FOUND,
                texts.get("letters.noFormat.title"),
                texts.get("letters.noFormat.text", "suffix", suffix),
                List.of(),
                List.of(new ErrorPages.Way(texts.get("letters.page"), page.toString())));
    }
}
