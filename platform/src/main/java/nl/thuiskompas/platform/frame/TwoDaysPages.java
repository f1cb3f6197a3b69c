package nl.thuiskompas.platform.frame;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.thuiskompas.platform.language.Language;
import nl.thuiskompas.platform.language.Numbers;
import nl.thuiskompas.platform.language.Texts;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Says what is wrong with two days that a reader chose, and which would do. */
@RestControllerAdvice
final class TwoDaysPages {
    private final ErrorPages pages;

    TwoDaysPages(ErrorPages pages) {
        this.pages = pages;
    }

    @ExceptionHandler(TwoDaysException.class)
    ResponseEntity<byte[]> wrongDays(TwoDaysException e, HttpServletRequest request) {
        Language language = ErrorPages.language(request.getRequestURI());
        Texts texts = Texts.in(language);
        Numbers numbers = Numbers.in(language);
        List<Object> details = new ArrayList<>();
        e.details().forEach((name, detail) -> {
            details.add(name);
            details.add(detail instanceof LocalDate day ? numbers.date(day) : detail);
        });
        return pages.page(
                request.getRequestURI(),
                HttpStatus.BAD_REQUEST,
                texts.get("days.title"),
                texts.get("days.wrong." + e.key(), details.toArray()),
                List.of(texts.get("days.how")),
                e.better().stream()
                        .map(link -> new ErrorPages.Way(
                                texts.get("days.way." + e.key(), details.toArray()), link.toString()))
                        .toList());
    }
}
