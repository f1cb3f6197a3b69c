package nl.thuiskompas.engine.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import nl.thuiskompas.engine.disclosure.Decision.Bounded;
import nl.thuiskompas.engine.disclosure.Decision.Published;
import nl.thuiskompas.engine.disclosure.Decision.Withheld;
import org.junit.jupiter.api.Test;

/** What is made of published cells: regions of one's own, shares, means, and the report on what was lost. */
class PublishedFiguresTest {
    private static final Layout LAYOUT =
            new Layout(MadeRecords.REGION, List.of(), List.of(new ListedTable("size", List.of())));

    private static Cells sizes(int... ofMunicipality) {
        int[] counts = new int[LAYOUT.size()];
        long[] keys = new long[LAYOUT.size()];
        for (int cell = 0; cell < counts.length; cell++) {
            for (int part : MadeRecords.REGION.partsOf(LAYOUT.classes(cell)[0])) {
                counts[cell] += ofMunicipality[part];
                keys[cell] ^= Bits.mix(part + 7);
            }
        }
        return Cells.counts(LAYOUT, "size", 2021, counts, keys);
    }

    private static Decisions protect(Regime regime, int... sizes) {
        return Disclosure.protect(sizes(sizes), regime, EarlierDecisions.none());
    }

    private static int cell(String region) {
        return LAYOUT.cell(Map.of("region", region));
    }

    /** The figure of municipalities from what is published of all regions. */
    private static UserRegion.Figure figure(Decisions decisions, List<String> municipalities) {
        List<UserRegion.Cell> cells = new ArrayList<>();
        for (int cell = 0; cell < LAYOUT.size(); cell++) {
            int region = LAYOUT.classes(cell)[0];
            Set<String> parts = Arrays.stream(MadeRecords.REGION.partsOf(region))
                    .mapToObj(MadeRecords.REGION.parts()::get)
                    .collect(Collectors.toSet());
            cells.add(new UserRegion.Cell("region " + region, parts, decisions.decision(cell)));
        }
        return UserRegion.figure(cells, Set.copyOf(municipalities));
    }

    @Test
    void aRegionThatIsPublishedHasItsOwnFigure() {
        Decisions decisions = protect(CellKey.usual(), 10, 20, 30, 40, 50, 60);
        assertThat(figure(decisions, List.of("m2", "m1")).decision()).isEqualTo(decisions.decision(cell("east")));
        assertThat(figure(decisions, MadeRecords.REGION.parts()).decision()).isEqualTo(decisions.decision(0));
    }

    @Test
    void anotherRegionIsTheSumOfFewCells() {
        Decisions decisions = protect(CellKey.usual(), 10, 20, 30, 40, 50, 60);
        Published figure =
                (Published) figure(decisions, List.of("m1", "m2", "m3", "m4")).decision();
        // North and m4, not four municipalities.
        assertThat(figure.value()).isEqualTo(decisions.value(cell("north")) + decisions.value(cell("m4")));
        assertThat(figure.standardDeviation()).isCloseTo(Math.sqrt(6), within(1e-9));
        assertThat(figure.interval().contains(100)).isTrue();
        assertThat(figure(decisions, List.of("m1", "m2", "m3", "m4")).madeOf()).hasSize(2);
    }

    @Test
    void aWithheldPartLeavesBounds() {
        Exact regime = new Exact(5, Dominance.usual(), List.of(), ZeroPolicy.PUBLISHED, 10);
        Decisions decisions = protect(regime, 3, 20, 30, 40, 50, 60);
        assertThat(decisions.withheld(cell("m1"))).isTrue();
        Bounded figure = (Bounded) figure(decisions, List.of("m1", "m4")).decision();
        assertThat(figure.withheld()).isEqualTo(1);
        assertThat(figure.interval().low()).isEqualTo(40);
        assertThat(figure.interval().contains(43)).isTrue();
        assertThat(figure.interval().high()).isFinite();
    }

    @Test
    void strangeRegionsAreRefused() {
        Decisions decisions = protect(CellKey.usual(), 10, 20, 30, 40, 50, 60);
        assertThatThrownBy(() -> figure(decisions, List.of("m9"))).hasMessageContaining("m9");
        assertThatThrownBy(() -> figure(decisions, List.of())).hasMessageContaining("at least one");
    }

    @Test
    void sharesNeedABase() {
        Rounded regime = new Rounded(5, 10, Dominance.usual(), 100);
        Decision forty = published(regime, 40);
        Published share = (Published) Ratios.share(forty, published(regime, 100), regime);
        assertThat(share.value()).isEqualTo(0.4);
        assertThat(share.interval()).isEqualTo(new Interval(36 / 104.0, 44 / 96.0));
        assertThat(Ratios.share(forty, published(regime, 95), regime))
                .isEqualTo(new Withheld(WithholdingReason.SMALL_BASE));
        assertThat(Ratios.share(new Withheld(WithholdingReason.CONFIDENTIAL), forty, regime))
                .isEqualTo(new Withheld(WithholdingReason.MADE_OF_WITHHELD));
        assertThat(((Published) Ratios.share(published(regime, 105), published(regime, 100), regime)).value())
                .isEqualTo(1);
        assertThat(((Published) Ratios.mean(
                                new Published(50_000, Interval.of(50_000), 0), published(regime, 100), regime))
                        .value())
                .isEqualTo(500);
    }

    @Property
    void aMeanByItselfTellsNoMoreThanItsPartsDo(
            @ForAll @LongRange(max = 100_000) long count,
            @ForAll @LongRange(max = 10_000_000) long sum,
            @ForAll("regimes") Regime regime) {
        long said = regime instanceof Rounded ? Rounding.sum(sum) : sum;
        Decision total = new Published(said, regime.interval(Kind.SUM, said), regime.standardDeviation(Kind.SUM, said));
        if (Ratios.mean(total, published(regime, count), regime) instanceof Published mean) {
            Interval around = Ratios.around(mean.value(), regime);
            assertThat(around.low()).isLessThanOrEqualTo(mean.interval().low() + 1e-9);
            assertThat(around.high()).isGreaterThanOrEqualTo(mean.interval().high() - 1e-9);
        }
    }

    @Provide
    Arbitrary<Regime> regimes() {
        return Arbitraries.of(
                CellKey.usual(),
                new CellKey(2, 1, 0, 0.1, 4, 10),
                Rounded.usual(),
                new Rounded(3, 6, Dominance.usual(), 100),
                Exact.usual());
    }

    @Test
    void aMeanOfAnExactReleaseIsTheTrueOne() {
        assertThat(Ratios.around(512.25, Exact.usual())).isEqualTo(Interval.of(512.25));
    }

    private static Decision published(Regime regime, long count) {
        return new Published(count, regime.interval(Kind.COUNT, count), regime.standardDeviation(Kind.COUNT, count));
    }

    @Test
    void whatWasLostIsReported() {
        Cells cells = sizes(3, 20, 30, 40, 50, 60);
        Exact regime = new Exact(5, Dominance.usual(), List.of(), ZeroPolicy.PUBLISHED, 10);
        LossReport exact = LossReport.of(cells, Disclosure.protect(cells, regime, EarlierDecisions.none()))
                .getFirst();
        assertThat(exact.table()).isEqualTo("size");
        assertThat(exact.primary()).isEqualTo(1);
        assertThat(exact.complements()).isPositive();
        assertThat(exact.meanAbsoluteDeviation()).isZero();
        assertThat(exact.hellinger()).isBetween(0.01, 0.99);
        LossReport noisy = LossReport.of(cells, Disclosure.protect(cells, CellKey.usual(), EarlierDecisions.none()))
                .getFirst();
        assertThat(noisy.withheldShare()).isZero();
        assertThat(noisy.meanAbsoluteDeviation()).isBetween(0.01, 5.0);
    }

    @Test
    void earlierReleasesCannotContradictEachOther() {
        Decisions decisions = protect(CellKey.usual(), 10, 20, 30, 40, 50, 60);
        assertThat(EarlierDecisions.of(List.of(decisions, decisions)).size()).isEqualTo(LAYOUT.size());
        EarlierDecisions.Builder builder =
                new EarlierDecisions.Builder().add(decisions.fingerprint(0), decisions.value(0), null);
        assertThatThrownBy(() -> builder.add(decisions.fingerprint(0), 0, WithholdingReason.TOO_FEW))
                .hasMessageContaining("two things about cell " + decisions.fingerprint(0))
                .hasMessageEndingWith(decisions.value(0) + " and too_few");
    }

    /** Somebody is counted who was not: the key is another, and the cell that was published stays as it was. */
    @Test
    void aRevisionDoesNotChangeWhatWasPublished() {
        Decisions first = protect(CellKey.usual(), 10, 20, 30, 40, 50, 60);
        Decisions second =
                Disclosure.protect(sizes(11, 20, 30, 40, 50, 60), CellKey.usual(), EarlierDecisions.of(List.of(first)));
        assertThat(second.value(cell("m1"))).isEqualTo(first.value(cell("m1")));
    }
}
