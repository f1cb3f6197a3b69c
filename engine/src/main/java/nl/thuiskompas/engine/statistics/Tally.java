package nl.thuiskompas.engine.statistics;

import nl.thuiskompas.engine.statistics.Value.Amount;

/**
 * How many regions lie below a value.
 *
 * @param surely so wherever the true values lie within their bands
 * @param middle so when the middle values are taken
 * @param possibly so for at least one choice of values within the bands
 * @param of regions that have a value
 */
public record Tally(int surely, int middle, int possibly, int of) {
    /** Counts the regions of a cube that lie below a reference. */
    public static Tally below(Cube cube, Amount reference) {
        int surely = 0;
        int middle = 0;
        int possibly = 0;
        int of = 0;
        for (int i = 0; i < cube.size(); i++) {
            if (cube.value(i) instanceof Amount amount) {
                of++;
                Verdict verdict = Verdict.below(cube.figure(i), amount, reference);
                surely += verdict == Verdict.YES ? 1 : 0;
                possibly += verdict == Verdict.NO ? 0 : 1;
                middle += amount.value() < reference.value() ? 1 : 0;
            }
        }
        return new Tally(surely, middle, possibly, of);
    }

    /** The count as a value with its band. */
    public Amount amount() {
        return new Amount(middle, surely, possibly);
    }
}
