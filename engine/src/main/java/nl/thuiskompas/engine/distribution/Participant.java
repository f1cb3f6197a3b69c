package nl.thuiskompas.engine.distribution;

import java.math.BigDecimal;
import java.util.Map;

/**
 * A municipality that takes part.
 *
 * @param region its code, such as GM0363
 * @param values by key what counts for it, such as inhabitants or dwellings; zero or above
 * @param carried households carried in from before: arrears above zero, an advance below. They are outside the task: the
 *     municipality has to house its part of the task plus these
 */
public record Participant(String region, Map<String, BigDecimal> values, long carried) {
    public Participant {
        values = Map.copyOf(values);
    }

    /** One that carries nothing in. */
    public Participant(String region, Map<String, BigDecimal> values) {
        this(region, values, 0);
    }
}
