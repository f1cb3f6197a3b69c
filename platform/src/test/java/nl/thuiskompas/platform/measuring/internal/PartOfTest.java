package nl.thuiskompas.platform.measuring.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeMap;
import nl.thuiskompas.engine.microdata.RecordIndicator;
import nl.thuiskompas.engine.microdata.RecordTable;
import nl.thuiskompas.platform.measuring.BroughtDivisions;
import nl.thuiskompas.platform.measuring.MeasureCatalogue;
import nl.thuiskompas.platform.measuring.MeasureEntry;
import org.junit.jupiter.api.Test;

/** Which indicators are part of others by their definitions. */
class PartOfTest {
    private static final int YEAR = 2021;
    private static final MeasureCatalogue CATALOGUE = MeasureCatalogue.bundled();

    private static RecordIndicator indicator(String code) {
        return CATALOGUE.indicator(code).orElseThrow().indicator();
    }

    private static boolean isPart(String part, String whole) {
        return Inclusion.of(indicator(part), indicator(whole), YEAR);
    }

    private static List<PartOf> among(String... tables) {
        List<RecordTable> chosen = CATALOGUE.tables().stream()
                .filter(table -> List.of(tables).contains(table.code()))
                .toList();
        List<Kin> kin = Kin.among(
                CATALOGUE.indicators().stream().map(MeasureEntry::indicator).toList(), YEAR);
        LeavingOut known = new LeavingOut(YEAR, chosen).unknownAmounts();
        RegionSet regions = new RegionSet(YEAR, List.of("country"), BroughtDivisions.none(), new TreeMap<>());
        return PartOf.among(new LinkedTables(regions, known.tables(), kin).units(), YEAR);
    }

    @Test
    void whatAsksMoreIsAPart() {
        assertThat(isPart("vacant-homes", "homes")).isTrue();
        assertThat(isPart("homes", "vacant-homes")).isFalse();
        assertThat(isPart("vacant-association-homes", "association-homes")).isTrue();
        assertThat(isPart("group-size-homeless", "any-group"))
                .as("one bit of any")
                .isTrue();
        assertThat(isPart("group-overlap-homeless-students", "group-size-students"))
                .as("two bits of which one is asked")
                .isTrue();
        assertThat(isPart("group-inflow-homeless", "group-size-homeless")).isTrue();
        assertThat(isPart("persons", "homes")).as("of other records").isFalse();
    }

    @Test
    void aNarrowerRangeAndOtherCodesArePartsToo() {
        assertThat(isPart("low-rent-homes", "social-rent-old"))
                .as("a rent up to 550 euros lies below the threshold")
                .isTrue();
        assertThat(isPart("social-rent-old", "low-rent-homes")).isFalse();
        assertThat(isPart("households-with-others", "households-without-home"))
                .as("with others is not at home")
                .isTrue();
        assertThat(isPart("families-without-home", "households-without-home")).isTrue();
        assertThat(isPart("mid-market-rent", "expensive-rent")).isFalse();
    }

    @Test
    void onlyTheNearestWholeIsNamedAndNothingThatIsDecidedTogether() {
        assertThat(among("homes-by-segment", "association-stock"))
                .contains(
                        new PartOf("vacant-homes", "homes"),
                        new PartOf("vacant-association-homes", "vacant-homes"),
                        new PartOf("vacant-association-homes", "association-homes"),
                        new PartOf("low-rent-homes", "social-rent-old"))
                .doesNotContain(
                        new PartOf("vacant-association-homes", "homes"),
                        new PartOf("low-rent-homes", "association-homes"));
        assertThat(among("group-change", "group-sizes"))
                .contains(new PartOf("group-size-homeless", "any-group"), new PartOf("any-group", "persons"))
                .doesNotContain(
                        new PartOf("group-inflow-homeless", "group-size-homeless"),
                        new PartOf("group-size-homeless", "persons"));
    }
}
