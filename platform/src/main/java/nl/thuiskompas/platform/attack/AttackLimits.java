package nl.thuiskompas.platform.attack;

import java.time.Duration;

/**
 * How long an attack may go on. Differences between published figures are always tried on every cell; only linear programming
 * is limited, and what it did not come to is counted.
 *
 * @param threads how many indicators at a time, at least 1
 * @param linear time that may be spent on linear programming altogether; zero for none
 * @param cells most protected cells that linear programming is tried on
 * @param listed most findings that are kept; all are counted
 */
public record AttackLimits(int threads, Duration linear, long cells, int listed) {
    /** @throws IllegalArgumentException when a limit is below what makes sense */
    public AttackLimits {
        if (threads < 1 || linear.isNegative() || cells < 0 || listed < 1) {
            throw new IllegalArgumentException("an attack needs a thread, and limits that are not below zero");
        }
    }

    /** Two threads, ten minutes of linear programming, all cells, a thousand findings. */
    public static AttackLimits usual() {
        return new AttackLimits(2, Duration.ofMinutes(10), Long.MAX_VALUE, 1000);
    }
}
