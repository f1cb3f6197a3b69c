package nl.thuiskompas.platform.workbench;

import java.math.BigDecimal;
import java.math.RoundingMode;
import nl.thuiskompas.engine.distribution.Limit;
import nl.thuiskompas.engine.distribution.Participant;
import nl.thuiskompas.engine.distribution.Problem;
import nl.thuiskompas.engine.distribution.Scope;

/** The numbers that a limit on one municipality allows. */
record LimitRange(long least, long most) {
    static LimitRange of(Problem problem, Limit.OfOne limit) {
        return switch (limit) {
            case Limit.AtLeast(var region, var scope, long households) -> new LimitRange(households, Long.MAX_VALUE);
            case Limit.AtMost(var region, var scope, long households) -> new LimitRange(0, households);
            case Limit.Fixed(var region, var scope, long households) -> new LimitRange(households, households);
            case Limit.Change(var region, var scope, long last, long change) ->
                new LimitRange(
                        Math.max(0, last - change), last > Long.MAX_VALUE - change ? Long.MAX_VALUE : last + change);
            case Limit.AtMostShare(var region, var scope, var key, var share) ->
                new LimitRange(0, most(problem, region, scope, key, share));
        };
    }

    private static long most(Problem problem, String region, Scope scope, String key, BigDecimal share) {
        Participant participant = problem.participants().stream()
                .filter(each -> each.region().equals(region))
                .findFirst()
                .orElseThrow();
        long most = participant
                .values()
                .getOrDefault(key, BigDecimal.ZERO)
                .multiply(share)
                .setScale(0, RoundingMode.FLOOR)
                .longValueExact();
        return scope.equals(Scope.TOTAL) ? Math.max(0, most - participant.carried()) : most;
    }
}
