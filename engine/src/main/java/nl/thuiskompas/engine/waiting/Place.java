package nl.thuiskompas.engine.waiting;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * A municipality with what is expected there. Years are the years of the {@link Prospect}, in their order.
 *
 * @param region its code, such as GM0363
 * @param values by key what counts for it, zero or above
 * @param waiting by category how many households wait there when the first year begins, zero or more
 * @param comingUp by category how many households come up there in each year, as expected: zero or more, not necessarily whole
 * @param vacancies homes that become free for these households in each year, as expected: zero or more, not necessarily whole
 * @param construction new homes for these households in each year, as planned: whole, zero or more
 */
public record Place(
        String region,
        Map<String, BigDecimal> values,
        Map<String, Long> waiting,
        Map<String, List<Double>> comingUp,
        List<Double> vacancies,
        List<Long> construction) {
    public Place {
        values = Map.copyOf(values);
        waiting = Map.copyOf(waiting);
        comingUp = Map.copyOf(comingUp);
        vacancies = List.copyOf(vacancies);
        construction = List.copyOf(construction);
    }
}
