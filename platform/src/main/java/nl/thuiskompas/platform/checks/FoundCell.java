package nl.thuiskompas.platform.checks;

import java.util.List;
import java.util.Objects;
import nl.thuiskompas.platform.datasets.Topic;
import org.jspecify.annotations.Nullable;

/**
 * A cell in which a check found something.
 *
 * @param topic its topic
 * @param codes its code in each dimension, in the order of the dataset
 * @param value its number, {@link Double#NaN} where there is none
 * @param status name of its status
 * @param row where it stood in the source, from 1
 * @param more what else the check asked for
 */
public record FoundCell(
        Topic topic, List<String> codes, double value, String status, long row, List<@Nullable String> more) {

    /** One of the things that the check asked for besides, as a number; NaN where there is none. */
    public double number(int place) {
        String text = more.get(place);
        return text == null ? Double.NaN : Double.parseDouble(text);
    }

    /** One of the things that the check asked for besides. */
    public String text(int place) {
        return Objects.requireNonNullElse(more.get(place), "");
    }
}
