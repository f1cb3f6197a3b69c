package nl.thuiskompas.platform.synthesis;

import java.util.List;

/**
 * What was made.
 *
 * @param counts number of records, a line for each year
 * @param fits how well it fits, three for each year
 */
public record SynthesisReport(List<Counts> counts, List<Fit> fits) {
    public SynthesisReport {
        counts = List.copyOf(counts);
        fits = List.copyOf(fits);
    }

    /**
     * Number of records of a year.
     *
     * @param vacant dwellings that nobody lives in
     * @param homeless households without a home of their own
     * @param moved households that live elsewhere than a year before, 0 in the first year
     */
    public record Counts(int year, int dwellings, int vacant, int households, int homeless, int moved, int persons) {}
}
