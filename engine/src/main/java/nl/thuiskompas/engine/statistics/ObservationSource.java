package nl.thuiskompas.engine.statistics;

import java.time.LocalDate;

/** Where an evaluation gets its observations. */
public interface ObservationSource {
    /**
     * The observations of a column for a period.
     *
     * @throws MissingObservationsException when there are none
     */
    Observations observations(ColumnName column, Period period);

    /**
     * The observations of a stock column at a moment, whether the source calls it the end of a day or the start of the
     * next.
     *
     * @throws MissingObservationsException when there are none
     */
    Observations observationsAt(ColumnName column, LocalDate moment);
}
