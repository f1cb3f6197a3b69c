package nl.thuiskompas.platform.synthesis;

import java.nio.file.Path;

/**
 * What country is asked for.
 *
 * @param scale part of the real number of dwellings and inhabitants, above 0 and at most 1
 * @param firstYear first year, of which the state on 1 January is given
 * @param lastYear last year, at least the first
 * @param seed number that decides every lot; the same seed, scale and years give the same files
 * @param out folder for the files, new or empty
 */
public record SynthesisRequest(double scale, int firstYear, int lastYear, long seed, Path out) {
    /** @throws SynthesisException when the scale or the years cannot be */
    public SynthesisRequest {
        if (!(scale > 0 && scale <= 1)) {
            throw new SynthesisException(
                    "a scale of " + scale + " cannot be; give a number above 0 and at most 1, such as --scale 0.01.");
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
