package nl.thuiskompas.platform.warehouse;

import nl.thuiskompas.engine.statistics.Period;
import nl.thuiskompas.engine.statistics.Precision;
import nl.thuiskompas.engine.statistics.Status;
import nl.thuiskompas.engine.statistics.Unit;

/**
 * How the values of an observation column were measured.
 *
 * @param unit what is counted
 * @param timing how a value stands to its year: at the end of its last day, at the start of its first, or during it
 * @param precision how the source rounded
 * @param status the status the source gave to the whole column
 */
public record Measurement(Unit unit, Period.Timing timing, Precision precision, Status status) {}
