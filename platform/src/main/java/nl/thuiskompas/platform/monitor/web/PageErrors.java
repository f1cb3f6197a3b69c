package nl.thuiskompas.platform.monitor.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.thuiskompas.platform.datasets.DatasetRelease;
import nl.thuiskompas.platform.datasets.WithdrawnException;
import nl.thuiskompas.platform.frame.ErrorPages;
import nl.thuiskompas.platform.frame.Link;
import nl.thuiskompas.platform.frame.Place;
import nl.thuiskompas.platform.language.Language;
import nl.thuiskompas.platform.language.Numbers;
import nl.thuiskompas.platform.language.Texts;
import nl.thuiskompas.platform.monitor.DivisionEntry;
import nl.thuiskompas.platform.monitor.MissingImportException;
import nl.thuiskompas.platform.monitor.MissingListException;
import nl.thuiskompas.platform.monitor.Monitors;
import nl.thuiskompas.platform.monitor.QuestionException;
import nl.thuiskompas.platform.monitor.web.tables.FileTooLargeException;
import nl.thuiskompas.platform.monitor.web.tables.OtherAddressException;
import nl.thuiskompas.platform.pictures.MissingSignException;
import nl.thuiskompas.platform.warehouse.MissingTableException;
import nl.thuiskompas.platform.warehouse.Withdrawal;
import org.jspecify.annotations.Nullable;
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
            PicturePages.class,
            LineagePage.class
        },
        annotations = AnswersReaders.class,
        basePackages = {
            "nl.thuiskompas.platform.monitor.web.tables",
            "nl.thuiskompas.platform.programme.web",
            "nl.thuiskompas.platform.groups.web",
            "nl.thuiskompas.platform.workbench.web"
        })
final class PageErrors {
    private final ErrorPages pages;
    private final Monitors monitors;

    PageErrors(ErrorPages pages, Monitors monitors) {
        this.pages = pages;
        this.monitors = monitors;
    }

    @ExceptionHandler(QuestionException.class)
    ResponseEntity<byte[]> wrongChoice(QuestionException e, HttpServletRequest request) {
        String address = request.getRequestURI();
        Texts texts = Texts.in(ErrorPages.language(address));
        boolean item = address.contains("/" + e.given());
        boolean beyond = e.parameter().equals("page")
                && e.given().matches("[1-9]\\d{0,6}")
                && !e.nearest().isEmpty();
        List<String> near = e.nearest().isEmpty() ? e.allowed() : e.nearest();
        List<ErrorPages.Way> ways = near.stream()
                .limit(10)
                .map(value -> item
                        ? new ErrorPages.Way(value, address.replace("/" + e.given(), "/" + value))
                        : new ErrorPages.Way(
                                texts.get("error.choice.try", "name", e.parameter(), "value", value),
                                replaced(request, e.parameter(), value)))
                .toList();
        Optional<LocalDate> first = first(e);
        if (first.isPresent()) {
            Numbers numbers = Numbers.in(ErrorPages.language(address));
            String day = numbers.date(first.get());
            return pages.page(
                    address,
                    HttpStatus.BAD_REQUEST,
                    texts.get("ledger.notYet.title"),
                    texts.get(
                            "error.asOf.early",
                            "given",
                            numbers.date(LocalDate.parse(e.given().strip())),
                            "first",
                            day),
                    List.of(),
                    List.of(new ErrorPages.Way(
                            texts.get("days.way.early", "first", day),
                            replaced(request, e.parameter(), first.get().toString()))));
        }
        return pages.page(
                address,
                item || beyond ? HttpStatus.NOT_FOUND : HttpStatus.BAD_REQUEST,
                texts.get(item || beyond ? "error.notFound.title" : "error.choice.title"),
                texts.get(
                        e.parameter().equals(Monitors.AS_OF)
                                ? "error.asOf.text"
                                : beyond ? "tables.noPage" : "error.choice.text",
                        "name",
                        e.parameter(),
                        "given",
                        e.given()),
                near.isEmpty() ? List.of() : List.of(texts.get("error.choice.near", "values", String.join(", ", near))),
                ways);
    }

    /** The first day that would do, when an earlier one was asked for. */
    private static Optional<LocalDate> first(QuestionException e) {
        if (!e.parameter().equals(Monitors.AS_OF) || e.nearest().isEmpty()) {
            return Optional.empty();
        }
        LocalDate given = LocalDate.parse(e.given().strip());
        return Optional.of(LocalDate.parse(e.nearest().getFirst())).filter(given::isBefore);
    }

    /** The same address with one choice replaced, or taken away. */
    private static String replaced(HttpServletRequest request, String name, @Nullable String value) {
        var builder = org.springframework.web.util.UriComponentsBuilder.fromPath(request.getRequestURI());
        request.getParameterMap().forEach((key, values) -> {
            if (!key.equals(name)) {
                builder.queryParam(key, values[0]);
            }
        });
        if (value != null) {
            builder.queryParam(name, value);
        }
        return builder.encode().build().toString();
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

    /** The indicator is known and its table was never imported: the page says what it would measure and how to bring it. */
    @ExceptionHandler(MissingImportException.class)
    ResponseEntity<byte[]> missingImport(MissingImportException e, HttpServletRequest request) {
        Language language = ErrorPages.language(request.getRequestURI());
        Texts texts = Texts.in(language);
        return pages.page(
                request.getRequestURI(),
                HttpStatus.NOT_FOUND,
                texts.get("indicator.missing.title", "name", e.entry().title().in(language)),
                texts.get("indicator.missing.text", "dataset", e.dataset()),
                List.of(e.entry().definition().in(language), texts.get("indicator.missing.how")),
                List.of(new ErrorPages.Way(
                        texts.get("place.TABLES"),
                        Link.to(language, Place.TABLES).toString())));
    }

    /** What was known was wrong and is not shown any more: the page says since when, why, and where one can go on. */
    @ExceptionHandler(WithdrawnException.class)
    ResponseEntity<byte[]> withdrawn(WithdrawnException e, HttpServletRequest request) {
        Language language = ErrorPages.language(request.getRequestURI());
        Texts texts = Texts.in(language);
        DatasetRelease release = e.release();
        List<String> hints = new ArrayList<>();
        release.withdrawal().ifPresent(step -> {
            String day =
                    Numbers.in(language).date(step.at().atZone(ZoneOffset.UTC).toLocalDate());
            hints.add(texts.get("tables.withdrawn.since", "date", day));
            hints.add(texts.get("tables.withdrawn.reason", "reason", step.reason()));
        });
        List<ErrorPages.Way> ways = new ArrayList<>();
        if (request.getParameter(Monitors.AS_OF) != null) {
            ways.add(new ErrorPages.Way(texts.get("asOf.now"), replaced(request, Monitors.AS_OF, null)));
        }
        if (request.getParameter("release") != null && shown(release)) {
            ways.add(new ErrorPages.Way(texts.get("tables.withdrawn.current"), replaced(request, "release", null)));
        }
        Link table = Link.to(language, Place.TABLE_VINTAGES, release.dataset());
        ways.add(new ErrorPages.Way(texts.get("tables.vintages.link"), table.toString()));
        ways.add(new ErrorPages.Way(
                texts.get("place.TABLES"), Link.to(language, Place.TABLES).toString()));
        return pages.page(
                request.getRequestURI(),
                HttpStatus.GONE,
                texts.get("tables.withdrawn.title"),
                texts.get("tables.withdrawn.text", "release", release.id(), "title", release.title()),
                hints,
                ways);
    }

    /** Whether a release of the same table stands in the place of this one. */
    private boolean shown(DatasetRelease release) {
        return monitors.now().holdings().datasets().current(release.dataset()).isPresent();
    }

    /** A table that was asked for by its publisher's name: its address is told, and browsers go there. */
    @ExceptionHandler(OtherAddressException.class)
    ResponseEntity<byte[]> otherAddress(OtherAddressException e, HttpServletRequest request) {
        String query = request.getQueryString();
        String path = request.getRequestURI().replaceFirst("/" + Pattern.quote(e.given()), "/" + e.dataset());
        return ResponseEntity.status(HttpStatus.MOVED_PERMANENTLY)
                .header("Cache-Control", "no-store")
                .location(URI.create(query == null ? path : path + "?" + query))
                .build();
    }

    /** More rows than a file of this kind holds: the page says which kind holds them all. */
    @ExceptionHandler(FileTooLargeException.class)
    ResponseEntity<byte[]> tooLarge(FileTooLargeException e, HttpServletRequest request) {
        Language language = ErrorPages.language(request.getRequestURI());
        Texts texts = Texts.in(language);
        String count = Numbers.in(language).whole((double) e.rows());
        return pages.page(
                request.getRequestURI(),
                HttpStatus.UNPROCESSABLE_CONTENT,
                texts.get("tables.take.tooLarge.title", "kind", e.kind()),
                texts.get(e.sheet() ? "tables.take.tooLarge" : "tables.take.tooMany", "count", count, "kind", e.kind()),
                List.of(),
                List.of(new ErrorPages.Way(texts.get("tables.take.csv", "count", count), e.csv())));
    }

    /** A name that somebody brought has a sign that pictures cannot show. */
    @ExceptionHandler(MissingSignException.class)
    ResponseEntity<byte[]> missingSign(MissingSignException e, HttpServletRequest request) {
        Texts texts = Texts.in(ErrorPages.language(request.getRequestURI()));
        return pages.page(
                request.getRequestURI(),
                HttpStatus.UNPROCESSABLE_CONTENT,
                texts.get("error.sign.title"),
                texts.get("error.sign.text", "sign", e.sign(), "text", e.text()),
                List.of(),
                List.of());
    }

    @ExceptionHandler(MissingTableException.class)
    ResponseEntity<byte[]> missingTable(MissingTableException e, HttpServletRequest request) {
        if (e.withdrawal().isPresent()) {
            return withdrawn(e.withdrawal().get(), request);
        }
        Texts texts = Texts.in(ErrorPages.language(request.getRequestURI()));
        return pages.page(
                request.getRequestURI(),
                HttpStatus.SERVICE_UNAVAILABLE,
                texts.get("error.table.title"),
                texts.get("error.table.text", "table", e.table()),
                List.of(),
                List.of());
    }

    /** Figures that came with Thuiskompas and were withdrawn here. */
    private ResponseEntity<byte[]> withdrawn(Withdrawal withdrawal, HttpServletRequest request) {
        Language language = ErrorPages.language(request.getRequestURI());
        Texts texts = Texts.in(language);
        String day =
                Numbers.in(language).date(withdrawal.at().atZone(ZoneOffset.UTC).toLocalDate());
        return pages.page(
                request.getRequestURI(),
                HttpStatus.GONE,
                texts.get("tables.withdrawn.title"),
                texts.get("tables.withdrawn.reference", "release", withdrawal.release()),
                List.of(
                        texts.get("tables.withdrawn.since", "date", day),
                        texts.get("tables.withdrawn.reason", "reason", withdrawal.reason())),
                List.of(new ErrorPages.Way(
                        texts.get("place.SOURCES"),
                        Link.to(language, Place.SOURCES).toString())));
    }
}
