package nl.thuiskompas.platform.monitor.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.thuiskompas.engine.statistics.Cube;
import nl.thuiskompas.engine.statistics.Figure;
import nl.thuiskompas.engine.statistics.Reason;
import nl.thuiskompas.engine.statistics.Value;
import nl.thuiskompas.platform.frame.Link;
import nl.thuiskompas.platform.frame.PageFrame;
import nl.thuiskompas.platform.frame.Place;
import nl.thuiskompas.platform.monitor.Areas;
import nl.thuiskompas.platform.monitor.FigureQuestion;
import nl.thuiskompas.platform.monitor.IndicatorEntry;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Where a figure comes from: definition, way of computing, the cells of the sources, the releases. */
@RestController
public final class OriginPage {
    private final PageKitchen kitchen;

    OriginPage(PageKitchen kitchen) {
        this.kitchen = kitchen;
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
            List<OriginWeights> weights,
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
            FigureQuestion question = visit.questions().read(given);
            int place = visit.questions().region(question, region);
            return new PageKitchen.Dish("monitor/origin.jte", view(visit, question, place));
        });
    }

    private View view(Visit visit, FigureQuestion question, int place) {
        Cube cube = visit.monitor().cube(question);
        Figure figure = cube.figure(place);
        boolean backwards = OriginWay.isBackwards(visit, cube, place);
        IndicatorEntry entry = question.indicator();
        String title = visit.texts()
                .get(
                        "origin.title",
                        "indicator",
                        entry.shortTitle().in(visit.language()),
                        "region",
                        visit.words().label(figure.region()));
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
                OriginWay.steps(visit, question, figure, backwards),
                facts(visit, question, figure),
                OriginCells.columns(visit, cube, place),
                backwards && figure.apportioned() > 0 ? OriginWeights.of(visit, cube, place) : List.of(),
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
                                words.label(figure.region()),
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
                                words.label(figure.region()),
                                "reason",
                                words.reason(missing.reason(), concerned(visit, figure, missing.reason())));
        };
    }

    /** Whom the reason is about: going back, the region that was asked for; else the municipality that lacks a value. */
    private static String concerned(Visit visit, Figure figure, Reason reason) {
        return reason.kind() == Reason.Kind.NO_WEIGHT_BACKWARDS
                ? visit.words().name(figure.region())
                : name(visit, reason.subject());
    }

    private static String name(Visit visit, String code) {
        return visit.monitor()
                .geography()
                .findMunicipality(code)
                .map(m -> m.name())
                .orElse(code);
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
}
