package nl.thuiskompas.platform.monitor.web.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import nl.thuiskompas.platform.exports.CsvStyle;
import nl.thuiskompas.platform.exports.CsvWriter;
import nl.thuiskompas.platform.exports.CsvwDocument;
import nl.thuiskompas.platform.exports.OpenDocuments;
import nl.thuiskompas.platform.exports.SdmxCsv;
import nl.thuiskompas.platform.exports.Workbooks;
import nl.thuiskompas.platform.frame.Answers;
import nl.thuiskompas.platform.language.Language;
import nl.thuiskompas.platform.monitor.FigureAnswer;
import nl.thuiskompas.platform.monitor.FigureQuestions;
import nl.thuiskompas.platform.monitor.Monitor;
import nl.thuiskompas.platform.monitor.Monitors;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Figures of one indicator, for one period or all, over a division on a date: all of them or those of one region. As JSON, CSV,
 * SDMX-CSV, XLSX and ODS by the end of the address or by the {@code Accept} header; as JSON-stat and with the metadata of
 * the CSV by the end of the address only, since the first has no media type of its own.
 */
@RestController
final class FiguresEndpoint {
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
    private static final MediaType XLSX = MediaType.parseMediaType(Workbooks.MEDIA_TYPE);

    private static final MediaType SDMX_CSV = MediaType.parseMediaType(SdmxCsv.MEDIA_TYPE + ";version=2.0.0");

    private final Monitors monitors;
    private final Answers answers;

    FiguresEndpoint(Monitors monitors, Answers answers) {
        this.monitors = monitors;
        this.answers = answers;
    }

    /** The figures in the first kind that the reader accepts. */
    @GetMapping(Resource.Path.FIGURES)
    ResponseEntity<byte[]> figures(HttpServletRequest request, HttpServletResponse response) {
        response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT);
        List<Format> offered = List.of(Format.JSON, Format.CSV, Format.XLSX, Format.ODS, Format.SDMX_CSV);
        return switch (Format.accepted(request.getHeader(HttpHeaders.ACCEPT), offered)) {
            case JSON -> json(request);
            case CSV -> csv(Readdressed.to(request, Resource.Path.FIGURES_CSV));
            case XLSX -> xlsx(Readdressed.to(request, Resource.Path.FIGURES_XLSX));
            case ODS -> ods(Readdressed.to(request, Resource.Path.FIGURES_ODS));
            case SDMX_CSV -> sdmxCsv(Readdressed.to(request, Resource.Path.FIGURES_SDMX_CSV));
            case NONE -> Format.refusal(request, offered);
        };
    }

    private ResponseEntity<byte[]> json(HttpServletRequest request) {
        return answers.answer(request, MediaType.APPLICATION_JSON, () -> {
            Map<String, String> given = Parameters.of(request, Resource.FIGURES);
            return answer(given).json(FigureQuestions.ALL.equals(given.get("period")));
        });
    }

    /** The figures as CSV. */
    @GetMapping(Resource.Path.FIGURES_CSV)
    ResponseEntity<byte[]> csv(HttpServletRequest request) {
        String query = asked(request);
        HttpHeaders headers = attachment(request, "csv");
        headers.set(
                HttpHeaders.LINK,
                "<" + Resource.Path.FIGURES_CSVW + query + ">; rel=\"describedby\"; type=\"" + CsvwDocument.MEDIA_TYPE
                        + "\"");
        return answers.answer(request, CSV, headers, () -> {
            Map<String, String> given = Parameters.of(request, Resource.FIGURES_CSV);
            var style = Choices.style(given, CsvStyle.DUTCH);
            return CsvWriter.write(answer(given).table(Choices.language(given, style.language())), style);
        });
    }

    /** The figures as a workbook. */
    @GetMapping(Resource.Path.FIGURES_XLSX)
    ResponseEntity<byte[]> xlsx(HttpServletRequest request) {
        return file(request, XLSX, "xlsx", () -> {
            Map<String, String> given = Parameters.of(request, Resource.FIGURES_XLSX);
            return Workbooks.write(answer(given).table(Choices.language(given, Language.NL)));
        });
    }

    /** What the CSV of the same question means, after CSV on the Web. */
    @GetMapping(Resource.Path.FIGURES_CSVW)
    ResponseEntity<byte[]> csvw(HttpServletRequest request) {
        return answers.answer(request, MediaType.parseMediaType(CsvwDocument.MEDIA_TYPE), () -> {
            Map<String, String> given = Parameters.of(request, Resource.FIGURES_CSVW);
            var style = Choices.style(given, CsvStyle.DUTCH);
            var language = Choices.language(given, style.language());
            FigureAnswer answer = answer(given);
            String query = asked(request);
            return answer.csvw(language, answer.title(language), style, Resource.Path.FIGURES_CSV + query);
        });
    }

    /** The figures as an OpenDocument spreadsheet. */
    @GetMapping(Resource.Path.FIGURES_ODS)
    ResponseEntity<byte[]> ods(HttpServletRequest request) {
        return file(request, MediaType.parseMediaType(OpenDocuments.MEDIA_TYPE), "ods", () -> {
            Map<String, String> given = Parameters.of(request, Resource.FIGURES_ODS);
            return OpenDocuments.write(answer(given).table(Choices.language(given, Language.NL)));
        });
    }

    /** The figures as JSON-stat 2.0. */
    @GetMapping(Resource.Path.FIGURES_JSON_STAT)
    ResponseEntity<byte[]> jsonStat(HttpServletRequest request) {
        return file(request, MediaType.APPLICATION_JSON, "json", () -> {
            Map<String, String> given = Parameters.of(request, Resource.FIGURES_JSON_STAT);
            var language = Choices.language(given, Language.NL);
            FigureAnswer answer = answer(given);
            return answer.jsonStat(language, answer.title(language));
        });
    }

    /** The figures as SDMX-CSV 2.0. */
    @GetMapping(Resource.Path.FIGURES_SDMX_CSV)
    ResponseEntity<byte[]> sdmxCsv(HttpServletRequest request) {
        return file(
                request,
                SDMX_CSV,
                "sdmx.csv",
                () -> answer(Parameters.of(request, Resource.FIGURES_SDMX_CSV)).sdmxCsv());
    }

    private ResponseEntity<byte[]> file(
            HttpServletRequest request, MediaType type, String extension, Supplier<byte[]> body) {
        return answers.answer(request, type, attachment(request, extension), body);
    }

    /** The question as it was asked, in signs that may stand between the angle brackets of a header. */
    private static String asked(HttpServletRequest request) {
        String query = request.getQueryString();
        return query == null
                ? ""
                : "?" + query.replace("<", "%3C").replace(">", "%3E").replace("\"", "%22");
    }

    private static HttpHeaders attachment(HttpServletRequest request, String extension) {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentDisposition(ContentDisposition.attachment()
                .filename(Readdressed.fileName(request, "figures") + "." + extension)
                .build());
        return headers;
    }

    private FigureAnswer answer(Map<String, String> given) {
        Monitor monitor = monitors.at(given.get(Monitors.AS_OF));
        refuseWithoutData(monitor, given.getOrDefault("indicator", ""));
        return FigureAnswer.to(monitor, new FigureQuestions(monitor), given);
    }

    /** A right question about data that we lack is no mistake of the asker. */
    private static void refuseWithoutData(Monitor monitor, String indicator) {
        monitor.geography();
        monitor.catalogue()
                .find(indicator)
                .filter(entry -> monitor.periods(entry).isEmpty())
                .ifPresent(monitor::requireTables);
    }
}
