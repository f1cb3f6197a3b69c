package nl.thuiskompas.engine.disclosure;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What was said about cells in earlier releases. It binds: a cell that was published is published again with the same value,
 * one that was withheld is withheld again, whatever table it stands in now. Columns ordered by fingerprint.
 */
public final class EarlierDecisions {
    private static final EarlierDecisions NONE = new EarlierDecisions(new long[0], new long[0], new long[0], new byte[0]);
    private static final WithholdingReason[] REASONS = WithholdingReason.values();

    private final long[] high;
    private final long[] low;
    private final long[] values;
    private final byte[] reasons;

    private EarlierDecisions(long[] high, long[] low, long[] values, byte[] reasons) {
        this.high = high;
        this.low = low;
        this.values = values;
        this.reasons = reasons;
    }

    /** Nothing was released yet. */
    public static EarlierDecisions none() {
        return NONE;
    }

    /**
     * One decision of an earlier release.
     *
     * @param cell which cell
     * @param value what was published; 0 when withheld
     * @param reason why it was withheld; null when it was published
     */
    public record Entry(Fingerprint cell, long value, @Nullable WithholdingReason reason) {}

    /**
     * Decisions of earlier releases, in any order.
     *
     * @throws IllegalArgumentException when two decisions about one cell differ
     */
    public static EarlierDecisions of(List<Entry> entries) {
        Entry[] sorted = entries.stream()
                .sorted(Comparator.comparing(Entry::cell))
                .distinct()
                .toArray(Entry[]::new);
        for (int i = 1; i < sorted.length; i++) {
            if (sorted[i].cell.equals(sorted[i - 1].cell)) {
                throw new IllegalArgumentException(
                        "earlier releases say two things about one cell: " + sorted[i - 1] + " and " + sorted[i]);
            }
        }
        int n = sorted.length;
        long[] high = new long[n];
        long[] low = new long[n];
        long[] values = new long[n];
        byte[] reasons = new byte[n];
        IntStream.range(0, n).forEach(i -> {
            high[i] = sorted[i].cell.high();
            low[i] = sorted[i].cell.low();
            values[i] = sorted[i].value;
            WithholdingReason reason = sorted[i].reason;
            reasons[i] = (byte) (reason == null ? -1 : reason.ordinal());
        });
        return new EarlierDecisions(high, low, values, reasons);
    }

    /** Whether there are none. */
    public boolean isEmpty() {
        return high.length == 0;
    }

    /** Number of decisions. */
    public int size() {
        return high.length;
    }

    /** Place of the decision about a cell, below zero when there is none. */
    int indexOf(Fingerprint cell) {
        int from = 0;
        int to = high.length - 1;
        while (from <= to) {
            int middle = (from + to) >>> 1;
            int order = high[middle] != cell.high()
                    ? Long.compare(high[middle], cell.high())
                    : Long.compare(low[middle], cell.low());
            if (order == 0) {
                return middle;
            }
            from = order < 0 ? middle + 1 : from;
            to = order < 0 ? to : middle - 1;
        }
        return -1;
    }

    /** What was published. */
    long value(int place) {
        return values[place];
    }

    /** Why it was withheld; null when it was published. */
    @Nullable
    WithholdingReason reason(int place) {
        return reasons[place] < 0 ? null : REASONS[reasons[place]];
    }
}
