package nl.thuiskompas.engine.disclosure;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was said about cells in earlier releases. It binds: a cell that was published is published again with the same value,
 * one that was withheld is withheld again, whatever table it stands in now. Columns with a hashed index, for millions of
 * cells.
 */
public final class EarlierDecisions {
    private static final EarlierDecisions NONE = new Builder().build();
    private static final int EMPTY = 0;

    private final int size;
    private final long[] high;
    private final long[] low;
    private final long[] values;
    private final @Nullable WithholdingReason[] reasons;
    private final int[] index;

    private EarlierDecisions(Builder from) {
        this.size = from.size;
        this.high = from.high;
        this.low = from.low;
        this.values = from.values;
        this.reasons = from.reasons;
        this.index = from.index;
    }

    /** Nothing was released yet. */
    public static EarlierDecisions none() {
        return NONE;
    }

    /**
     * Everything some earlier releases said.
     *
     * @throws IllegalArgumentException when they say two things about one cell
     */
    public static EarlierDecisions of(List<Decisions> releases) {
        Builder builder = new Builder();
        for (Decisions release : releases) {
            for (int cell = 0; cell < release.size(); cell++) {
                WithholdingReason reason = release.reasonForChecker(cell);
                builder.add(release.fingerprint(cell), reason == null ? release.value(cell) : 0, reason);
            }
        }
        return builder.build();
    }

    /** Collects decisions, cell by cell, as they are read. */
    public static final class Builder {
        private static final int FIRST = 16;

        private int size;
        private long[] high = new long[FIRST];
        private long[] low = new long[FIRST];
        private long[] values = new long[FIRST];
        private @Nullable WithholdingReason[] reasons = new WithholdingReason[FIRST];
        private int[] index = new int[2 * FIRST];

        /**
         * Adds a decision. The same decision twice is one.
         *
         * @param value what was published; 0 when withheld
         * @param reason why it was withheld; null when it was published
         * @throws IllegalArgumentException when something else was added about the cell
         */
        public Builder add(Fingerprint cell, long value, @Nullable WithholdingReason reason) {
            int slot = slot(index, high, low, cell.high(), cell.low());
            if (index[slot] != EMPTY) {
                int at = index[slot] - 1;
                if (values[at] != value || reasons[at] != reason) {
                    throw new IllegalArgumentException("earlier releases say two things about cell " + cell + ": "
                            + say(values[at], reasons[at]) + " and " + say(value, reason));
                }
                return this;
            }
            if (size == high.length) {
                grow();
                slot = slot(index, high, low, cell.high(), cell.low());
            }
            high[size] = cell.high();
            low[size] = cell.low();
            values[size] = value;
            reasons[size] = reason;
            index[slot] = ++size;
            return this;
        }

        private static String say(long value, @Nullable WithholdingReason reason) {
            return reason == null ? Long.toString(value) : reason.code();
        }

        private void grow() {
            int room = Math.multiplyExact(size, 2);
            high = Arrays.copyOf(high, room);
            low = Arrays.copyOf(low, room);
            values = Arrays.copyOf(values, room);
            reasons = Arrays.copyOf(reasons, room);
            int[] wider = new int[Math.multiplyExact(room, 2)];
            for (int at = 0; at < size; at++) {
                wider[slot(wider, high, low, high[at], low[at])] = at + 1;
            }
            index = wider;
        }

        /** What was collected; nothing may be added any more. */
        public EarlierDecisions build() {
            return new EarlierDecisions(this);
        }
    }

    private static int slot(int[] index, long[] high, long[] low, long cellHigh, long cellLow) {
        int slot = (int) cellLow & (index.length - 1);
        while (index[slot] != EMPTY && (high[index[slot] - 1] != cellHigh || low[index[slot] - 1] != cellLow)) {
            slot = (slot + 1) & (index.length - 1);
        }
        return slot;
    }

    /** Whether there are none. */
    public boolean isEmpty() {
        return size == 0;
    }

    /** Number of decisions. */
    public int size() {
        return size;
    }

    /** Place of the decision about a cell, below zero when there is none. */
    int indexOf(Fingerprint cell) {
        return index[slot(index, high, low, cell.high(), cell.low())] - 1;
    }

    /** What was published. */
    long value(int place) {
        return values[place];
    }

    /** Why it was withheld; null when it was published. */
    @Nullable
    WithholdingReason reason(int place) {
        return reasons[place];
    }
}
