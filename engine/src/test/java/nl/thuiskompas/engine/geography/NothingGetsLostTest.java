package nl.thuiskompas.engine.geography;

import static nl.thuiskompas.engine.geography.SmallCountry.BOXTEL;
import static nl.thuiskompas.engine.geography.SmallCountry.EEMSDELTA;
import static nl.thuiskompas.engine.geography.SmallCountry.GRONINGEN;
import static nl.thuiskompas.engine.geography.SmallCountry.HAAREN;
import static nl.thuiskompas.engine.geography.SmallCountry.SLOCHTEREN;
import static nl.thuiskompas.engine.geography.SmallCountry.TILBURG;
import static nl.thuiskompas.engine.geography.SmallCountry.VUGHT;
import static nl.thuiskompas.engine.geography.SmallCountry.WEESP;
import static nl.thuiskompas.engine.geography.SmallCountry.change;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import nl.thuiskompas.engine.geography.BoundaryChange.Kind;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;

class NothingGetsLostTest {
    @Test
    void partsThatDoNotAddUpAreRefused() {
        refused(without(c -> c.from().equals(HAAREN) && c.to().equals(VUGHT)))
                .hasMessageStartingWith(
                        "GM0788 ceased on 2021-01-01, and the parts that went elsewhere add up to 3730/5739, not to 1");
    }

    @Test
    void aMunicipalityThatVanishesIsRefused() {
        refused(without(c -> c.from().equals(WEESP)))
                .hasMessage("GM0457 ceased on 2022-03-24, and the parts that went elsewhere add up to 0/1, not to 1");
    }

    @Test
    void aMunicipalityOutOfNothingIsRefused() {
        List<Municipality> municipalities = new ArrayList<>(SmallCountry.municipalities());
        municipalities.add(SmallCountry.since("2020-01-01", "GM2000", "Nieuwstad"));

        assertThatThrownBy(() -> geography(municipalities, SmallCountry.changes()))
                .hasMessage("GM2000 began on 2020-01-01, and no change says what it was made from");
    }

    @Test
    void aPartToAMunicipalityThatWasNotThereIsRefused() {
        refused(with(change("2020-01-01", BOXTEL, EEMSDELTA, Kind.BOUNDARY, 1, 10)))
                .hasMessage("the change from GM0757 to GM1979 on 2020-01-01: GM1979 was not in use on 2020-01-01");
        refused(with(change("2020-01-01", SLOCHTEREN, GRONINGEN, Kind.BOUNDARY, 1, 10)))
                .hasMessage("the change from GM0040 to GM0014 on 2020-01-01: GM0040 was not in use on 2019-12-31");
    }

    @Test
    void aMergerOfAMunicipalityThatIsStillThereIsRefused() {
        refused(with(change("2020-01-01", BOXTEL, TILBURG, Kind.MERGER, 1, 1)))
                .hasMessage("the change from GM0757 to GM0855 on 2020-01-01: GM0757 was still there");
    }

    @Test
    void aMunicipalityThatGaveEverythingAwayDoesNotRemain() {
        refused(with(change("2020-01-01", BOXTEL, TILBURG, Kind.BOUNDARY, 1, 1)))
                .hasMessage("the change from GM0757 to GM0855 on 2020-01-01: nothing was left of GM0757");
    }

    @Test
    void aMunicipalityThatCeasedIsNotAPartOfAnArea() {
        refused(SmallCountry.changes().stream()
                        .map(c -> c.from().equals(WEESP) ? change("2022-03-24", WEESP, c.to(), Kind.BOUNDARY, 1, 1) : c)
                        .toList())
                .hasMessage("the change from GM0457 to GM0363 on 2022-03-24: GM0457 was no longer there");
    }

    @Test
    void changesBeforeTheFirstDayAreKeptForLookUpOnly() {
        Geography geography = geography(
                SmallCountry.municipalities(), with(change("2011-01-01", "GM0064", "GM1900", Kind.MERGER, 1, 1)));

        assertThat(geography.changesFrom("GM0064")).hasSize(1);
        assertThat(geography.editionDates().getFirst()).isEqualTo(SmallCountry.FIRST);
    }

    @Test
    void aCodeIsListedOnce() {
        List<Municipality> twice = new ArrayList<>(SmallCountry.municipalities());
        twice.add(SmallCountry.always(BOXTEL, "Boxtel"));

        assertThatThrownBy(() -> geography(twice, SmallCountry.changes()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("municipality GM0757 is listed twice");
    }

    @Test
    void aPartIsMoreThanNothingAndNoMoreThanTheWhole() {
        for (long part : new long[] {0, -1, 11}) {
            assertThatThrownBy(() -> change("2020-01-01", BOXTEL, TILBURG, Kind.BOUNDARY, part, 10))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("GM0757 to GM0855 on 2020-01-01");
        }
    }

    private static AbstractThrowableAssert<?, ? extends Throwable> refused(List<BoundaryChange> changes) {
        return assertThatThrownBy(() -> geography(SmallCountry.municipalities(), changes))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Geography geography(List<Municipality> municipalities, List<BoundaryChange> changes) {
        return new Geography(
                Register.of(SmallCountry.FIRST, SmallCountry.LAST, municipalities, changes, Map.of(), List.of()));
    }

    private static List<BoundaryChange> without(Predicate<BoundaryChange> left) {
        return SmallCountry.changes().stream().filter(left.negate()).toList();
    }

    private static List<BoundaryChange> with(BoundaryChange change) {
        List<BoundaryChange> all = new ArrayList<>(SmallCountry.changes());
        all.add(change);
        return all;
    }
}
