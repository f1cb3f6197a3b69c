package nl.thuiskompas.platform.monitor.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import nl.thuiskompas.platform.frame.ErrorPages;
import nl.thuiskompas.platform.frame.Link;
import nl.thuiskompas.platform.frame.Place;
import nl.thuiskompas.platform.language.Language;
import nl.thuiskompas.platform.language.Texts;
import nl.thuiskompas.platform.monitor.DivisionEntry;
import nl.thuiskompas.platform.monitor.MissingListException;
import nl.thuiskompas.platform.monitor.QuestionException;
import nl.thuiskompas.platform.warehouse.MissingTableException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Wrong choices and missing tables, told to the reader of a page with the way on. */
@RestControllerAdvice(
        assignableTypes = {
            HomePage.class,
            IndicatorPage.class,
            AreaPage.class,
            AreasPage.class,
            ComparePage.class,
            OriginPage.class,
            SearchPage.class,
            SourcesPage.class,
            PlainPages.class,
            ApiPages.class,
            DownloadPages.class,
            DivisionsPage.class,
            DivisionPage.class,
            OverlayPage.class,
            LineagePage.class
        })
final class PageErrors {
    private final ErrorPages pages;

    PageErrors(ErrorPages pages) {
        this.pages = pages;
    }

    @ExceptionHandler(QuestionException.class)
    ResponseEntity<byte[]> wrongChoice(QuestionException e, HttpServletRequest request) {
        String address = request.getRequestURI();
        Texts texts = Texts.in(ErrorPages.language(address));
        boolean item = address.contains("/" + e.given());
        List<String> near = e.nearest().isEmpty() ? e.allowed() : e.nearest();
        List<ErrorPages.Way> ways = item
                ? List.of()
                : near.stream()
                        .limit(10)
                        .map(value -> new ErrorPages.Way(
                                texts.get("error.choice.try", "name", e.parameter(), "value", value),
                                replaced(request, e.parameter(), value)))
                        .toList();
        return pages.page(
                address,
                item ? HttpStatus.NOT_FOUND : HttpStatus.BAD_REQUEST,
                texts.get(item ? "error.notFound.title" : "error.choice.title"),
                texts.get("error.choice.text", "name", e.parameter(), "given", e.given()),
                near.isEmpty() ? List.of() : List.of(texts.get("error.choice.near", "values", String.join(", ", near))),
                ways);
    }

    /** The same address with one choice replaced. */
    private static String replaced(HttpServletRequest request, String name, String value) {
        var builder = org.springframework.web.util.UriComponentsBuilder.fromPath(request.getRequestURI());
        request.getParameterMap().forEach((key, values) -> {
            if (!key.equals(name)) {
                builder.queryParam(key, values[0]);
            }
        });
        return builder.queryParam(name, value).encode().build().toString();
    }

    /** The division is known and its list is not: the page says how many regions it should have and how to bring them. */
    @ExceptionHandler(MissingListException.class)
    ResponseEntity<byte[]> missingList(MissingListException e, HttpServletRequest request) {
        Language language = ErrorPages.language(request.getRequestURI());
        Texts texts = Texts.in(language);
        DivisionEntry division = e.entry();
        String name = DivisionWords.capital(division.many().in(language));
        List<String> hints = new ArrayList<>();
        if (!division.note().in(language).isBlank()) {
            hints.add(division.note().in(language));
        }
        hints.add(texts.get("division.missing.how", "code", division.code()));
        String page = Link.to(language, Place.DIVISIONS, division.code()).toString();
        return pages.page(
                request.getRequestURI(),
                HttpStatus.NOT_FOUND,
                texts.get("division.missing.title", "name", name),
                division.expected() == null
                        ? texts.get("division.missing.text", "name", name)
                        : texts.get("division.missing.expected", "name", name, "count", division.expected()),
                hints,
                List.of(new ErrorPages.Way(texts.get("division.missing.page", "name", name), page)));
    }

    @ExceptionHandler(MissingTableException.class)
    ResponseEntity<byte[]> missingTable(MissingTableException e, HttpServletRequest request) {
        Texts texts = Texts.in(ErrorPages.language(request.getRequestURI()));
        return pages.page(
                request.getRequestURI(),
                HttpStatus.SERVICE_UNAVAILABLE,
                texts.get("error.table.title"),
                texts.get("error.table.text", "table", e.table()),
                List.of(),
                List.of());
    }
}
