package nl.thuiskompas.platform.tables;

import nl.thuiskompas.platform.language.Words;

/** A publication that columns of our tables come from. */
public interface TableSource {
    /** Stable name of the source in our tables. */
    String id();

    /** The publisher's name of the table. */
    String table();

    /** Who published it. */
    String publisher();

    /** What it is called. */
    Words title();

    /** Where it can be found. */
    String url();

    /** Short name of its licence. */
    default String licence() {
        return PublicSource.LICENCE;
    }

    /** Where the licence can be read. */
    default String licenceUrl() {
        return PublicSource.LICENCE_URL;
    }
}
