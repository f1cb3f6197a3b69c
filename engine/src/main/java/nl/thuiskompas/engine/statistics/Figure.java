package nl.thuiskompas.engine.statistics;

import java.time.LocalDate;
import java.util.List;
import nl.thuiskompas.engine.geography.Region;

/**
 * A number with everything one needs to trust it. Nothing in Thuiskompas shows a bare number.
 *
 * @param indicator what it is a figure of
 * @param period the time it is about
 * @param edition the date whose municipalities were used
 * @param region the region it is about
 * @param value the number with its band, or why there is none
 * @param status what may be thought of it
 * @param apportioned part of the value, 0 to 1, that was shared out by weights
 * @param average how a share over several municipalities was computed
 * @param sources the columns it came from, the first the most telling
 */
public record Figure(
        Indicator indicator,
        Period period,
        LocalDate edition,
        Region region,
        Value value,
        Status status,
        double apportioned,
        Average average,
        List<Source> sources) {}
