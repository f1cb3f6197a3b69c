package nl.thuiskompas.platform.exports;

import java.time.LocalDate;

/**
 * Where all rows of a table come from.
 *
 * @param title title that its publisher gave it
 * @param publisher who published it
 * @param table the publisher's name of it
 * @param licence short name of the licence; empty when none is stated
 * @param licenceUrl address of the licence; may be empty
 * @param release our release of it
 * @param known the day from which these values were known
 */
public record Provenance(
        String title,
        String publisher,
        String table,
        String licence,
        String licenceUrl,
        String release,
        LocalDate known) {}
