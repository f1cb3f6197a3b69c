package nl.thuiskompas.engine.statistics;

import java.time.LocalDate;

/**
 * Where a column of observations came from.
 *
 * @param release the immutable release of our warehouse that holds it
 * @param table table of the publisher, such as 81955NED
 * @param publisher who published it
 * @param title title of the table
 * @param column the column, as our tables call it
 * @param reference reference date of the observations
 * @param licence licence under which it was published
 */
public record Source(
        String release,
        String table,
        String publisher,
        String title,
        ColumnName column,
        LocalDate reference,
        String licence) {}
