package nl.thuiskompas.platform.monitor.web;

import java.util.List;
import nl.thuiskompas.engine.statistics.Cube;
import nl.thuiskompas.engine.statistics.Figure;
import nl.thuiskompas.engine.statistics.Status;
import nl.thuiskompas.engine.statistics.Value.Amount;

/**
 * The status under a picture: that of the one figure it is about, or the least of all that it shows.
 *
 * @param words the status in words
 * @param code the status for the badge
 */
record FootStatus(String words, String code) {
    /**
     * @param cube the figures that the picture is made of
     * @param figure the figure that the foot explains; another division than that of the cube when the picture shows all
     */
    static FootStatus of(FigureWords words, Cube cube, Figure figure) {
        List<Figure> shown =
                cube.figures().filter(each -> each.value() instanceof Amount).toList();
        if (figure.region().division().equals(cube.partition().division()) || shown.isEmpty()) {
            return new FootStatus(
                    words.status(figure.status(), figure.apportioned()),
                    figure.status().code());
        }
        return of(words, shown);
    }

    /** The least of several figures that have a number. */
    static FootStatus of(FigureWords words, List<Figure> shown) {
        Status least = shown.stream().map(Figure::status).reduce(Status.FINAL, Status::worse);
        long apportioned = shown.stream().filter(each -> each.apportioned() > 0).count();
        double most = shown.stream().mapToDouble(Figure::apportioned).max().orElse(0);
        return new FootStatus(
                apportioned == 0
                        ? words.status(least, 0)
                        : words.statusOfSeveral(least, apportioned, shown.size(), most),
                least.code());
    }
}
