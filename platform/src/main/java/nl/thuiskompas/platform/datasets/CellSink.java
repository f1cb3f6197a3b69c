package nl.thuiskompas.platform.datasets;

import org.jspecify.annotations.Nullable;

/** Takes the cells of a dataset one by one, in any order and in bounded memory. */
public interface CellSink {
    /**
     * A cell.
     *
     * @param topic place of its topic among those of the dataset, from 0
     * @param codes for each dimension the place of its code among the dimension's codes, from 0; not kept, so that the
     *     caller may use the array again
     * @param value the number, {@link Double#NaN} where there is none
     * @param text the text of a topic of texts, null for a number
     * @param status what the source says of it; one with a value exactly when there is a number or a text
     * @param row where it stands in the source, for messages: line of a file, record of a service, from 1
     */
    void cell(int topic, int[] codes, double value, @Nullable String text, CellStatus status, long row);
}
