package nl.thuiskompas.platform.monitor.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.thuiskompas.engine.statistics.Contribution;
import nl.thuiskompas.engine.statistics.Cube;
import nl.thuiskompas.engine.statistics.Figure;
import nl.thuiskompas.engine.statistics.Measure;
import nl.thuiskompas.engine.statistics.Reason;
import nl.thuiskompas.engine.statistics.Source;
import nl.thuiskompas.engine.statistics.Value;
import nl.thuiskompas.platform.frame.Link;
import nl.thuiskompas.platform.frame.PageFrame;
import nl.thuiskompas.platform.frame.Place;
import nl.thuiskompas.platform.monitor.FigureQuestion;
import nl.thuiskompas.platform.monitor.FigureQuestions;
import nl.thuiskompas.platform.monitor.IndicatorEntry;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Where a figure comes from: definition, way of computing, the cells of the sources, the releases. */
@RestController
public final class OriginPage {
    /** More rows than this are shown on demand: the country has over seven hundred cells. */
    private static final int FIRST_ROWS = 30;

    private final PageKitchen kitchen;
    private final FigureQuestions questions;

    OriginPage(PageKitchen kitchen, FigureQuestions questions) {
        this.kitchen = kitchen;
        this.questions = questions;
    }

    /** What the template shows. */
    public record View(
            PageFrame frame,
            String overline,
            String sentence,
            String definition,
            String version,
            List<String> way,
            List<Fact> facts,
            List<Column> columns,
            List<SourceView> sources,
            List<IndicatorEntry.Quoted> quoted,
            Link back,
            List<FootView.File> files) {}

    /** A name and a value. */
    public record Fact(String name, String value) {}

    /**
     * The cells of one column.
     *
     * @param more how many are not shown, and the address that shows them
     */
    public record Column(String title, String reference, boolean parts, List<Cell> cells, int more, Link all) {}

    /** A cell: municipality as the source counted, value, part that lies in the region. */
    public record Cell(String code, String name, String value, String part) {}

    /** A release a figure came from. */
    public record SourceView(String publisher, String title, String table, String licence, String release) {}

    @GetMapping({"/nl/herkomst/{indicator}/{region}", "/en/origin/{indicator}/{region}"})
    ResponseEntity<byte[]> origin(
            HttpServletRequest request, @PathVariable String indicator, @PathVariable String region) {
        List<String> choices = List.of("period", "edition", "division", "average", "rows");
        return kitchen.serve(request, Place.ORIGIN, List.of(indicator, region), choices, visit -> {
            Map<String, String> given = visit.choices();
            given.put("indicator", indicator);
            given.putIfAbsent(
                    "division",
                    Areas.divisionOf(visit.monitor().geography(), region).code());
            FigureQuestion question = questions.read(given);
            int place = questions.region(question, region);
            return new PageKitchen.Dish("monitor/origin.jte", view(visit, question, place));
        });
    }

    private View view(Visit visit, FigureQuestion question, int place) {
        Cube cube = visit.monitor().cube(question);
        Figure figure = cube.figure(place);
        IndicatorEntry entry = question.indicator();
        String title = visit.texts()
                .get(
                        "origin.title",
                        "indicator",
                        entry.shortTitle().in(visit.language()),
                        "region",
                        figure.region().name());
        Link figures = visit.to(Place.FIGURES, entry.code())
                .with("period", question.period().code())
                .with("edition", question.edition().toString());
        return new View(
                visit.frame(
                        visit.texts().get("place.ORIGIN"),
                        Place.FIGURES,
                        visit.step(Place.FIGURES),
                        new PageFrame.Step(entry.title().in(visit.language()), figures)),
                title,
                sentence(visit, question, figure),
                entry.definition().in(visit.language()),
                Integer.toString(entry.indicator().version()),
                way(visit, question, figure),
                facts(visit, question, figure),
                columns(visit, cube, place),
                cube.sources().stream()
                        .map(s -> new SourceView(s.publisher(), s.title(), s.table(), s.licence(), s.release()))
                        .distinct()
                        .toList(),
                entry.quoted(),
                figures,
                files(question, figure));
    }

    /** The figure as the API gives it. */
    private static List<FootView.File> files(FigureQuestion question, Figure figure) {
        String query = "?indicator=" + question.indicator().code() + "&period="
                + question.period().code() + "&edition=" + question.edition() + "&division="
                + question.division().code() + "&region=" + figure.region().code() + "&average="
                + question.average().code();
        return List.of(
                new FootView.File("CSV", "/v1/figures.csv" + query),
                new FootView.File("XLSX", "/v1/figures.xlsx" + query),
                new FootView.File("JSON", "/v1/figures" + query));
    }

    private static String sentence(Visit visit, FigureQuestion question, Figure figure) {
        FigureWords words = visit.words();
        return switch (figure.value()) {
            case Value.Amount amount ->
                visit.texts()
                        .get(
                                amount.banded() ? "origin.sentenceBand" : "origin.sentence",
                                "region",
                                figure.region().name(),
                                "indicator",
                                question.indicator().shortTitle().in(visit.language()),
                                "value",
                                words.valueWithUnit(amount, figure.indicator().unit()),
                                "band",
                                words.between(amount, figure.indicator().unit()),
                                "date",
                                words.when(question.period()));
            case Value.Missing missing ->
                visit.texts()
                        .get(
                                "origin.sentenceMissing",
                                "region",
                                figure.region().name(),
                                "reason",
                                words.reason(missing.reason(), concerned(visit, figure, missing.reason())));
        };
    }

    /** Whom the reason is about: going back, the region that was asked for; else the municipality that lacks a value. */
    private static String concerned(Visit visit, Figure figure, Reason reason) {
        return reason.kind() == Reason.Kind.NO_WEIGHT_BACKWARDS
                ? figure.region().name()
                : name(visit, reason.subject());
    }

    private static String name(Visit visit, String code) {
        return visit.monitor()
                .geography()
                .findMunicipality(code)
                .map(m -> m.name())
                .orElse(code);
    }

    /** How it was computed, step by step. */
    private static List<String> way(Visit visit, FigureQuestion question, Figure figure) {
        List<String> steps = new ArrayList<>();
        boolean single = figure.region().code().startsWith("GM");
        switch (question.indicator().indicator().measure()) {
            case Measure.Count count -> steps.add(visit.texts().get("way.count"));
            case Measure.Share share -> {
                steps.add(visit.texts().get("way.shareRounding"));
                steps.add(visit.texts()
                        .get(
                                single
                                        ? "way.shareOne"
                                        : "way.share." + question.average().code()));
            }
            case Measure.Published published ->
                steps.add(visit.texts().get("way.published." + published.why().code()));
            case Measure.Mean mean -> {
                steps.add(visit.texts().get("way.meanRounding"));
                steps.add(visit.texts().get(single ? "way.meanOne" : "way.mean"));
            }
            case Measure.Gap gap -> {
                steps.add(visit.texts().get("way.shareRounding"));
                steps.add(visit.texts()
                        .get(
                                "way.gap." + gap.remedy(),
                                "norm",
                                visit.words().numbers().percent(gap.norm(), 0)));
                steps.add(visit.texts().get("way.gapSum"));
            }
        }
        if (!(question.indicator().indicator().measure() instanceof Measure.Count)
                && figure.sources().size() > 1) {
            steps.add(visit.texts()
                    .get(
                            "way.base",
                            "date",
                            visit.words()
                                    .numbers()
                                    .date(figure.sources().getLast().reference())));
        }
        boolean same = question.period().geographyDate().equals(question.edition());
        steps.add(visit.texts()
                .get(
                        same ? "way.sameGeography" : "way.geography",
                        "from",
                        visit.words().numbers().date(question.period().geographyDate()),
                        "to",
                        visit.words().numbers().date(question.edition())));
        if (figure.apportioned() > 0) {
            steps.add(visit.texts()
                    .get(
                            "way.apportioned",
                            "share",
                            visit.words()
                                    .numbers()
                                    .percent(figure.apportioned() * 100, figure.apportioned() < 0.001 ? 2 : 1)));
        }
        return steps;
    }

    private static List<Fact> facts(Visit visit, FigureQuestion question, Figure figure) {
        FigureWords words = visit.words();
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(visit.texts().get("fact.value"), words.value(figure)));
        String band = words.band(figure.value(), figure.indicator().unit());
        if (!band.isEmpty()) {
            facts.add(new Fact(visit.texts().get("fact.band"), band));
        }
        facts.add(new Fact(visit.texts().get("foot.status"), words.status(figure.status(), figure.apportioned())));
        facts.add(new Fact(words.whenLabel(question.period()), words.reference(question.period())));
        facts.add(new Fact(visit.texts().get("fact.edition"), words.numbers().date(question.edition())));
        facts.add(new Fact(
                visit.texts().get("fact.definition"),
                question.indicator().indicator().definition()));
        return facts;
    }

    private static List<Column> columns(Visit visit, Cube cube, int place) {
        Map<Source, List<Contribution>> byColumn = new LinkedHashMap<>();
        visit.monitor()
                .contributions(cube, place)
                .forEach(c -> byColumn.computeIfAbsent(c.source(), s -> new ArrayList<>())
                        .add(c));
        boolean all = "all".equals(visit.choice("rows"));
        List<Column> columns = new ArrayList<>();
        byColumn.forEach((source, cells) -> {
            cells.sort(Comparator.comparingDouble(Contribution::value).reversed());
            List<Cell> shown = cells.stream()
                    .limit(all ? Long.MAX_VALUE : FIRST_ROWS)
                    .map(c -> cell(visit, c))
                    .toList();
            columns.add(new Column(
                    visit.monitor().columnTitle(source.column()).in(visit.language()),
                    visit.words().reference(cells.getFirst().period()),
                    cells.stream().anyMatch(c -> c.part() != 1),
                    shown,
                    cells.size() - shown.size(),
                    visit.link().with("rows", "all")));
        });
        return columns;
    }

    private static Cell cell(Visit visit, Contribution c) {
        String value = Double.isNaN(c.value())
                ? visit.texts().get("figure.unknown")
                : visit.monitor().isPercentage(c.source().column())
                        ? visit.words().numbers().percent(c.value(), 0)
                        : visit.words().numbers().whole(c.value());
        String part = Double.isNaN(c.part())
                ? visit.texts().get("figure.unknown")
                : visit.words().numbers().percent(c.part() * 100, c.part() == 1 ? 0 : 1);
        return new Cell(c.code(), c.name(), value, part);
    }
}
