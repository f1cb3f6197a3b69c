package nl.thuiskompas.platform.attack.internal;

import nl.thuiskompas.engine.disclosure.CellKey;
import nl.thuiskompas.engine.disclosure.Exact;
import nl.thuiskompas.engine.disclosure.GroupDisclosure;
import nl.thuiskompas.engine.disclosure.Regime;
import nl.thuiskompas.engine.disclosure.Rounded;
import nl.thuiskompas.engine.disclosure.ZeroPolicy;

/**
 * What a regime promises of the cells it guards, as far as anybody outside can hold it to that.
 *
 * <p><b>Exact.</b> A withheld count below the threshold can be anything from nobody to the threshold. Outside nobody knows
 * which withheld cells are below it and which only protect others; of those nothing is promised. So the promise is surely
 * broken when it is certain that a withheld cell is below the threshold and above nobody. Of sums nobody outside knows the
 * largest contribution; a withheld sum that is certain is taken for broken. <b>Cell-key, rounded.</b> A perturbed value of
 * which it is known that it is not nobody can be at least two numbers. That an empty cell is empty may be told: it is
 * published as it is.
 */
final class Promise {
    private static final double HAIR = 1e-4;
    private static final double PERCENT = 100;

    private final Regime regime;
    private final boolean count;
    private final boolean mean;

    /**
     * A promise.
     *
     * @param measure count, sum or mean
     */
    Promise(Regime regime, String measure) {
        this.regime = regime;
        this.count = measure.equals("count");
        this.mean = measure.equals("mean");
    }

    /** In one sentence. */
    String words() {
        return switch (regime) {
            case Exact exact ->
                count
                        ? "cannot be told from nobody, nor from " + exact.threshold()
                        : "cannot be told, nor come within " + exact.dominance().percent()
                                + " % of what anybody contributes";
            case CellKey key -> count ? "at least two numbers, of up to " + (2 * key.deviation() + 1) : "not certain";
            case Rounded rounded ->
                count ? "at least two numbers, of up to " + (2 * rounded.base() - 1) : "not certain";
        };
    }

    /** Whether a cell of which the true value surely lies between two bounds surely is not guarded as promised. */
    boolean brokenBy(double low, double high) {
        if (mean) {
            return high < Double.POSITIVE_INFINITY && high - low <= HAIR * HAIR * high;
        }
        if (count && regime instanceof Exact exact) {
            return high < exact.threshold() - HAIR && (low > HAIR || exact.zeros() == ZeroPolicy.PROTECTED);
        }
        return certain(low, high) && (regime instanceof Exact || Math.floor(high + HAIR) >= 1);
    }

    /** Whether a count that is published as it is should have been withheld: it is of somebody, and below the threshold. */
    boolean brokenByPublishing(double value) {
        return count && regime instanceof Exact exact && value > HAIR && value < exact.threshold() - HAIR;
    }

    /** Whether a cell that may be one of those that are guarded for their own sake is bounded more narrowly than these may be. */
    boolean narrowedBy(double low, double high, double startLow, double startHigh) {
        if (regime instanceof Exact exact) {
            return count
                    ? high < exact.threshold() - HAIR || (low > HAIR && low < exact.threshold())
                    : high - low < 2 * exact.dominance().percent() / PERCENT * low;
        }
        return high - low < startHigh - startLow - HAIR;
    }

    /** Whether only one whole number lies between two bounds. */
    static boolean certain(double low, double high) {
        return Math.floor(high + HAIR) - Math.ceil(low - HAIR) < 1;
    }

    /** The rules of the regime about classes that hold a whole group; none for sums. */
    java.util.List<GroupDisclosure> groups() {
        return count && regime instanceof Exact exact ? exact.groups() : java.util.List.of();
    }

    /** The least the value of a withheld cell can be, as is known from the parameters. */
    double leastWithheld() {
        return regime instanceof Exact exact && exact.zeros() == ZeroPolicy.KNOWN && count ? 1 : 0;
    }

    Regime regime() {
        return regime;
    }
}
