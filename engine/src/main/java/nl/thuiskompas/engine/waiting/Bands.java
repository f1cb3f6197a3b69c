package nl.thuiskompas.engine.waiting;

import java.util.List;

/**
 * How far chance can take a course: bands from runs in which households come up and homes become free as they happen to.
 *
 * @param way who houses whom
 * @param runs how many
 * @param seed from which the same runs follow again
 * @param years one for each year
 */
public record Bands(Way way, int runs, long seed, List<Year> years) {
    public Bands {
        years = List.copyOf(years);
    }

    /**
     * A year.
     *
     * @param year such as 2026
     * @param places one for each municipality, in the order of the prospect
     * @param together of all municipalities: the band of the sum, which is narrower than the sum of the bands
     */
    public record Year(int year, List<Of> places, Of together) {
        public Year {
            places = List.copyOf(places);
        }
    }

    /**
     * Of a municipality, or of all.
     *
     * @param housed households housed in the year
     * @param waiting households still to house when the year ends
     */
    public record Of(Band housed, Band waiting) {}
}
