package nl.thuiskompas.engine.geography;

import static nl.thuiskompas.engine.geography.SmallCountry.AMSTERDAM;
import static nl.thuiskompas.engine.geography.SmallCountry.BOXTEL;
import static nl.thuiskompas.engine.geography.SmallCountry.COROP;
import static nl.thuiskompas.engine.geography.SmallCountry.EEMSDELTA;
import static nl.thuiskompas.engine.geography.SmallCountry.HAAREN;
import static nl.thuiskompas.engine.geography.SmallCountry.WEESP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PartitionTest {
    private static final LocalDate DATE = LocalDate.of(2022, 1, 1);

    private final Geography geography = SmallCountry.geography();

    @Test
    void regionsComeInTheOrderOfTheirCodes() {
        assertThat(geography.partition(Division.PROVINCE, DATE).regions())
                .extracting(Region::code)
                .containsExactly("PV20", "PV25", "PV27", "PV29", "PV30");
    }

    @Test
    void everyMunicipalityIsARegionOfItsOwn() {
        Partition each = geography.partition(Division.MUNICIPALITY, DATE);

        assertThat(each.regions()).hasSize(12);
        assertThat(each.regions().get(each.regionOf(WEESP)).name()).isEqualTo("Weesp");
        assertThat(each.indexOf(HAAREN)).isEqualTo(-1);
        assertThat(each.sizes()).containsOnly(1);
    }

    @Test
    void theCountryHoldsEveryMunicipality() {
        Partition country = geography.partition(Division.COUNTRY, DATE);

        assertThat(country.regions()).extracting(Region::code).containsExactly("NL");
        assertThat(country.sizes()).containsExactly(12);
        assertThat(country.regionOf(EEMSDELTA)).isZero();
        assertThat(country.edition().date()).isEqualTo(DATE);
    }

    @Test
    void aProvinceHoldsTheMunicipalitiesOfTheDateOnly() {
        Partition january = geography.partition(Division.PROVINCE, DATE);
        Partition march = geography.partition(Division.PROVINCE, LocalDate.of(2022, 3, 24));

        assertThat(january.sizes()[january.indexOf("PV27")]).isEqualTo(2);
        assertThat(march.sizes()[march.indexOf("PV27")]).isEqualTo(1);
        assertThat(march.regionOf(WEESP)).isEqualTo(-1);
        assertThat(Arrays.stream(march.sizes()).sum()).isEqualTo(march.edition().size());
        assertThat(march.sizes()[march.indexOf("PV29")]).isZero();
    }

    @Test
    void aMunicipalityMayLieInNoRegion() {
        Partition corop = geography.partition(COROP, DATE);

        assertThat(corop.regionOf(AMSTERDAM)).isEqualTo(-1);
        assertThat(corop.regions().get(corop.regionOf(BOXTEL)).name()).isEqualTo("Noordoost-Noord-Brabant");
        assertThat(corop.indexOf("CR99")).isEqualTo(-1);
    }

    @Test
    void aMunicipalityMayMoveToAnotherRegion() {
        LocalDate moved = LocalDate.of(2019, 1, 1);
        Geography moving = with(List.of(
                new Membership(COROP, BOXTEL, "CR34", new Validity(LocalDate.MIN, moved)),
                new Membership(COROP, BOXTEL, "CR35", new Validity(moved, LocalDate.MAX))));

        assertThat(moving.partition(COROP, moved.minusDays(1)).regionOf(BOXTEL)).isZero();
        assertThat(moving.partition(COROP, moved).regionOf(BOXTEL)).isEqualTo(1);
    }

    @Test
    void aMunicipalityInTwoRegionsAtOnceIsRefused() {
        List<Membership> both = new ArrayList<>(SmallCountry.memberships());
        both.add(SmallCountry.member(COROP, BOXTEL, "CR34"));
        Geography twice = with(both);

        assertThatThrownBy(() -> twice.partition(COROP, DATE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("GM0757 lies in both CR35 and CR34 on 2022-01-01");
    }

    @Test
    void aRegionWithoutANameIsRefused() {
        Geography nameless = with(List.of(SmallCountry.member(COROP, BOXTEL, "CR77")));

        assertThatThrownBy(() -> nameless.partition(COROP, DATE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("GM0757 lies in CR77, which has no name");
    }

    @Test
    void theDivisionsThatCanBeAskedForRunFromSmallToLarge() {
        assertThat(geography.divisions())
                .extracting(Division::code)
                .containsExactly("municipality", "corop", "province", "country");
        assertThatThrownBy(() -> geography.partition(new Division("parish"), DATE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("there is no division parish");
    }

    @Test
    void aMunicipalityMayLieInSeveralRegionsWhereTheDivisionSaysSo() {
        List<Membership> both = new ArrayList<>(SmallCountry.memberships());
        both.add(SmallCountry.member(COROP, BOXTEL, "CR34"));
        Geography several = new Geography(register(both).overlapping(Set.of(COROP)));
        Partition corop = several.partition(COROP, DATE);

        assertThat(several.overlaps(COROP)).isTrue();
        assertThat(corop.regionsOf(BOXTEL)).containsExactly(corop.indexOf("CR34"), corop.indexOf("CR35"));
        assertThat(corop.municipalitiesOf(corop.indexOf("CR34")))
                .extracting(Municipality::code)
                .contains(BOXTEL);
        assertThat(corop.outside()).extracting(Municipality::code).contains(AMSTERDAM);
    }

    private static Geography with(List<Membership> memberships) {
        return new Geography(register(memberships));
    }

    private static Register register(List<Membership> memberships) {
        return Register.of(
                SmallCountry.FIRST,
                SmallCountry.LAST,
                SmallCountry.municipalities(),
                SmallCountry.changes(),
                Map.of(COROP, SmallCountry.regions().get(COROP)),
                memberships);
    }
}
