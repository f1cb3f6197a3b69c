package nl.thuiskompas.platform.programme.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import nl.thuiskompas.platform.frame.ErrorPages;
import nl.thuiskompas.platform.language.Language;
import nl.thuiskompas.platform.language.Numbers;
import nl.thuiskompas.platform.language.Texts;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Says since when a fact has been known, where it was asked for as of an earlier day. */
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
}
