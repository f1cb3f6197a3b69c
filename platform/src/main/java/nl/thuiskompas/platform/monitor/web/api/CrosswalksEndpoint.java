package nl.thuiskompas.platform.monitor.web.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import nl.thuiskompas.platform.exports.CrosswalkDocument;
import nl.thuiskompas.platform.exports.CsvStyle;
import nl.thuiskompas.platform.frame.Answers;
import nl.thuiskompas.platform.monitor.GeographyQuestions;
import nl.thuiskompas.platform.monitor.Monitors;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Which part of each municipality of one date lies in which of another, as JSON and as CSV. */
@RestController
final class CrosswalksEndpoint {
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

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
        List<Format> offered = List.of(Format.JSON, Format.CSV);
        return switch (Format.accepted(request.getHeader(HttpHeaders.ACCEPT), offered)) {
            case CSV -> csv(Readdressed.to(request, Resource.Path.CROSSWALKS_CSV));
            case NONE -> Format.refusal(request, offered);
            case JSON, XLSX, ODS, SDMX_CSV ->
                answers.answer(request, MediaType.APPLICATION_JSON, () -> {
                    Map<String, String> given = Parameters.of(request, Resource.CROSSWALKS);
                    return CrosswalkDocument.of(places(given).crosswalk(given));
                });
        };
    }

    /** The crosswalk as CSV, in the same bytes as the command line gives. */
    @GetMapping(Resource.Path.CROSSWALKS_CSV)
    ResponseEntity<byte[]> csv(HttpServletRequest request) {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentDisposition(ContentDisposition.attachment()
                .filename(Readdressed.fileName(request, "crosswalk") + ".csv")
                .build());
        return answers.answer(request, CSV, headers, () -> {
            Map<String, String> given = Parameters.of(request, Resource.CROSSWALKS_CSV);
            return places(given).crosswalk(given).csv(Choices.style(given, CsvStyle.INTERNATIONAL));
        });
    }

    private GeographyQuestions places(Map<String, String> given) {
        return new GeographyQuestions(monitors.at(given.get(Monitors.AS_OF)));
    }
}
