package nl.thuiskompas.platform.checks.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.thuiskompas.platform.checks.CheckContext;
import nl.thuiskompas.platform.checks.Slice;
import nl.thuiskompas.platform.datasets.CheckedCells;
import nl.thuiskompas.platform.datasets.Dataset;
import nl.thuiskompas.platform.datasets.Dimension;

/**
 * The release that was shown before, laid beside this one.
 *
 * @param cells both
 * @param dataset what the former cells mean
 */
record Former(CheckedCells cells, Dataset dataset) {

    /** The release before, when there is one and it has the same dimensions. */
    static Optional<Former> comparable(CheckContext context) {
        return any(context)
                .filter(former ->
                        former.gone(context).isEmpty() && former.come(context).isEmpty());
    }

    /** The release before, when there is one. */
    static Optional<Former> any(CheckContext context) {
        return context.cells().formerDataset().map(dataset -> new Former(context.cells(), dataset));
    }

    /** Names of dimensions that only the former release has. */
    List<String> gone(CheckContext context) {
        return only(dataset, context.dataset());
    }

    /** Names of dimensions that only this release has. */
    List<String> come(CheckContext context) {
        return only(context.dataset(), dataset);
    }

    private static List<String> only(Dataset here, Dataset there) {
        return here.dimensions().stream()
                .map(Dimension::name)
                .filter(name -> there.findDimension(name).isEmpty())
                .toList();
    }

    /** That a cell {@code c} and a cell {@code o} of the former release are the same, as SQL. */
    String same(CheckContext context) {
        List<String> parts = new ArrayList<>(List.of("c.topic = o.topic"));
        for (Dimension dimension : context.dataset().dimensions()) {
            parts.add("c." + cells.column(dimension) + " = o." + column(dimension.name()));
        }
        return parts.stream().collect(Collectors.joining(" AND "));
    }

    /** The condition on former cells that belong to a slice, as SQL. */
    String sql(Slice slice) {
        return slice.sql(this::column);
    }

    /** The column of a dimension of the former release. */
    String column(String dimension) {
        return cells.formerColumn(dataset.findDimension(dimension).orElseThrow());
    }
}
