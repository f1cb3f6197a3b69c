package nl.thuiskompas.platform.pictures;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.thuiskompas.platform.pictures.LineChart.Measurement;
import nl.thuiskompas.platform.pictures.LineChart.Series;

/**
 * The lines of a chart. A line is cut where a measurement is missing or something else is measured, and dashed on the way to a value of which a part was
 * apportioned; that value has an open point, and a value without neighbours is a point by itself.
 *
 * @param markup what is written to
 * @param height of the plot, in pixels
 * @param interval number of years between two measurements; more is a gap
 * @param place where a measurement lies, x in percent, y in pixels
 */
record Lines(Markup markup, int height, int interval, Function<Measurement, LineChart.Point> place) {
    void draw(List<Series> series) {
        markup.start("svg")
                .safe("viewBox", "0 0 100 " + height)
                .safe("width", "100%")
                .number("height", height)
                .safe("preserveAspectRatio", "none");
        for (Series each : series) {
            for (List<Measurement> run : runs(each.points())) {
                for (List<Measurement> stretch : stretches(run)) {
                    line(each.role(), stretch);
                }
            }
        }
        markup.end();
        for (Series each : series) {
            for (List<Measurement> run : runs(each.points())) {
                run.stream()
                        .filter(at -> at.apportioned() || run.size() == 1)
                        .forEach(at -> point(markup, each.role(), at, place.apply(at)));
            }
        }
    }

    /** The series cut where a measurement is missing or something else is measured. */
    private List<List<Measurement>> runs(List<Measurement> points) {
        List<List<Measurement>> runs = new ArrayList<>();
        for (Measurement each : points) {
            boolean follows = !runs.isEmpty()
                    && !each.anew()
                    && !each.date().isAfter(runs.getLast().getLast().date().plusYears(interval));
            if (!follows) {
                runs.add(new ArrayList<>());
            }
            runs.getLast().add(each);
        }
        return runs;
    }

    /** A run cut where it goes from dashed to whole or back; two stretches share the point between them. */
    private static List<List<Measurement>> stretches(List<Measurement> run) {
        List<List<Measurement>> stretches = new ArrayList<>();
        for (int i = 1; i < run.size(); i++) {
            boolean goesOn = i > 1 && isDashed(run.get(i - 2), run.get(i - 1)) == isDashed(run.get(i - 1), run.get(i));
            if (!goesOn) {
                stretches.add(new ArrayList<>(List.of(run.get(i - 1))));
            }
            stretches.getLast().add(run.get(i));
        }
        return stretches;
    }

    private static boolean isDashed(Measurement one, Measurement next) {
        return one.apportioned() || next.apportioned();
    }

    private void line(Role role, List<Measurement> stretch) {
        String dashed = isDashed(stretch.getFirst(), stretch.get(1)) ? " tk-series--apportioned" : "";
        markup.start("polyline", role.of("tk-series") + dashed)
                .safe(
                        "points",
                        stretch.stream().map(at -> text(place.apply(at))).collect(Collectors.joining(" ")))
                .end();
    }

    private static String text(LineChart.Point point) {
        return Decimals.compact(point.x()) + "," + Decimals.compact(point.y());
    }

    static void point(Markup markup, Role role, Measurement at, LineChart.Point point) {
        markup.start("circle", role.of("tk-point") + (at.apportioned() ? " tk-point--apportioned" : ""))
                .percent("cx", point.x())
                .number("cy", point.y())
                .number("r", 4.5)
                .end();
    }
}
