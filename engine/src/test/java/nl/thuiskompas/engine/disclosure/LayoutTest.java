package nl.thuiskompas.engine.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class LayoutTest {
    @Test
    void aRegionOfTwoDivisionsIsOneClass() {
        Dimension region = Dimension.of(
                "region",
                List.of("a", "b", "c"),
                Map.of(
                        "province:1",
                        List.of("b", "a"),
                        "labour:7",
                        List.of("a", "b"),
                        "country:NL",
                        List.of("a", "b", "c"),
                        "safety:3",
                        List.of("c")));
        assertThat(region.size()).isEqualTo(5);
        assertThat(region.classOf("province:1")).isEqualTo(region.classOf("labour:7"));
        assertThat(region.classOf("country:NL")).isEqualTo(Dimension.ALL);
        assertThat(region.classOf("safety:3")).isEqualTo(region.classOf("c"));
    }

    @Test
    void whatCannotBeIsSaid() {
        assertThatThrownBy(() -> Dimension.of("age", List.of("old"))).hasMessageContaining("fewer than two parts");
        assertThatThrownBy(() -> Dimension.of("age", List.of("old", "young"), Map.of("all", List.of("grown"))))
                .hasMessageContaining("names grown, which is not one of its parts");
        assertThatThrownBy(() -> new ListedTable("too much", List.of("a", "b", "c", "d")))
                .hasMessageContaining("at most 3");
        assertThatThrownBy(
                        () -> new Layout(MadeRecords.REGION, List.of(), List.of(new ListedTable("t", List.of("age")))))
                .hasMessageContaining("no dimension age");
        assertThatThrownBy(() -> MadeRecords.twoTables().cell(Map.of("age", "old", "home", "private")))
                .hasMessageContaining("no listed table shows");
    }

    @Test
    void everyCellStandsOnceAndCanBeFound() {
        Layout layout = MadeRecords.twoTables();
        Set<String> names = new HashSet<>();
        for (int cell = 0; cell < layout.size(); cell++) {
            assertThat(layout.cell(layout.classes(cell))).isEqualTo(cell);
            assertThat(names.add(layout.describe(cell))).isTrue();
        }
        assertThat(layout.describe(0)).isEqualTo("everybody");
        // 1 country and 11 regions by (1 + 3 groups) by (1 + 3 ages + 2 homes), all of which both tables share or have.
        assertThat(layout.size()).isEqualTo(12 * 4 * 6);
    }

    @Property(tries = 20)
    void measuredCellsAddUp(@ForAll("records") MadeRecords records) {
        records.counts().requireAdditive();
        records.rents().requireAdditive();
    }

    @Provide
    Arbitrary<MadeRecords> records() {
        return MadeRecords.any();
    }

    @Test
    void aTotalThatIsNoSumIsFound() {
        Layout layout = new Layout(MadeRecords.REGION, List.of(), List.of(new ListedTable("size", List.of())));
        int[] counts = new int[layout.size()];
        counts[layout.cell(Map.of("region", "m1"))] = 3;
        assertThatThrownBy(
                        () -> Cells.counts(layout, "size", 2021, counts, null).requireAdditive())
                .hasMessage("size 2021, everybody is 0; its parts add up to 3");
    }

    @Test
    void aCellIsTheSameInEveryReleaseAndOtherCellsAreNot() {
        MadeRecords records = MadeRecords.random(MadeRecords.twoTables(), 1, 10, 1);
        Fingerprints counts = new Fingerprints(records.counts());
        Fingerprints sums = new Fingerprints(records.rents());
        Layout alone = new Layout(
                Dimension.of("region", MadeRecords.REGION.parts(), Map.of("another name", List.of("m1", "m2"))),
                List.of(MadeRecords.AGE),
                List.of(new ListedTable("ages", List.of("age"))));
        Fingerprints other = new Fingerprints(Cells.counts(alone, "size", 2021, new int[alone.size()], null));
        Layout both = records.layout();
        assertThat(other.of(alone.cell(Map.of("region", "another name", "age", "old"))))
                .isEqualTo(counts.of(both.cell(Map.of("region", "east", "age", "old"))));
        Set<Fingerprint> all = new HashSet<>();
        for (int cell = 0; cell < both.size(); cell++) {
            assertThat(all.add(counts.of(cell))).isTrue();
            assertThat(all.add(sums.of(cell))).isTrue();
        }
    }
}
