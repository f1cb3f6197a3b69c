package nl.thuiskompas.platform.exports;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.thuiskompas.engine.statistics.Figure;

/**
 * How the periods of some figures are named where a name must tell them apart: 2021, or the reference date where two
 * figures of one area and one subject would bear the same year.
 */
final class Moments {
    private final boolean byDate;

    Moments(List<Figure> figures) {
        Set<List<String>> seen = new HashSet<>();
        byDate = !figures.stream()
                .allMatch(f -> seen.add(List.of(
                        f.indicator().code(), f.region().code(), f.period().code())));
    }

    String of(Figure figure) {
        return byDate ? figure.period().reference().toString() : figure.period().code();
    }
}
