package nl.thuiskompas.engine.distribution;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nl.thuiskompas.engine.distribution.Refusal.Reason;

/** Finds what is wrong with a problem, field by field. */
final class ProblemCheck {
    private static final int MOST_REFUSALS = 100;
    /** Digits before and after the decimal sign of a value or a weight. */
    private static final int DIGITS_BEFORE = 15;

    private static final int DIGITS_AFTER = 9;

    private final Problem problem;
    private final List<Refusal> refusals = new ArrayList<>();
    private final Map<String, Participant> byRegion = new HashMap<>();

    ProblemCheck(Problem problem) {
        this.problem = problem;
    }

    List<Refusal> refusals() {
        if (tooLarge()) {
            return refusals;
        }
        participants();
        task();
        keys();
        if (refusals.isEmpty()) {
            new LimitCheck(problem, byRegion, this).check();
        }
        return refusals.size() > MOST_REFUSALS ? refusals.subList(0, MOST_REFUSALS) : refusals;
    }

    private boolean tooLarge() {
        most("municipalities", problem.participants().size(), Problem.MOST_PARTICIPANTS, "municipalities");
        most("task", problem.task().size(), Problem.MOST_CELLS, "combinations of category and size");
        most("keys", problem.weights().size(), Problem.MOST_KEYS, "keys");
        most("limits", problem.limits().size(), Problem.MOST_LIMITS, "limits");
        return !refusals.isEmpty();
    }

    private void most(String field, int count, int most, String what) {
        if (count > most) {
            refuse(
                    field,
                    Reason.TOO_LARGE,
                    count + " " + what + " are more than the " + most
                            + " that are computed at once; split the region or the task");
        }
    }

    private void participants() {
        if (problem.participants().isEmpty()) {
            refuse("municipalities", Reason.MISSING, "no municipality takes part; name at least one");
        }
        for (int i = 0; i < problem.participants().size(); i++) {
            Participant participant = problem.participants().get(i);
            String field = "municipalities[" + i + "]";
            if (participant.region().isBlank()) {
                refuse(
                        field + ".region",
                        Reason.MISSING,
                        "municipality " + i + " has no code; give one such as GM0363");
            } else if (byRegion.put(participant.region(), participant) != null) {
                refuse(
                        field + ".region",
                        Reason.TWICE,
                        participant.region() + " takes part twice; leave one of the two out");
            }
            if (Math.abs(Math.max(participant.carried(), -Long.MAX_VALUE)) > Problem.MOST_HOUSEHOLDS) {
                refuse(
                        field + ".carried",
                        Reason.OUT_OF_RANGE,
                        participant.region() + " carries in " + participant.carried() + " households; at most "
                                + Problem.MOST_HOUSEHOLDS + " are computed with");
            }
            new TreeMap<>(participant.values())
                    .forEach((key, value) -> number(field + ".values." + key, value, participant.region()));
        }
    }

    private void number(String field, BigDecimal value, String whose) {
        if (value.signum() < 0) {
            refuse(
                    field,
                    Reason.NEGATIVE,
                    "the value " + brief(value) + " of " + whose + " is below zero; give zero or more");
        } else if (!countable(value)) {
            refuse(
                    field,
                    Reason.OUT_OF_RANGE,
                    "the value of " + whose + " has more than " + DIGITS_BEFORE + " digits before or " + DIGITS_AFTER
                            + " after the decimal sign; round it or take a larger unit");
        }
    }

    /** A number of many digits is never written out. */
    private static String brief(BigDecimal value) {
        return countable(value.abs()) ? value.toPlainString() : "given";
    }

    private static boolean countable(BigDecimal value) {
        long digitsBefore = (long) value.precision() - value.scale();
        return digitsBefore <= DIGITS_BEFORE && value.scale() <= DIGITS_AFTER && value.scale() >= -DIGITS_BEFORE;
    }

    private void task() {
        if (problem.task().isEmpty()) {
            refuse("task", Reason.MISSING, "there is no task; name at least one category with its households");
        }
        Set<List<String>> seen = new HashSet<>();
        long sum = 0;
        for (int c = 0; c < problem.task().size(); c++) {
            TaskCell cell = problem.task().get(c);
            String field = "task[" + c + "]";
            if (cell.category().isBlank()) {
                refuse(field + ".category", Reason.MISSING, "part " + c + " of the task has no category; name it");
            }
            if (!seen.add(List.of(cell.category(), cell.size()))) {
                refuse(
                        field,
                        Reason.TWICE,
                        cell.category() + " " + cell.size() + " stands in the task twice; add the two up");
            }
            if (cell.households() < 0) {
                refuse(
                        field + ".households",
                        Reason.NEGATIVE,
                        "the task " + cell.households() + " for " + cell.category()
                                + " is below zero; give zero or more");
            }
            sum += Math.min(Problem.MOST_HOUSEHOLDS + 1L, Math.max(0, cell.households()));
        }
        if (sum > Problem.MOST_HOUSEHOLDS) {
            refuse(
                    "task",
                    Reason.TOO_LARGE,
                    "the task is more than the " + Problem.MOST_HOUSEHOLDS
                            + " households that are computed at once; split it");
        } else if (sum == 0 && refusals.isEmpty()) {
            refuse("task", Reason.ALL_ZERO, "the whole task is zero households; there is nothing to distribute");
        }
    }

    private void keys() {
        boolean some = false;
        for (Map.Entry<String, BigDecimal> weight : new TreeMap<>(problem.weights()).entrySet()) {
            String key = weight.getKey();
            number("keys." + key, weight.getValue(), "the weight of " + key);
            if (weight.getValue().signum() > 0) {
                some = true;
                valuesOf(key);
            }
        }
        if (!some) {
            refuse(
                    "keys",
                    problem.weights().isEmpty() ? Reason.MISSING : Reason.ALL_ZERO,
                    "no key has a weight above zero; give at least one, such as inhabitants: 1");
        }
    }

    private void valuesOf(String key) {
        boolean some = false;
        for (int i = 0; i < problem.participants().size(); i++) {
            Participant participant = problem.participants().get(i);
            BigDecimal value = participant.values().get(key);
            if (value == null) {
                refuse(
                        "municipalities[" + i + "].values." + key,
                        Reason.MISSING,
                        participant.region() + " has no value for the key " + key
                                + "; give one, 0 if there is nothing, or set the weight of the key to zero");
            } else {
                some |= value.signum() > 0;
            }
        }
        if (!some && !problem.participants().isEmpty()) {
            refuse(
                    "keys." + key,
                    Reason.ALL_ZERO,
                    "no municipality has a value above zero for the key " + key + "; leave the key out or give values");
        }
    }

    void refuse(String field, Reason reason, String sentence) {
        if (refusals.size() <= MOST_REFUSALS) {
            refusals.add(new Refusal(field, reason, sentence));
        }
    }
}
