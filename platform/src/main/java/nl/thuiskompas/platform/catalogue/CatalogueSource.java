package nl.thuiskompas.platform.catalogue;

import java.util.List;

/** Somebody who has datasets for the catalogue. All that the server knows of stand in one catalogue. */
@FunctionalInterface
public interface CatalogueSource {
    /** The datasets, in the order in which they are listed. */
    List<CatalogueEntry> entries();
}
