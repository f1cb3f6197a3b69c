package nl.thuiskompas.engine.microdata;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
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
                    case Values.Codes codes -> Optional.of(codes.codes().stream()
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
        return cuts.flatMap(mine -> other.cuts.map(
                theirs -> IntStream.concat(IntStream.of(mine), IntStream.of(theirs)).toArray()));
    }

    /**
     * A requirement as one test for each column, all of which must hold; absent where it cannot be said that way: a
     * choice between columns, or one column against another.
     */
    static Optional<SortedMap<RecordColumn, ColumnTest>> conjunction(Requirement requirement, int year) {
        SortedMap<RecordColumn, ColumnTest> tests = new TreeMap<>(BY_KIND_AND_NAME);
        return collect(requirement, year, tests) ? Optional.of(tests) : Optional.empty();
    }

    static final java.util.Comparator<RecordColumn> BY_KIND_AND_NAME =
            java.util.Comparator.comparing(RecordColumn::kind).thenComparing(RecordColumn::name);

    private static boolean collect(Requirement requirement, int year, SortedMap<RecordColumn, ColumnTest> tests) {
        return switch (requirement) {
            case Requirement.Meets(Condition condition) -> {
                tests.merge(condition.column(), of(condition.in(year)), ColumnTest::and);
                yield true;
            }
            case Requirement.Fails(Condition condition) -> {
                tests.merge(condition.column(), of(condition.in(year)).not(), ColumnTest::and);
                yield true;
            }
            case Requirement.All(List<Requirement> parts) -> {
                boolean all = true;
                for (Requirement part : parts) {
                    all &= collect(part, year, tests);
                }
                yield all;
            }
            case Requirement.AnyOf(List<Requirement> parts) -> choice(parts, year, tests);
            case Requirement.NotAbove between -> false;
        };
    }

    /** A choice can be said as a test of one column only if every part of it is about that column alone. */
    private static boolean choice(List<Requirement> parts, int year, SortedMap<RecordColumn, ColumnTest> tests) {
        List<SortedMap<RecordColumn, ColumnTest>> each = new ArrayList<>();
        for (Requirement part : parts) {
            SortedMap<RecordColumn, ColumnTest> of = new TreeMap<>(BY_KIND_AND_NAME);
            if (!collect(part, year, of) || of.size() != 1) {
                return false;
            }
            each.add(of);
        }
        RecordColumn column = each.getFirst().firstKey();
        if (!each.stream().allMatch(of -> of.firstKey().equals(column))) {
            return false;
        }
        ColumnTest any = each.stream().map(of -> of.get(column)).reduce(ColumnTest::or).orElseThrow();
        tests.merge(column, any, ColumnTest::and);
        return true;
    }
}
