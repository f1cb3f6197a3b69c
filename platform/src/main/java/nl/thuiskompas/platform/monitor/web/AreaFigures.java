package nl.thuiskompas.platform.monitor.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.thuiskompas.engine.geography.Division;
import nl.thuiskompas.engine.geography.Region;
import nl.thuiskompas.engine.statistics.Figure;
import nl.thuiskompas.engine.statistics.Value.Amount;
import nl.thuiskompas.engine.statistics.Verdict;
import nl.thuiskompas.platform.frame.Place;
import nl.thuiskompas.platform.monitor.AreaAnswers;
import nl.thuiskompas.platform.monitor.FigureQuestion;
import nl.thuiskompas.platform.monitor.IndicatorEntry;
import nl.thuiskompas.platform.pictures.BarComparison;
import nl.thuiskompas.platform.pictures.Role;

/** The figures of one area, beside those of the areas it lies in. */
final class AreaFigures {
    private final Visit visit;
    private final Region region;
    private final LocalDate edition;

    AreaFigures(Visit visit, Region region, LocalDate edition) {
        this.visit = visit;
        this.region = region;
        this.edition = edition;
    }

    Region region() {
        return region;
    }

    LocalDate edition() {
        return edition;
    }

    /** The same figures without a page round them. */
    AreaAnswers answers() {
        return new AreaAnswers(visit.monitor(), region, edition);
    }

    Optional<Region> parent(Division division) {
        return answers().parent(division);
    }

    /** Itself, its province and the country, from small to large. */
    List<Region> ladder() {
        return answers().ladder();
    }

    IndicatorEntry entry(String code) {
        return visit.monitor().catalogue().entry(code);
    }

    /** The figure of a region for the newest period that was counted when the area existed. */
    Optional<Figure> newest(String indicator, Region of) {
        return answers().newest(indicator, of);
    }

    Optional<FigureQuestion> question(String indicator, Division division) {
        return answers().question(indicator, division);
    }

    /** What one reads first: above or below the country and the norm, and how the stock grew. */
    String lead() {
        Optional<Figure> own = newest("association-share", region);
        Optional<Figure> country = newest("association-share", ladder().getLast());
        double norm =
                java.util.Objects.requireNonNullElse(entry("association-share").norm(), 30.0);
        if (own.isEmpty()
                || country.isEmpty()
                || !(own.get().value() instanceof Amount mine)
                || !(country.get().value() instanceof Amount national)) {
            return visit.texts().get("area.lead.unknown", "name", visit.words().name(region));
        }
        String normText = visit.words().numbers().percent(norm, 0);
        if (own.get().apportioned() > Verdict.LARGEST_APPORTIONED) {
            return visit.texts()
                    .get(
                            "area.lead.apportioned",
                            "name",
                            visit.words().name(region),
                            "value",
                            visit.words().value(own.get()),
                            "national",
                            visit.words().value(country.get()),
                            "norm",
                            normText);
        }
        String toNorm = visit.texts()
                .get(
                        "area.lead.norm." + Verdict.below(mine, Amount.exact(norm)),
                        "norm",
                        normText,
                        "name",
                        visit.words().name(region));
        if (region.division().equals(Division.COUNTRY)) {
            return visit.texts().get("area.lead.country", "value", visit.words().value(own.get())) + " " + toNorm;
        }
        return visit.texts()
                        .get(
                                "area.lead." + Verdict.below(mine, national),
                                "name",
                                visit.words().name(region),
                                "value",
                                visit.words().value(own.get()),
                                "national",
                                visit.words().value(country.get()))
                + " " + toNorm;
    }

    List<KeyFigureView> keyFigures() {
        List<KeyFigureView> views = new ArrayList<>();
        for (String code : List.of(
                "association-share", "dwelling-stock", "new-construction", "population", "hard-plan-capacity")) {
            question(code, region.division())
                    .ifPresent(question -> visit.monitor()
                            .cube(question)
                            .find(region.code())
                            .ifPresent(figure -> views.add(KeyFigures.of(
                                    visit, question, figure, label(question), "", context(code, figure), true))));
        }
        return views;
    }

    private String label(FigureQuestion question) {
        return visit.texts()
                .get(
                        "area.key",
                        "indicator",
                        IndicatorPage.capital(question.indicator().shortTitle().in(visit.language())),
                        "date",
                        visit.words().reference(question.period()));
    }

    /** The same figure of the areas round it, or what is missing. */
    private String context(String code, Figure figure) {
        if (figure.value() instanceof nl.thuiskompas.engine.statistics.Value.Missing missing) {
            return visit.words().reason(missing.reason(), visit.words().name(region));
        }
        List<String> others = new ArrayList<>();
        for (Region other : ladder().subList(1, ladder().size())) {
            newest(code, other)
                    .ifPresent(f -> others.add(
                            visit.words().label(other) + " " + visit.words().value(f)));
        }
        return String.join(" · ", others);
    }

    /** The share beside province and country. */
    Optional<ChartView> beside() {
        Optional<FigureQuestion> question = question("association-share", region.division());
        List<BarComparison.Bar> bars = new ArrayList<>();
        for (Region each : ladder()) {
            newest("association-share", each).ifPresent(figure -> {
                if (figure.value() instanceof Amount amount) {
                    bars.add(new BarComparison.Bar(
                            each.equals(region) ? Role.MINE : Role.COUNTRY,
                            visit.words().label(each),
                            amount.value(),
                            visit.words().value(figure)));
                }
            });
        }
        if (question.isEmpty() || bars.isEmpty()) {
            return Optional.empty();
        }
        double norm =
                java.util.Objects.requireNonNullElse(entry("association-share").norm(), 30.0);
        BarComparison drawing = new BarComparison(
                bars,
                new BarComparison.Norm(
                        norm,
                        visit.texts()
                                .get(
                                        "area.norm",
                                        "norm",
                                        visit.words().numbers().percent(norm, 0))),
                value -> visit.words().numbers().percent(value, 0),
                visit.texts().get("area.beside.label", "name", visit.words().name(region)));
        Figure figure = newest("association-share", region).orElseThrow();
        return Optional.of(new ChartView(
                visit.texts()
                        .get(
                                "area.beside.sentence",
                                "name",
                                visit.words().name(region),
                                "value",
                                visit.words().value(figure)),
                "",
                drawing.draw(),
                foot(question.get(), figure)));
    }

    /** How the stock grew, beside province and country. */
    Optional<ChartView> growth() {
        return new AreaGrowth(visit, this).draw();
    }

    private FootView foot(FigureQuestion question, Figure figure) {
        return FootView.of(
                visit,
                question,
                visit.monitor().cube(question),
                figure,
                visit.to(Place.AREAS, region.code())
                        .with("edition", visit.choice("edition"))
                        .with(ViewFigures.VIEW, "beside"));
    }
}
