package nl.thuiskompas.engine.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import nl.thuiskompas.engine.distribution.Refusal.Reason;
import org.junit.jupiter.api.Test;

/** Bad input is answered with the field and the reason. */
class RefusalsTest {
    private static final Participant LARGE = new Participant("GM0001", Map.of("homes", new BigDecimal("900")));
    private static final Participant SMALL = new Participant("GM0002", Map.of("homes", new BigDecimal("100")));
    private static final List<TaskCell> TASK =
            List.of(new TaskCell("permit holders", "small", 6), new TaskCell("permit holders", "large", 4));
    private static final Map<String, BigDecimal> WEIGHTS = Map.of("homes", BigDecimal.ONE);

    @Test
    void aProblemThatIsRightIsTaken() {
        assertThat(limited(new Limit.AtMost("GM0001", Scope.TOTAL, 100)).refusals())
                .isEmpty();
    }

    @Test
    void nothingToDistributeOrNobodyToTakeIt() {
        refused(new Problem(List.of(), TASK, WEIGHTS, List.of(), Method.WEBSTER), "municipalities", Reason.MISSING);
        refused(problem(List.of(), WEIGHTS), "task", Reason.MISSING);
        refused(problem(List.of(new TaskCell("permit holders", 0)), WEIGHTS), "task", Reason.ALL_ZERO);
        refused(problem(TASK, Map.of()), "keys", Reason.MISSING);
    }

    @Test
    void whatStandsThereTwice() {
        refused(
                new Problem(List.of(LARGE, LARGE), TASK, WEIGHTS, List.of(), Method.WEBSTER),
                "municipalities[1].region",
                Reason.TWICE);
        refused(problem(List.of(new TaskCell("a", 1), new TaskCell("a", 2)), WEIGHTS), "task[1]", Reason.TWICE);
    }

    @Test
    void numbersBelowZeroOrBeyondCounting() {
        refused(problem(List.of(new TaskCell("a", -1)), WEIGHTS), "task[0].households", Reason.NEGATIVE);
        refused(problem(TASK, Map.of("homes", new BigDecimal("-0.5"))), "keys.homes", Reason.NEGATIVE);
        refused(problem(TASK, Map.of("homes", new BigDecimal("1e900000000"))), "keys.homes", Reason.OUT_OF_RANGE);
        refused(problem(TASK, Map.of("homes", new BigDecimal("1e-900000000"))), "keys.homes", Reason.OUT_OF_RANGE);
        refused(problem(TASK, Map.of("homes", new BigDecimal("-1e900000000"))), "keys.homes", Reason.NEGATIVE);
        refused(
                new Problem(
                        List.of(new Participant("GM0001", LARGE.values(), Long.MIN_VALUE)),
                        TASK,
                        WEIGHTS,
                        List.of(),
                        Method.WEBSTER),
                "municipalities[0].carried",
                Reason.OUT_OF_RANGE);
    }

    @Test
    void weightsOrValuesThatAreAllZero() {
        refused(problem(TASK, Map.of("homes", BigDecimal.ZERO)), "keys", Reason.ALL_ZERO);
        Participant nothing = new Participant("GM0003", Map.of("homes", BigDecimal.ZERO));
        refused(new Problem(List.of(nothing), TASK, WEIGHTS, List.of(), Method.WEBSTER), "keys.homes", Reason.ALL_ZERO);
    }

    @Test
    void aKeyThatAMunicipalityHasNoValueFor() {
        refused(
                problem(TASK, Map.of("vacancies", BigDecimal.ONE)),
                "municipalities[0].values.vacancies",
                Reason.MISSING);
    }

    @Test
    void limitsOnWhatIsNotThere() {
        refused(limited(new Limit.AtMost("GM9999", Scope.TOTAL, 1)), "limits[0].region", Reason.UNKNOWN);
        refused(limited(new Limit.AtMost("GM0001", Scope.of("b"), 1)), "limits[0].scope", Reason.UNKNOWN);
        refused(
                limited(new Limit.AtMostShare("GM0001", Scope.TOTAL, "vacancies", BigDecimal.ONE)),
                "limits[0].key",
                Reason.UNKNOWN);
        refused(limited(new Limit.OnlyIn("b", Set.of())), "limits[0].category", Reason.UNKNOWN);
        refused(limited(new Limit.OnlyIn("permit holders", Set.of("GM9999"))), "limits[0].regions", Reason.UNKNOWN);
    }

    @Test
    void limitsThatAskForMoreThanTheTaskHas() {
        refused(limited(new Limit.Fixed("GM0001", Scope.TOTAL, 11)), "limits[0].households", Reason.ABOVE_TASK);
        refused(
                limited(new Limit.AtLeast("GM0001", Scope.of("permit holders", "large"), 5)),
                "limits[0].households",
                Reason.ABOVE_TASK);
        refused(limited(new Limit.Change("GM0001", Scope.TOTAL, 20, 3)), "limits[0]", Reason.ABOVE_TASK);
    }

    @Test
    void limitsBelowZeroOrNoShare() {
        refused(limited(new Limit.AtMost("GM0001", Scope.TOTAL, -1)), "limits[0].households", Reason.NEGATIVE);
        refused(limited(new Limit.Change("GM0001", Scope.TOTAL, 2, -3)), "limits[0].change", Reason.NEGATIVE);
        refused(
                limited(new Limit.AtMostShare("GM0001", Scope.TOTAL, "homes", new BigDecimal("1.1"))),
                "limits[0].share",
                Reason.OUT_OF_RANGE);
    }

    @Test
    void aLimitThatCutsAcrossCategoriesIsRefusedByName() {
        assertThat(limited(new Limit.AtMost("GM0001", new Scope(null, "large"), 1))
                        .refusals())
                .singleElement()
                .satisfies(refusal -> {
                    assertThat(refusal.reason()).isEqualTo(Reason.DOES_NOT_NEST);
                    assertThat(refusal.sentence()).contains("size large");
                });
    }

    @Test
    void theLargestRemainderTakesNoLimits() {
        refused(
                limited(new Limit.AtMost("GM0001", Scope.TOTAL, 5)).with(Method.LARGEST_REMAINDER),
                "fairness",
                Reason.METHOD_TAKES_NO_LIMITS);
    }

    @Test
    void moreThanIsComputed() {
        List<Participant> participants = IntStream.range(0, 401)
                .mapToObj(i -> new Participant("GM" + i, LARGE.values()))
                .toList();
        refused(
                new Problem(participants, TASK, WEIGHTS, List.of(), Method.WEBSTER),
                "municipalities",
                Reason.TOO_LARGE);
        List<TaskCell> cells =
                IntStream.range(0, 65).mapToObj(c -> new TaskCell("c" + c, 1)).toList();
        refused(problem(cells, WEIGHTS), "task", Reason.TOO_LARGE);
        refused(problem(List.of(new TaskCell("a", 1_000_001)), WEIGHTS), "task", Reason.TOO_LARGE);
        refused(
                problem(List.of(new TaskCell("a", Long.MAX_VALUE), new TaskCell("b", Long.MAX_VALUE)), WEIGHTS),
                "task",
                Reason.TOO_LARGE);
        refused(
                limited(Collections.nCopies(10_001, new Limit.AtMost("GM0001", Scope.TOTAL, 5))
                        .toArray(Limit[]::new)),
                "limits",
                Reason.TOO_LARGE);
    }

    @Test
    void aHundredMistakesAreEnough() {
        List<Limit> limits = new ArrayList<>(Collections.nCopies(500, new Limit.AtMost("nowhere", Scope.TOTAL, 1)));
        assertThat(limited(limits.toArray(Limit[]::new)).refusals()).hasSize(100);
    }

    private static Problem problem(List<TaskCell> task, Map<String, BigDecimal> weights) {
        return new Problem(List.of(LARGE, SMALL), task, weights, List.of(), Method.WEBSTER);
    }

    private static Problem limited(Limit... limits) {
        return problem(TASK, WEIGHTS).with(List.of(limits));
    }

    private static void refused(Problem problem, String field, Reason reason) {
        assertThat(FairShares.distribute(problem)).isInstanceOf(Outcome.Refused.class);
        assertThat(problem.refusals()).anySatisfy(refusal -> {
            assertThat(refusal.field()).isEqualTo(field);
            assertThat(refusal.reason()).isEqualTo(reason);
            assertThat(refusal.sentence()).isNotBlank();
        });
    }
}
