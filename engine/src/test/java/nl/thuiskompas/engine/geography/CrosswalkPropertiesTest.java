package nl.thuiskompas.engine.geography;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import nl.thuiskompas.engine.geography.Crosswalk.Link;

class CrosswalkPropertiesTest {
    @Provide
    Arbitrary<Geography> countries() {
        return RandomCountry.countries();
    }

    @Provide
    Arbitrary<Geography> weighed() {
        return RandomCountry.weighed();
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
            assertThat(links).allMatch(link -> known(link).signum() > 0);
            assertThat(sum(links)).isEqualTo(Fraction.ONE);
        }
    }

    @Property
    void goingByWayOfADateBetweenChangesNothing(
            @ForAll("weighed") Geography country,
            @ForAll("dates") LocalDate one,
            @ForAll("dates") LocalDate two,
            @ForAll("dates") LocalDate three,
            @ForAll boolean forwards) {
        List<LocalDate> sorted = Stream.of(one, two, three).sorted().toList();
        List<LocalDate> days = forwards ? sorted : sorted.reversed();
        Crosswalk byWay = country.crosswalk(days.get(0), days.get(1)).then(country.crosswalk(days.get(1), days.get(2)));
        Crosswalk whole = country.crosswalk(days.get(0), days.get(2));

        for (String source : whole.sources()) {
            assertThat(byWay.links(source)).isEqualTo(whole.links(source));
        }
    }

    @Property
    void stayingWhereOneIsChangesNothing(@ForAll("weighed") Geography country, @ForAll("dates") LocalDate date) {
        Crosswalk stay = country.crosswalk(date, date);

        assertThat(stay.isExact()).isTrue();
        assertThat(stay.sources()).allMatch(code -> stay.links(code).equals(List.of(Link.whole(code))));
    }

    @Property
    void backwardsTheWholeOfEveryMunicipalityArrivesWhereTheHomesAreKnown(
            @ForAll("weighed") Geography country, @ForAll("dates") LocalDate one, @ForAll("dates") LocalDate other) {
        LocalDate to = one.isBefore(other) ? one : other;
        Crosswalk walk = country.crosswalk(one.isBefore(other) ? other : one, to);

        for (String source : walk.sources()) {
            assertThat(sum(walk.links(source))).isEqualTo(Fraction.ONE);
        }
    }

    @Property
    void wholeNumbersStayWholeAndTheirSumStaysThatOfTheSource(
            @ForAll("weighed") Geography country,
            @ForAll("dates") LocalDate one,
            @ForAll("dates") LocalDate other,
            @ForAll @LongRange(min = -1_000, max = 9_000_000_000L) long number) {
        Crosswalk walk = country.crosswalk(one, other);
        for (int source = 0; source < walk.from().size(); source++) {
            long[] dealt = walk.dealer(source).deal(number);
            assertThat(Arrays.stream(dealt).sum()).isEqualTo(number);
            assertThat(dealt[dealt.length - 1]).isZero();
            for (int link = 0; link < walk.links(source).size(); link++) {
                double exact = known(walk.links(source).get(link)).doubleValue() * number;
                assertThat((double) dealt[link]).isBetween(exact - 1.001, exact + 1.001);
            }
        }
    }

    @Property
    void backwardsAPartIsTheWholeOrUnknownWhereNobodyCountedTheHomes(
            @ForAll("countries") Geography country, @ForAll("dates") LocalDate one, @ForAll("dates") LocalDate other) {
        LocalDate to = one.isBefore(other) ? one : other;
        Crosswalk walk = country.crosswalk(one.isBefore(other) ? other : one, to);
        Edition there = country.edition(to);

        for (String source : walk.sources()) {
            List<Link> links = walk.links(source);
            assertThat(links).isNotEmpty().allMatch(link -> there.contains(link.target()));
            assertThat(links).allMatch(link -> !link.known() || link.isWhole());
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

    private static Fraction known(Link link) {
        return Objects.requireNonNull(link.part());
    }

    private static Fraction sum(List<Link> links) {
        return links.stream().map(CrosswalkPropertiesTest::known).reduce(Fraction.ZERO, Fraction::plus);
    }
}
