package nl.thuiskompas.platform.warehouse;

import nl.thuiskompas.platform.language.Words;

/**
 * A publication that columns come from.
 *
 * @param id name by which columns refer to it, such as cbs-81955NED
 * @param publisher who published it
 * @param table the publisher's name of the table, such as 81955NED
 * @param title the title of the table
 * @param licence short name of the licence, such as CC BY 4.0
 * @param licenceUrl address of the licence
 * @param url address of the publication
 */
public record SourceDescription(
        String id, String publisher, String table, Words title, String licence, String licenceUrl, String url) {}
