package nl.thuiskompas.platform.synthesis.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import nl.thuiskompas.platform.synthesis.SynthesisException;
import nl.thuiskompas.platform.synthesis.SynthesisRequest;
import org.junit.jupiter.api.Test;

class SyntheticCountryTest {
    private static void make(double scale, int first, int last, long seed, SyntheticCountry.Made made) {
        new SyntheticCountry(new SynthesisRequest(scale, first, last, seed, Path.of("not-written")))
                .make(step -> {}, made);
    }

    @Property(tries = 8, shrinking = ShrinkingMode.OFF)
    void noCountryHasDamageWhateverSeedScaleAndYears(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 15) int tenThousandths,
            @ForAll @IntRange(min = 2013, max = 2020) int first) {
        List<Integer> years = new ArrayList<>();
        make(tenThousandths / 10_000.0, first, first + 1, seed, (country, moved) -> {
            new SoundCountry(country).check();
            years.add(country.year());
        });
        assertThat(years).containsExactly(first, first + 1);
    }

    @Test
    void everyYearFollowsFromTheOneBeforeThroughAllBoundaryChanges() {
        List<Integer> municipalities = new ArrayList<>();
        make(0.001, 2013, 2021, 7, (country, moved) -> {
            new SoundCountry(country).check();
            municipalities.add(country.places.size());
        });
        assertThat(municipalities).containsExactly(408, 403, 393, 390, 388, 380, 355, 355, 352);
    }

    @Test
    void personsGrowAYearOlderAndHomesKeepWhatTheyAre() {
        byte[][] ages = new byte[2][];
        short[][] built = new short[2][];
        int[][] homes = new int[2][];
        int[] moves = new int[2];
        make(0.002, 2019, 2020, 7, (country, moved) -> {
            int i = country.year() - 2019;
            Persons persons = country.persons;
            ages[i] = persons.age.clone();
            built[i] = country.dwellings.built.clone();
            homes[i] = new int[persons.count];
            for (int p = 0; p < persons.count; p++) {
                int household = persons.household[p];
                homes[i][p] = household < 0 ? -2 : country.households.dwelling[household];
            }
            moves[i] = moved;
        });
        int stayed = 0;
        int elsewhere = 0;
        int gone = 0;
        for (int p = 0; p < homes[0].length; p++) {
            if (homes[1][p] == -2) {
                gone++;
                continue;
            }
            if (ages[1][p] != ages[0][p] + 1) {
                throw new AssertionError("person " + (p + 1) + " went from " + ages[0][p] + " to " + ages[1][p]);
            }
            if (homes[0][p] == homes[1][p]) {
                stayed++;
            } else {
                elsewhere++;
            }
        }
        for (int d = 0; d < 10_000; d++) {
            assertThat(built[1][d]).isEqualTo(built[0][d]);
        }
        assertThat((double) elsewhere / (stayed + elsewhere)).isBetween(0.06, 0.16);
        assertThat((double) gone / homes[0].length).isBetween(0.005, 0.03);
        assertThat(moves[0]).isZero();
        assertThat(moves[1]).isPositive();
    }

    @Test
    void theTotalsOfTheCountryAreThosePublished() {
        Targets targets = new Targets(Published.read(), 1);
        Places places = targets.of(2021);
        assertThat(places.size()).isEqualTo(352);
        assertThat(Arrays.stream(places.publishedStock()).sum()).isCloseTo(7_966_331, within(1.0));
        assertThat(Arrays.stream(places.publishedAssociation()).sum()).isCloseTo(2_301_071, within(200.0));
        assertThat(Arrays.stream(places.inhabitants()).sum()).isBetween(17_400_000, 17_550_000);
        assertThat(places.stock()[places.of(757)])
                .as("Boxtel, with its part of Haaren")
                .isBetween(14_382, 14_383);
        assertThat(Arrays.stream(targets.of(2019).stock()).sum()).isCloseTo(7_814_912, within(200));
    }

    @Test
    void smallGroupsAreThereAndGroupsOverlap() {
        int[] sizes = new int[13];
        int[] several = new int[1];
        make(0.01, 2019, 2019, 7, (country, moved) -> {
            for (int p = 0; p < country.persons.count; p++) {
                int groups = country.persons.groups[p];
                several[0] += Integer.bitCount(groups) > 1 ? 1 : 0;
                for (int i = 0; i < sizes.length; i++) {
                    sizes[i] += (groups >> i) & 1;
                }
            }
        });
        assertThat(sizes).doesNotContain(0);
        assertThat(sizes[0]).as("homeless, about 36,000 in the country").isBetween(250, 500);
        assertThat(sizes[11]).as("sex workers stepping out").isLessThan(12);
        assertThat(several[0]).isPositive();
    }

    @Test
    void aYearWithoutPublishedFiguresIsRefused() {
        assertThatThrownBy(() -> make(0.01, 2021, 2022, 7, (country, moved) -> {}))
                .isInstanceOf(SynthesisException.class)
                .hasMessageContaining("1 January 2022")
                .hasMessageContaining("2013 to 2021 and 2025");
        assertThatThrownBy(() -> make(0.01, 2010, 2012, 7, (country, moved) -> {}))
                .isInstanceOf(SynthesisException.class)
                .hasMessageContaining("1 January 2010");
    }

    @Test
    void aSampleIsExact() {
        Lot lot = new Lot(3);
        for (int wanted = 0; wanted <= 20; wanted++) {
            Sample sample = new Sample(wanted, 20);
            int picked = 0;
            for (int i = 0; i < 20; i++) {
                picked += sample.picks(lot.part(Purpose.CHOICE, wanted, i)) ? 1 : 0;
            }
            assertThat(picked).isEqualTo(wanted);
        }
    }
}
