package nl.thuiskompas.engine.microdata;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/** A set of whole numbers that a condition asks for. An unknown value is in none of them, whatever the set. */
public sealed interface Values {
    /** Whether a known value is in the set. */
    boolean contains(int value);

    /** All numbers from lowest up to and including highest. */
    record Range(int lowest, int highest) implements Values {
        public Range {
            if (lowest > highest) {
                throw new IllegalArgumentException("A range from " + lowest + " to " + highest + " holds nothing.");
            }
        }

        @Override
        public boolean contains(int value) {
            return value >= lowest && value <= highest;
        }
    }

    /** These numbers. */
    record Codes(Set<Integer> codes) implements Values {
        public Codes {
            if (codes.isEmpty()) {
                throw new IllegalArgumentException("A condition without any code is met by no record.");
            }
            codes = java.util.Collections.unmodifiableSet(new TreeSet<>(codes));
        }

        @Override
        public boolean contains(int value) {
            return codes.contains(value);
        }
    }

    /** Numbers whose bits, read as a set, hold at least one of these bits. */
    record AnyBit(int bits) implements Values {
        public AnyBit {
            mustHaveBits(bits);
        }

        @Override
        public boolean contains(int value) {
            return (value & bits) != 0;
        }
    }

    /** Numbers whose bits hold all of these and none of those. */
    record TheseBits(int with, int without) implements Values {
        public TheseBits {
            mustHaveBits(with | without);
            if ((with & without) != 0) {
                throw new IllegalArgumentException(
                        "A condition that asks for a bit and forbids it is met by no record.");
            }
        }

        @Override
        public boolean contains(int value) {
            return (value & with) == with && (value & without) == 0;
        }
    }

    /** Exactly this number. */
    static Values of(int value) {
        return new Range(value, value);
    }

    /** These numbers. */
    static Values of(Collection<Integer> values) {
        return new Codes(Set.copyOf(values));
    }

    /** Everything from this number up. */
    static Values from(int lowest) {
        return new Range(lowest, Integer.MAX_VALUE);
    }

    /** Everything up to and including this number. */
    static Values upTo(int highest) {
        return new Range(ColumnData.UNKNOWN + 1, highest);
    }

    /** Every known value. */
    static Values known() {
        return new Range(ColumnData.UNKNOWN + 1, Integer.MAX_VALUE);
    }

    private static void mustHaveBits(int bits) {
        if (bits <= 0) {
            throw new IllegalArgumentException("A set of bits is a positive number, not " + bits + ".");
        }
    }
}
