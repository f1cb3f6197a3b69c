package nl.thuiskompas.engine.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Provinces as parts, made of municipalities that no table shows. */
class CoarseDimensionTest {
    private static final Dimension COARSE = Dimension.coarse(
            "region",
            Map.of("north", List.of("m2", "m1"), "east", List.of("m3"), "south", List.of("m4", "m5")),
            Map.of("sand", List.of("north", "east")));
    private static final Dimension FINE = Dimension.of(
            "region",
            List.of("m1", "m2", "m3", "m4", "m5"),
            Map.of("north", List.of("m1", "m2"), "south", List.of("m4", "m5"), "dry", List.of("m1", "m2", "m3")));

    @Test
    void theSameMunicipalitiesAreTheSameCellHoweverCoarseTheRelease() {
        assertThat(fingerprint(COARSE, "north")).isEqualTo(fingerprint(FINE, "north"));
        assertThat(fingerprint(COARSE, "east")).isEqualTo(fingerprint(FINE, "m3"));
        assertThat(fingerprint(COARSE, "sand")).isEqualTo(fingerprint(FINE, "dry"));
        assertThat(fingerprint(COARSE, "*")).isEqualTo(fingerprint(FINE, "*"));
        assertThat(fingerprint(COARSE, "south")).isNotEqualTo(fingerprint(FINE, "m4"));
    }

    @Test
    void aPartOfNothingIsRefused() {
        assertThatThrownBy(() -> Dimension.coarse(
                        "region", Map.of("north", List.of("m1"), "south", List.<String>of()), Map.of()))
                .hasMessageContaining("part south of dimension region is made of nothing");
    }

    private static Fingerprint fingerprint(Dimension region, String className) {
        Layout layout = new Layout(region, List.of(), List.of(new ListedTable("alone", List.of())));
        Cells cells = Cells.counts(layout, "size", 2021, new int[layout.size()], null);
        int place = className.equals("*") ? Dimension.ALL : region.classOf(className);
        return new Fingerprints(cells).of(layout.cell(place));
    }
}
