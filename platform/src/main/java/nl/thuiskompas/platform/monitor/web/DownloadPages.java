package nl.thuiskompas.platform.monitor.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.thuiskompas.engine.geography.Division;
import nl.thuiskompas.engine.geography.Region;
import nl.thuiskompas.engine.statistics.Average;
import nl.thuiskompas.engine.statistics.Cube;
import nl.thuiskompas.engine.statistics.Period;
import nl.thuiskompas.platform.exports.CsvStyle;
import nl.thuiskompas.platform.exports.CsvWriter;
import nl.thuiskompas.platform.exports.FigureTable;
import nl.thuiskompas.platform.exports.FiguresDocument;
import nl.thuiskompas.platform.exports.Workbooks;
import nl.thuiskompas.platform.frame.Place;
import nl.thuiskompas.platform.monitor.FigureAnswer;
import nl.thuiskompas.platform.monitor.FigureQuestion;
import nl.thuiskompas.platform.monitor.FigureQuestions;
import nl.thuiskompas.platform.monitor.IndicatorEntry;
import nl.thuiskompas.platform.monitor.QuestionException;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Every view as a file: the address of the page with .csv, .xlsx or .json behind its last part. */
@RestController
final class DownloadPages {
    private final PageKitchen kitchen;
    private final FigureQuestions questions;

    DownloadPages(PageKitchen kitchen, FigureQuestions questions) {
        this.kitchen = kitchen;
        this.questions = questions;
    }

    /** A cube, and the place in it that is wanted; -1 for all. */
    private record Slice(FigureQuestion question, Cube cube, int place) {}

    @GetMapping({
        "/nl/cijfers/{indicator:[a-z0-9-]+}.{suffix:csv|xlsx|json}",
        "/en/figures/{indicator:[a-z0-9-]+}.{suffix:csv|xlsx|json}"
    })
    ResponseEntity<byte[]> indicator(
            HttpServletRequest request, @PathVariable String indicator, @PathVariable String suffix) {
        List<String> choices = new ArrayList<>(IndicatorPage.CHOICES);
        choices.addAll(List.of("view", "style"));
        Visit visit = Visit.of(request, kitchen.monitor(), Place.FIGURES, List.of(indicator), choices);
        Map<String, String> given = visit.choices();
        given.put("indicator", indicator);
        FigureQuestion question = questions.read(given);
        List<Slice> slices = "series".equals(visit.choice("view"))
                ? nationalSeries(visit, question.indicator())
                : List.of(new Slice(question, visit.monitor().cube(question), -1));
        return file(request, visit, suffix, indicator + "-" + question.period().code(), slices);
    }

    @GetMapping({
        "/nl/gebieden/{code:[A-Z0-9]+}.{suffix:csv|xlsx|json}",
        "/en/areas/{code:[A-Z0-9]+}.{suffix:csv|xlsx|json}"
    })
    ResponseEntity<byte[]> area(HttpServletRequest request, @PathVariable String code, @PathVariable String suffix) {
        Visit visit = Visit.of(
                request,
                kitchen.monitor(),
                Place.AREAS,
                List.of(code),
                List.of("edition", SeriesView.BASIS, "view", "style"));
        Region region = Areas.region(visit.monitor().geography(), code);
        LocalDate edition = Areas.edition(visit.monitor().geography(), region, visit.choice("edition"));
        if ("series".equals(visit.choice("view"))) {
            IndicatorEntry stock = visit.monitor().catalogue().entry("dwelling-stock");
            return file(request, visit, suffix, code, series(visit, stock, region, edition));
        }
        List<Slice> slices = new ArrayList<>();
        for (Region each : new AreaFigures(visit, region, edition).ladder()) {
            for (IndicatorEntry entry : visit.monitor().available()) {
                for (Period period : visit.monitor().periods(entry)) {
                    slices.add(slice(
                            visit, new FigureQuestion(entry, period, edition, each.division(), Average.RATIO), each));
                }
            }
        }
        return file(request, visit, suffix, code, slices);
    }

    @GetMapping({"/nl/vergelijken.{suffix:csv|xlsx|json}", "/en/compare.{suffix:csv|xlsx|json}"})
    ResponseEntity<byte[]> compare(HttpServletRequest request, @PathVariable String suffix) {
        Visit visit = Visit.of(request, kitchen.monitor(), Place.COMPARE, List.of(), List.of("areas", "style"));
        List<Slice> slices = new ArrayList<>();
        for (IndicatorEntry entry : visit.monitor().available()) {
            for (Region region : ComparePage.regions(visit)) {
                slices.add(slice(visit, ComparePage.question(visit, entry, region), region));
            }
        }
        return file(request, visit, suffix, visit.texts().get("place.COMPARE"), slices);
    }

    /** The figures of a series: all on the municipalities of a date, or each on those that its source counted by. */
    private static List<Slice> series(Visit visit, IndicatorEntry entry, Region region, LocalDate edition) {
        LongSeries series = LongSeries.of(visit.monitor(), entry, region, edition);
        return series.figures(SeriesView.isPublished(visit)).stream()
                .map(figure -> slice(visit, SeriesChart.question(series, figure), region))
                .toList();
    }

    private static List<Slice> nationalSeries(Visit visit, IndicatorEntry entry) {
        var geography = visit.monitor().geography();
        String chosen = visit.choice("edition");
        LocalDate edition = chosen == null ? geography.last() : LocalDate.parse(chosen);
        Region country =
                geography.partition(Division.COUNTRY, edition).regions().getFirst();
        return series(visit, entry, country, edition);
    }

    private static Slice slice(Visit visit, FigureQuestion question, Region region) {
        Cube cube = visit.monitor().cube(question);
        return new Slice(question, cube, cube.partition().indexOf(region.code()));
    }

    private ResponseEntity<byte[]> file(
            HttpServletRequest request, Visit visit, String suffix, String name, List<Slice> slices) {
        CsvStyle style = style(visit);
        HttpHeaders headers = new HttpHeaders();
        headers.setContentDisposition(ContentDisposition.attachment()
                .filename("thuiskompas-" + name + "." + suffix, StandardCharsets.UTF_8)
                .build());
        String address = visit.link().as(suffix);
        return switch (suffix) {
            case "csv" ->
                kitchen.answers()
                        .answer(
                                request,
                                address,
                                new MediaType("text", "csv", StandardCharsets.UTF_8),
                                headers,
                                () -> CsvWriter.write(table(visit, slices), style));
            case "xlsx" ->
                kitchen.answers()
                        .answer(
                                request,
                                address,
                                MediaType.parseMediaType(Workbooks.MEDIA_TYPE),
                                headers,
                                () -> Workbooks.write(table(visit, slices)));
            default ->
                kitchen.answers()
                        .answer(
                                request,
                                address,
                                MediaType.APPLICATION_JSON,
                                HttpHeaders.EMPTY,
                                () -> json(visit, slices));
        };
    }

    private static CsvStyle style(Visit visit) {
        String given = visit.choice("style");
        if (given == null) {
            return CsvStyle.DUTCH;
        }
        List<String> codes = List.of(CsvStyle.DUTCH.code(), CsvStyle.INTERNATIONAL.code());
        return CsvStyle.find(given)
                .orElseThrow(() -> new QuestionException("style", given, codes, codes, "there is no style " + given));
    }

    private static FigureTable table(Visit visit, List<Slice> slices) {
        List<FigureAnswer.Part> parts = slices.stream()
                .map(slice -> new FigureAnswer.Part(slice.question(), slice.cube(), slice.place()))
                .toList();
        String title = slices.isEmpty()
                ? visit.texts().get("place.COMPARE")
                : slices.getFirst().question().indicator().title().in(visit.language());
        return new FigureAnswer(visit.monitor(), parts).table(visit.language(), title);
    }

    /** One document for one cube; a list of them for a view of several. */
    private static byte[] json(Visit visit, List<Slice> slices) {
        if (slices.size() == 1 && slices.getFirst().place() < 0) {
            Slice only = slices.getFirst();
            FigureAnswer.Part part = new FigureAnswer.Part(only.question(), only.cube(), FigureAnswer.Part.ALL);
            return new FigureAnswer(visit.monitor(), List.of(part)).json(false);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write('[');
        boolean first = true;
        for (Slice slice : slices) {
            if (!first) {
                out.write(',');
            }
            first = false;
            out.writeBytes(FiguresDocument.of(slice.cube(), slice.place()));
        }
        out.write(']');
        return out.toByteArray();
    }
}
