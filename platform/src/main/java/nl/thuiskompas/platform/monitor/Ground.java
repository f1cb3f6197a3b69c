package nl.thuiskompas.platform.monitor;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import nl.thuiskompas.engine.geography.Geography;
import nl.thuiskompas.platform.warehouse.MissingTableException;
import nl.thuiskompas.platform.warehouse.Warehouse;
import org.jspecify.annotations.Nullable;

/**
 * The municipalities and divisions that figures are asked on, or why there are none. Changes only when their tables do.
 */
final class Ground {
    private final GeographyTables.@Nullable Contents contents;
    private final @Nullable MissingTableException missing;

    private Ground(GeographyTables.@Nullable Contents contents, @Nullable MissingTableException missing) {
        this.contents = contents;
        this.missing = missing;
    }

    static Ground read(Warehouse warehouse) {
        try {
            return new Ground(GeographyTables.read(warehouse), null);
        } catch (MissingTableException e) {
            return new Ground(null, e);
        }
    }

    /** The same, known no further than a day. */
    Ground until(LocalDate day) {
        return contents == null
                ? this
                : new Ground(
                        new GeographyTables.Contents(
                                contents.geography().until(day), contents.divisions(), contents.leftOut()),
                        null);
    }

    private GeographyTables.Contents contents() {
        if (contents == null) {
            throw Objects.requireNonNull(missing);
        }
        return contents;
    }

    Geography geography() {
        return contents().geography();
    }

    DivisionCatalogue divisions() {
        return contents().divisions();
    }

    List<String> leftOut() {
        return contents == null ? List.of() : contents.leftOut();
    }

    boolean there() {
        return contents != null;
    }
}
