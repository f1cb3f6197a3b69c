package nl.thuiskompas.platform.synthesis;

import java.nio.file.Path;

/**
 * What country is asked for.
 *
 * @param scale part of the real number of dwellings and inhabitants, at least {@value #LEAST} and at most 1
 * @param firstYear first year, of which the state on 1 January is given
 * @param lastYear last year, at least the first
 * @param seed number that decides every lot; the same seed, scale and years give the same files
 * @param out folder for the files, new or empty
 */
public record SynthesisRequest(double scale, int firstYear, int lastYear, long seed, Path out) {
    /** The smallest scale: below it most municipalities have nobody left. */
    static final double LEAST = 0.0001;

    private static final String LEAST_TEXT = "0.0001";

    /** @throws SynthesisException when the scale or the years cannot be */
    public SynthesisRequest {
        if (!(scale >= LEAST && scale <= 1)) {
            throw new SynthesisException("a scale of " + scale + " cannot be; give a number from " + LEAST_TEXT
                    + ", of which some two thousand people are left, to 1, such as --scale 0.01.");
        }
        if (lastYear < firstYear) {
            throw new SynthesisException("the years " + firstYear + ".." + lastYear
                    + " run backwards; give the first year first, such as --years 2019..2021.");
        }
    }

    /** How many years there are. */
    public int years() {
        return lastYear - firstYear + 1;
    }
}
