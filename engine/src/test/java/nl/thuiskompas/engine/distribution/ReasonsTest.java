package nl.thuiskompas.engine.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Four made-up municipalities: a centre of 500 homes, two of 300 and 150, and a village of 50. */
class ReasonsTest {
    private static final String CENTRE = "GM0001";
    private static final String TOWN = "GM0002";
    private static final String PLACE = "GM0003";
    private static final String VILLAGE = "GM0004";
    private static final List<TaskCell> TASK =
            List.of(new TaskCell("permit holders", 60), new TaskCell("leavers of institutions", 40));

    @Test
    void everybodyGetsTheirFairShareWhereItIsWhole() {
        Distribution distribution = solved(Method.WEBSTER);
        assertThat(distribution.totals()).containsExactly(50, 30, 15, 5);
        Explanation explanation = FairShares.explain(distribution);
        assertThat(explanation.fairness()).isEqualTo(new Fairness(1, 1, 0, List.of()));
        assertThat(explanation.because()).allSatisfy(because -> {
            assertThat(because.ratio()).hasValue(1);
            assertThat(because.rounded()).isEqualTo(because.households());
            assertThat(because.atLimit()).isEmpty();
        });
    }

    @Test
    void aLimitIsNamedWithWhoCarriesMoreForIt() {
        Limit most = new Limit.AtMost(TOWN, Scope.TOTAL, 16);
        Limit idle = new Limit.AtMost(PLACE, Scope.TOTAL, 90);
        Distribution distribution = solved(Method.WEBSTER, most, idle);
        assertThat(distribution.totals()).containsExactly(60, 16, 18, 6);
        Explanation explanation = FairShares.explain(distribution);
        assertThat(explanation.because().get(1).atLimit()).containsExactly(most);
        assertThat(explanation.because().get(1).rounded()).isEqualTo(30);
        assertThat(explanation.because().get(0).atLimit()).isEmpty();
        assertThat(explanation.fairness().outsideQuota()).containsExactly(CENTRE, TOWN, PLACE, VILLAGE);
        assertThat(explanation.fairness().smallest()).isEqualTo(16 / 30.0);
        assertThat(explanation.paradoxes()).contains(Paradox.LIMITS_PUSH_OUT_OF_QUOTA);
        List<Price> prices = FairShares.prices(distribution);
        assertThat(prices.get(0).shifts())
                .containsExactly(
                        new Price.Shift(CENTRE, 10),
                        new Price.Shift(TOWN, -14),
                        new Price.Shift(PLACE, 3),
                        new Price.Shift(VILLAGE, 1));
        assertThat(prices.get(0).without()).map(Fairness::gini).contains(0.0);
        assertThat(prices.get(1).shifts()).isEmpty();
    }

    /** Half of the households with a ratio of 0.5 and half with 1.5: the area is worked out by hand. */
    @Test
    void theGiniIsThatOfRatiosByFairShare() {
        List<Participant> two = List.of(participant(CENTRE, 50), participant(TOWN, 50));
        Problem problem = new Problem(
                two,
                List.of(new TaskCell("all", 100)),
                Map.of("homes", BigDecimal.ONE),
                List.of(new Limit.Fixed(CENTRE, Scope.TOTAL, 25)),
                Method.WEBSTER);
        assertThat(FairShares.explain((Distribution) FairShares.distribute(problem))
                        .fairness()
                        .gini())
                .isCloseTo(0.25, within(1e-12));
    }

    @Test
    void aCategoryGoesOnlyWhereAFacilityIs() {
        Distribution distribution =
                solved(Method.WEBSTER, new Limit.OnlyIn("leavers of institutions", Set.of(PLACE, VILLAGE)));
        assertThat(distribution.parts().get(0).byCell()).containsExactly(38, 0);
        assertThat(distribution.parts().get(1).byCell()).containsExactly(22, 0);
        assertThat(distribution.totals()).containsExactly(38, 22, 30, 10);
    }

    @Test
    void shareOfVacanciesCountsArrearsToo() {
        Limit most = new Limit.AtMostShare(CENTRE, Scope.TOTAL, "homes", new BigDecimal("0.05"));
        List<Participant> participants = new ArrayList<>(problem().participants());
        participants.set(0, new Participant(CENTRE, Map.of("homes", new BigDecimal("500")), 7));
        Problem problem = new Problem(participants, TASK, problem().weights(), List.of(most), Method.WEBSTER);
        Distribution.Part centre =
                ((Distribution) FairShares.distribute(problem)).parts().getFirst();
        assertThat(centre.households()).isEqualTo(25 - 7);
        assertThat(centre.due()).isEqualTo(25);
    }

    @Test
    void nobodyWithoutAShareTakesMoreThanTheirMinimum() {
        List<Participant> participants = new ArrayList<>(problem().participants());
        participants.add(participant("GM0005", 0));
        Problem problem = new Problem(
                participants,
                TASK,
                problem().weights(),
                List.of(new Limit.AtLeast("GM0005", Scope.of("permit holders"), 2)),
                Method.DHONDT);
        Distribution distribution = (Distribution) FairShares.distribute(problem);
        assertThat(distribution.parts().getLast().byCell()).containsExactly(2, 0);
        assertThat(distribution.parts().getLast().ratio()).isEmpty();
        assertThat(FairShares.explain(distribution).fairness().outsideQuota()).contains("GM0005");
    }

    @Test
    void withoutTheMinimumOfOneWithoutAShareNothingMayBePossible() {
        List<Participant> participants = new ArrayList<>(problem().participants());
        participants.add(participant("GM0005", 0));
        List<Limit> limits = new ArrayList<>(List.of(new Limit.AtLeast("GM0005", Scope.TOTAL, 2)));
        problem()
                .participants()
                .forEach(each -> limits.add(new Limit.AtMost(
                        each.region(),
                        Scope.TOTAL,
                        each.values().get("homes").intValue() / 10
                                - (each.region().equals(TOWN) ? 2 : 0))));
        Problem problem = new Problem(participants, TASK, problem().weights(), limits, Method.WEBSTER);
        Distribution distribution = (Distribution) FairShares.distribute(problem);
        assertThat(distribution.totals()).containsExactly(50, 28, 15, 5, 2);
        List<Price> prices = FairShares.prices(distribution);
        assertThat(prices.getFirst().without()).isEmpty();
        assertThat(prices.get(1).without()).isPresent();
    }

    @Test
    void limitsThatConflictHaveNoPrice() {
        Conflict conflict =
                conflict(new Limit.AtMost(CENTRE, Scope.TOTAL, 3), new Limit.AtLeast(CENTRE, Scope.TOTAL, 5));
        assertThat(FairShares.explain(conflict.nearest()).fairness().smallest()).isLessThan(1);
        assertThatThrownBy(() -> FairShares.prices(conflict.nearest())).hasMessageContaining("conflict");
    }

    @Test
    void theLastYearBoundsThisOne() {
        Distribution distribution = solved(Method.WEBSTER, new Limit.Change(CENTRE, Scope.TOTAL, 70, 5));
        assertThat(distribution.totals()[0]).isEqualTo(65);
    }

    @Test
    void limitsThatConflictAreNamedAndNoOthers() {
        Limit town = new Limit.AtMost(TOWN, Scope.TOTAL, 10);
        Limit centre = new Limit.Fixed(CENTRE, Scope.TOTAL, 20);
        Limit small = new Limit.AtMost(VILLAGE, Scope.TOTAL, 4);
        Limit place = new Limit.AtMost(PLACE, Scope.TOTAL, 60);
        Limit idle = new Limit.AtLeast(PLACE, Scope.TOTAL, 2);
        Conflict conflict = conflict(town, centre, idle, small, place);
        assertThat(conflict.limits()).containsExactly(town, centre, small, place);
        assertThat(conflict.nearest().totals()).containsExactly(20, 10, 60, 4);
        assertThat(conflict.unplaced().stream().mapToInt(Integer::intValue).sum())
                .isEqualTo(6);
        assertThat(conflict.lowered()).isEmpty();
    }

    @Test
    void minimumsThatAreTooManyAreLoweredInProportion() {
        Limit centre = new Limit.AtLeast(CENTRE, Scope.TOTAL, 80);
        Limit town = new Limit.AtLeast(TOWN, Scope.TOTAL, 40);
        Conflict conflict = conflict(centre, town);
        assertThat(conflict.limits()).containsExactly(centre, town);
        assertThat(conflict.nearest().totals()).containsExactly(67, 33, 0, 0);
        assertThat(conflict.lowered())
                .containsExactly(new Conflict.Lowered(centre, 80, 67), new Conflict.Lowered(town, 40, 33));
        assertThat(conflict.unplaced()).containsExactly(0, 0);
    }

    @Test
    void aMinimumAboveAMaximumOfTheSameIsAConflict() {
        Limit least = new Limit.AtLeast(CENTRE, Scope.TOTAL, 8);
        Limit most = new Limit.AtMost(CENTRE, Scope.TOTAL, 5);
        Conflict conflict = conflict(least, most);
        assertThat(conflict.limits()).containsExactly(least, most);
        assertThat(conflict.lowered()).containsExactly(new Conflict.Lowered(least, 8, 5));
        assertThat(conflict.nearest().totals()[0]).isEqualTo(5);
    }

    @Test
    void whoeverHasNoShareIsNamedWhenTheyWouldBeNeeded() {
        List<Participant> participants = List.of(participant(CENTRE, 500), participant(VILLAGE, 0));
        Problem problem = new Problem(
                participants,
                TASK,
                problem().weights(),
                List.of(new Limit.AtMost(CENTRE, Scope.TOTAL, 80)),
                Method.WEBSTER);
        Conflict conflict = (Conflict) FairShares.distribute(problem);
        assertThat(conflict.withoutShare()).containsExactly(VILLAGE);
        assertThat(conflict.nearest().totals()).containsExactly(80, 0);
    }

    private static Participant participant(String region, int homes) {
        return new Participant(region, Map.of("homes", BigDecimal.valueOf(homes)));
    }

    private static Problem problem(Limit... limits) {
        return new Problem(
                List.of(
                        participant(CENTRE, 500),
                        participant(TOWN, 300),
                        participant(PLACE, 150),
                        participant(VILLAGE, 50)),
                TASK,
                Map.of("homes", BigDecimal.ONE),
                List.of(limits),
                Method.WEBSTER);
    }

    private static Distribution solved(Method method, Limit... limits) {
        return (Distribution) FairShares.distribute(problem(limits).with(method));
    }

    private static Conflict conflict(Limit... limits) {
        return (Conflict) FairShares.distribute(problem(limits));
    }
}
