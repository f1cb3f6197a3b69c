package nl.thuiskompas.engine.statistics;

/** What a figure says: a number with its band, or why there is none. */
public sealed interface Value {
    /**
     * A number, in the unit of its figure.
     *
     * @param value the middle value
     * @param low least value it can have, given how the sources rounded; equal to {@code value} when exact
     * @param high greatest value it can have
     */
    record Amount(double value, double low, double high) implements Value {
        public Amount {
            if (!(low <= value && value <= high)) {
                throw new IllegalArgumentException(value + " does not lie between " + low + " and " + high);
            }
        }

        /** A number without a band. */
        public static Amount exact(double value) {
            return new Amount(value, value, value);
        }

        /** Whether the number is uncertain. */
        public boolean banded() {
            return low < high;
        }
    }

    /**
     * No number.
     *
     * @param reason why, in words for the reader (English; pages translate by {@link Reason#kind()})
     */
    record Missing(Reason reason) implements Value {}
}
