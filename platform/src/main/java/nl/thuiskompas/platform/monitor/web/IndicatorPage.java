package nl.thuiskompas.platform.monitor.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.thuiskompas.engine.geography.Division;
import nl.thuiskompas.engine.statistics.Average;
import nl.thuiskompas.engine.statistics.Measure;
import nl.thuiskompas.engine.statistics.Tally;
import nl.thuiskompas.engine.statistics.Value.Amount;
import nl.thuiskompas.platform.frame.Link;
import nl.thuiskompas.platform.frame.PageFrame;
import nl.thuiskompas.platform.frame.Place;
import nl.thuiskompas.platform.language.Texts;
import nl.thuiskompas.platform.monitor.FigureQuestion;
import nl.thuiskompas.platform.monitor.IndicatorEntry;
import nl.thuiskompas.platform.pictures.ClassScale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** One indicator: the finding, the map, the ranked table, the spread, the series and the origin. */
@RestController
public final class IndicatorPage {
    static final List<String> CHOICES = List.of("period", "edition", "division", "average", "sort", "rows", "basis");

    private final PageKitchen kitchen;
    private final Maps maps;

    IndicatorPage(PageKitchen kitchen, Maps maps) {
        this.kitchen = kitchen;
        this.maps = maps;
    }

    /** What the template shows. */
    public record View(
            PageFrame frame,
            String overline,
            Form form,
            List<Tab> tabs,
            String sentence,
            String note,
            @Nullable MapView map,
            List<String> mapNotes,
            @Nullable Empty noMap,
            DivisionWords.Note division,
            List<String> absences,
            RankTable table,
            FootView foot,
            String other,
            @Nullable ChartView distribution,
            @Nullable SeriesView series,
            String definition,
            List<IndicatorEntry.Quoted> quoted) {}

    /**
     * Why there is no map, and what one can do.
     *
     * @param link where there is one, or null
     */
    public record Empty(String text, @Nullable Link link, String label) {}

    /** What one can choose. */
    public record Form(
            List<Option> indicators,
            List<Option> periods,
            List<Option> editions,
            List<Option> divisions,
            List<Option> averages) {}

    /** A choice. */
    public record Option(String value, String label, boolean chosen) {}

    /** An indicator that belongs with this one. */
    public record Tab(String label, Link link, boolean current) {}

    @GetMapping({"/nl/cijfers/{indicator:[^.]+}", "/en/figures/{indicator:[^.]+}"})
    ResponseEntity<byte[]> indicator(HttpServletRequest request, @PathVariable String indicator) {
        String chosen = request.getParameter("indicator");
        if (chosen != null && !chosen.equals(indicator)) {
            Visit visit = Visit.of(request, kitchen.monitor(), Place.FIGURES, List.of(chosen), List.of("division"));
            return ResponseEntity.status(303)
                    .header("Location", visit.link().toString())
                    .build();
        }
        return kitchen.serve(request, Place.FIGURES, List.of(indicator), CHOICES, visit -> {
            Map<String, String> given = visit.choices();
            given.put("indicator", indicator);
            return new PageKitchen.Dish(
                    "monitor/indicator.jte", view(visit, visit.questions().read(given)));
        });
    }

    private View view(Visit visit, FigureQuestion question) {
        Findings findings = new Findings(visit.monitor(), question, visit.language());
        IndicatorEntry entry = question.indicator();
        ClassScale scale = MapView.classes(findings);
        Optional<MapView> map = question.division().equals(Division.COUNTRY)
                ? Optional.empty()
                : MapView.country(visit, maps, findings, scale);
        FootView foot = FootView.of(visit, question, findings.cube(), findings.country(), visit.link());
        Texts texts = visit.texts();
        return new View(
                visit.frame(entry.title().in(visit.language()), Place.FIGURES, visit.step(Place.FIGURES))
                        .sharing(findings.sentence(), visit.link()),
                texts.get(
                        "indicator.overline",
                        "theme",
                        texts.get("theme." + entry.theme()),
                        "date",
                        visit.words().when(question.period())),
                IndicatorForm.of(visit, question),
                tabs(visit, question),
                findings.sentence(),
                note(visit, findings),
                map.orElse(null),
                map.isPresent() ? new DrawnRegions(findings.cube().partition()).notes(visit) : List.of(),
                map.isPresent() || question.division().equals(Division.COUNTRY) ? null : noMap(visit, findings),
                DivisionWords.of(visit).note(question.division(), question.edition()),
                findings.absences(),
                RankTable.of(visit, findings),
                foot,
                otherAverage(visit, findings),
                question.division().equals(Division.MUNICIPALITY)
                        ? Distribution.of(visit, findings, scale, foot).orElse(null)
                        : null,
                SeriesView.national(visit, entry).orElse(null),
                entry.definition().in(visit.language()),
                entry.quoted());
    }

    private static Empty noMap(Visit visit, Findings findings) {
        Texts texts = visit.texts();
        LocalDate edition = findings.question().edition();
        if (!findings.saysSomething()) {
            Link municipalities = visit.link()
                    .with("division", null)
                    .with(
                            "edition",
                            findings.question().period().geographyDate().toString());
            return new Empty(
                    texts.get("map.nothing", "regions", findings.regions()),
                    findings.question().division().equals(Division.MUNICIPALITY) ? null : municipalities,
                    texts.get("map.perMunicipality"));
        }
        if (!new DrawnRegions(findings.cube().partition()).canBeDrawn()) {
            return new Empty(texts.get("map.mostOutside"), null, "");
        }
        return new Empty(texts.get("map.none", "date", visit.words().numbers().date(edition)), null, "");
    }

    /** How sure the finding is. */
    private static String note(Visit visit, Findings findings) {
        FigureWords words = visit.words();
        if (!(findings.country().value() instanceof Amount national) || !national.banded()) {
            return "";
        }
        if (findings.question().indicator().indicator().measure() instanceof Measure.Share) {
            Tally tally = findings.below().orElseThrow();
            return visit.texts()
                    .get(
                            "note.share",
                            "surely",
                            words.numbers().whole(tally.surely()),
                            "possibly",
                            words.numbers().whole(tally.possibly()),
                            "unsure",
                            words.numbers().whole(tally.possibly() - tally.surely()),
                            "regions",
                            findings.regions(),
                            "band",
                            words.between(
                                    national, findings.country().indicator().unit()));
        }
        return visit.texts()
                .get(
                        "note.band",
                        "band",
                        words.between(national, findings.country().indicator().unit()));
    }

    /** The national figure by the other way of averaging, with how many lie below it. */
    private static String otherAverage(Visit visit, Findings findings) {
        if (!(findings.question().indicator().indicator().measure() instanceof Measure.Share)) {
            return "";
        }
        Average other = findings.question().average() == Average.RATIO ? Average.MEAN : Average.RATIO;
        Findings second = new Findings(visit.monitor(), findings.question().as(other), visit.language());
        return second.below()
                .map(tally -> visit.texts()
                        .get(
                                "average.other." + other.code(),
                                "value",
                                visit.words().value(second.country()),
                                "below",
                                visit.words().numbers().whole(tally.middle())))
                .orElse("");
    }

    private static List<Tab> tabs(Visit visit, FigureQuestion question) {
        return visit.monitor().available().stream()
                .filter(entry -> entry.theme().equals(question.indicator().theme()))
                .map(entry -> new Tab(
                        capital(entry.shortTitle().in(visit.language())),
                        visit.to(Place.FIGURES, entry.code()),
                        entry.equals(question.indicator())))
                .toList();
    }

    static String capital(String text) {
        return DivisionWords.capital(text);
    }
}
