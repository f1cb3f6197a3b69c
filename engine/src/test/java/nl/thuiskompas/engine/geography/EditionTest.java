package nl.thuiskompas.engine.geography;

import static nl.thuiskompas.engine.geography.SmallCountry.AMSTERDAM;
import static nl.thuiskompas.engine.geography.SmallCountry.BERG_EN_DAL;
import static nl.thuiskompas.engine.geography.SmallCountry.EEMSDELTA;
import static nl.thuiskompas.engine.geography.SmallCountry.GROESBEEK;
import static nl.thuiskompas.engine.geography.SmallCountry.HAAREN;
import static nl.thuiskompas.engine.geography.SmallCountry.SLOCHTEREN;
import static nl.thuiskompas.engine.geography.SmallCountry.VUGHT;
import static nl.thuiskompas.engine.geography.SmallCountry.WEESP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EditionTest {
    private final Geography geography = SmallCountry.geography();

    @Test
    void twoEditionsOf2022DifferByWeesp() {
        Edition january = edition("2022-01-01");
        Edition march = edition("2022-03-24");

        assertThat(january.contains(WEESP)).isTrue();
        assertThat(edition("2022-03-23").contains(WEESP)).isTrue();
        assertThat(march.contains(WEESP)).isFalse();
        assertThat(march.contains(AMSTERDAM)).isTrue();
        assertThat(january.size() - march.size()).isEqualTo(1);
    }

    @Test
    void anEditionSaysOnWhichDaysItStood() {
        assertThat(edition("2022-02-02").validity())
                .isEqualTo(new Validity(LocalDate.of(2021, 1, 1), LocalDate.of(2022, 3, 24)));
        assertThat(edition("2023-06-01").validity()).isEqualTo(new Validity(LocalDate.of(2022, 3, 24), LocalDate.MAX));
        assertThat(edition("2015-01-01").validity())
                .isEqualTo(new Validity(SmallCountry.FIRST, LocalDate.of(2016, 1, 1)));
        assertThat(edition("2022-02-02").date()).isEqualTo("2022-02-02");
    }

    @Test
    void everyDayOfChangeBeginsAnEditionOnce() {
        assertThat(geography.editionDates())
                .extracting(LocalDate::toString)
                .containsExactly(
                        "2015-01-01",
                        "2016-01-01",
                        "2017-01-01",
                        "2018-01-01",
                        "2019-01-01",
                        "2021-01-01",
                        "2022-03-24");
    }

    @Test
    void aNewCodeStandsFromItsFirstDayAndTheOldOneUntilTheDayBefore() {
        assertThat(edition("2015-12-31").find(GROESBEEK))
                .map(Municipality::name)
                .contains("Groesbeek");
        assertThat(edition("2015-12-31").contains(BERG_EN_DAL)).isFalse();
        assertThat(edition("2016-01-01").find(GROESBEEK)).isEmpty();
        assertThat(edition("2016-01-01").contains(BERG_EN_DAL)).isTrue();
    }

    @Test
    void municipalitiesComeInTheOrderOfTheirCodes() {
        assertThat(edition("2021-01-01").municipalities())
                .extracting(Municipality::code)
                .isSorted()
                .contains(EEMSDELTA)
                .doesNotContain(HAAREN);
        assertThat(geography.municipalities()).hasSize(22);
    }

    @Test
    void aDateBeforeTheTablesIsNamedWithTheNearestKnownDate() {
        UnknownEditionException unknown =
                catchThrowableOfType(UnknownEditionException.class, () -> edition("2009-05-01"));

        assertThat(unknown)
                .hasMessage("the municipalities of 2009-05-01 are not known; known are the days from 2015-01-01 to"
                        + " 2023-12-31");
        assertThat(unknown.date()).isEqualTo("2009-05-01");
        assertThat(unknown.nearest()).isEqualTo("2015-01-01");
    }

    @Test
    void aDateAfterTheTablesIsNamedWithTheNearestKnownDate() {
        UnknownEditionException unknown =
                catchThrowableOfType(UnknownEditionException.class, () -> edition("2024-01-01"));

        assertThat(unknown.nearest()).isEqualTo("2023-12-31");
        assertThat(edition("2023-12-31").size()).isPositive();
    }

    @Test
    void aFormerMunicipalitySaysWhatBecameOfIt() {
        assertThat(geography.findMunicipality(HAAREN)).map(Municipality::name).contains("Haaren");
        assertThat(geography.changesFrom(HAAREN))
                .extracting(BoundaryChange::to)
                .hasSize(4)
                .contains(VUGHT);
        assertThat(geography.changesFrom(SLOCHTEREN))
                .extracting(BoundaryChange::kind)
                .containsExactly(BoundaryChange.Kind.BOUNDARY, BoundaryChange.Kind.MERGER);
        assertThat(geography.changesTo(EEMSDELTA)).hasSize(3);
        assertThat(geography.changesFrom(EEMSDELTA)).isEmpty();
        assertThat(geography.findMunicipality("GM9999")).isEmpty();
    }

    @Test
    void changesComeByDateWhateverTheOrderOfTheTable() {
        Geography backToFront = new Geography(Register.of(
                SmallCountry.FIRST,
                SmallCountry.LAST,
                SmallCountry.municipalities(),
                SmallCountry.changes().reversed(),
                Map.of(),
                List.of()));

        assertThat(backToFront.changes()).isEqualTo(geography.changes());
    }

    @Test
    void aStretchOfNoDaysIsRefused() {
        LocalDate day = LocalDate.of(2021, 1, 1);

        assertThatThrownBy(() -> new Validity(day, day)).hasMessageContaining("holds on no day");
        assertThat(Validity.ALWAYS.contains(day)).isTrue();
        assertThat(Validity.ALWAYS.hasEnded()).isFalse();
        assertThat(new Validity(LocalDate.MIN, day).hasEnded()).isTrue();
    }

    private Edition edition(String date) {
        return geography.edition(LocalDate.parse(date));
    }
}
