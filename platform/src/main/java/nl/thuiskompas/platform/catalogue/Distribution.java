package nl.thuiskompas.platform.catalogue;

/**
 * One form in which a dataset can be had.
 *
 * @param path address on this site, beginning with a stroke
 * @param mediaType such as text/csv
 * @param fileType name in the European list of file types, such as CSV; empty when it has none
 * @param conformsTo address of the standard or description that it follows; empty for none; beginning with a stroke when
 *     it is on this site
 */
public record Distribution(String path, String mediaType, String fileType, String conformsTo) {}
