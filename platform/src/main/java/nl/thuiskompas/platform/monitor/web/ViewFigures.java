package nl.thuiskompas.platform.monitor.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.thuiskompas.engine.geography.Division;
import nl.thuiskompas.engine.geography.Region;
import nl.thuiskompas.engine.statistics.Average;
import nl.thuiskompas.engine.statistics.Cube;
import nl.thuiskompas.engine.statistics.Period;
import nl.thuiskompas.platform.frame.Link;
import nl.thuiskompas.platform.monitor.Areas;
import nl.thuiskompas.platform.monitor.FigureAnswer.Part;
import nl.thuiskompas.platform.monitor.FigureQuestion;
import nl.thuiskompas.platform.monitor.IndicatorEntry;

/** The figures that a view shows, as a file holds them and as the page says how many there are. */
final class ViewFigures {
    /** The choice that asks for another part of a page than its first. */
    static final String VIEW = "view";

    static final String SERIES = "series";

    private ViewFigures() {}

    /** The figures of a question, or the series of the country under it. */
    static List<Part> indicator(Visit visit, FigureQuestion question) {
        return SERIES.equals(visit.choice(VIEW))
                ? series(visit, question.indicator(), country(visit, edition(visit)), edition(visit))
                : List.of(new Part(question, visit.monitor().cube(question), Part.ALL));
    }

    /** Everything of an area and of what it lies in, or the series of its homes. */
    static List<Part> area(Visit visit, Region region, LocalDate edition) {
        if (SERIES.equals(visit.choice(VIEW))) {
            return series(visit, visit.monitor().catalogue().entry("dwelling-stock"), region, edition);
        }
        List<Part> parts = new ArrayList<>();
        for (Region each : new AreaFigures(visit, region, edition).ladder()) {
            for (IndicatorEntry entry : visit.monitor().available()) {
                for (Period period : visit.monitor().periods(entry)) {
                    parts.add(part(
                            visit, new FigureQuestion(entry, period, edition, each.division(), Average.RATIO), each));
                }
            }
        }
        return parts;
    }

    /** Every indicator of the areas that are compared. */
    static List<Part> comparison(Visit visit) {
        List<Part> parts = new ArrayList<>();
        for (IndicatorEntry entry : visit.monitor().available()) {
            for (Region region : ComparePage.regions(visit)) {
                parts.add(part(visit, ComparePage.question(visit, entry, region), region));
            }
        }
        return parts;
    }

    /**
     * How many rows the files of a view have, without making them.
     *
     * @param view address of the view, of the same kind as the page that is being made, or of an area
     * @param cube the figures that the view shows when it is no series and no area
     */
    static int count(Visit visit, Link view, FigureQuestion question, Cube cube) {
        boolean series = SERIES.equals(view.query().get(VIEW));
        return switch (view.place()) {
            case AREAS -> {
                var geography = visit.monitor().geography();
                Region region = Areas.region(geography, view.items().getFirst());
                LocalDate edition =
                        Areas.edition(geography, region, view.query().get("edition"));
                yield series ? rows(visit, question.indicator(), region, edition, view) : count(visit, region, edition);
            }
            case COMPARE ->
                visit.monitor().available().size() * ComparePage.regions(visit).size();
            default ->
                series
                        ? rows(visit, question.indicator(), country(visit, edition(visit)), edition(visit), view)
                        : cube.size();
        };
    }

    /** How many rows the files of an area have. */
    static int count(Visit visit, Region region, LocalDate edition) {
        return new AreaFigures(visit, region, edition).ladder().size() * moments(visit);
    }

    private static int rows(Visit visit, IndicatorEntry entry, Region region, LocalDate edition, Link view) {
        return LongSeries.of(visit.monitor(), entry, region, edition)
                .figures(SeriesView.PUBLISHED.equals(view.query().get(SeriesView.BASIS)))
                .size();
    }

    private static int moments(Visit visit) {
        return visit.monitor().available().stream()
                .mapToInt(entry -> visit.monitor().periods(entry).size())
                .sum();
    }

    /** The figures of a series: all on the municipalities of a date, or each on those that its source counted by. */
    private static List<Part> series(Visit visit, IndicatorEntry entry, Region region, LocalDate edition) {
        LongSeries series = LongSeries.of(visit.monitor(), entry, region, edition);
        return series.figures(SeriesView.isPublished(visit)).stream()
                .map(figure -> part(visit, SeriesChart.question(series, figure), region))
                .toList();
    }

    private static LocalDate edition(Visit visit) {
        String chosen = visit.choice("edition");
        return chosen == null ? visit.monitor().geography().last() : LocalDate.parse(chosen);
    }

    private static Region country(Visit visit, LocalDate edition) {
        return visit.monitor()
                .geography()
                .partition(Division.COUNTRY, edition)
                .regions()
                .getFirst();
    }

    private static Part part(Visit visit, FigureQuestion question, Region region) {
        Cube cube = visit.monitor().cube(question);
        return new Part(question, cube, cube.partition().indexOf(region.code()));
    }
}
