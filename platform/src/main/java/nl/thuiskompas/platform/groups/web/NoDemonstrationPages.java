package nl.thuiskompas.platform.groups.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import nl.thuiskompas.platform.frame.ErrorPages;
import nl.thuiskompas.platform.frame.Link;
import nl.thuiskompas.platform.frame.Place;
import nl.thuiskompas.platform.language.Language;
import nl.thuiskompas.platform.language.Texts;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What stands at the addresses of the demonstration when there is none. */
@RestControllerAdvice(basePackageClasses = NoDemonstrationPages.class)
final class NoDemonstrationPages {
    private final ErrorPages pages;

    NoDemonstrationPages(ErrorPages pages) {
        this.pages = pages;
    }

    /** There is none: the page says how one is started, and how its figures are made. */
    @ExceptionHandler(NoDemonstrationException.class)
    ResponseEntity<byte[]> noDemonstration(NoDemonstrationException e, HttpServletRequest request) {
        Language language = ErrorPages.language(request.getRequestURI());
        Texts texts = Texts.in(language);
        return pages.page(
                request.getRequestURI(),
                HttpStatus.NOT_FOUND,
                texts.get("demo.none.title"),
                texts.get("demo.none.text"),
                List.of(texts.get("demo.none.start"), texts.get("demo.none.make")),
                List.of(new ErrorPages.Way(
                        texts.get("place.GROUPS"),
                        Link.to(language, Place.GROUPS).toString())));
    }
}
