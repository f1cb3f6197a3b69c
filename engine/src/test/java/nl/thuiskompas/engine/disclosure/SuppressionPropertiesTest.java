package nl.thuiskompas.engine.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class SuppressionPropertiesTest {
    @Provide
    Arbitrary<MadeRecords> records() {
        return MadeRecords.any();
    }

    @Provide
    Arbitrary<Exact> regimes() {
        return Combinators.combine(
                        Arbitraries.integers().between(2, 12),
                        Arbitraries.of(ZeroPolicy.PUBLISHED, ZeroPolicy.PROTECTED),
                        Arbitraries.of(true, false))
                .as((threshold, zeros, groups) -> new Exact(
                        threshold,
                        Dominance.usual(),
                        groups ? List.of(new GroupDisclosure("home", 0, 0.9)) : List.of(),
                        zeros,
                        10));
    }

    @Property(tries = 20)
    void everyRequirementHasAPopulationThatLooksTheSame(
            @ForAll("records") MadeRecords records, @ForAll("regimes") Exact regime) {
        holds(Suppression.of(records.counts(), regime, EarlierDecisions.none()));
        holds(Suppression.of(records.rents(), regime, EarlierDecisions.none()));
    }

    private static void holds(Suppression suppression) {
        Layout layout = suppression.cells().layout();
        assertThat(suppression.exposed()).isEmpty();
        for (Certificate certificate : suppression.certificates()) {
            long[] change = new long[layout.size()];
            for (int cell = 0; cell < change.length; cell++) {
                int[] classes = layout.classes(cell);
                for (Exchange exchange : certificate.exchanges()) {
                    change[cell] += exchange.change(layout, classes);
                }
                if (suppression.reason(cell) == null && change[cell] != 0
                        || suppression.cells().value(cell) + change[cell] < 0) {
                    throw new AssertionError(layout.describe(cell) + " changes by " + change[cell]);
                }
            }
            Requirement requirement = certificate.requirement();
            assertThat(change[requirement.cell()]).isEqualTo(requirement.change());
            if (requirement.within() != Requirement.ANYHOW) {
                int[] group = layout.classes(requirement.cell());
                group[requirement.within()] = Dimension.ALL;
                assertThat(change[layout.cell(group)]).isZero();
            }
            Relations.forEach(layout, (total, parts) -> {
                long sum = 0;
                for (int part : parts) {
                    sum += change[part];
                }
                if (sum != change[total]) {
                    throw new AssertionError(layout.describe(total) + " is no sum any more");
                }
            });
        }
    }

    @Property(tries = 8)
    void noPrimaryCellCanBeComputedByElimination(
            @ForAll("records") MadeRecords records, @ForAll("regimes") Exact regime) {
        Suppression suppression = Suppression.of(records.counts(), regime, EarlierDecisions.none());
        BitSet recoverable = Attacks.recoverable(records.layout(), cell -> suppression.reason(cell) != null);
        suppression
                .protectionIntervals()
                .keySet()
                .forEach(cell -> assertThat(recoverable.get(cell)).isFalse());
    }

    @Property(tries = 15)
    void noPrimaryCellCanBeNarrowedBelowItsInterval(
            @ForAll("records") MadeRecords records, @ForAll("regimes") Exact regime) {
        Cells cells = records.counts();
        Suppression suppression = Suppression.of(cells, regime, EarlierDecisions.none());
        Interval[] known = Attacks.narrowed(records.layout(), cell -> suppression.reason(cell) != null, cells::value);
        suppression.protectionIntervals().forEach((cell, interval) -> {
            assertThat(known[cell].low()).isLessThanOrEqualTo(interval.low());
            assertThat(known[cell].high()).isGreaterThanOrEqualTo(interval.high());
        });
    }

    @Property(tries = 15)
    void publishedPartsAddUp(@ForAll("records") MadeRecords records, @ForAll("regimes") Exact regime) {
        Decisions decisions = Disclosure.protect(records.counts(), regime, EarlierDecisions.none());
        Relations.forEach(records.layout(), (total, parts) -> {
            long sum = 0;
            for (int part : parts) {
                if (decisions.withheld(part)) {
                    return;
                }
                sum += decisions.value(part);
            }
            if (!decisions.withheld(total)) {
                assertThat(decisions.value(total)).isEqualTo(sum);
                assertThat(decisions.tolerance(total, parts)).isZero();
            }
        });
    }

    @Property(tries = 15)
    void theOrderInWhichThingsAreHandedInMakesNoDifference(
            @ForAll("records") MadeRecords records, @ForAll("regimes") Exact regime) {
        Suppression one = Suppression.of(records.counts(), regime, EarlierDecisions.none());
        MadeRecords backwards = records.handedInBackwards();
        Suppression other = Suppression.of(backwards.counts(), regime, EarlierDecisions.none());
        for (int cell = 0; cell < records.layout().size(); cell++) {
            assertThat(backwards.layout().describe(cell))
                    .isEqualTo(records.layout().describe(cell));
            assertThat(other.reason(cell)).isEqualTo(one.reason(cell));
        }
    }

    @Property(tries = 15)
    void aHigherThresholdMakesNoCellLessPrimary(@ForAll("records") MadeRecords records) {
        Cells cells = records.counts();
        PrimaryCells low = new PrimaryCells(cells, exact(3));
        PrimaryCells high = new PrimaryCells(cells, exact(8));
        for (int cell = 0; cell < cells.size(); cell++) {
            assertThat(low.reason(cell) == null || high.reason(cell) != null).isTrue();
        }
    }

    @Property(tries = 15)
    void whatWasDecidedOnceIsDecidedAgain(@ForAll("records") MadeRecords records, @ForAll("regimes") Exact regime) {
        Decisions first = Disclosure.protect(records.counts(), regime, EarlierDecisions.none());
        Decisions again = Disclosure.protect(records.counts(), regime, EarlierDecisions.of(List.of(first)));
        for (int cell = 0; cell < first.size(); cell++) {
            assertThat(again.decision(cell)).isEqualTo(first.decision(cell));
        }
    }

    private static Exact exact(int threshold) {
        return new Exact(threshold, Dominance.usual(), List.of(), ZeroPolicy.PUBLISHED, 10);
    }
}
