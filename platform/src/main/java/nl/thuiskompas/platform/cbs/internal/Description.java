package nl.thuiskompas.platform.cbs.internal;

import java.util.List;
import nl.thuiskompas.platform.datasets.Dataset;
import nl.thuiskompas.platform.datasets.Notice;

/**
 * What a table says about itself before its records are read.
 *
 * @param dataset what its cells mean
 * @param count how many records or observations it has
 * @param edition changes when the table is published anew
 * @param remarks what was found in the description
 */
public record Description(Dataset dataset, long count, String edition, List<Notice> remarks) {}
