package nl.thuiskompas.engine.microdata;

import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * What a requirement asks of one column in one year.
 *
 * @param holds of a known value
 * @param cuts values at which the answer may change; absent where it may change anywhere
 */
record ColumnTest(IntPredicate holds, Optional<int[]> cuts) {
    private static final ColumnTest KNOWN = of(Values.known());

    static ColumnTest of(Values values) {
        return new ColumnTest(
                values::contains,
                switch (values) {
                    case Values.Range(int lowest, int highest) -> Optional.of(around(lowest, highest));
                    case Values.Codes codes ->
                        Optional.of(codes.codes().stream()
                                .flatMapToInt(code -> IntStream.of(around(code, code)))
                                .toArray());
                    case Values.AnyBit any -> Optional.empty();
                    case Values.TheseBits these -> Optional.empty();
                });
    }

    /** That the value is known, whatever it is. */
    static ColumnTest known() {
        return KNOWN;
    }

    private static int[] around(int lowest, int highest) {
        return highest == Integer.MAX_VALUE ? new int[] {lowest} : new int[] {lowest, highest + 1};
    }

    ColumnTest and(ColumnTest other) {
        return new ColumnTest(holds.and(other.holds), joined(other));
    }

    ColumnTest or(ColumnTest other) {
        return new ColumnTest(holds.or(other.holds), joined(other));
    }

    ColumnTest not() {
        return new ColumnTest(holds.negate(), cuts);
    }

    private Optional<int[]> joined(ColumnTest other) {
        return cuts.flatMap(mine -> other.cuts.map(theirs ->
                IntStream.concat(IntStream.of(mine), IntStream.of(theirs)).toArray()));
    }

    /** Whether no known value can meet both; false also where that cannot be seen. */
    boolean excludes(ColumnTest other) {
        return joined(other)
                .map(places -> IntStream.concat(IntStream.of(ColumnData.UNKNOWN + 1), IntStream.of(places))
                        .noneMatch(value -> holds.test(value) && other.holds.test(value)))
                .orElse(false);
    }
}
