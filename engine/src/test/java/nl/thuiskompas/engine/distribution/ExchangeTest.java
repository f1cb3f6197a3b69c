package nl.thuiskompas.engine.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import nl.thuiskompas.engine.geography.Fraction;

/** Problems too large for every table: no chain of exchanges within limits makes anything better. */
class ExchangeTest {
    @Property(tries = 200)
    void nobodyCanBeRelievedWithoutOneAsBurdenedRising(@ForAll long seed) {
        Problem problem = new RandomProblems(seed).problem(14, 9, 150, 14).with(Method.LEXICOGRAPHIC);
        Distribution distribution = solved(problem);
        Judge judge = new Judge(problem);
        assertThat(judge.allows(Judge.table(distribution))).isTrue();
        theColumnsAddUp(problem, distribution);
        boolean[][] exchangeable = new Exchanges(distribution).possible();
        long[] totals = distribution.totals();
        for (int i = 0; i < totals.length; i++) {
            for (int j = 0; j < totals.length; j++) {
                if (i != j && exchangeable[i][j] && judge.share(i).signum() > 0) {
                    Fraction relieved = Fraction.of(totals[i], 1).over(judge.share(i));
                    Fraction risen = Fraction.of(totals[j] + 1, 1).over(judge.share(j));
                    assertThat(risen).as("%s relieved at the cost of %s", i, j).isGreaterThanOrEqualTo(relieved);
                }
            }
        }
    }

    @Property(tries = 200)
    void noChainOfExchangesMakesTheStepsCheaper(@ForAll long seed) {
        Problem problem = new RandomProblems(seed).problem(9, 9, 60, 14);
        Distribution distribution = solved(problem);
        boolean[][] exchangeable = new Exchanges(distribution).possible();
        Map<List<Integer>, Integer> ranks = new Judge(problem).ranks();
        long[] totals = distribution.totals();
        for (int i = 0; i < totals.length; i++) {
            for (int j = 0; j < totals.length; j++) {
                Integer last = ranks.get(List.of(i, (int) totals[i] - 1));
                Integer next = ranks.get(List.of(j, (int) totals[j]));
                if (i != j && exchangeable[i][j] && last != null && next != null) {
                    assertThat(next).isGreaterThan(last);
                }
            }
        }
    }

    @Property(tries = 200)
    void noChainOfExchangesWithTheSameTotalsMakesTheCellsCheaper(@ForAll long seed) {
        Problem problem = new RandomProblems(seed).problem(10, 9, 300, 14);
        assertThat(new Exchanges(solved(problem)).cheapestCircle()).isGreaterThan(-1e-9);
    }

    @Property(tries = 100)
    void multipliersRoundToTheCellsWhereNoLimitsAre(@ForAll long seed) {
        Problem problem = new RandomProblems(seed).problem(12, 9, 400, 0);
        Distribution distribution = solved(problem);
        for (int i = 0; i < distribution.parts().size(); i++) {
            Distribution.Part part = distribution.parts().get(i);
            for (int c = 0; c < problem.task().size(); c++) {
                double demand = problem.task().get(c).households();
                double fair = part.fairShare().signum() == 0
                        ? 0
                        : part.fairShare().doubleValue() * demand / problem.households();
                double scaled =
                        fair * part.multiplier() * distribution.multipliers().get(c);
                double number = part.byCell().get(c);
                assertThat(Math.abs(scaled - number)).isLessThan(0.5 + 1e-6);
            }
        }
    }

    @Property(tries = 100)
    void everyFairShareIsTheSumOfItsKeysAndAllAreTheTask(@ForAll long seed) {
        Problem problem = new RandomProblems(seed).problem(12, 4, 100, 0);
        Distribution distribution = solved(problem);
        Judge judge = new Judge(problem);
        Fraction all = Fraction.ZERO;
        List<Explanation.Because> because = FairShares.explain(distribution).because();
        for (int i = 0; i < because.size(); i++) {
            Fraction share = because.get(i).fairShare();
            assertThat(share).isEqualTo(judge.share(i));
            assertThat(because.get(i).byKey().values().stream().reduce(Fraction.ZERO, Fraction::plus))
                    .isEqualTo(share);
            all = all.plus(share);
        }
        assertThat(all).isEqualTo(Fraction.of(problem.households(), 1));
    }

    @Property(tries = 60)
    void aPriceIsTheDifferenceToTheProblemWithoutTheLimit(@ForAll long seed) {
        Problem problem = new RandomProblems(seed).problem(8, 6, 60, 8);
        Distribution distribution = solved(problem);
        List<Price> prices = FairShares.prices(distribution);
        for (int l = 0; l < prices.size(); l++) {
            List<Limit> others = new ArrayList<>(problem.limits());
            others.remove(l);
            if (!(FairShares.distribute(problem.with(others)) instanceof Distribution without)) {
                assertThat(prices.get(l).without()).isEmpty();
                continue;
            }
            Map<String, Long> expected = new HashMap<>();
            for (int i = 0; i < distribution.parts().size(); i++) {
                long more = distribution.totals()[i] - without.totals()[i];
                if (more != 0) {
                    expected.put(distribution.parts().get(i).region(), more);
                }
            }
            Map<String, Long> shifts = new HashMap<>();
            prices.get(l).shifts().forEach(shift -> shifts.put(shift.region(), shift.more()));
            assertThat(shifts).isEqualTo(expected);
            assertThat(prices.get(l).without())
                    .contains(FairShares.explain(without).fairness());
        }
    }

    private static Distribution solved(Problem problem) {
        Outcome outcome = FairShares.distribute(problem);
        Assume.that(outcome instanceof Distribution);
        return (Distribution) outcome;
    }

    private static void theColumnsAddUp(Problem problem, Distribution distribution) {
        int[][] table = Judge.table(distribution);
        for (int c = 0; c < problem.task().size(); c++) {
            int cell = c;
            assertThat(Arrays.stream(table).mapToInt(row -> row[cell]).sum())
                    .isEqualTo((int) problem.task().get(c).households());
        }
    }
}
