package nl.thuiskompas.engine.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class CellKeyAndRoundedTest {
    private static final EarlierDecisions NONE = EarlierDecisions.none();

    @Provide
    Arbitrary<MadeRecords> records() {
        return MadeRecords.any();
    }

    @Provide
    Arbitrary<Regime> regimes() {
        return Arbitraries.of(
                CellKey.usual(),
                new CellKey(2, 1, 0, 0.1, 4, 10),
                Rounded.usual(),
                new Rounded(3, 6, Dominance.usual(), 100));
    }

    @Property(tries = 40)
    void theTrueValueLiesInTheIntervalOfThePublishedOne(
            @ForAll("records") MadeRecords records, @ForAll("regimes") Regime regime) {
        for (Cells cells : List.of(records.counts(), records.rents())) {
            Decisions decisions = Disclosure.protect(cells, regime, NONE);
            for (int cell = 0; cell < cells.size(); cell++) {
                if (decisions.decision(cell) instanceof Decision.Published published) {
                    assertThat(published.interval().contains(cells.value(cell))).isTrue();
                    assertThat(published.value()).isNotNegative();
                }
            }
        }
    }

    @Property(tries = 40)
    void partsAndTotalDifferByNoMoreThanTheTolerance(
            @ForAll("records") MadeRecords records, @ForAll("regimes") Regime regime) {
        Decisions decisions = Disclosure.protect(records.counts(), regime, NONE);
        Relations.forEach(records.layout(), (total, parts) -> {
            long sum = 0;
            for (int part : parts) {
                sum += decisions.value(part);
            }
            assertThat((double) Math.abs(sum - decisions.value(total)))
                    .isLessThanOrEqualTo(decisions.tolerance(total, parts));
        });
    }

    /** Whoever is in a cell decides what is published, not the table it stands in. */
    @Property(tries = 40)
    void cellsOfTheSamePeopleAreTheSame(@ForAll("records") MadeRecords records, @ForAll("regimes") Regime regime) {
        Cells cells = records.counts();
        Decisions decisions = Disclosure.protect(cells, regime, NONE);
        MadeRecords backwards = records.handedInBackwards();
        Decisions others = Disclosure.protect(backwards.counts(), regime, NONE);
        Map<Long, Long> byKey = new HashMap<>();
        for (int cell = 0; cell < cells.size(); cell++) {
            assertThat(others.fingerprint(cell)).isEqualTo(decisions.fingerprint(cell));
            assertThat(others.value(cell)).isEqualTo(decisions.value(cell));
            Long before = byKey.put(cells.key(cell), decisions.value(cell));
            assertThat(before == null || before == decisions.value(cell)).isTrue();
        }
    }

    @Property(tries = 40)
    void nobodyStaysNobody(@ForAll("records") MadeRecords records, @ForAll("regimes") Regime regime) {
        Cells cells = records.counts();
        Decisions decisions = Disclosure.protect(cells, regime, NONE);
        for (int cell = 0; cell < cells.size(); cell++) {
            assertThat(cells.contributors(cell) > 0 || decisions.value(cell) == 0)
                    .isTrue();
        }
    }

    @Property(tries = 40)
    void aSumIsWithheldByWhatIsPublishedOfItsCountAlone(@ForAll("records") MadeRecords records) {
        CellKey regime = CellKey.usual();
        Decisions counts = Disclosure.protect(records.counts(), regime, NONE);
        Decisions sums = Disclosure.protect(records.rents(), regime, NONE);
        for (int cell = 0; cell < counts.size(); cell++) {
            assertThat(sums.withheld(cell)).isEqualTo(counts.value(cell) < regime.sumsFrom());
        }
    }

    @Property(tries = 500)
    void theNoiseOfASumIsNeverSmallNorLarge(@ForAll long key, @ForAll int rest) {
        long largest = 100_000;
        long sum = largest + Math.abs((long) rest);
        double noise = Math.abs(SumNoise.published(sum, largest, 0.2, key) - sum);
        assertThat(noise).isBetween(0.1 * largest - 1, 0.2 * largest + 1);
    }

    @Test
    void noiseAndRoundingChangeNothingOnAverage() {
        double noise = 0;
        double squares = 0;
        double rounded = 0;
        int tries = 100_000;
        for (int i = 0; i < tries; i++) {
            long key = Bits.mix(i * 0x9e3779b97f4a7c15L);
            double off = SumNoise.published(5_000_000, 1_000_000, 0.1, key) - 5_000_000;
            noise += off / tries;
            squares += off * off / tries;
            rounded += Rounding.count(13, 5, key) / (double) tries;
        }
        assertThat(noise).isCloseTo(0, within(1000.0));
        assertThat(Math.sqrt(squares)).isCloseTo(100_000 * Math.sqrt(7 / 12.0), within(500.0));
        assertThat(rounded).isCloseTo(13, within(0.05));
    }

    @Test
    void sumsKeepTwoDigits() {
        assertThat(Rounding.sum(0)).isZero();
        assertThat(Rounding.sum(99)).isEqualTo(99);
        assertThat(Rounding.sum(12_499)).isEqualTo(12_000);
        assertThat(Rounding.sum(12_500)).isEqualTo(13_000);
        assertThat(Rounding.sum(996)).isEqualTo(1000);
    }

    @Test
    void cellsWithoutKeysAreRefused() {
        Layout layout = new Layout(MadeRecords.REGION, List.of(), List.of(new ListedTable("size", List.of())));
        Cells cells = Cells.counts(layout, "size", 2021, new int[layout.size()], null);
        assertThatThrownBy(() -> Disclosure.protect(cells, CellKey.usual(), NONE))
                .hasMessageContaining("size 2021 was measured without record keys");
    }

    @Test
    void parametersThatWouldShowSingleContributorsAreRefused() {
        assertThatThrownBy(() -> new CellKey(5, 3, 2, 0.2, 6, 20)).hasMessageContaining("the least is 7");
        assertThatThrownBy(() -> new CellKey(5, 3, 2, 0.9, 10, 20)).hasMessageContaining("at most 0.5");
        assertThatThrownBy(() -> new CellKey(5, 3, 2, 0.2, 10, 5)).hasMessageContaining("the least is 6");
        assertThatThrownBy(() -> new Rounded(2, 10, Dominance.usual(), 100)).hasMessageContaining("3 is the least");
        assertThatThrownBy(() -> new Rounded(5, 5, Dominance.usual(), 100)).hasMessageContaining("the least is 6");
    }
}
