package nl.thuiskompas.platform.datasets;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All topics of one combination of codes. Topics are named by their place, from 0, in the list of topics that was asked
 * for. Only good while it is being given: the next row may lie in the same memory.
 */
public interface WideRow {
    /** Its place among all rows of the release, from 0, whichever of them were asked for. */
    long place();

    /** Id of the code in each dimension, in the order of the dataset. */
    List<String> codes();

    /** What the source says of a topic; null where the release has no such cell. */
    @Nullable
    CellStatus status(int topic);

    /** The number of a topic, {@link Double#NaN} where there is none. */
    double value(int topic);

    /** The text of a topic, null where there is none. */
    @Nullable
    String text(int topic);
}
