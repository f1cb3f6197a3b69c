package nl.thuiskompas.platform.monitor.web.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import nl.thuiskompas.engine.statistics.Cube;
import nl.thuiskompas.platform.exports.CsvWriter;
import nl.thuiskompas.platform.exports.FigureRow;
import nl.thuiskompas.platform.exports.FigureTable;
import nl.thuiskompas.platform.exports.FiguresDocument;
import nl.thuiskompas.platform.exports.Workbooks;
import nl.thuiskompas.platform.frame.Answers;
import nl.thuiskompas.platform.language.Language;
import nl.thuiskompas.platform.monitor.FigureQuestion;
import nl.thuiskompas.platform.monitor.FigureQuestions;
import nl.thuiskompas.platform.monitor.IndicatorEntry;
import nl.thuiskompas.platform.monitor.Monitor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Figures of one indicator, for one period, over a division on a date: all of them or those of one region. As JSON, as
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
        String accepted = request.getHeader(HttpHeaders.ACCEPT);
        return switch (FigureFormat.accepted(accepted)) {
            case JSON -> json(request);
            case CSV -> csv(at(request, Resource.Path.FIGURES_CSV));
            case XLSX -> xlsx(at(request, Resource.Path.FIGURES_XLSX));
            case NONE ->
                Problem.wrongType(String.valueOf(accepted), FigureFormat.offered(), Problems.instance(request))
                        .answer();
        };
    }

    private ResponseEntity<byte[]> json(HttpServletRequest request) {
        return answers.answer(request, MediaType.APPLICATION_JSON, () -> {
            Selection selection = select(Parameters.of(request, Resource.FIGURES));
            return selection.place() == null
                    ? FiguresDocument.of(selection.cube())
                    : FiguresDocument.of(selection.cube(), selection.place());
        });
    }

    /** The figures as CSV. */
    @GetMapping(Resource.Path.FIGURES_CSV)
    ResponseEntity<byte[]> csv(HttpServletRequest request) {
        return file(request, CSV, "csv", () -> {
            Map<String, String> given = Parameters.of(request, Resource.FIGURES_CSV);
            var style = Choices.style(given);
            return CsvWriter.write(table(given, Choices.language(given, style.language())), style);
        });
    }

    /** The figures as a workbook. */
    @GetMapping(Resource.Path.FIGURES_XLSX)
    ResponseEntity<byte[]> xlsx(HttpServletRequest request) {
        return file(request, XLSX, "xlsx", () -> {
            Map<String, String> given = Parameters.of(request, Resource.FIGURES_XLSX);
            return Workbooks.write(table(given, Choices.language(given, Language.NL)));
        });
    }

    private ResponseEntity<byte[]> file(
            HttpServletRequest request, MediaType type, String extension, Supplier<byte[]> body) {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentDisposition(ContentDisposition.attachment()
                .filename(fileName(request) + "." + extension)
                .build());
        return answers.answer(request, type, headers, body);
    }

    /** What was asked for, in letters that no file system minds; the parameters have not been judged yet. */
    private static String fileName(HttpServletRequest request) {
        String query = request.getQueryString();
        String asked =
                query == null ? "figures" : query.replaceAll("[a-zA-Z]+=", "").replaceAll("[^A-Za-z0-9-]+", "-");
        return "thuiskompas-" + asked.substring(0, Math.min(asked.length(), 100));
    }

    /**
     * What was asked for.
     *
     * @param place place of the one region in the cube, or null when all are meant
     */
    private record Selection(
            FigureQuestion question, Cube cube, @Nullable Integer place) {}

    private Selection select(Map<String, String> given) {
        refuseWithoutData(given.getOrDefault("indicator", ""));
        FigureQuestion question = questions.read(given);
        String region = given.get("region");
        Integer place = region == null || region.isBlank() ? null : questions.region(question, region);
        return new Selection(question, monitor.cube(question), place);
    }

    /** A right question about data that we lack is no mistake of the asker. */
    private void refuseWithoutData(String indicator) {
        monitor.geography();
        monitor.catalogue()
                .find(indicator)
                .filter(entry -> monitor.periods(entry).isEmpty())
                .ifPresent(monitor::requireTables);
    }

    private FigureTable table(Map<String, String> given, Language language) {
        Selection selection = select(given);
        IndicatorEntry entry = selection.question().indicator();
        Cube cube = selection.cube();
        if (selection.place() == null) {
            return FigureTable.of(language, entry.title(), entry.definition(), cube);
        }
        FigureRow row = new FigureRow(cube.figure(selection.place()), entry.title(), entry.definition());
        return FigureTable.of(language, entry.title().in(language), List.of(), List.of(row));
    }

    /** The same request at the address of its own that the kind has; so both are kept once. */
    private static HttpServletRequest at(HttpServletRequest request, String path) {
        return new HttpServletRequestWrapper(request) {
            @Override
            public String getRequestURI() {
                return path;
            }
        };
    }
}
