package nl.thuiskompas.platform.odata.internal;

import java.time.LocalDate;
import nl.thuiskompas.platform.datasets.Dataset;

/**
 * A table that is served.
 *
 * @param identifier its name in addresses: the publisher's own where that is Statistics Netherlands, else ours
 * @param dataset what it means
 * @param release the contents that are served, for tags: the same as long as no cell changes
 * @param modified the day of these contents
 * @param observations number of cells
 * @param source the cells
 */
record Table(
        String identifier, Dataset dataset, String release, LocalDate modified, long observations, CellSource source) {}
