package nl.thuiskompas.platform.groups;

import java.util.OptionalDouble;
import nl.thuiskompas.platform.datasets.CellStatus;

/** What a release tells of one cell. Nothing here shows a bare number: it always says how far it can be trusted. */
public sealed interface Told {
    /**
     * A number.
     *
     * @param value in the unit of its indicator
     * @param margin the most by which it can differ from the true one; 0 when it is the true one
     */
    record Amount(double value, double margin) implements Told {
        /** Whether it was changed on purpose, so that nobody can be recognised. */
        public boolean perturbed() {
            return margin > 0;
        }

        /** The least that it can truly be: no number here is of fewer than nobody. */
        public double low() {
            return Math.max(0, value - margin);
        }

        /** The most that it can truly be. */
        public double high() {
            return value + margin;
        }

        /** Whether it is at least twice as large as it can be off: less says little of what it is a part of. */
        public boolean telling() {
            return value >= 2 * margin;
        }
    }

    /**
     * There may be a number, and it is not told.
     *
     * @param why as far as readers may know
     */
    record Withheld(CellStatus why) implements Told {}

    /** There is nobody whom a mean could be of. */
    record Nobody() implements Told {}

    /** The release has its table and leaves it out: beside others it could be read off, and they off it. */
    record LeftOut() implements Told {}

    /** The release has no such cell: its table, its year or its region was not measured. */
    record NotMeasured() implements Told {}

    /** Nothing is said. */
    static Told notMeasured() {
        return new NotMeasured();
    }

    /** The number, if there is one. */
    default OptionalDouble amount() {
        return this instanceof Amount number ? OptionalDouble.of(number.value()) : OptionalDouble.empty();
    }

    /** Whether the release says anything of it. */
    default boolean measured() {
        return !(this instanceof NotMeasured);
    }

    /**
     * What is told of the difference with an earlier number of the same kind; margins add up. Nothing when one of the two is
     * not told.
     */
    default Told minus(Told earlier) {
        if (this instanceof Amount now && earlier instanceof Amount then) {
            return new Amount(now.value() - then.value(), now.margin() + then.margin());
        }
        return earlier instanceof Amount || !measured() ? this : earlier;
    }
}
