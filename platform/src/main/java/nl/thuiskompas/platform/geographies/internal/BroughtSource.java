package nl.thuiskompas.platform.geographies.internal;

import nl.thuiskompas.platform.language.Words;
import nl.thuiskompas.platform.tables.TableSource;

/**
 * The publication that somebody took a file from, as far as they said; none of it may be blank.
 *
 * @param id stable name of the source, such as brought-housing-deal-region
 * @param publisher who published it
 * @param table name of the file
 * @param title what it is called
 * @param licence short name of the licence
 * @param licenceUrl where the licence can be read, or the same words as the licence
 * @param url where it can be found, or words that say that it is a file
 */
record BroughtSource(
        String id, String publisher, String table, Words title, String licence, String licenceUrl, String url)
        implements TableSource {}
