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
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import nl.thuiskompas.engine.geography.Crosswalk.Link;
import org.junit.jupiter.api.Test;

class CrosswalkTest {
    private final Geography geography = SmallCountry.geography();

    @Test
    void sharesAddUpAfterHaarenIsDivided() {
        Crosswalk walk = walk("2020-12-31", "2021-01-01");

        assertThat(walk.links(HAAREN)).extracting(Link::target).containsExactly(BOXTEL, OISTERWIJK, TILBURG, VUGHT);
        assertThat(part(walk, HAAREN, BOXTEL)).isEqualTo(881.0 / 5739);
        assertThat(part(walk, HAAREN, TILBURG)).isEqualTo(541.0 / 5739);
        assertThat(walk.links(HAAREN).stream().mapToDouble(Link::part).sum()).isCloseTo(1, within(1e-12));
    }

    @Test
    void aMergerIsWholeForwards() {
        Crosswalk walk = walk("2020-12-31", "2021-01-01");

        assertThat(walk.links(APPINGEDAM)).containsExactly(new Link(EEMSDELTA, 1));
        assertThat(walk.links(BOXTEL)).containsExactly(new Link(BOXTEL, 1));
    }

    @Test
    void nothingHappensWithinAnEdition() {
        assertThat(walk("2021-01-01", "2022-03-23").links(WEESP)).containsExactly(new Link(WEESP, 1));
        assertThat(walk("2022-03-23", "2021-01-01").links(EEMSDELTA)).containsExactly(new Link(EEMSDELTA, 1));
        assertThat(walk("2021-06-01", "2021-06-01").sources()).hasSize(12);
    }

    @Test
    void weespGoesToAmsterdamOn24March2022AndNotADayBefore() {
        assertThat(walk("2022-01-01", "2022-03-24").links(WEESP)).containsExactly(new Link(AMSTERDAM, 1));
        assertThat(walk("2022-03-24", "2022-12-31").sources()).doesNotContain(WEESP);
    }

    @Test
    void aPartOfSlochterenWentToGroningenAndTheRestOfItToMiddenGroningenAYearLater() {
        Crosswalk first = walk("2016-12-31", "2017-01-01");
        assertThat(part(first, SLOCHTEREN, GRONINGEN)).isEqualTo(341.0 / 6821);
        assertThat(part(first, SLOCHTEREN, SLOCHTEREN)).isCloseTo(6480.0 / 6821, within(1e-12));

        Crosswalk chain = walk("2016-01-01", "2018-01-01");
        assertThat(chain.links(SLOCHTEREN)).extracting(Link::target).containsExactly(GRONINGEN, MIDDEN_GRONINGEN);
        assertThat(part(chain, SLOCHTEREN, GRONINGEN)).isEqualTo(341.0 / 6821);
        assertThat(part(chain, SLOCHTEREN, MIDDEN_GRONINGEN)).isCloseTo(6480.0 / 6821, within(1e-12));
        assertThat(walk("2017-01-01", "2018-01-01").links(SLOCHTEREN)).containsExactly(new Link(MIDDEN_GRONINGEN, 1));
    }

    @Test
    void winsumIsDividedOverTwoNewMunicipalities() {
        Crosswalk walk = walk("2015-01-01", "2023-01-01");

        assertThat(part(walk, WINSUM, HET_HOGELAND)).isCloseTo(5308.0 / 6040, within(1e-12));
        assertThat(part(walk, WINSUM, WESTERKWARTIER)).isCloseTo(732.0 / 6040, within(1e-12));
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
        assertThat(walk.links(BOXTEL)).containsExactly(new Link(BOXTEL, 1));
    }

    @Test
    void backwardsWhatRemainsOfADividedAreaIsWhole() {
        Crosswalk walk = walk("2017-01-01", "2016-12-31");

        assertThat(walk.links(SLOCHTEREN)).containsExactly(new Link(SLOCHTEREN, 1));
        assertThat(walk.links(GRONINGEN)).extracting(Link::target).containsExactly(GRONINGEN, SLOCHTEREN);
        assertThat(walk.links(GRONINGEN)).noneMatch(Link::known);
    }

    @Test
    void backwardsThroughARenumberingIsExact() {
        assertThat(walk("2016-01-01", "2015-12-31").links(BERG_EN_DAL)).containsExactly(new Link(GROESBEEK, 1));
        assertThat(walk("2015-12-31", "2016-01-01").links(GROESBEEK)).containsExactly(new Link(BERG_EN_DAL, 1));
    }

    @Test
    void whatIsUnknownStaysUnknownFurtherBack() {
        Crosswalk walk = walk("2018-01-01", "2015-01-01");

        assertThat(walk.links(MIDDEN_GRONINGEN)).hasSize(2).noneMatch(Link::known);
        assertThat(walk.from()).isEqualTo("2018-01-01");
        assertThat(walk.to()).isEqualTo("2015-01-01");
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

    private static double part(Crosswalk walk, String source, String target) {
        return walk.links(source).stream()
                .filter(link -> link.target().equals(target))
                .findFirst()
                .orElseThrow()
                .part();
    }
}
