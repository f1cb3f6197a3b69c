package nl.thuiskompas.engine.distribution;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.thuiskompas.engine.distribution.Distribution.Part;
import nl.thuiskompas.engine.geography.Fraction;

/** Knows by definition alone what a fair share is, what a step costs and whether a table keeps a limit. */
final class Judge {
    private final Problem problem;
    private final List<Fraction> shares = new ArrayList<>();

    Judge(Problem problem) {
        this.problem = problem;
        Fraction weights =
                sum(problem.weights().values().stream().map(Judge::fraction).toList());
        for (Participant participant : problem.participants()) {
            Fraction share = Fraction.ZERO;
            for (Map.Entry<String, BigDecimal> weight : problem.weights().entrySet()) {
                if (weight.getValue().signum() > 0) {
                    Fraction all = sum(problem.participants().stream()
                            .map(each -> fraction(each.values().get(weight.getKey())))
                            .toList());
                    Fraction part =
                            fraction(participant.values().get(weight.getKey())).over(all);
                    share = share.plus(part.times(fraction(weight.getValue())).over(weights));
                }
            }
            shares.add(share.times(Fraction.of(problem.households(), 1)));
        }
    }

    private static Fraction sum(List<Fraction> fractions) {
        return fractions.stream().reduce(Fraction.ZERO, Fraction::plus);
    }

    private static Fraction fraction(BigDecimal number) {
        BigDecimal scaled = number.setScale(9);
        return new Fraction(scaled.unscaledValue(), BigInteger.TEN.pow(9));
    }

    Fraction share(int participant) {
        return shares.get(participant);
    }

    /** By participant and step its place among all steps, from 1; steps of those without a share are not asked for. */
    Map<List<Integer>, Integer> ranks() {
        record Step(int participant, int step, Fraction cost, Fraction share, String region) {}
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < shares.size(); i++) {
            for (int k = 0; k < problem.households() && shares.get(i).signum() > 0; k++) {
                Fraction share = shares.get(i);
                Fraction cost = switch (problem.method()) {
                    case WEBSTER, LARGEST_REMAINDER ->
                        Fraction.of(2L * k + 1, 2).over(share);
                    case DHONDT, LEXICOGRAPHIC -> Fraction.of(k + 1L, 1).over(share);
                    case ADAMS -> Fraction.of(k, 1).over(share);
                    case HILL -> Fraction.of(k * (k + 1L), 1).over(share.times(share));
                };
                steps.add(new Step(
                        i, k, cost, share, problem.participants().get(i).region()));
            }
        }
        steps.sort(Comparator.comparing(Step::cost)
                .thenComparing(Comparator.comparing(Step::share).reversed())
                .thenComparing(Step::region));
        Map<List<Integer>, Integer> ranks = new HashMap<>();
        for (Step step : steps) {
            ranks.put(List.of(step.participant(), step.step()), ranks.size() + 1);
        }
        return ranks;
    }

    /** Whether a table by participant and cell keeps all limits, and zero for those without a share. */
    boolean allows(int[][] table) {
        return problem.limits().stream().allMatch(limit -> keeps(limit, table)) && nothingWithoutShare(table);
    }

    /** The least that the minimums of a municipality ask together. */
    private long least(String region) {
        long total = 0;
        Map<String, Long> byCategory = new HashMap<>();
        Map<List<String>, Long> byCell = new HashMap<>();
        for (Limit limit : problem.limits()) {
            if (limit instanceof Limit.OfOne one && one.region().equals(region)) {
                long lower = lower(one);
                Scope scope = one.scope();
                if (scope.category() == null) {
                    total = Math.max(total, lower);
                } else if (scope.size() == null) {
                    byCategory.merge(scope.category(), lower, Math::max);
                } else {
                    byCell.merge(List.of(scope.category(), scope.size()), lower, Math::max);
                }
            }
        }
        Map<String, Long> cells = new HashMap<>();
        byCell.forEach((cell, lower) -> cells.merge(cell.getFirst(), lower, Long::sum));
        byCategory.forEach((category, lower) -> cells.merge(category, lower, Math::max));
        return Math.max(
                total, cells.values().stream().mapToLong(Long::longValue).sum());
    }

    private boolean nothingWithoutShare(int[][] table) {
        for (int i = 0; i < table.length; i++) {
            if (shares.get(i).signum() == 0
                    && number(table[i], Scope.TOTAL)
                            > least(problem.participants().get(i).region())) {
                return false;
            }
        }
        return true;
    }

    private static long lower(Limit.OfOne limit) {
        return switch (limit) {
            case Limit.AtLeast least -> least.households();
            case Limit.Fixed fixed -> fixed.households();
            case Limit.Change change -> Math.max(0, change.last() - change.change());
            default -> 0;
        };
    }

    private long upper(Limit.OfOne limit) {
        return switch (limit) {
            case Limit.AtMost most -> most.households();
            case Limit.Fixed fixed -> fixed.households();
            case Limit.Change change -> change.last() + change.change();
            case Limit.AtMostShare share ->
                problem.participants()
                        .get(index(share.region()))
                        .values()
                        .get(share.key())
                        .multiply(share.share())
                        .setScale(0, RoundingMode.FLOOR)
                        .longValueExact();
            case Limit.AtLeast least -> Long.MAX_VALUE;
        };
    }

    boolean keeps(Limit limit, int[][] table) {
        return keepsMinimum(limit, table) && keepsMaximum(limit, table);
    }

    private boolean keepsMinimum(Limit limit, int[][] table) {
        return !(limit instanceof Limit.OfOne one) || number(table[index(one.region())], one.scope()) >= lower(one);
    }

    boolean keepsMaximum(Limit limit, int[][] table) {
        return switch (limit) {
            case Limit.OfOne one -> number(table[index(one.region())], one.scope()) <= upper(one);
            case Limit.OnlyIn only -> {
                for (int i = 0; i < table.length; i++) {
                    if (!only.regions().contains(problem.participants().get(i).region())
                            && number(table[i], Scope.of(only.category())) > 0) {
                        yield false;
                    }
                }
                yield true;
            }
        };
    }

    private int index(String region) {
        for (int i = 0; i < problem.participants().size(); i++) {
            if (problem.participants().get(i).region().equals(region)) {
                return i;
            }
        }
        throw new IllegalArgumentException(region);
    }

    private long number(int[] row, Scope scope) {
        long sum = 0;
        for (int c = 0; c < row.length; c++) {
            sum += scope.covers(problem.task().get(c)) ? row[c] : 0;
        }
        return sum;
    }

    static int[][] table(Distribution distribution) {
        return distribution.parts().stream()
                .map(Part::byCell)
                .map(cells -> cells.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
    }
}
