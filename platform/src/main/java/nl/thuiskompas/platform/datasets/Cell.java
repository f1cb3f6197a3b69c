package nl.thuiskompas.platform.datasets;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One cell of a release.
 *
 * @param id its place in the release, from 0
 * @param topic id of its topic
 * @param codes id of its code in each dimension, in the order of the dataset
 * @param value the number, {@link Double#NaN} where there is none
 * @param text the text of a topic of texts
 * @param status what the source says of it
 * @param row where it stood in the source, from 1
 */
public record Cell(
        long id,
        String topic,
        List<String> codes,
        double value,
        @Nullable String text,
        CellStatus status,
        long row) {}
