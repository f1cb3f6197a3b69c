package nl.thuiskompas.engine.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Two villages and a town by two kinds of home, small enough to do by hand. */
class SuppressionTest {
    private static final Dimension REGION =
            Dimension.of("region", List.of("dorp", "gehucht", "stad"), Map.of("land", List.of("dorp", "gehucht")));
    private static final Dimension HOME = Dimension.of("home", List.of("own", "reception"));
    private static final Layout LAYOUT =
            new Layout(REGION, List.of(HOME), List.of(new ListedTable("homes", List.of("home"))));

    /** Counts by village: own, reception. */
    private static Cells cells(int... inner) {
        int[] counts = new int[LAYOUT.size()];
        for (int cell = 0; cell < counts.length; cell++) {
            int[] classes = LAYOUT.classes(cell);
            for (int region = 0; region < 3; region++) {
                for (int home = 0; home < 2; home++) {
                    if (REGION.contains(classes[0], region) && HOME.contains(classes[1], home)) {
                        counts[cell] += inner[2 * region + home];
                    }
                }
            }
        }
        return Cells.counts(LAYOUT, "returned", 2021, counts, null);
    }

    private static int cell(String region, String home) {
        return LAYOUT.cell(Map.of("region", region, "home", home));
    }

    private static Exact exact(ZeroPolicy zeros, GroupDisclosure... groups) {
        return new Exact(5, Dominance.usual(), List.of(groups), zeros, 10);
    }

    private static Suppression suppress(Exact regime, int... inner) {
        return Suppression.of(cells(inner), regime, EarlierDecisions.none());
    }

    @Test
    void oneSmallCellNeedsThreeOthers() {
        Suppression suppression = suppress(exact(ZeroPolicy.PUBLISHED), 20, 3, 30, 40, 500, 600);
        assertThat(suppression.reason(cell("dorp", "reception"))).isEqualTo(WithholdingReason.TOO_FEW);
        // With the other home and the other village of the same land no total changes.
        assertThat(suppression.reason(cell("dorp", "own"))).isEqualTo(WithholdingReason.PROTECTS_ANOTHER);
        assertThat(suppression.reason(cell("gehucht", "own"))).isEqualTo(WithholdingReason.PROTECTS_ANOTHER);
        assertThat(suppression.reason(cell("gehucht", "reception"))).isEqualTo(WithholdingReason.PROTECTS_ANOTHER);
        assertThat(withheld(suppression)).isEqualTo(4);
        assertThat(suppression.protectionIntervals())
                .containsExactly(Map.entry(cell("dorp", "reception"), new Interval(0, 5)));
    }

    @Test
    void nothingSmallNothingWithheld() {
        assertThat(withheld(suppress(exact(ZeroPolicy.PUBLISHED), 20, 5, 30, 40, 500, 0)))
                .isZero();
    }

    @Test
    void outsideNobodyLearnsWhichCellIsTheSmallOne() {
        Decisions decisions = Disclosure.protect(
                cells(20, 3, 30, 40, 500, 600), exact(ZeroPolicy.PUBLISHED), EarlierDecisions.none());
        assertThat(decisions.decision(cell("dorp", "reception")))
                .isEqualTo(decisions.decision(cell("gehucht", "own")))
                .isEqualTo(new Decision.Withheld(WithholdingReason.CONFIDENTIAL));
        assertThatThrownBy(() -> decisions.value(cell("dorp", "own"))).hasMessage("region=dorp home=own is withheld");
    }

    @Test
    void emptyCellsThatEverybodyKnowsProtectNothing() {
        Suppression suppression = suppress(exact(ZeroPolicy.KNOWN), 20, 3, 0, 40, 500, 600);
        assertThat(suppression.reason(cell("gehucht", "own"))).isNull();
        assertThat(suppression.exposed()).isEmpty();
    }

    @Test
    void emptyCellsCanBeProtectedToo() {
        Suppression suppression = suppress(exact(ZeroPolicy.PROTECTED), 20, 0, 30, 40, 500, 600);
        assertThat(suppression.reason(cell("dorp", "reception"))).isEqualTo(WithholdingReason.TOO_FEW);
        assertThat(suppression.protectionIntervals().get(cell("dorp", "reception")))
                .isEqualTo(new Interval(0, 5));
    }

    @Test
    void thatAllOfAVillageAreInReceptionIsNotTold() {
        GroupDisclosure rule = new GroupDisclosure("home", 0, 0.9);
        Suppression suppression = suppress(exact(ZeroPolicy.PUBLISHED, rule), 0, 20, 30, 40, 500, 600);
        int all = cell("dorp", "reception");
        assertThat(suppression.reason(all)).isEqualTo(WithholdingReason.WHOLE_GROUP);
        // The empty cell beside it has to go too: a total of 20 less nobody is 20.
        assertThat(suppression.reason(cell("dorp", "own"))).isNotNull();
        assertThat(suppression.protectionIntervals().get(all).low()).isEqualTo(18);
        assertThatThrownBy(() -> exact(ZeroPolicy.KNOWN, rule)).hasMessageContaining("every empty cell is known");
    }

    @Test
    void whatIsKnownAlreadyIsExposed() {
        Cells cells = cells(20, 3, 30, 40, 500, 600);
        Exact careless = new Exact(2, Dominance.usual(), List.of(), ZeroPolicy.PUBLISHED, 10);
        EarlierDecisions earlier =
                EarlierDecisions.of(List.of(Disclosure.protect(cells, careless, EarlierDecisions.none())));
        assertThat(Suppression.of(cells, exact(ZeroPolicy.PUBLISHED), earlier).exposed())
                .hasSize(2);
        assertThatThrownBy(() -> Disclosure.protect(cells, exact(ZeroPolicy.PUBLISHED), earlier))
                .hasMessageContaining("region=dorp home=reception");
    }

    @Test
    void ruledOutCellsAreKnown() {
        BitSet none = new BitSet();
        none.set(cell("gehucht", "own"));
        Cells cells = cells(20, 3, 0, 40, 500, 600).ruledOut(none);
        Suppression suppression = Suppression.of(cells, exact(ZeroPolicy.PROTECTED), EarlierDecisions.none());
        assertThat(suppression.reason(cell("gehucht", "own"))).isNull();
        BitSet wrong = new BitSet();
        wrong.set(cell("stad", "own"));
        assertThatThrownBy(() -> cells(1, 1, 1, 1, 1, 1).ruledOut(wrong)).hasMessageContaining("rules it out");
    }

    @Test
    void aSumThatOneDominatesStaysUncertain() {
        int n = LAYOUT.size();
        int[] counts = new int[n];
        long[] sums = new long[n];
        long[] largest = new long[n];
        long[] second = new long[n];
        Cells plain = cells(20, 30, 40, 50, 60, 70);
        for (int cell = 0; cell < n; cell++) {
            counts[cell] = plain.contributors(cell);
            sums[cell] = 1000L * counts[cell];
            largest[cell] = 1500;
            second[cell] = 1200;
        }
        largest[cell("dorp", "own")] = 18_000;
        Cells cells = Cells.sums(LAYOUT, "rent", 2021, counts, null, new Cells.Amounts(sums, largest, second));
        Suppression suppression = Suppression.of(cells, exact(ZeroPolicy.PUBLISHED), EarlierDecisions.none());
        assertThat(suppression.reason(cell("dorp", "own"))).isEqualTo(WithholdingReason.DOMINATED);
        // One has 18,000 and may have 75 %: seen from outside the sum has to be able to be 24,000.
        assertThat(suppression.protectionIntervals().get(cell("dorp", "own"))).isEqualTo(new Interval(16_000, 24_000));
    }

    private static long withheld(Suppression suppression) {
        long withheld = 0;
        for (int cell = 0; cell < LAYOUT.size(); cell++) {
            withheld += suppression.reason(cell) == null ? 0 : 1;
        }
        return withheld;
    }
}
