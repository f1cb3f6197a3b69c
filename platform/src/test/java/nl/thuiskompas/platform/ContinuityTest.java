package nl.thuiskompas.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.thuiskompas.engine.geography.BoundaryChange;
import nl.thuiskompas.engine.geography.Geography;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every change of municipalities against the stock: what a year ended with is what the next began with, also where
 * municipalities merged or were divided in the night between.
 */
class ContinuityTest {
    /**
     * By how much the begin that follows from the end differs from the published begin: in these rows the source's own
     * end is not its begin and what the year brought (Berg en Dal, Gooise Meren, Molenlanden). The published begins are
     * compared when the tables are built.
     */
    private static final Map<String, Long> OFF = Map.of("GM1945 2016", 1L, "GM1942 2016", -4L, "GM1978 2019", -1L);

    @TempDir
    private static Path data;

    private static Reference reference;

    @BeforeAll
    static void open() {
        reference = new Reference(data);
    }

    @AfterAll
    static void close() {
        reference.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {2013, 2014, 2015, 2016, 2017, 2018, 2019})
    void whatPredecessorsEndedWithIsWhatSuccessorsBeginWith(int year) {
        LocalDate newYear = LocalDate.of(year, 1, 1);
        Map<String, Long> ended = column(year - 1, false);
        Map<String, Long> begins = column(year, true);
        List<Set<String>> together = concernedTogether(newYear);
        assertThat(together).as("changes on %s", newYear).isNotEmpty();
        for (Set<String> group : together) {
            long before = sum(ended, group);
            long after = sum(begins, group);
            long known = group.stream()
                    .mapToLong(code -> OFF.getOrDefault(code + " " + year, 0L))
                    .sum();
            assertThat(after - before)
                    .as("%s on %s: ended with %d, begins with %d", group, newYear, before, after)
                    .isEqualTo(known);
        }
    }

    private static long sum(Map<String, Long> column, Set<String> codes) {
        return codes.stream().mapToLong(code -> column.getOrDefault(code, 0L)).sum();
    }

    /** The municipalities that are joined by changes of one day, before and after. */
    private static List<Set<String>> concernedTogether(LocalDate day) {
        Geography geography = reference.monitor().geography();
        List<Set<String>> groups = new ArrayList<>();
        for (BoundaryChange change : geography.changes()) {
            if (change.date().equals(day)) {
                Set<String> group = new TreeSet<>(Set.of(change.from(), change.to()));
                groups.removeIf(other -> {
                    boolean shared = other.contains(change.from()) || other.contains(change.to());
                    group.addAll(shared ? other : Set.of());
                    return shared;
                });
                groups.add(group);
            }
        }
        return groups;
    }

    /** Homes by municipality at the end of a year, or at its begin: the end less what the year brought. */
    private static Map<String, Long> column(int year, boolean begin) {
        Map<String, Long> homes = new TreeMap<>();
        reference.monitor().warehouse().rows("dwelling-stock").stream()
                .filter(row -> row.text("period").equals(Integer.toString(year)))
                .forEach(row -> {
                    long brought = row.integer("new_construction")
                            + row.integer("other_additions")
                            - row.integer("demolition")
                            - row.integer("other_withdrawals")
                            + row.integer("correction");
                    homes.put(row.text("municipality"), row.integer("end_stock") - (begin ? brought : 0));
                });
        return homes;
    }
}
