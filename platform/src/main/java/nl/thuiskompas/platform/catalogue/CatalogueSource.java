package nl.thuiskompas.platform.catalogue;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Somebody who has datasets for the catalogue. All that the server knows of stand in one catalogue. */
@FunctionalInterface
public interface CatalogueSource {
    /**
     * The datasets, in the order in which they are listed.
     *
     * @param asOf the day whose knowledge is asked for; null for now
     */
    List<CatalogueEntry> entries(@Nullable LocalDate asOf);
}
