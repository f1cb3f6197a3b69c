package nl.thuiskompas.platform.monitor.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import nl.thuiskompas.engine.geography.Region;
import nl.thuiskompas.platform.exports.CsvStyle;
import nl.thuiskompas.platform.exports.CsvWriter;
import nl.thuiskompas.platform.exports.CsvwDocument;
import nl.thuiskompas.platform.exports.JsonStat;
import nl.thuiskompas.platform.exports.OpenDocuments;
import nl.thuiskompas.platform.exports.SdmxCsv;
import nl.thuiskompas.platform.exports.Workbooks;
import nl.thuiskompas.platform.frame.Link;
import nl.thuiskompas.platform.frame.Place;
import nl.thuiskompas.platform.monitor.Areas;
import nl.thuiskompas.platform.monitor.FigureAnswer;
import nl.thuiskompas.platform.monitor.FigureQuestion;
import nl.thuiskompas.platform.monitor.QuestionException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * Every view as a file: the address of the page with .csv, .csv-metadata.json, .xlsx, .ods, .json (JSON-stat) or .sdmx.csv
 * behind its last part.
 */
@RestController
public final class DownloadPages {
    /** The choice of how a CSV is written. */
    public static final String STYLE = "style";

    /** The last part of an address, as a pattern. */
    private static final String SUFFIX = ".{suffix:csv|csv-metadata\\.json|xlsx|ods|json|sdmx\\.csv}";

    private static final String METADATA = "csv" + CsvwDocument.SUFFIX;

    private final PageKitchen kitchen;

    DownloadPages(PageKitchen kitchen) {
        this.kitchen = kitchen;
    }

    @GetMapping({"/nl/cijfers/{indicator:[a-z0-9-]+}" + SUFFIX, "/en/figures/{indicator:[a-z0-9-]+}" + SUFFIX})
    ResponseEntity<byte[]> indicator(
            HttpServletRequest request, @PathVariable String indicator, @PathVariable String suffix) {
        Visit visit = Visit.of(
                request,
                kitchen.monitor(),
                Place.FIGURES,
                List.of(indicator),
                with(IndicatorPage.CHOICES, ViewFigures.VIEW, STYLE));
        Map<String, String> given = visit.choices();
        given.put("indicator", indicator);
        FigureQuestion question = visit.questions().read(given);
        String name = indicator + "-" + question.period().code();
        return file(request, visit, suffix, name, ViewFigures.indicator(visit, question));
    }

    @GetMapping({"/nl/gebieden/{code:[A-Z0-9]+}" + SUFFIX, "/en/areas/{code:[A-Z0-9]+}" + SUFFIX})
    ResponseEntity<byte[]> area(HttpServletRequest request, @PathVariable String code, @PathVariable String suffix) {
        Visit visit = Visit.of(
                request,
                kitchen.monitor(),
                Place.AREAS,
                List.of(code),
                with(AreaPage.CHOICES, ViewFigures.VIEW, STYLE));
        Region region = Areas.region(visit.monitor().geography(), code);
        LocalDate edition = Areas.edition(visit.monitor().geography(), region, visit.choice("edition"));
        return file(request, visit, suffix, code, ViewFigures.area(visit, region, edition));
    }

    @GetMapping({"/nl/vergelijken" + SUFFIX, "/en/compare" + SUFFIX})
    ResponseEntity<byte[]> compare(HttpServletRequest request, @PathVariable String suffix) {
        Visit visit = Visit.of(request, kitchen.monitor(), Place.COMPARE, List.of(), List.of("areas", STYLE));
        return file(request, visit, suffix, visit.texts().get("place.COMPARE"), ViewFigures.comparison(visit));
    }

    private static List<String> with(List<String> choices, String... more) {
        List<String> all = new ArrayList<>(choices);
        all.addAll(List.of(more));
        return all;
    }

    private ResponseEntity<byte[]> file(
            HttpServletRequest request, Visit visit, String suffix, String name, List<FigureAnswer.Part> parts) {
        if (parts.isEmpty()) {
            throw new QuestionException(
                    "areas", "", List.of(), List.of(), "no areas are named, so there are no figures to take along");
        }
        CsvStyle style = style(visit.choice(STYLE));
        FigureAnswer answer = new FigureAnswer(visit.monitor(), parts);
        String title = title(visit, answer);
        HttpHeaders headers = headers(visit.link(), suffix, name);
        Supplier<byte[]> body = switch (suffix) {
            case "csv" -> () -> CsvWriter.write(answer.table(visit.language(), title), style);
            case METADATA ->
                () -> answer.csvw(visit.language(), title, style, visit.link().as("csv"));
            case "xlsx" -> () -> Workbooks.write(answer.table(visit.language(), title));
            case "ods" -> () -> OpenDocuments.write(answer.table(visit.language(), title));
            case "sdmx.csv" -> answer::sdmxCsv;
            default -> () -> answer.jsonStat(visit.language(), title);
        };
        return kitchen.answers()
                .answer(
                        request,
                        visit.link().as(suffix) + "@" + visit.monitor().fingerprint(),
                        type(suffix),
                        headers,
                        body);
    }

    /** What the file shows: the first subject, or the area, or that areas are compared. */
    private static String title(Visit visit, FigureAnswer answer) {
        boolean series = ViewFigures.SERIES.equals(visit.choice(ViewFigures.VIEW));
        return switch (visit.link().place()) {
            case COMPARE -> visit.texts().get("place.COMPARE");
            case AREAS ->
                series
                        ? answer.title(visit.language())
                        : visit.words().label(answer.figures().getFirst().region());
            default -> answer.title(visit.language());
        };
    }

    /**
     * The name under which a file is kept; for a CSV also where it is described.
     *
     * @param view the address of what the file shows
     */
    public static HttpHeaders headers(Link view, String suffix, String name) {
        HttpHeaders headers = new HttpHeaders();
        if (suffix.equals("csv")) {
            headers.set(
                    HttpHeaders.LINK,
                    "<" + view.as(METADATA) + ">; rel=\"describedby\"; type=\"" + CsvwDocument.MEDIA_TYPE + "\"");
        }
        // What a browser can show it shows; whoever keeps it has it under its name all the same.
        ContentDisposition.Builder disposition =
                suffix.endsWith("json") ? ContentDisposition.inline() : ContentDisposition.attachment();
        headers.setContentDisposition(disposition
                .filename("thuiskompas-" + name + "." + suffix, StandardCharsets.UTF_8)
                .build());
        return headers;
    }

    /** The media type of a kind of file. */
    public static MediaType type(String suffix) {
        return MediaType.parseMediaType(
                switch (suffix) {
                    case "csv" -> "text/csv;charset=UTF-8";
                    case METADATA -> CsvwDocument.MEDIA_TYPE;
                    case "xlsx" -> Workbooks.MEDIA_TYPE;
                    case "ods" -> OpenDocuments.MEDIA_TYPE;
                    case "sdmx.csv" -> SdmxCsv.MEDIA_TYPE + ";version=2.0.0";
                    default -> JsonStat.MEDIA_TYPE;
                });
    }

    /**
     * How a CSV is to be written: as the address says, or else for a Dutch spreadsheet.
     *
     * @param given what the address says; null when it says nothing
     * @throws QuestionException when there is no such style
     */
    public static CsvStyle style(@Nullable String given) {
        if (given == null) {
            return CsvStyle.DUTCH;
        }
        List<String> codes = List.of(CsvStyle.DUTCH.code(), CsvStyle.INTERNATIONAL.code());
        return CsvStyle.find(given)
                .orElseThrow(() -> new QuestionException(STYLE, given, codes, codes, "there is no style " + given));
    }
}
