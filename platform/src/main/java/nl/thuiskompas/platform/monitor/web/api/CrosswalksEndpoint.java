package nl.thuiskompas.platform.monitor.web.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import nl.thuiskompas.platform.exports.CrosswalkDocument;
import nl.thuiskompas.platform.exports.CrosswalkSheet;
import nl.thuiskompas.platform.exports.CrosswalkTable;
import nl.thuiskompas.platform.exports.CsvStyle;
import nl.thuiskompas.platform.exports.FigureTable;
import nl.thuiskompas.platform.exports.OpenDocuments;
import nl.thuiskompas.platform.exports.Workbooks;
import nl.thuiskompas.platform.frame.Answers;
import nl.thuiskompas.platform.language.Language;
import nl.thuiskompas.platform.monitor.GeographyQuestions;
import nl.thuiskompas.platform.monitor.Monitor;
import nl.thuiskompas.platform.monitor.Monitors;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Which part of each municipality of one date lies in which of another, as JSON, CSV, XLSX and ODS. */
@RestController
final class CrosswalksEndpoint {
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    /** How the tables are called that a crosswalk is made from. */
    private static final List<String> TABLES = List.of("boundary-changes", "change-weights");

    private final Monitors monitors;
    private final Answers answers;

    CrosswalksEndpoint(Monitors monitors, Answers answers) {
        this.monitors = monitors;
        this.answers = answers;
    }

    /** The crosswalk in the first kind that the reader accepts. */
    @GetMapping(Resource.Path.CROSSWALKS)
    ResponseEntity<byte[]> crosswalk(HttpServletRequest request, HttpServletResponse response) {
        response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT);
        List<Format> offered = List.of(Format.JSON, Format.CSV, Format.XLSX, Format.ODS);
        return switch (Format.accepted(request.getHeader(HttpHeaders.ACCEPT), offered)) {
            case CSV -> csv(Readdressed.to(request, Resource.Path.CROSSWALKS_CSV));
            case XLSX -> xlsx(Readdressed.to(request, Resource.Path.CROSSWALKS_XLSX));
            case ODS -> ods(Readdressed.to(request, Resource.Path.CROSSWALKS_ODS));
            case NONE -> Format.refusal(request, offered);
            case JSON, SDMX_CSV ->
                answers.answer(request, MediaType.APPLICATION_JSON, () -> {
                    Map<String, String> given = Parameters.of(request, Resource.CROSSWALKS);
                    return CrosswalkDocument.of(places(given).crosswalk(given));
                });
        };
    }

    /** The crosswalk as CSV, in the same bytes as the command line gives. */
    @GetMapping(Resource.Path.CROSSWALKS_CSV)
    ResponseEntity<byte[]> csv(HttpServletRequest request) {
        return answers.answer(request, CSV, attachment(request, "csv"), () -> {
            Map<String, String> given = Parameters.of(request, Resource.CROSSWALKS_CSV);
            return places(given).crosswalk(given).csv(Choices.style(given, CsvStyle.INTERNATIONAL));
        });
    }

    /** The crosswalk as a workbook. */
    @GetMapping(Resource.Path.CROSSWALKS_XLSX)
    ResponseEntity<byte[]> xlsx(HttpServletRequest request) {
        MediaType type = MediaType.parseMediaType(Workbooks.MEDIA_TYPE);
        return answers.answer(
                request,
                type,
                attachment(request, "xlsx"),
                () -> Workbooks.write(sheet(Parameters.of(request, Resource.CROSSWALKS_XLSX))));
    }

    /** The crosswalk as an OpenDocument spreadsheet. */
    @GetMapping(Resource.Path.CROSSWALKS_ODS)
    ResponseEntity<byte[]> ods(HttpServletRequest request) {
        MediaType type = MediaType.parseMediaType(OpenDocuments.MEDIA_TYPE);
        return answers.answer(
                request,
                type,
                attachment(request, "ods"),
                () -> OpenDocuments.write(sheet(Parameters.of(request, Resource.CROSSWALKS_ODS))));
    }

    private FigureTable sheet(Map<String, String> given) {
        Language language = Choices.language(given, Language.NL);
        CrosswalkTable crosswalk = places(given).crosswalk(given);
        return CrosswalkSheet.of(crosswalk, language, sources(monitors.at(given.get(Monitors.AS_OF)), language));
    }

    /** What the changes and their weights come from. */
    private static List<String> sources(Monitor monitor, Language language) {
        return monitor.warehouse().releases().stream()
                .filter(release ->
                        TABLES.stream().anyMatch(table -> release.table().name().startsWith(table)))
                .flatMap(release -> release.table().sources().stream())
                .map(source -> source.publisher() + ", " + source.title().in(language) + " (" + source.licence() + ")")
                .distinct()
                .toList();
    }

    private static HttpHeaders attachment(HttpServletRequest request, String extension) {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentDisposition(ContentDisposition.attachment()
                .filename(Readdressed.fileName(request, "crosswalk") + "." + extension)
                .build());
        return headers;
    }

    private GeographyQuestions places(Map<String, String> given) {
        return new GeographyQuestions(monitors.at(given.get(Monitors.AS_OF)));
    }
}
