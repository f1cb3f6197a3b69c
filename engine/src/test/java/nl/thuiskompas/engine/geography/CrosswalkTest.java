package nl.thuiskompas.engine.geography;

import static nl.thuiskompas.engine.geography.SmallCountry.AMSTERDAM;
import static nl.thuiskompas.engine.geography.SmallCountry.APPINGEDAM;
import static nl.thuiskompas.engine.geography.SmallCountry.BERG_EN_DAL;
import static nl.thuiskompas.engine.geography.SmallCountry.BOXTEL;
import static nl.thuiskompas.engine.geography.SmallCountry.DELFZIJL;
import static nl.thuiskompas.engine.geography.SmallCountry.EEMSDELTA;
import static nl.thuiskompas.engine.geography.SmallCountry.GROESBEEK;
import static nl.thuiskompas.engine.geography.SmallCountry.GRONINGEN;
import static nl.thuiskompas.engine.geography.SmallCountry.HAAREN;
import static nl.thuiskompas.engine.geography.SmallCountry.HET_HOGELAND;
import static nl.thuiskompas.engine.geography.SmallCountry.LOPPERSUM;
import static nl.thuiskompas.engine.geography.SmallCountry.MIDDEN_GRONINGEN;
import static nl.thuiskompas.engine.geography.SmallCountry.OISTERWIJK;
import static nl.thuiskompas.engine.geography.SmallCountry.SLOCHTEREN;
import static nl.thuiskompas.engine.geography.SmallCountry.TILBURG;
import static nl.thuiskompas.engine.geography.SmallCountry.VUGHT;
import static nl.thuiskompas.engine.geography.SmallCountry.WEESP;
import static nl.thuiskompas.engine.geography.SmallCountry.WESTERKWARTIER;
import static nl.thuiskompas.engine.geography.SmallCountry.WINSUM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import nl.thuiskompas.engine.geography.Crosswalk.Link;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CrosswalkTest {
    private final Geography geography = SmallCountry.geography();

    @Test
    void sharesAddUpAfterHaarenIsDivided() {
        Crosswalk walk = walk("2020-12-31", "2021-01-01");

        assertThat(walk.links(HAAREN)).extracting(Link::target).containsExactly(BOXTEL, OISTERWIJK, TILBURG, VUGHT);
        assertThat(part(walk, HAAREN, BOXTEL)).isEqualTo(Fraction.of(881, 5739));
        assertThat(part(walk, HAAREN, TILBURG)).isEqualTo(Fraction.of(541, 5739));
        assertThat(sum(walk.links(HAAREN))).isEqualTo(Fraction.ONE);
    }

    @Test
    void aMergerIsWholeForwards() {
        Crosswalk walk = walk("2020-12-31", "2021-01-01");

        assertThat(walk.links(APPINGEDAM)).containsExactly(whole(EEMSDELTA));
        assertThat(walk.links(BOXTEL)).containsExactly(whole(BOXTEL));
    }

    @Test
    void nothingHappensWithinAnEdition() {
        assertThat(walk("2021-01-01", "2022-03-23").links(WEESP)).containsExactly(whole(WEESP));
        assertThat(walk("2022-03-23", "2021-01-01").links(EEMSDELTA)).containsExactly(whole(EEMSDELTA));
        assertThat(walk("2021-06-01", "2021-06-01").sources()).hasSize(12);
    }

    @Test
    void weespGoesToAmsterdamOn24March2022AndNotADayBefore() {
        assertThat(walk("2022-01-01", "2022-03-24").links(WEESP)).containsExactly(whole(AMSTERDAM));
        assertThat(walk("2022-03-24", "2022-12-31").sources()).doesNotContain(WEESP);
    }

    @Test
    void aPartOfSlochterenWentToGroningenAndTheRestOfItToMiddenGroningenAYearLater() {
        Crosswalk first = walk("2016-12-31", "2017-01-01");
        assertThat(part(first, SLOCHTEREN, GRONINGEN)).isEqualTo(Fraction.of(341, 6821));
        assertThat(part(first, SLOCHTEREN, SLOCHTEREN)).isEqualTo(Fraction.of(6480, 6821));

        Crosswalk chain = walk("2016-01-01", "2018-01-01");
        assertThat(chain.links(SLOCHTEREN)).extracting(Link::target).containsExactly(GRONINGEN, MIDDEN_GRONINGEN);
        assertThat(part(chain, SLOCHTEREN, GRONINGEN)).isEqualTo(Fraction.of(341, 6821));
        assertThat(part(chain, SLOCHTEREN, MIDDEN_GRONINGEN)).isEqualTo(Fraction.of(6480, 6821));
        assertThat(walk("2017-01-01", "2018-01-01").links(SLOCHTEREN)).containsExactly(whole(MIDDEN_GRONINGEN));
    }

    @Test
    void winsumIsDividedOverTwoNewMunicipalities() {
        Crosswalk walk = walk("2015-01-01", "2023-01-01");

        assertThat(part(walk, WINSUM, HET_HOGELAND)).isEqualTo(Fraction.of(5308, 6040));
        assertThat(part(walk, WINSUM, WESTERKWARTIER)).isEqualTo(Fraction.of(732, 6040));
    }

    @Test
    void backwardsThroughAMergerThePartsAreUnknown() {
        Crosswalk walk = walk("2021-01-01", "2020-12-31");

        assertThat(walk.links(EEMSDELTA)).extracting(Link::target).containsExactly(APPINGEDAM, DELFZIJL, LOPPERSUM);
        assertThat(walk.links(EEMSDELTA)).noneMatch(Link::known);
    }

    @Test
    void backwardsAMunicipalityThatTookInAnotherIsItselfAndTheOther() {
        Crosswalk walk = walk("2022-03-24", "2022-01-01");

        assertThat(walk.links(AMSTERDAM)).extracting(Link::target).containsExactly(AMSTERDAM, WEESP);
        assertThat(walk.links(AMSTERDAM)).noneMatch(Link::known);
        assertThat(walk.links(BOXTEL)).containsExactly(whole(BOXTEL));
    }

    @Test
    void backwardsWhatRemainsOfADividedAreaIsWhole() {
        Crosswalk walk = walk("2017-01-01", "2016-12-31");

        assertThat(walk.links(SLOCHTEREN)).containsExactly(whole(SLOCHTEREN));
        assertThat(walk.links(GRONINGEN)).extracting(Link::target).containsExactly(GRONINGEN, SLOCHTEREN);
        assertThat(walk.links(GRONINGEN)).noneMatch(Link::known);
    }

    @Test
    void backwardsThroughARenumberingIsExact() {
        assertThat(walk("2016-01-01", "2015-12-31").links(BERG_EN_DAL)).containsExactly(whole(GROESBEEK));
        assertThat(walk("2015-12-31", "2016-01-01").links(GROESBEEK)).containsExactly(whole(BERG_EN_DAL));
    }

    @Test
    void whatIsUnknownStaysUnknownFurtherBack() {
        Crosswalk walk = walk("2018-01-01", "2015-01-01");

        assertThat(walk.links(MIDDEN_GRONINGEN)).hasSize(2).noneMatch(Link::known);
        assertThat(walk.from().date()).isEqualTo("2018-01-01");
        assertThat(walk.to().date()).isEqualTo("2015-01-01");
    }

    @Test
    void backwardsThroughAMergerThePartsAreThoseOfTheHomesOnItsEve() {
        Crosswalk walk = SmallCountry.weighed().crosswalk(LocalDate.of(2021, 1, 1), LocalDate.of(2020, 12, 31));

        assertThat(part(walk, EEMSDELTA, APPINGEDAM)).isEqualTo(Fraction.of(6023, 23083));
        assertThat(part(walk, EEMSDELTA, DELFZIJL)).isEqualTo(Fraction.of(12278, 23083));
        assertThat(sum(walk.links(EEMSDELTA))).isEqualTo(Fraction.ONE);
    }

    @Test
    void backwardsThroughASplitOnlyThePartThatCameIsWeighed() {
        Crosswalk walk = SmallCountry.weighed().crosswalk(LocalDate.of(2021, 1, 1), LocalDate.of(2020, 12, 31));

        // Of Boxtel 13,461 homes were its own, and 881/5739 of the 6,003 homes of Haaren came.
        Fraction came = Fraction.of(6003, 1).times(Fraction.of(881, 5739));
        assertThat(part(walk, BOXTEL, HAAREN)).isEqualTo(came.over(came.plus(Fraction.of(13_461, 1))));
        assertThat(sum(walk.links(BOXTEL))).isEqualTo(Fraction.ONE);
    }

    @Test
    void aMissingCountOfOnePredecessorLeavesAllPartsUnknown() {
        Geography geography = new Geography(SmallCountry.register()
                .weighing(SmallCountry.weights().stream()
                        .filter(weight -> !weight.municipality().equals(DELFZIJL))
                        .toList()));
        Crosswalk walk = geography.crosswalk(LocalDate.of(2021, 1, 1), LocalDate.of(2020, 12, 31));

        assertThat(walk.links(EEMSDELTA)).hasSize(3).noneMatch(Link::known);
        assertThat(walk.links(BOXTEL)).allMatch(Link::known);
    }

    @Test
    void goingThereAndOnIsGoingTheWholeWay() {
        Geography geography = SmallCountry.weighed();
        LocalDate middle = LocalDate.of(2019, 6, 1);
        Crosswalk there = geography.crosswalk(LocalDate.of(2016, 6, 1), middle);
        Crosswalk on = geography.crosswalk(middle, LocalDate.of(2023, 1, 1));
        Crosswalk whole = geography.crosswalk(LocalDate.of(2016, 6, 1), LocalDate.of(2023, 1, 1));

        assertThat(there.then(on).sources()).isEqualTo(whole.sources());
        for (String source : whole.sources()) {
            assertThat(there.then(on).links(source)).isEqualTo(whole.links(source));
        }
        assertThatThrownBy(() -> on.then(there))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("one comes out on 2023-01-01, and the next way begins on 2016-06-01");
    }

    @Test
    void aCodeThatWasNotInUseHasNoWay() {
        assertThatThrownBy(() -> walk("2021-01-01", "2022-01-01").links(HAAREN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("GM0788 was not a municipality on 2021-01-01");
    }

    @Test
    void bothEndsOfTheWayAreKnownDates() {
        assertThatThrownBy(() -> walk("2021-01-01", "2031-01-01")).isInstanceOf(UnknownEditionException.class);
        assertThatThrownBy(() -> walk("2001-01-01", "2021-01-01")).isInstanceOf(UnknownEditionException.class);
    }

    private Crosswalk walk(String from, String to) {
        return geography.crosswalk(LocalDate.parse(from), LocalDate.parse(to));
    }

    private static @Nullable Fraction part(Crosswalk walk, String source, String target) {
        return walk.links(source).stream()
                .filter(link -> link.target().equals(target))
                .findFirst()
                .orElseThrow()
                .part();
    }

    private static Link whole(String code) {
        return new Link(code, Fraction.ONE);
    }

    private static Fraction sum(List<Link> links) {
        return links.stream().map(link -> Objects.requireNonNull(link.part())).reduce(Fraction.ZERO, Fraction::plus);
    }
}
