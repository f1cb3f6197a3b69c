package nl.thuiskompas.platform.monitor.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.thuiskompas.engine.geography.Division;
import nl.thuiskompas.engine.statistics.Average;
import nl.thuiskompas.engine.statistics.Figure;
import nl.thuiskompas.engine.statistics.Unit;
import nl.thuiskompas.platform.frame.Link;
import nl.thuiskompas.platform.frame.Place;
import nl.thuiskompas.platform.language.Numbers;
import nl.thuiskompas.platform.language.Texts;
import nl.thuiskompas.platform.monitor.FigureQuestion;
import nl.thuiskompas.platform.pictures.LineChart;
import nl.thuiskompas.platform.pictures.LineChart.Measurement;
import nl.thuiskompas.platform.pictures.Role;

/** The line of a long series with its words. Both ways of counting have the same axes, so that one can compare them. */
final class SeriesChart {
    private static final int HEIGHT = 220;
    private static final double MILLION = 1_000_000;

    private final Visit visit;
    private final LongSeries series;
    private final boolean asPublished;
    private final Role role;
    private final List<Figure> shown;
    private final List<Figure> all;
    private final Set<Figure> anew;
    private final Unit unit;
    private final boolean millions;

    SeriesChart(Visit visit, LongSeries series, boolean asPublished, Role role) {
        this.visit = visit;
        this.series = series;
        this.asPublished = asPublished;
        this.role = role;
        this.shown = LongSeries.known(series.figures(asPublished));
        this.all = Stream.concat(
                        LongSeries.known(series.constant()).stream(), LongSeries.known(series.published()).stream())
                .toList();
        this.anew = asPublished ? AreaBreaks.of(visit.monitor().geography(), series.region(), shown) : Set.of();
        this.unit = series.entry().indicator().unit();
        this.millions = LongSeries.amount(shown.getLast()) >= MILLION;
    }

    /** The question that a figure of a series answers. */
    static FigureQuestion question(LongSeries series, Figure figure) {
        return new FigureQuestion(
                series.entry(),
                figure.period(),
                figure.edition(),
                series.region().division(),
                Average.RATIO);
    }

    /** First day of the axis. */
    LocalDate first() {
        return all.stream()
                .map(figure -> figure.period().reference())
                .min(LocalDate::compareTo)
                .orElseThrow();
    }

    /** Last day of the axis. */
    LocalDate last() {
        return all.stream()
                .map(figure -> figure.period().reference())
                .max(LocalDate::compareTo)
                .orElseThrow();
    }

    ChartView draw(List<LocalDate> breaks) {
        Numbers numbers = visit.words().numbers();
        Figure start = shown.getFirst();
        Figure end = shown.getLast();
        LineChart chart = new LineChart(
                List.of(new LineChart.Series(
                        role,
                        brief(end),
                        shown.size() > 1 ? brief(start) : null,
                        shown.stream().map(this::measurement).toList())),
                1,
                value -> millions
                        ? numbers.number(value / MILLION, 1)
                        : visit.words().brief(value, unit),
                Integer::toString,
                filled(shown.size() > 1 ? "series.label" : "series.labelOnce", start, end),
                HEIGHT,
                new LineChart.Room(all.stream().map(this::measurement).toList(), breaks));
        FigureQuestion newest = question(series, end);
        FootView foot = FootView.of(visit, newest, visit.monitor().cube(newest), end, files())
                .over(FootStatus.of(visit.words(), shown));
        return new ChartView(sentence(start, end), axis(chart), chart.draw(), foot);
    }

    private Measurement measurement(Figure figure) {
        return new Measurement(
                figure.period().reference(),
                LongSeries.amount(figure),
                figure.apportioned() > 0,
                anew.contains(figure));
    }

    private Link files() {
        boolean country = series.region().division().equals(Division.COUNTRY);
        Link page = country
                ? visit.to(Place.FIGURES, series.entry().code())
                : visit.to(Place.AREAS, series.region().code());
        return page.with("edition", visit.choice("edition"))
                .with(SeriesView.BASIS, asPublished ? SeriesView.PUBLISHED : null)
                .with("view", "series");
    }

    private String sentence(Figure start, Figure end) {
        if (shown.size() == 1) {
            return filled("series.area.once", start, end);
        }
        if (!anew.isEmpty()) {
            return filled("series.area.changed", start, end);
        }
        boolean grew = LongSeries.amount(end) >= LongSeries.amount(start);
        return series.region().division().equals(Division.COUNTRY)
                ? filled(grew ? "series.grew" : "series.shrank", start, end)
                : filled(grew ? "series.area.grew" : "series.area.shrank", start, end);
    }

    private String filled(String key, Figure start, Figure end) {
        double change = (LongSeries.amount(end) / LongSeries.amount(start) - 1) * 100;
        FigureWords words = visit.words();
        return visit.texts()
                .get(
                        key,
                        "name",
                        words.name(series.region()),
                        "indicator",
                        series.entry().shortTitle().in(visit.language()),
                        "first",
                        words.value(start),
                        "from",
                        words.reference(start.period()),
                        "last",
                        words.value(end),
                        "to",
                        words.reference(end.period()),
                        "change",
                        Double.isFinite(change) ? words.numbers().percent(Math.abs(change), 1) : "–");
    }

    private String axis(LineChart chart) {
        Texts texts = visit.texts();
        String title = texts.get(
                millions ? "series.axisMillions" : "series.axis", "unit", texts.get("unit.title." + unit.code()));
        if (chart.axisStart() == 0) {
            return title;
        }
        String start = millions
                ? visit.words().numbers().millions(chart.axisStart())
                : visit.words().brief(chart.axisStart(), unit);
        return title + texts.get("series.axisStart", "start", start);
    }

    private String brief(Figure figure) {
        return millions
                ? visit.texts()
                        .get(
                                "series.millions",
                                "value",
                                visit.words().numbers().number(LongSeries.amount(figure) / MILLION, 2))
                : visit.words().value(figure);
    }
}
