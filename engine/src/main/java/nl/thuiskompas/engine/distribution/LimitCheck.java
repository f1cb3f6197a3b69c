package nl.thuiskompas.engine.distribution;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeSet;
import nl.thuiskompas.engine.distribution.Refusal.Reason;

/** Finds what is wrong with the limits of a problem whose other parts are right. */
final class LimitCheck {
    private final Problem problem;
    private final Map<String, Participant> byRegion;
    private final ProblemCheck refusals;

    LimitCheck(Problem problem, Map<String, Participant> byRegion, ProblemCheck refusals) {
        this.problem = problem;
        this.byRegion = byRegion;
        this.refusals = refusals;
    }

    void check() {
        if (problem.method() == Method.LARGEST_REMAINDER && !problem.limits().isEmpty()) {
            refusals.refuse(
                    "fairness",
                    Reason.METHOD_TAKES_NO_LIMITS,
                    "the method of the largest remainder takes no limits; take another method, such as webster, or leave"
                            + " the limits out");
        }
        for (int l = 0; l < problem.limits().size(); l++) {
            String field = "limits[" + l + "]";
            switch (problem.limits().get(l)) {
                case Limit.AtLeast(String region, Scope scope, long households) -> {
                    where(field, region, scope);
                    minimum(field + ".households", region, scope, households);
                }
                case Limit.AtMost(String region, Scope scope, long households) -> {
                    where(field, region, scope);
                    notNegative(field + ".households", region, households);
                }
                case Limit.Fixed(String region, Scope scope, long households) -> {
                    where(field, region, scope);
                    minimum(field + ".households", region, scope, households);
                }
                case Limit.AtMostShare(String region, Scope scope, String key, BigDecimal share) -> {
                    where(field, region, scope);
                    share(field, region, key, share);
                }
                case Limit.Change(String region, Scope scope, long last, long change) -> {
                    where(field, region, scope);
                    notNegative(field + ".last", region, last);
                    notNegative(field + ".change", region, change);
                    if (last >= 0 && change >= 0) {
                        minimum(field, region, scope, Math.max(0, last - change));
                    }
                }
                case Limit.OnlyIn only -> onlyIn(field, only);
            }
        }
    }

    private void where(String field, String region, Scope scope) {
        known(field + ".region", region);
        if (!scope.nests()) {
            refusals.refuse(
                    field + ".scope",
                    Reason.DOES_NOT_NEST,
                    "a limit on " + scope
                            + " of all categories cuts across the categories; limit each category, or each"
                            + " category with this size");
        } else if (problem.task().stream().noneMatch(scope::covers)) {
            refusals.refuse(
                    field + ".scope",
                    Reason.UNKNOWN,
                    "the task has no " + scope + "; take a category and size of the task");
        }
    }

    private void known(String field, String region) {
        if (!byRegion.containsKey(region)) {
            refusals.refuse(
                    field,
                    Reason.UNKNOWN,
                    region + " does not take part; take the code of a municipality of the problem");
        }
    }

    private void notNegative(String field, String region, long households) {
        if (households < 0) {
            refusals.refuse(
                    field,
                    Reason.NEGATIVE,
                    "the limit " + households + " of " + region + " is below zero; give zero or more");
        }
    }

    private void minimum(String field, String region, Scope scope, long households) {
        notNegative(field, region, households);
        long task = problem.task().stream()
                .filter(scope::covers)
                .mapToLong(TaskCell::households)
                .sum();
        if (households > task && scope.nests()) {
            refusals.refuse(
                    field,
                    Reason.ABOVE_TASK,
                    region + " is to take at least " + households + " of " + scope + ", and the task has " + task
                            + " of these; lower the limit or enlarge the task");
        }
    }

    private void share(String field, String region, String key, BigDecimal share) {
        if (share.signum() < 0 || share.compareTo(BigDecimal.ONE) > 0 || share.scale() > 9 || share.scale() < -1) {
            refusals.refuse(
                    field + ".share",
                    Reason.OUT_OF_RANGE,
                    "the share of " + region + " is not between 0 and 1 with at most 9 decimals; write 25 % as 0.25");
        }
        Participant participant = byRegion.get(region);
        if (participant != null && !participant.values().containsKey(key)) {
            refusals.refuse(
                    field + ".key",
                    Reason.UNKNOWN,
                    region + " has no value for " + key + "; give one or limit it by a number of households");
        }
    }

    private void onlyIn(String field, Limit.OnlyIn only) {
        if (problem.task().stream().noneMatch(Scope.of(only.category())::covers)) {
            refusals.refuse(
                    field + ".category",
                    Reason.UNKNOWN,
                    "the task has no " + only.category() + "; take a category of the task");
        }
        for (String region : new TreeSet<>(only.regions())) {
            known(field + ".regions", region);
        }
    }
}
