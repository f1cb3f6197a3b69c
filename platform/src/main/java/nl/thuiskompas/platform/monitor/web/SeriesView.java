package nl.thuiskompas.platform.monitor.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.thuiskompas.engine.geography.Division;
import nl.thuiskompas.engine.geography.Geography;
import nl.thuiskompas.engine.statistics.Average;
import nl.thuiskompas.engine.statistics.ColumnName;
import nl.thuiskompas.engine.statistics.Figure;
import nl.thuiskompas.engine.statistics.Measure;
import nl.thuiskompas.engine.statistics.Period;
import nl.thuiskompas.engine.statistics.Unit;
import nl.thuiskompas.engine.statistics.Value.Amount;
import nl.thuiskompas.platform.frame.Place;
import nl.thuiskompas.platform.language.Numbers;
import nl.thuiskompas.platform.monitor.FigureQuestion;
import nl.thuiskompas.platform.monitor.IndicatorEntry;
import nl.thuiskompas.platform.pictures.LineChart;
import nl.thuiskompas.platform.pictures.Role;

/**
 * The national figure through the years, and what happened to the municipalities meanwhile.
 *
 * @param about what the series is of, when it is not the indicator itself
 * @param chart the chart
 * @param table the same numbers
 * @param events changes of the municipalities
 */
public record SeriesView(String about, ChartView chart, List<Line> table, List<Event> events) {
    private static final int HEIGHT = 200;
    private static final double MILLION = 1_000_000;

    /** A period and its value. */
    public record Line(String period, String value) {}

    /** A date and what happened. */
    public record Event(String date, String text) {}

    /** Empty when nothing about the indicator was measured more than once. */
    static Optional<SeriesView> of(Visit visit, IndicatorEntry asked) {
        IndicatorEntry entry = measuredOften(visit, asked);
        List<Figure> figures = new ArrayList<>();
        for (Period period : distinctMoments(visit.monitor().periods(entry))) {
            FigureQuestion question =
                    new FigureQuestion(entry, period, period.geographyDate(), Division.COUNTRY, Average.RATIO);
            Figure figure = visit.monitor().cube(question).figure(0);
            if (figure.value() instanceof Amount) {
                figures.add(figure);
            }
        }
        if (figures.size() < 2) {
            return Optional.empty();
        }
        return Optional.of(new SeriesView(
                entry.equals(asked)
                        ? ""
                        : visit.texts()
                                .get(
                                        "series.other",
                                        "indicator",
                                        entry.shortTitle().in(visit.language())),
                chart(visit, entry, figures),
                figures.stream()
                        .map(f -> new Line(
                                visit.words().reference(f.period()),
                                visit.words().value(f)))
                        .toList(),
                events(
                        visit,
                        figures.getFirst().period().reference(),
                        figures.getLast().period().reference())));
    }

    /** The end of a year and the start of the next are one moment and one point. */
    private static List<Period> distinctMoments(List<Period> periods) {
        List<Period> distinct = new ArrayList<>();
        for (Period period : periods) {
            if (distinct.isEmpty() || !distinct.getLast().moment().equals(period.moment())) {
                distinct.add(period);
            }
        }
        return distinct;
    }

    /** A share that was observed once shows the series of what it is a share of. */
    private static IndicatorEntry measuredOften(Visit visit, IndicatorEntry asked) {
        if (visit.monitor().periods(asked).size() > 1) {
            return asked;
        }
        ColumnName base = switch (asked.indicator().measure()) {
            case Measure.Share share -> share.base();
            case Measure.Gap gap -> gap.share().base();
            case Measure.Mean mean -> mean.weight();
            case Measure.Count count -> count.columns().getFirst();
            case Measure.Published published -> published.columns().getFirst();
        };
        return visit.monitor().available().stream()
                .filter(entry -> entry.indicator().measure() instanceof Measure.Count count
                        && count.columns().contains(base))
                .findFirst()
                .orElse(asked);
    }

    private static ChartView chart(Visit visit, IndicatorEntry entry, List<Figure> figures) {
        Numbers numbers = visit.words().numbers();
        boolean share = entry.indicator().unit() == Unit.PERCENT;
        Figure first = figures.getFirst();
        Figure last = figures.getLast();
        boolean millions = amount(last) >= MILLION;
        List<LineChart.Measurement> points = figures.stream()
                .map(f -> new LineChart.Measurement(f.period().reference(), amount(f)))
                .toList();
        LineChart chart = new LineChart(
                List.of(new LineChart.Series(
                        Role.SUBJECT, brief(visit, last, millions), brief(visit, first, millions), points)),
                1,
                value -> share
                        ? numbers.percent(value, 0)
                        : millions ? numbers.number(value / MILLION, 1) : numbers.whole(value),
                Integer::toString,
                visit.texts()
                        .get(
                                "series.label",
                                "indicator",
                                entry.shortTitle().in(visit.language()),
                                "from",
                                visit.words().reference(first.period()),
                                "first",
                                visit.words().value(first),
                                "to",
                                visit.words().reference(last.period()),
                                "last",
                                visit.words().value(last)),
                HEIGHT);
        double change = (amount(last) / amount(first) - 1) * 100;
        String sentence = visit.texts()
                .get(
                        change >= 0 ? "series.grew" : "series.shrank",
                        "indicator",
                        entry.shortTitle().in(visit.language()),
                        "first",
                        visit.words().value(first),
                        "from",
                        visit.words().reference(first.period()),
                        "last",
                        visit.words().value(last),
                        "to",
                        visit.words().reference(last.period()),
                        "change",
                        numbers.percent(Math.abs(change), 1));
        String axis = visit.texts()
                        .get(
                                millions ? "series.axisMillions" : "series.axis",
                                "unit",
                                visit.texts()
                                        .get("unit.title."
                                                + entry.indicator().unit().code()))
                + (chart.axisStart() > 0
                        ? visit.texts()
                                .get(
                                        "series.axisStart",
                                        "start",
                                        millions
                                                ? numbers.millions(chart.axisStart())
                                                : numbers.whole(chart.axisStart()))
                        : "");
        FigureQuestion newest =
                new FigureQuestion(entry, last.period(), last.edition(), Division.COUNTRY, Average.RATIO);
        var cube = visit.monitor().cube(newest);
        FootView foot = FootView.of(
                visit, newest, cube, last, visit.to(Place.FIGURES, entry.code()).with("view", "series"));
        return new ChartView(sentence, axis, chart.draw(), foot);
    }

    private static String brief(Visit visit, Figure figure, boolean millions) {
        return millions
                ? visit.texts()
                        .get("series.millions", "value", visit.words().numbers().number(amount(figure) / MILLION, 2))
                : visit.words().value(figure);
    }

    private static double amount(Figure figure) {
        return figure.value() instanceof Amount amount ? amount.value() : 0;
    }

    private static List<Event> events(Visit visit, LocalDate from, LocalDate to) {
        Geography geography = visit.monitor().geography();
        Numbers numbers = visit.words().numbers();
        List<Event> events = new ArrayList<>();
        int before = geography.edition(from).size();
        events.add(new Event(
                numbers.date(from), visit.texts().get("series.municipalities", "count", numbers.whole(before))));
        for (LocalDate date : geography.editionDates()) {
            int size = geography.edition(date).size();
            if (date.isAfter(from) && !date.isAfter(to.plusDays(1)) && size != before) {
                events.add(new Event(
                        numbers.date(date),
                        visit.texts()
                                .get(
                                        "series.municipalitiesWere",
                                        "count",
                                        numbers.whole(size),
                                        "before",
                                        numbers.whole(before))));
                before = size;
            }
        }
        return events;
    }
}
