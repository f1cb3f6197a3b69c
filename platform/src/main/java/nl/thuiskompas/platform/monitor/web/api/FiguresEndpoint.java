package nl.thuiskompas.platform.monitor.web.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import nl.thuiskompas.platform.exports.CsvStyle;
import nl.thuiskompas.platform.exports.CsvWriter;
import nl.thuiskompas.platform.exports.Workbooks;
import nl.thuiskompas.platform.frame.Answers;
import nl.thuiskompas.platform.language.Language;
import nl.thuiskompas.platform.monitor.FigureAnswer;
import nl.thuiskompas.platform.monitor.FigureQuestions;
import nl.thuiskompas.platform.monitor.Monitor;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Figures of one indicator, for one period or all, over a division on a date: all of them or those of one region. As JSON, as
 * CSV and as a workbook, by the end of the address or by the {@code Accept} header.
 */
@RestController
final class FiguresEndpoint {
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
    private static final MediaType XLSX = MediaType.parseMediaType(Workbooks.MEDIA_TYPE);

    private final Monitor monitor;
    private final FigureQuestions questions;
    private final Answers answers;

    FiguresEndpoint(Monitor monitor, FigureQuestions questions, Answers answers) {
        this.monitor = monitor;
        this.questions = questions;
        this.answers = answers;
    }

    /** The figures in the first kind that the reader accepts. */
    @GetMapping(Resource.Path.FIGURES)
    ResponseEntity<byte[]> figures(HttpServletRequest request, HttpServletResponse response) {
        response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT);
        List<Format> offered = List.of(Format.JSON, Format.CSV, Format.XLSX);
        return switch (Format.accepted(request.getHeader(HttpHeaders.ACCEPT), offered)) {
            case JSON -> json(request);
            case CSV -> csv(Readdressed.to(request, Resource.Path.FIGURES_CSV));
            case XLSX -> xlsx(Readdressed.to(request, Resource.Path.FIGURES_XLSX));
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
        return file(request, CSV, "csv", () -> {
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

    private ResponseEntity<byte[]> file(
            HttpServletRequest request, MediaType type, String extension, Supplier<byte[]> body) {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentDisposition(ContentDisposition.attachment()
                .filename(Readdressed.fileName(request, "figures") + "." + extension)
                .build());
        return answers.answer(request, type, headers, body);
    }

    private FigureAnswer answer(Map<String, String> given) {
        refuseWithoutData(given.getOrDefault("indicator", ""));
        return FigureAnswer.to(monitor, questions, given);
    }

    /** A right question about data that we lack is no mistake of the asker. */
    private void refuseWithoutData(String indicator) {
        monitor.geography();
        monitor.catalogue()
                .find(indicator)
                .filter(entry -> monitor.periods(entry).isEmpty())
                .ifPresent(monitor::requireTables);
    }
}
