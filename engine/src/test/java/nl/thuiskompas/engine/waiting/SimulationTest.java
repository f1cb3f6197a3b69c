package nl.thuiskompas.engine.waiting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import nl.thuiskompas.engine.distribution.Method;
import nl.thuiskompas.engine.distribution.Refusal;
import org.junit.jupiter.api.Test;

class SimulationTest {
    private static final Map<String, BigDecimal> BY_INHABITANTS = Map.of("inhabitants", BigDecimal.ONE);

    private static Place place(String region, int inhabitants, long waiting, double comingUp, double vacancies) {
        return new Place(
                region,
                Map.of("inhabitants", BigDecimal.valueOf(inhabitants)),
                Map.of("homeless", waiting),
                Map.of("homeless", Collections.nCopies(3, comingUp)),
                Collections.nCopies(3, vacancies),
                Collections.nCopies(3, 0L));
    }

    private static Prospect prospect(Place... places) {
        return new Prospect(2026, 3, List.of("homeless"), List.of(places), BY_INHABITANTS, Method.WEBSTER);
    }

    /** A centre where many come up, and a village with homes to spare. */
    private static Prospect centreAndVillage() {
        return prospect(place("GM0001", 3_000, 10, 40, 20), place("GM0002", 1_000, 0, 0, 15));
    }

    @Test
    void aCentreThatHousesItsOwnFallsBehindWhileItsNeighbourHasHomesToSpare() {
        Course course = Simulation.expected(centreAndVillage(), Way.EACH_ITS_OWN);
        Course.State centre = course.years().getLast().states().getFirst();
        Course.State village = course.years().getLast().states().getLast();
        assertThat(centre.allWaiting()).isEqualTo(10 + 3 * (40 - 20));
        assertThat(village.allWaiting()).isZero();
        assertThat(village.unused()).isEqualTo(15);
    }

    @Test
    void sharingByAKeyUsesTheHomesOfTheNeighbour() {
        Course course = Simulation.expected(centreAndVillage(), Way.BY_KEY);
        Course.Year first = course.years().getFirst();
        // 50 households, three quarters and one quarter: 37.5 and 12.5; the larger share rounds up.
        assertThat(first.states()).extracting(Course.State::charged).containsExactly(38L, 12L);
        assertThat(first.states()).extracting(Course.State::housed).containsExactly(20L, 12L);
        assertThat(first.states()).extracting(Course.State::allWaiting).containsExactly(18L, 0L);
        assertThat(course.years().getLast().together().allWaiting()).isEqualTo(18 + 2 * 10);
    }

    @Test
    void whoCannotBeHousedIsStillToBeHousedByTheSameMunicipality() {
        Course course =
                Simulation.expected(prospect(place("GM0001", 1, 0, 10, 4), place("GM0002", 1, 0, 0, 4)), Way.BY_KEY);
        assertThat(course.years())
                .extracting(year -> year.states().getFirst().allWaiting())
                .containsExactly(1L, 2L, 3L);
    }

    @Test
    void fractionsOfHouseholdsBecomeHouseholdsInTime() {
        Place[] villages = IntStream.range(0, 4)
                .mapToObj(i -> place("GM000" + i, 1, 0, 0.4, 0))
                .toArray(Place[]::new);
        Course course = Simulation.expected(prospect(villages), Way.EACH_ITS_OWN);
        assertThat(course.years())
                .extracting(year -> year.together().cameUp())
                .as("1.6 a year")
                .containsExactly(2L, 1L, 2L);
        assertThat(course.years())
                .flatExtracting(Course.Year::states)
                .allSatisfy(state -> assertThat(state.cameUp()).isBetween(0L, 1L));
    }

    @Test
    void aBandIsAsWideAsChanceMakesItAndLiesAboutWhatIsExpected() {
        Prospect prospect = prospect(place("GM0001", 1, 0, 100, 0));
        Bands.Of third = Simulation.bands(prospect, Way.EACH_ITS_OWN, 1_000, 7)
                .years()
                .getLast()
                .together();
        // 300 expected, with a standard deviation of the root of it: nine in ten within 1.645 of those.
        assertThat((double) third.waiting().middle()).isCloseTo(300, within(2.0));
        assertThat((double) third.waiting().low()).isCloseTo(300 - 1.645 * Math.sqrt(300), within(4.0));
        assertThat((double) third.waiting().high()).isCloseTo(300 + 1.645 * Math.sqrt(300), within(4.0));
    }

    @Test
    void theSameSeedGivesTheSameBandsAndAnotherSeedOthers() {
        Bands bands = Simulation.bands(centreAndVillage(), Way.BY_KEY, 20, 7);
        assertThat(Simulation.bands(centreAndVillage(), Way.BY_KEY, 20, 7)).isEqualTo(bands);
        assertThat(Simulation.bands(centreAndVillage(), Way.BY_KEY, 20, 8).years())
                .isNotEqualTo(bands.years());
    }

    @Property(tries = 200)
    void nobodyIsLostAndNobodyIsHousedTwice(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        Prospect prospect = anyProspect(seed);
        for (Way way : Way.values()) {
            long started = prospect.places().stream()
                    .flatMap(place -> place.waiting().values().stream())
                    .mapToLong(Long::longValue)
                    .sum();
            long before = started;
            for (Course.Year year : Simulation.expected(prospect, way).years()) {
                Course.State all = year.together();
                assertThat(all.charged()).isEqualTo(all.cameUp() + started);
                assertThat(all.allWaiting() + all.housed()).isEqualTo(before + all.cameUp());
                assertThat(year.states()).allSatisfy(state -> {
                    assertThat(state.housed()).isLessThanOrEqualTo(state.homes());
                    assertThat(state.unused() == 0 || state.allWaiting() == 0)
                            .as("no home is empty while somebody there waits")
                            .isTrue();
                    assertThat(state.waiting())
                            .allSatisfy(each -> assertThat(each).isNotNegative());
                });
                before = all.allWaiting();
                started = 0;
            }
        }
    }

    @Property(tries = 100)
    void theOrderInWhichMunicipalitiesAreHandedInChangesNothing(
            @ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        Prospect prospect = anyProspect(seed);
        List<Place> turned = new ArrayList<>(prospect.places());
        Collections.reverse(turned);
        Prospect other = new Prospect(
                prospect.firstYear(),
                prospect.years(),
                prospect.categories(),
                turned,
                prospect.weights(),
                Method.WEBSTER);
        for (Way way : Way.values()) {
            assertThat(Simulation.expected(other, way).years())
                    .extracting(Course.Year::together)
                    .isEqualTo(Simulation.expected(prospect, way).years().stream()
                            .map(Course.Year::together)
                            .toList());
            assertThat(Simulation.bands(other, way, 3, seed).years())
                    .extracting(Bands.Year::together)
                    .isEqualTo(Simulation.bands(prospect, way, 3, seed).years().stream()
                            .map(Bands.Year::together)
                            .toList());
        }
    }

    private static Prospect anyProspect(long seed) {
        Random random = new Random(seed);
        int years = 1 + random.nextInt(4);
        List<String> categories =
                List.of("homeless", "permit holders", "urgent").subList(0, 1 + random.nextInt(3));
        List<Place> places = IntStream.rangeClosed(0, random.nextInt(5))
                .mapToObj(i -> new Place(
                        "GM000" + i,
                        Map.of("inhabitants", BigDecimal.valueOf(1 + random.nextInt(1_000))),
                        Map.of("homeless", (long) random.nextInt(20)),
                        Map.of(
                                categories.get(random.nextInt(categories.size())),
                                Stream.generate(() -> random.nextDouble() * 20)
                                        .limit(years)
                                        .toList()),
                        Stream.generate(() -> random.nextDouble() * 10)
                                .limit(years)
                                .toList(),
                        Stream.generate(() -> (long) random.nextInt(10))
                                .limit(years)
                                .toList()))
                .toList();
        return new Prospect(2026, years, categories, places, BY_INHABITANTS, Method.WEBSTER);
    }

    @Test
    void whatIsWrongIsToldByField() {
        Place wrong = new Place(
                "GM0001",
                Map.of("inhabitants", BigDecimal.ONE),
                Map.of("students", 3L),
                Map.of("homeless", List.of(1.0, -2.0, Double.NaN)),
                List.of(1.0),
                List.of(0L, 0L, 0L));
        assertThat(prospect(wrong).refusals())
                .extracting(Refusal::field)
                .containsExactly(
                        "municipalities[0].waiting.students",
                        "municipalities[0].comingUp.homeless[1]",
                        "municipalities[0].comingUp.homeless[2]",
                        "municipalities[0].vacancies");
        assertThat(prospect(place("GM0001", 0, 0, 0, 0)).refusals())
                .extracting(Refusal::reason)
                .containsExactly(Refusal.Reason.ALL_ZERO);
        assertThat(prospect(place("GM0001", 1, 500_000, 1, 0)).refusals())
                .extracting(Refusal::reason)
                .containsExactly(Refusal.Reason.TOO_LARGE);
        assertThatThrownBy(() -> Simulation.expected(prospect(wrong), Way.BY_KEY))
                .hasMessageContaining("students is not among the categories homeless");
        assertThatThrownBy(() -> Simulation.bands(centreAndVillage(), Way.BY_KEY, 0, 1))
                .hasMessageContaining("1 to 1000 runs, not 0");
    }
}
