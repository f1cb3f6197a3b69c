package nl.thuiskompas.engine.microdata;

import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Turns the values of a column into small codes, so that every test of the column is a look-up in a short table. A
 * column of few values is its own code; one of many falls into the stretches between the cuts of its tests. Code 0 is
 * the unknown value.
 */
final class ColumnCoder {
    /** Tables beyond this size would push the masks out of the nearest cache. */
    private static final int OWN_CODES = 4_096;

    private final ColumnData data;
    private final int @org.jspecify.annotations.Nullable [] cuts;

    private ColumnCoder(ColumnData data, int @org.jspecify.annotations.Nullable [] cuts) {
        this.data = data;
        this.cuts = cuts;
    }

    /** A coder for a column whose tests change at known values, or whose values are few; absent otherwise. */
    static Optional<ColumnCoder> of(ColumnData data, Collection<ColumnTest> tests) {
        if (data.width() < 4 && data.codes() <= OWN_CODES) {
            return Optional.of(new ColumnCoder(data, null));
        }
        if (tests.stream().allMatch(test -> test.cuts().isPresent())) {
            int[] cuts = IntStream.concat(
                            IntStream.of(ColumnData.UNKNOWN + 1),
                            tests.stream()
                                    .flatMapToInt(
                                            test -> IntStream.of(test.cuts().orElseThrow())))
                    .sorted()
                    .distinct()
                    .toArray();
            return Optional.of(new ColumnCoder(data, cuts));
        }
        return data.width() < 4 ? Optional.of(new ColumnCoder(data, null)) : Optional.empty();
    }

    /** Number of codes, with the one for unknown. */
    int codes() {
        return cuts == null ? data.codes() : cuts.length + 1;
    }

    /** A value with this code, for codes from 1. */
    private int example(int code) {
        return cuts == null ? code - 1 + data.base() : cuts[code - 1];
    }

    /** For every code whether the test holds; never for unknown. */
    boolean[] table(IntPredicate test) {
        boolean[] holds = new boolean[codes()];
        for (int code = 1; code < holds.length; code++) {
            holds[code] = test.test(example(code));
        }
        return holds;
    }

    /** For every code the place of a breakdown. */
    int[] places(Breakdown breakdown, int year) {
        int[] places = new int[codes()];
        Arrays.fill(places, breakdown.places() - 1);
        for (int code = 1; code < places.length; code++) {
            places[code] = breakdown.place(example(code), year);
        }
        return places;
    }

    /** Codes of the records from a place on. */
    void read(long from, int count, int[] into, int[] scratch) {
        if (cuts == null) {
            data.read(from, count, into);
            return;
        }
        data.readValues(from, count, scratch);
        Arrays.fill(into, 0, count, 0);
        for (int cut : cuts) {
            for (int i = 0; i < count; i++) {
                into[i] += scratch[i] >= cut ? 1 : 0;
            }
        }
    }
}
