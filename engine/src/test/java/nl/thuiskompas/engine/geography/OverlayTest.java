package nl.thuiskompas.engine.geography;

import static nl.thuiskompas.engine.geography.SmallCountry.BOXTEL;
import static nl.thuiskompas.engine.geography.SmallCountry.COROP;
import static nl.thuiskompas.engine.geography.SmallCountry.OISTERWIJK;
import static nl.thuiskompas.engine.geography.SmallCountry.TILBURG;
import static nl.thuiskompas.engine.geography.SmallCountry.VUGHT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import nl.thuiskompas.engine.geography.Overlay.Piece;
import org.junit.jupiter.api.Test;

class OverlayTest {
    private static final LocalDate DATE = LocalDate.of(2022, 1, 1);
    private static final Division ONE = new Division("one");
    private static final Division OTHER = new Division("other");

    @Test
    void aProvinceThatLiesInSeveralRegionsAndOutsideThemIsCut() {
        Geography geography = SmallCountry.geography();
        Partition provinces = geography.partition(Division.PROVINCE, DATE);
        Partition corop = geography.partition(COROP, DATE);
        Overlay overlay = Overlay.of(provinces, corop);
        int brabant = provinces.indexOf("PV30");

        assertThat(overlay.piecesOf(brabant))
                .extracting(Piece::other, OverlayTest::codes)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(0, List.of(OISTERWIJK, TILBURG)),
                        org.assertj.core.groups.Tuple.tuple(1, List.of(BOXTEL, VUGHT)));
        assertThat(overlay.fits(brabant)).isFalse();
        assertThat(overlay.fits(provinces.indexOf("PV20")))
                .as("lies in no region of the other")
                .isFalse();
        assertThat(overlay.piecesOf(provinces.indexOf("PV29")))
                .as("has no municipality")
                .isEmpty();
        Overlay swapped = Overlay.of(corop, provinces);
        assertThat(swapped.fits(0)).isTrue();
        assertThat(swapped.pieces().getLast().one()).isEqualTo(Overlay.OUTSIDE);
    }

    @Test
    void divisionsOfOtherMunicipalitiesAreNotLaidOverOneAnother() {
        Geography geography = SmallCountry.geography();
        Partition then = geography.partition(Division.PROVINCE, DATE);
        Partition later = geography.partition(COROP, LocalDate.of(2022, 3, 24));
        assertThatThrownBy(() -> Overlay.of(then, later))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("2022-01-01 and 2022-03-24 have other municipalities");
    }

    @Test
    void aMunicipalityInTwoRegionsIsInTwoPieces() {
        Overlay overlay = Overlay.of(
                divided(List.of(0, 0), List.of(), Set.of()).partition(ONE, DATE),
                divided(List.of(0, 0), List.of(1, 1), Set.of(ONE)).partition(ONE, DATE));
        assertThat(overlay.pieces())
                .extracting(Piece::one, Piece::other)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(0, 0), org.assertj.core.groups.Tuple.tuple(0, 1));
    }

    /** For each of some municipalities its region, 0 to 3; below 0 for none. */
    @Provide
    Arbitrary<List<Integer>> regions() {
        return Arbitraries.integers().between(-1, 3).list().ofSize(12);
    }

    @Property
    void thePiecesHoldEveryMunicipalityOnce(
            @ForAll("regions") List<Integer> one, @ForAll("regions") List<Integer> other) {
        Geography country = divided(one, other, Set.of());
        Partition first = country.partition(ONE, DATE);
        Partition second = country.partition(OTHER, DATE);
        Overlay overlay = Overlay.of(first, second);

        assertThat(overlay.pieces().stream().flatMap(piece -> codes(piece).stream()))
                .containsExactlyInAnyOrderElementsOf(first.edition().municipalities().stream()
                        .map(Municipality::code)
                        .toList());
        for (int region = 0; region < first.regions().size(); region++) {
            List<Piece> pieces = overlay.piecesOf(region);
            assertThat(pieces.stream().mapToInt(p -> p.municipalities().size()).sum())
                    .isEqualTo(first.sizes()[region]);
            assertThat(overlay.fits(region))
                    .isEqualTo(first.municipalitiesOf(region).stream()
                                            .map(m -> second.regionOf(m.code()))
                                            .distinct()
                                            .count()
                                    == 1
                            && pieces.getFirst().other() >= 0);
        }
        assertThat(overlay.pieces().stream().filter(p -> p.one() < 0).flatMap(p -> codes(p).stream()))
                .containsExactlyInAnyOrderElementsOf(
                        first.outside().stream().map(Municipality::code).toList());
    }

    @Property
    void turnedRoundThePiecesAreTheSame(@ForAll("regions") List<Integer> one, @ForAll("regions") List<Integer> other) {
        Geography country = divided(one, other, Set.of());
        Partition first = country.partition(ONE, DATE);
        Partition second = country.partition(OTHER, DATE);

        assertThat(Overlay.of(second, first).pieces().stream()
                        .map(p -> new Piece(p.other(), p.one(), p.municipalities())))
                .containsExactlyInAnyOrderElementsOf(Overlay.of(first, second).pieces());
    }

    private static List<String> codes(Piece piece) {
        return piece.municipalities().stream().map(Municipality::code).toList();
    }

    /** A country in which each municipality lies in these regions of two divisions; or twice in the first, if it may. */
    private static Geography divided(List<Integer> one, List<Integer> other, Set<Division> overlapping) {
        List<Municipality> municipalities = new ArrayList<>();
        List<Membership> memberships = new ArrayList<>();
        for (int i = 0; i < one.size(); i++) {
            String code = "GM%04d".formatted(i + 1);
            municipalities.add(SmallCountry.always(code, "M" + i));
            if (one.get(i) >= 0) {
                memberships.add(SmallCountry.member(ONE, code, "A" + one.get(i)));
            }
            if (i < other.size() && other.get(i) >= 0) {
                memberships.add(SmallCountry.member(overlapping.isEmpty() ? OTHER : ONE, code, "A" + other.get(i)));
            }
        }
        return new Geography(Register.of(
                        SmallCountry.FIRST,
                        SmallCountry.LAST,
                        municipalities,
                        List.of(),
                        Map.of(ONE, regions(ONE), OTHER, regions(OTHER)),
                        memberships)
                .overlapping(overlapping));
    }

    private static List<Region> regions(Division division) {
        return List.of(
                new Region("A0", "A0", division),
                new Region("A1", "A1", division),
                new Region("A2", "A2", division),
                new Region("A3", "A3", division));
    }
}
