package nl.thuiskompas.platform.monitor.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.thuiskompas.engine.geography.Region;
import nl.thuiskompas.engine.statistics.Average;
import nl.thuiskompas.engine.statistics.Figure;
import nl.thuiskompas.engine.statistics.Period;
import nl.thuiskompas.engine.statistics.Value.Amount;
import nl.thuiskompas.platform.frame.Place;
import nl.thuiskompas.platform.monitor.FigureQuestion;
import nl.thuiskompas.platform.monitor.IndicatorEntry;
import nl.thuiskompas.platform.pictures.LineChart;
import nl.thuiskompas.platform.pictures.LineChart.Measurement;
import nl.thuiskompas.platform.pictures.Role;

/** How the stock of an area grew beside its province and the country, by the municipalities of one date, the first year as 100. */
final class AreaGrowth {
    private static final int CHART_HEIGHT = 240;

    private final Visit visit;
    private final AreaFigures area;
    private final IndicatorEntry entry;

    AreaGrowth(Visit visit, AreaFigures area) {
        this.visit = visit;
        this.area = area;
        this.entry = area.entry("dwelling-stock");
    }

    /** The lines; empty when the area itself was not counted twice. */
    Optional<ChartView> draw() {
        List<Figure> own = figures(area.region());
        if (own.size() < 2) {
            return Optional.empty();
        }
        Set<Period> periods = own.stream().map(Figure::period).collect(Collectors.toSet());
        List<Region> ladder = area.ladder();
        List<LineChart.Series> series = new ArrayList<>();
        List<String> ends = new ArrayList<>();
        List<Figure> drawn = new ArrayList<>();
        for (Region each : ladder.reversed()) {
            List<Figure> figures = figures(each).stream()
                    .filter(figure -> periods.contains(figure.period()))
                    .toList();
            if (figures.size() > 1) {
                List<Measurement> points = index(figures);
                String end = visit.words().label(each) + " "
                        + visit.words().numbers().number(points.getLast().value(), 1);
                Role role = each.equals(area.region())
                        ? Role.MINE
                        : each.equals(ladder.getLast()) ? Role.COUNTRY : Role.REGION;
                series.add(new LineChart.Series(role, end, null, points));
                ends.add(end);
                drawn.addAll(figures);
            }
        }
        LineChart chart = new LineChart(
                series,
                1,
                value -> visit.words().numbers().whole(value),
                Integer::toString,
                visit.texts().get("area.growth.label", "ends", String.join(", ", ends)),
                CHART_HEIGHT);
        return Optional.of(
                new ChartView(sentence(index(own)), axis(own, chart), chart.draw(), foot(own.getLast(), drawn)));
    }

    private String sentence(List<Measurement> own) {
        double last = own.getLast().value();
        return visit.texts()
                .get(
                        last < 100 ? "area.growth.shrank" : "area.growth.grew",
                        "name",
                        visit.words().name(area.region()),
                        "date",
                        visit.words().numbers().date(own.getFirst().date()),
                        "change",
                        visit.words().numbers().percent(Math.abs(last - 100), 1),
                        "until",
                        visit.words().numbers().date(own.getLast().date()));
    }

    private String axis(List<Figure> own, LineChart chart) {
        return visit.texts()
                .get(
                        "area.growth.axis",
                        "date",
                        visit.words().numbers().date(own.getFirst().period().reference()),
                        "edition",
                        visit.words().numbers().date(area.edition()),
                        "start",
                        visit.words().numbers().whole(chart.axisStart()));
    }

    /** The date is that of the last figure, the status the least of all that are drawn. */
    private FootView foot(Figure last, List<Figure> drawn) {
        FigureQuestion question = question(last.period(), area.region());
        return FootView.of(
                        visit,
                        question,
                        visit.monitor().cube(question),
                        last,
                        visit.to(Place.AREAS, area.region().code())
                                .with("edition", visit.choice("edition"))
                                .with(ViewFigures.VIEW, "growth"))
                .over(FootStatus.of(visit.words(), drawn));
    }

    private FigureQuestion question(Period period, Region of) {
        return new FigureQuestion(entry, period, area.edition(), of.division(), Average.RATIO);
    }

    /** The figures above zero, oldest first. */
    private List<Figure> figures(Region of) {
        return area.answers().through(entry.code(), of).stream()
                .filter(figure -> figure.value() instanceof Amount amount && amount.value() > 0)
                .toList();
    }

    private static List<Measurement> index(List<Figure> figures) {
        double first = LongSeries.amount(figures.getFirst());
        return figures.stream()
                .map(figure -> new Measurement(figure.period().reference(), 100 * LongSeries.amount(figure) / first))
                .toList();
    }
}
