package nl.thuiskompas.platform.groups.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import nl.thuiskompas.platform.frame.ErrorPages;
import nl.thuiskompas.platform.frame.Link;
import nl.thuiskompas.platform.frame.Place;
import nl.thuiskompas.platform.frame.Side;
import nl.thuiskompas.platform.language.Language;
import nl.thuiskompas.platform.language.Texts;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What stands where there is no demonstration, and where there are no figures to take along. */
@RestControllerAdvice(basePackageClasses = AbsencePages.class)
final class AbsencePages {
    private final ErrorPages pages;

    AbsencePages(ErrorPages pages) {
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

    /** There are no figures to take along: the page says where it stands how they are made. */
    @ExceptionHandler(NothingMeasuredException.class)
    ResponseEntity<byte[]> nothingMeasured(NothingMeasuredException e, HttpServletRequest request) {
        String address = request.getRequestURI();
        Language language = ErrorPages.language(address);
        Texts texts = Texts.in(language);
        return pages.page(
                address,
                HttpStatus.NOT_FOUND,
                texts.get("groups.nothing.title"),
                texts.get("groups.nothing.file"),
                List.of(),
                List.of(new ErrorPages.Way(
                        texts.get("place.GROUPS"),
                        Link.to(language, Place.GROUPS).on(Side.of(address)).toString())));
    }
}
