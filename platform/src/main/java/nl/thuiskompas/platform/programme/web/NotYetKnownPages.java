package nl.thuiskompas.platform.programme.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import nl.thuiskompas.platform.frame.ErrorPages;
import nl.thuiskompas.platform.frame.Link;
import nl.thuiskompas.platform.frame.Place;
import nl.thuiskompas.platform.language.Language;
import nl.thuiskompas.platform.language.Numbers;
import nl.thuiskompas.platform.language.Texts;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Says why a fact that was asked for is not there: it became known later, or its row was refused. */
@RestControllerAdvice("nl.thuiskompas.platform.programme.web")
final class NotYetKnownPages {
    private final ErrorPages pages;

    NotYetKnownPages(ErrorPages pages) {
        this.pages = pages;
    }

    @ExceptionHandler(NotYetKnownException.class)
    ResponseEntity<byte[]> notYet(NotYetKnownException e, HttpServletRequest request) {
        Language language = ErrorPages.language(request.getRequestURI());
        Texts texts = Texts.in(language);
        String day = Numbers.in(language).date(e.entry().known());
        return pages.page(
                request.getRequestURI(),
                HttpStatus.NOT_FOUND,
                texts.get("ledger.notYet.title"),
                texts.get(
                        "ledger.notYet.text", "fact", e.entry().series().title().in(language), "day", day),
                List.of(),
                List.of(new ErrorPages.Way(texts.get("ledger.notYet.way", "day", day), request.getRequestURI())));
    }

    @ExceptionHandler(RefusedFactException.class)
    ResponseEntity<byte[]> refused(RefusedFactException e, HttpServletRequest request) {
        Language language = ErrorPages.language(request.getRequestURI());
        Texts texts = Texts.in(language);
        return pages.page(
                request.getRequestURI(),
                HttpStatus.NOT_FOUND,
                texts.get("ledger.refused.title"),
                texts.get("ledger.refused.text"),
                e.notices().stream().map(NoticeView::sentence).toList(),
                List.of(new ErrorPages.Way(
                        texts.get("place.PROGRAMME"),
                        Link.to(language, Place.PROGRAMME).toString())));
    }
}
