package nl.thuiskompas.platform.monitor.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.thuiskompas.engine.geography.Division;
import nl.thuiskompas.engine.geography.Geography;
import nl.thuiskompas.engine.statistics.Average;
import nl.thuiskompas.engine.statistics.Measure;
import nl.thuiskompas.engine.statistics.Period;
import nl.thuiskompas.engine.statistics.Tally;
import nl.thuiskompas.engine.statistics.Value.Amount;
import nl.thuiskompas.platform.frame.Link;
import nl.thuiskompas.platform.frame.PageFrame;
import nl.thuiskompas.platform.frame.Place;
import nl.thuiskompas.platform.language.Texts;
import nl.thuiskompas.platform.monitor.FigureQuestion;
import nl.thuiskompas.platform.monitor.FigureQuestions;
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
    static final List<String> CHOICES = List.of("period", "edition", "division", "average", "sort", "rows");

    private final PageKitchen kitchen;
    private final FigureQuestions questions;
    private final Maps maps;

    IndicatorPage(PageKitchen kitchen, FigureQuestions questions, Maps maps) {
        this.kitchen = kitchen;
        this.questions = questions;
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
            String noMap,
            RankTable table,
            FootView foot,
            String other,
            @Nullable ChartView distribution,
            @Nullable SeriesView series,
            String definition,
            List<IndicatorEntry.Quoted> quoted) {}

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
            return new PageKitchen.Dish("monitor/indicator.jte", view(visit, questions.read(given)));
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
                visit.frame(entry.title().in(visit.language()), Place.FIGURES, visit.step(Place.FIGURES)),
                texts.get(
                        "indicator.overline",
                        "theme",
                        texts.get("theme." + entry.theme()),
                        "date",
                        visit.words().when(question.period())),
                form(visit, question),
                tabs(visit, question),
                findings.sentence(),
                note(visit, findings),
                map.orElse(null),
                map.isPresent() || question.division().equals(Division.COUNTRY)
                        ? ""
                        : texts.get("map.none", "date", visit.words().numbers().date(question.edition())),
                RankTable.of(visit, findings),
                foot,
                otherAverage(visit, findings),
                question.division().equals(Division.MUNICIPALITY)
                        ? Distribution.of(visit, findings, scale, foot).orElse(null)
                        : null,
                SeriesView.of(visit, entry).orElse(null),
                entry.definition().in(visit.language()),
                entry.quoted());
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
                            visit.texts()
                                    .get("regions."
                                            + findings.question().division().code()),
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

    private Form form(Visit visit, FigureQuestion question) {
        Geography geography = visit.monitor().geography();
        FigureWords words = visit.words();
        List<Option> editions = new ArrayList<>();
        boolean listed = false;
        for (LocalDate date : geography.editionDates()) {
            boolean same = geography.edition(date).validity().contains(question.edition());
            listed |= same;
            editions.add(new Option(
                    same ? question.edition().toString() : date.toString(),
                    visit.texts()
                            .get(
                                    "form.edition",
                                    "date",
                                    words.numbers().date(date),
                                    "count",
                                    geography.edition(date).size()),
                    same));
        }
        boolean share = question.indicator().indicator().measure() instanceof Measure.Share;
        return new Form(
                visit.monitor().available().stream()
                        .map(e -> new Option(e.code(), e.title().in(visit.language()), e.equals(question.indicator())))
                        .toList(),
                visit.monitor().periods(question.indicator()).stream()
                        .map(p -> new Option(p.code(), periodLabel(visit, p), p.equals(question.period())))
                        .toList(),
                listed ? editions : List.of(),
                geography.divisions().stream()
                        .map(d -> new Option(
                                d.code(),
                                visit.texts().get("division." + d.code() + ".many"),
                                d.equals(question.division())))
                        .toList(),
                share
                        ? List.of(average(visit, question, Average.RATIO), average(visit, question, Average.MEAN))
                        : List.of());
    }

    private static Option average(Visit visit, FigureQuestion question, Average average) {
        return new Option(
                average == Average.RATIO ? "" : average.code(),
                visit.texts().get("form.average." + average.code()),
                question.average() == average);
    }

    private static String periodLabel(Visit visit, Period period) {
        return period.timing() == Period.Timing.DURING_YEAR
                ? period.code()
                : visit.words().reference(period);
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
        return text.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + text.substring(1);
    }
}
