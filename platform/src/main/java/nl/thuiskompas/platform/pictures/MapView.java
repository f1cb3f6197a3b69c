package nl.thuiskompas.platform.pictures;

import java.util.List;
import java.util.function.Function;
import nl.thuiskompas.engine.statistics.Figure;
import org.jspecify.annotations.Nullable;

/**
 * What is put on a map, with every word that is in it.
 *
 * @param figures one for each area; an area without is hatched
 * @param classes the classes of their values
 * @param name name of the area of a figure
 * @param value the value in words; for a figure without a number too
 * @param address where an area leads
 * @param label what the map shows, read aloud when one comes to it
 * @param description what is to be seen on it
 * @param selected code of the reader's own area, or null
 */
public record MapView(
        List<Figure> figures,
        ClassScale classes,
        Function<Figure, String> name,
        Function<Figure, String> value,
        Function<Figure, String> address,
        String label,
        String description,
        @Nullable String selected) {
    public MapView {
        figures = List.copyOf(figures);
    }
}
