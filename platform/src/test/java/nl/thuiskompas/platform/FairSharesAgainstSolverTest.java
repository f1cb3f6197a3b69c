package nl.thuiskompas.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.ortools.Loader;
import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import nl.thuiskompas.engine.distribution.Conflict;
import nl.thuiskompas.engine.distribution.Distribution;
import nl.thuiskompas.engine.distribution.FairShares;
import nl.thuiskompas.engine.distribution.Limit;
import nl.thuiskompas.engine.distribution.Method;
import nl.thuiskompas.engine.distribution.Outcome;
import nl.thuiskompas.engine.distribution.Participant;
import nl.thuiskompas.engine.distribution.Problem;
import nl.thuiskompas.engine.distribution.Scope;
import nl.thuiskompas.engine.distribution.TaskCell;
import nl.thuiskompas.engine.geography.Fraction;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Fair shares of hundreds of made-up problems, against the general solver CP-SAT: the same totals, cells that are as good, and
 * a conflict where the solver finds that nothing keeps all limits. The solver is given the problem as it is defined, with a
 * variable for every cell and for every step.
 */
class FairSharesAgainstSolverTest {
    private static final int PROBLEMS = 600;
    /** Costs of cells as whole numbers, which is what the solver takes. */
    private static final double FINE = 1e9;

    @BeforeAll
    static void load() {
        Loader.loadNativeLibraries();
    }

    @Test
    void totalsAreThoseOfTheSolverAndCellsAreAsGood() {
        int solved = 0;
        int limited = 0;
        for (int seed = 0; seed < PROBLEMS; seed++) {
            Problem problem = problem(new Random(seed));
            Outcome outcome = FairShares.distribute(problem);
            long[] expected = new Model(problem).bestTotals();
            if (outcome instanceof Distribution distribution) {
                assertThat(distribution.totals()).as("seed %d", seed).isEqualTo(expected);
                assertThat(cost(distribution))
                        .as("cells of seed %d", seed)
                        .isLessThanOrEqualTo(new Model(problem).bestCells(expected) + 1e-6);
                solved++;
                limited += problem.limits().isEmpty() ? 0 : 1;
            } else {
                assertThat(outcome).isInstanceOf(Conflict.class);
                assertThat(expected).as("conflict of seed %d", seed).isEmpty();
            }
        }
        assertThat(solved).isGreaterThanOrEqualTo(500);
        assertThat(limited).isGreaterThan(300);
    }

    private static double cost(Distribution distribution) {
        double cost = 0;
        for (Distribution.Part part : distribution.parts()) {
            for (int number : part.byCell()) {
                for (int k = 0; k < number; k++) {
                    cost += Math.log(k + 0.5);
                }
            }
        }
        return cost;
    }

    private static Problem problem(Random random) {
        List<Participant> participants = new ArrayList<>();
        int count = 2 + random.nextInt(5);
        for (int i = 0; i < count; i++) {
            participants.add(new Participant(
                    "GM" + (9000 + 7 * i % 10 * 100 + i),
                    Map.of(
                            "inhabitants", BigDecimal.valueOf(1 + random.nextInt(1000)),
                            "dwellings", BigDecimal.valueOf(random.nextInt(9)),
                            "vacancies", BigDecimal.valueOf(1 + random.nextInt(20)))));
        }
        List<TaskCell> task = new ArrayList<>();
        int cells = 1 + random.nextInt(4);
        for (int c = 0; c < cells; c++) {
            task.add(new TaskCell("category " + c / 2, "size " + c % 2, 1 + random.nextInt(9)));
        }
        Map<String, BigDecimal> weights = new HashMap<>();
        weights.put("inhabitants", BigDecimal.valueOf(1 + random.nextInt(3)));
        weights.put("vacancies", BigDecimal.valueOf(random.nextInt(3)));
        Method method = Method.values()[random.nextInt(5)];
        List<Limit> limits = new ArrayList<>();
        for (int l = random.nextInt(6); l > 0; l--) {
            TaskCell cell = task.get(random.nextInt(cells));
            Scope scope = switch (random.nextInt(3)) {
                case 0 -> Scope.TOTAL;
                case 1 -> Scope.of(cell.category());
                default -> Scope.of(cell.category(), cell.size());
            };
            String region = participants.get(random.nextInt(count)).region();
            limits.add(
                    switch (random.nextInt(5)) {
                        case 0 -> new Limit.AtLeast(region, scope, Math.min(1 + random.nextInt(3), cell.households()));
                        case 1 -> new Limit.Fixed(region, scope, Math.min(random.nextInt(3), cell.households()));
                        default -> new Limit.AtMost(region, scope, random.nextInt(6));
                    });
        }
        return new Problem(participants, task, weights, limits, method);
    }

    /** The problem as the solver sees it. */
    private static final class Model {
        private final Problem problem;
        private final CpModel model = new CpModel();
        private final IntVar[][] cells;
        private final List<LinearExpr> totals = new ArrayList<>();

        Model(Problem problem) {
            this.problem = problem;
            cells = new IntVar[problem.participants().size()][problem.task().size()];
            for (int c = 0; c < problem.task().size(); c++) {
                int demand = (int) problem.task().get(c).households();
                LinearExprBuilder column = LinearExpr.newBuilder();
                for (int i = 0; i < cells.length; i++) {
                    cells[i][c] = model.newIntVar(0, demand, "");
                    column.add(cells[i][c]);
                }
                model.addEquality(column, demand);
            }
            for (IntVar[] row : cells) {
                totals.add(LinearExpr.sum(row));
            }
            for (Limit limit : problem.limits()) {
                switch (limit) {
                    case Limit.AtLeast(var region, var scope, var number) ->
                        model.addGreaterOrEqual(sum(region, scope), number);
                    case Limit.AtMost(var region, var scope, var number) ->
                        model.addLessOrEqual(sum(region, scope), number);
                    case Limit.Fixed(var region, var scope, var number) ->
                        model.addEquality(sum(region, scope), number);
                    default -> throw new IllegalArgumentException(limit.toString());
                }
            }
        }

        private LinearExpr sum(String region, Scope scope) {
            LinearExprBuilder sum = LinearExpr.newBuilder();
            for (int i = 0; i < cells.length; i++) {
                for (int c = 0; c < cells[i].length; c++) {
                    TaskCell cell = problem.task().get(c);
                    if (problem.participants().get(i).region().equals(region)
                            && (scope.category() == null || scope.category().equals(cell.category()))
                            && (scope.size() == null || scope.size().equals(cell.size()))) {
                        sum.add(cells[i][c]);
                    }
                }
            }
            return sum.build();
        }

        /** The totals with the least sum of places in the order of steps; empty where there are none. */
        long[] bestTotals() {
            LinearExprBuilder cost = LinearExpr.newBuilder();
            List<List<Integer>> places = places();
            for (int i = 0; i < cells.length; i++) {
                addSteps(
                        totals.get(i),
                        places.get(i).stream().mapToLong(Integer::longValue).toArray(),
                        cost);
            }
            model.minimize(cost);
            CpSolver solver = new CpSolver();
            solver.getParameters().setNumWorkers(1);
            CpSolverStatus status = solver.solve(model);
            if (status == CpSolverStatus.INFEASIBLE) {
                return new long[0];
            }
            assertThat(status).isEqualTo(CpSolverStatus.OPTIMAL);
            return totals.stream().mapToLong(solver::value).toArray();
        }

        /** The least cost of cells with these totals. */
        double bestCells(long[] given) {
            for (int i = 0; i < cells.length; i++) {
                model.addEquality(totals.get(i), given[i]);
            }
            LinearExprBuilder cost = LinearExpr.newBuilder();
            for (IntVar[] row : cells) {
                for (int c = 0; c < row.length; c++) {
                    long[] steps = new long[(int) problem.task().get(c).households()];
                    for (int k = 0; k < steps.length; k++) {
                        steps[k] = Math.round(Math.log(k + 0.5) * FINE);
                    }
                    addSteps(row[c], steps, cost);
                }
            }
            model.minimize(cost);
            CpSolver solver = new CpSolver();
            solver.getParameters().setNumWorkers(1);
            assertThat(solver.solve(model)).isEqualTo(CpSolverStatus.OPTIMAL);
            return solver.objectiveValue() / FINE;
        }

        /** Costs rise with each step, so that the cheapest are taken first. */
        private void addSteps(com.google.ortools.sat.LinearArgument number, long[] costs, LinearExprBuilder cost) {
            LinearExprBuilder taken = LinearExpr.newBuilder();
            for (long each : costs) {
                BoolVar step = model.newBoolVar("");
                taken.add(step);
                cost.addTerm(step, each);
            }
            model.addEquality(taken, number);
        }

        private List<List<Integer>> places() {
            record Step(int participant, Fraction cost, Fraction share, String region) {}
            List<Step> steps = new ArrayList<>();
            for (int i = 0; i < cells.length; i++) {
                Fraction share = share(i);
                for (int k = 0; k < problem.households(); k++) {
                    Fraction divisor = switch (problem.method()) {
                        case WEBSTER, LARGEST_REMAINDER -> Fraction.of(2L * k + 1, 2);
                        case DHONDT, LEXICOGRAPHIC -> Fraction.of(k + 1L, 1);
                        case ADAMS -> Fraction.of(k, 1);
                        case HILL -> Fraction.of(k * (k + 1L), 1);
                    };
                    Fraction cost = divisor.over(problem.method() == Method.HILL ? share.times(share) : share);
                    steps.add(new Step(
                            i, cost, share, problem.participants().get(i).region()));
                }
            }
            // Steps of one municipality stay in their order, for sorting is stable.
            steps.sort(Comparator.comparing(Step::cost)
                    .thenComparing(Comparator.comparing(Step::share).reversed())
                    .thenComparing(Step::region));
            List<List<Integer>> places = new ArrayList<>();
            for (int i = 0; i < cells.length; i++) {
                places.add(new ArrayList<>());
            }
            for (int place = 0; place < steps.size(); place++) {
                places.get(steps.get(place).participant()).add(place + 1);
            }
            return places;
        }

        private Fraction share(int participant) {
            Fraction share = Fraction.ZERO;
            for (Map.Entry<String, BigDecimal> weight : problem.weights().entrySet()) {
                BigInteger all = problem.participants().stream()
                        .map(each -> value(each, weight.getKey()))
                        .reduce(BigInteger.ZERO, BigInteger::add);
                share = share.plus(new Fraction(
                        value(problem.participants().get(participant), weight.getKey())
                                .multiply(weight.getValue().toBigIntegerExact()),
                        all));
            }
            return share;
        }

        private static BigInteger value(Participant participant, String key) {
            return participant.values().getOrDefault(key, BigDecimal.ZERO).toBigIntegerExact();
        }
    }
}
