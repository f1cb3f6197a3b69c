package nl.thuiskompas.engine.statistics;

import java.time.LocalDate;

/**
 * A cell of a source that went into a figure.
 *
 * @param source the column it stands in
 * @param period the period of that column
 * @param counted the day whose municipalities the source counted this one by
 * @param code code of the municipality in the source
 * @param name its name
 * @param value the value as published, NaN when the source has none
 * @param part part of the municipality that lies in the region, NaN when no weight says so
 */
public record Contribution(
        Source source, Period period, LocalDate counted, String code, String name, double value, double part) {}
