package nl.thuiskompas.platform.monitor.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import nl.thuiskompas.engine.geography.Division;
import nl.thuiskompas.engine.geography.Geography;
import nl.thuiskompas.engine.geography.Region;
import nl.thuiskompas.engine.statistics.ColumnName;
import nl.thuiskompas.engine.statistics.Figure;
import nl.thuiskompas.engine.statistics.Measure;
import nl.thuiskompas.engine.statistics.Value;
import nl.thuiskompas.platform.frame.Link;
import nl.thuiskompas.platform.monitor.IndicatorEntry;
import nl.thuiskompas.platform.pictures.Role;
import org.jspecify.annotations.Nullable;

/**
 * A region through the years, on the municipalities of one date or each year on those of its time, and what happened to
 * the municipalities meanwhile.
 *
 * @param about what the series is of, when it is not the indicator itself
 * @param chart the chart
 * @param basis on which municipalities it stands, in sentences
 * @param other the same series on the other municipalities; null where that gives the same numbers
 * @param otherLabel what that link says
 * @param apportioned whether a part of some value was shared out
 * @param broken whether a day of change is marked in the chart
 * @param table the same numbers
 * @param events what happened to the municipalities
 */
public record SeriesView(
        String about,
        ChartView chart,
        List<String> basis,
        @Nullable Link other,
        String otherLabel,
        boolean apportioned,
        boolean broken,
        List<Line> table,
        List<Event> events) {
    /** The choice that asks for every year on the municipalities of its time. */
    static final String BASIS = "basis";

    static final String PUBLISHED = "published";
    /** A part that is written as 100,0%. */
    private static final double ALL = 0.9995;

    /**
     * A period and its value.
     *
     * @param status what may be thought of it, or why there is none
     * @param part which part of it was apportioned
     */
    public record Line(String period, String value, String status, String part, Link origin) {}

    /** A date and what happened. */
    public record Event(String date, List<String> sentences) {}

    /** Whether the address asks for the municipalities of the time. */
    static boolean isPublished(Visit visit) {
        return PUBLISHED.equals(visit.choice(BASIS));
    }

    /** The country. Empty when nothing about the indicator was measured more than once. */
    static Optional<SeriesView> national(Visit visit, IndicatorEntry asked) {
        IndicatorEntry entry = measuredOften(visit, asked);
        Geography geography = visit.monitor().geography();
        String chosen = visit.choice("edition");
        LocalDate edition = chosen == null ? geography.last() : LocalDate.parse(chosen);
        Region country =
                geography.partition(Division.COUNTRY, edition).regions().getFirst();
        String about = entry.equals(asked)
                ? ""
                : visit.texts()
                        .get("series.other", "indicator", entry.shortTitle().in(visit.language()));
        return of(visit, LongSeries.of(visit.monitor(), entry, country, edition), Role.SUBJECT, about);
    }

    /** An area. Empty when it was measured once at most. */
    static Optional<SeriesView> of(Visit visit, LongSeries series, Role role, String about) {
        int constant = LongSeries.known(series.constant()).size();
        int published = LongSeries.known(series.published()).size();
        if (Math.max(constant, published) < 2) {
            return Optional.empty();
        }
        boolean wanted = isPublished(visit) && !series.isSame();
        boolean asPublished = published > 0 && (wanted || constant == 0);
        SeriesChart drawing = new SeriesChart(visit, series, asPublished, role);
        SortedMap<LocalDate, Set<String>> changes = AreaChanges.of(
                visit.monitor().geography(),
                visit.language(),
                series.region(),
                series.edition(),
                drawing.first(),
                drawing.last());
        List<Figure> figures = series.figures(asPublished);
        boolean offered = constant > 0 && published > 0 && !series.isSame();
        return Optional.of(new SeriesView(
                about,
                drawing.draw(List.copyOf(changes.keySet())),
                basis(visit, series, asPublished),
                offered ? visit.link().with(BASIS, asPublished ? null : PUBLISHED) : null,
                visit.texts()
                        .get(
                                asPublished ? "series.toConstant" : "series.toPublished",
                                "date",
                                visit.words().numbers().date(visit.named(series.edition()))),
                figures.stream().anyMatch(figure -> figure.apportioned() > 0),
                !changes.isEmpty(),
                figures.stream().map(figure -> line(visit, series, figure)).toList(),
                events(visit, changes)));
    }

    private static List<String> basis(Visit visit, LongSeries series, boolean asPublished) {
        List<String> said = new ArrayList<>();
        String date = visit.words().numbers().date(visit.named(series.edition()));
        said.add(visit.texts().get(asPublished ? "series.published" : "series.constant", "date", date));
        List<Figure> known = LongSeries.known(series.figures(asPublished));
        double most = known.stream().mapToDouble(Figure::apportioned).max().orElse(0);
        if (most > 0) {
            long count = known.stream().filter(f -> f.apportioned() > 0).count();
            said.add(visit.texts()
                    .get(
                            apportionedKey(count, most),
                            "count",
                            count,
                            "of",
                            known.size(),
                            "part",
                            visit.words().part(most)));
        }
        if (series.isSame()) {
            said.add(visit.texts().get("series.same"));
        } else if (LongSeries.known(series.published()).isEmpty()) {
            said.add(visit.texts()
                    .get("series.neverPublished", "name", visit.words().name(series.region())));
        } else if (asPublished && LongSeries.known(series.constant()).isEmpty()) {
            said.add(visit.texts().get("series.neverConstant", "date", date));
        }
        return said;
    }

    private static String apportionedKey(long count, double most) {
        if (count > 1) {
            return "series.apportioned";
        }
        return most >= ALL ? "series.apportionedWhole" : "series.apportionedOne";
    }

    private static Line line(Visit visit, LongSeries series, Figure figure) {
        String status = figure.value() instanceof Value.Missing missing
                ? visit.words().reason(missing.reason(), visit.words().name(series.region()))
                : visit.words().status(figure.status(), 0);
        return new Line(
                visit.words().reference(figure.period()),
                visit.words().value(figure),
                status,
                figure.apportioned() > 0 ? visit.words().part(figure.apportioned()) : "–",
                FootView.origin(visit, SeriesChart.question(series, figure), figure));
    }

    private static List<Event> events(Visit visit, SortedMap<LocalDate, Set<String>> changes) {
        List<Event> events = new ArrayList<>();
        changes.forEach((date, sentences) ->
                events.add(new Event(visit.words().numbers().date(date), List.copyOf(sentences))));
        return events;
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
            case Measure.Rate rate -> rate.base();
            case Measure.Count count -> count.columns().getFirst();
            case Measure.Published published -> published.columns().getFirst();
        };
        return visit.monitor().available().stream()
                .filter(entry -> entry.indicator().measure() instanceof Measure.Count count
                        && count.columns().contains(base))
                .findFirst()
                .orElse(asked);
    }
}
