package nl.thuiskompas.engine.geography;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import nl.thuiskompas.engine.geography.Crosswalk.Link;

class CrosswalkPropertiesTest {
    @Provide
    Arbitrary<Geography> countries() {
        return RandomCountry.countries();
    }

    @Provide
    Arbitrary<LocalDate> dates() {
        return RandomCountry.dates();
    }

    @Property
    void forwardsTheWholeOfEveryMunicipalityArrives(
            @ForAll("countries") Geography country, @ForAll("dates") LocalDate one, @ForAll("dates") LocalDate other) {
        LocalDate to = one.isBefore(other) ? other : one;
        Crosswalk walk = country.crosswalk(one.isBefore(other) ? one : other, to);
        Edition there = country.edition(to);

        for (String source : walk.sources()) {
            List<Link> links = walk.links(source);
            assertThat(links).allMatch(Link::known).allMatch(link -> there.contains(link.target()));
            assertThat(links).allMatch(link -> link.part() > 0 && link.part() <= 1);
            assertThat(links.stream().mapToDouble(Link::part).sum()).isCloseTo(1, within(1e-9));
        }
    }

    @Property
    void goingByWayOfADateBetweenChangesNothing(
            @ForAll("countries") Geography country,
            @ForAll("dates") LocalDate one,
            @ForAll("dates") LocalDate two,
            @ForAll("dates") LocalDate three) {
        List<LocalDate> days = Stream.of(one, two, three).sorted().toList();
        Crosswalk first = country.crosswalk(days.get(0), days.get(1));
        Crosswalk second = country.crosswalk(days.get(1), days.get(2));
        Crosswalk whole = country.crosswalk(days.get(0), days.get(2));

        for (String source : whole.sources()) {
            Map<String, Double> composed = new TreeMap<>();
            first.links(source)
                    .forEach(here -> second.links(here.target())
                            .forEach(there -> composed.merge(there.target(), here.part() * there.part(), Double::sum)));
            assertThat(whole.links(source)).extracting(Link::target).containsExactlyElementsOf(composed.keySet());
            whole.links(source)
                    .forEach(link -> assertThat(link.part()).isCloseTo(composed.get(link.target()), within(1e-9)));
        }
    }

    @Property
    void backwardsAPartIsTheWholeOrUnknown(
            @ForAll("countries") Geography country, @ForAll("dates") LocalDate one, @ForAll("dates") LocalDate other) {
        LocalDate to = one.isBefore(other) ? one : other;
        Crosswalk walk = country.crosswalk(one.isBefore(other) ? other : one, to);
        Edition there = country.edition(to);

        for (String source : walk.sources()) {
            List<Link> links = walk.links(source);
            assertThat(links).isNotEmpty().allMatch(link -> there.contains(link.target()));
            assertThat(links).allMatch(link -> !link.known() || link.part() == 1);
            assertThat(links.stream().filter(Link::known).count())
                    .isEqualTo(links.size() == 1 && links.getFirst().known() ? 1 : 0);
        }
    }

    @Property
    void whereOneMayHaveComeFromIsWhereSomethingWentTo(
            @ForAll("countries") Geography country, @ForAll("dates") LocalDate one, @ForAll("dates") LocalDate other) {
        LocalDate early = one.isBefore(other) ? one : other;
        LocalDate late = one.isBefore(other) ? other : one;
        Crosswalk forwards = country.crosswalk(early, late);
        Crosswalk backwards = country.crosswalk(late, early);

        for (String old : forwards.sources()) {
            for (Link link : forwards.links(old)) {
                assertThat(backwards.links(link.target()))
                        .extracting(Link::target)
                        .contains(old);
            }
        }
    }

    @Property
    void everyMunicipalityLiesInOneProvince(@ForAll("countries") Geography country, @ForAll("dates") LocalDate date) {
        Partition provinces = country.partition(Division.PROVINCE, date);

        assertThat(Arrays.stream(provinces.sizes()).sum())
                .isEqualTo(provinces.edition().size());
        assertThat(provinces.edition().municipalities())
                .allMatch(municipality -> provinces.regionOf(municipality.code()) >= 0);
    }
}
