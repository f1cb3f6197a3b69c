package nl.thuiskompas.platform.monitor.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.thuiskompas.engine.geography.Division;
import nl.thuiskompas.engine.geography.Region;
import nl.thuiskompas.engine.statistics.Figure;
import nl.thuiskompas.engine.statistics.Value.Amount;
import nl.thuiskompas.platform.monitor.FigureQuestion;
import nl.thuiskompas.platform.pictures.Drawing;
import nl.thuiskompas.platform.pictures.Picture;
import nl.thuiskompas.platform.pictures.PictureSheet;
import nl.thuiskompas.platform.pictures.PreviewCard;
import nl.thuiskompas.platform.pictures.Role;
import org.jspecify.annotations.Nullable;

/**
 * The picture of a view, for whoever takes it along: the map or chart that the address asks for with the same words as on
 * the page, or only those words where nothing can be drawn.
 *
 * @param title what the view is about
 * @param figure the figure one should remember, or empty
 * @param finding what the view says, for a preview
 * @param sentence what this picture shows
 * @param axis title of the axis, or empty
 * @param drawing the map or chart
 * @param legend the legend of a map
 * @param source where the figures come from, in one sentence
 */
public record ViewPicture(
        String title,
        String figure,
        String finding,
        String sentence,
        String axis,
        @Nullable Drawing drawing,
        @Nullable Picture legend,
        String source) {
    /** The parts of a page that can be asked for with {@link ViewFigures#VIEW}, besides the first. */
    static final List<String> VIEWS = List.of(ViewFigures.SERIES, "distribution", "beside", "growth");

    /** What is drawn and says something. */
    private record Shown(
            String sentence,
            String axis,
            Drawing drawing,
            @Nullable Picture legend,
            FootView foot) {
        static Shown of(ChartView chart, Drawing.Kind kind) {
            return new Shown(chart.sentence(), chart.axis(), new Drawing(kind, chart.chart()), null, chart.foot());
        }
    }

    /** The picture of an indicator: the map; the series where there is no map. */
    static ViewPicture indicator(Visit visit, Maps maps, FigureQuestion question) {
        Findings findings = new Findings(visit.monitor(), question, visit.language());
        FootView foot = FootView.of(visit, question, findings.cube(), findings.country(), visit.link());
        var scale = MapView.classes(findings);
        Optional<Shown> series =
                SeriesView.national(visit, question.indicator()).map(view -> series(visit, view));
        Optional<Shown> map = question.division().equals(Division.COUNTRY)
                ? series.filter(
                        any -> visit.monitor().periods(question.indicator()).size() > 1)
                : MapView.country(visit, maps, findings, scale)
                        .map(view -> new Shown(
                                findings.sentence(),
                                "",
                                new Drawing(Drawing.Kind.MAP, view.map()),
                                view.legend(),
                                foot));
        Optional<Shown> shown = switch (view(visit)) {
            case ViewFigures.SERIES -> series;
            case "distribution" ->
                Distribution.of(visit, findings, scale, foot).map(chart -> Shown.of(chart, Drawing.Kind.CHART));
            default -> map;
        };
        return of(
                visit,
                question.indicator().title().in(visit.language()),
                findings.reference().isPresent() ? visit.words().value(findings.country()) : "",
                findings.sentence(),
                shown.orElse(null),
                foot);
    }

    /** The picture of an area: the map of what it lies in; its share beside others where there is no map. */
    static ViewPicture area(Visit visit, Maps maps, Region region, LocalDate edition) {
        AreaFigures figures = new AreaFigures(visit, region, edition);
        Optional<Shown> beside = figures.beside().map(chart -> Shown.of(chart, Drawing.Kind.BARS));
        Optional<Shown> shown = switch (view(visit)) {
            case ViewFigures.SERIES ->
                SeriesView.of(
                                visit,
                                LongSeries.of(visit.monitor(), figures.entry("dwelling-stock"), region, edition),
                                Role.MINE,
                                "")
                        .map(view -> series(visit, view));
            case "growth" -> figures.growth().map(chart -> Shown.of(chart, Drawing.Kind.CHART));
            case "beside" -> beside;
            default -> map(visit, maps, figures).or(() -> beside);
        };
        Optional<Figure> share = figures.newest("association-share", region);
        return of(
                visit,
                visit.words().label(region),
                share.filter(figure -> figure.value() instanceof Amount)
                        .map(visit.words()::value)
                        .orElse(""),
                figures.lead(),
                shown.orElse(null),
                shown.map(Shown::foot).orElse(null));
    }

    /** A series, with what its dashes mean behind the title of its axis. */
    private static Shown series(Visit visit, SeriesView view) {
        ChartView chart = view.chart();
        StringBuilder axis = new StringBuilder(chart.axis());
        if (view.apportioned()) {
            axis.append(visit.texts().get("picture.open", "what", visit.texts().get("series.key.apportioned")));
        }
        if (view.broken()) {
            axis.append(
                    visit.texts().get("picture.dashed", "what", visit.texts().get("series.key.break")));
        }
        return new Shown(
                view.about().isEmpty() ? chart.sentence() : chart.sentence() + " " + view.about(),
                axis.toString(),
                new Drawing(Drawing.Kind.CHART, chart.chart()),
                null,
                chart.foot());
    }

    private static Optional<Shown> map(Visit visit, Maps maps, AreaFigures figures) {
        return AreaSurroundings.of(visit, maps, figures)
                .flatMap(around -> Optional.ofNullable(around.map())
                        .map(map -> new Shown(
                                around.sentence(),
                                "",
                                new Drawing(Drawing.Kind.MAP, map.map()),
                                map.legend(),
                                around.foot())));
    }

    /** The picture of a comparison: the shares beside one another. */
    static ViewPicture comparison(Visit visit, List<Region> regions) {
        String sentence = ComparePage.sentence(visit, regions);
        FootView foot = ComparePage.foot(visit, regions);
        Drawing bars = new Drawing(Drawing.Kind.BARS, ComparePage.chart(visit, regions));
        return of(
                visit,
                visit.texts().get("place.COMPARE"),
                "",
                sentence,
                new Shown(sentence, "", bars, null, foot),
                foot);
    }

    /** A map as a drawing, where there is one. */
    static @Nullable Drawing map(@Nullable Picture map) {
        return map == null ? null : new Drawing(Drawing.Kind.MAP, map);
    }

    /**
     * A map or family of areas, with no figure of which the source would have to be named.
     *
     * @param title what is drawn
     * @param sentence what it shows
     * @param key what its signs mean, or empty
     * @param source where it comes from
     */
    static ViewPicture ofAreas(String title, String sentence, String key, @Nullable Drawing drawing, String source) {
        return new ViewPicture(title, "", sentence, sentence, key, drawing, null, source);
    }

    private static ViewPicture of(
            Visit visit,
            String title,
            String figure,
            String finding,
            @Nullable Shown shown,
            @Nullable FootView otherwise) {
        FootView foot = shown == null ? otherwise : shown.foot();
        String source = foot == null
                ? ""
                : visit.texts()
                        .get(
                                "picture.source",
                                "source",
                                foot.source(),
                                "when",
                                foot.when().toLowerCase(java.util.Locale.ROOT),
                                "date",
                                foot.reference(),
                                "release",
                                foot.release(),
                                "status",
                                foot.status());
        boolean part = shown != null && !view(visit).isEmpty();
        return new ViewPicture(
                title,
                part ? "" : figure,
                shown != null && part ? shown.sentence() : finding,
                shown == null ? finding : shown.sentence(),
                shown == null ? "" : shown.axis(),
                shown == null ? null : shown.drawing(),
                shown == null ? null : shown.legend(),
                source);
    }

    private static String view(Visit visit) {
        String asked = visit.choice(ViewFigures.VIEW);
        return asked == null ? "" : asked;
    }

    /** The picture as a file of its own. */
    public PictureSheet sheet(Visit visit) {
        return new PictureSheet(visit.language().code(), title, sentence, axis, drawing, legend, source);
    }

    /** The picture that goes with a link. */
    public PreviewCard card(Visit visit) {
        return new PreviewCard(visit.language().code(), title, figure, finding, drawing, source);
    }
}
