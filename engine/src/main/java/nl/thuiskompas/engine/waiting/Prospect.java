package nl.thuiskompas.engine.waiting;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import nl.thuiskompas.engine.distribution.Method;
import nl.thuiskompas.engine.distribution.Refusal;

/**
 * What is expected of a region over some years, and by which key its municipalities would share. It may be wrong:
 * {@link #refusals()} says what.
 *
 * @param firstYear the year that the first numbers of each place are about
 * @param years how many years, 1 to {@value #MOST_YEARS}
 * @param categories of households, in the order in which they are told
 * @param places the municipalities
 * @param weights by key how much it counts
 * @param method how whole numbers are made
 */
public record Prospect(
        int firstYear,
        int years,
        List<String> categories,
        List<Place> places,
        Map<String, BigDecimal> weights,
        Method method) {
    /** Years in one simulation. */
    public static final int MOST_YEARS = 30;
    /** Households that come up, or homes, in a municipality in a year. */
    public static final int MOST_A_YEAR = 100_000;

    /** Households of the region that come up in a year, in the first year with those who wait. */
    public static final int MOST_TOGETHER = 500_000;

    public Prospect {
        categories = List.copyOf(categories);
        places = List.copyOf(places);
        weights = Map.copyOf(weights);
    }

    /** Everything that is wrong with it; empty when it can be simulated. */
    public List<Refusal> refusals() {
        return new ProspectCheck(this).refusals();
    }
}
