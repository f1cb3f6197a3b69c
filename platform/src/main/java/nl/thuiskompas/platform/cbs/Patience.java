package nl.thuiskompas.platform.cbs;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.DoubleSupplier;

/**
 * How long the service is waited for. After a try that brought nothing the next one waits twice as long, up to a most;
 * each wait is shortened by chance to between a half and the whole, so that many readers do not return at once.
 *
 * @param tries how many times the same is asked, as long as nothing new comes
 * @param firstWait wait before the second try
 * @param longestWait no wait is longer than this
 * @param answer how long the beginning of an answer may take
 * @param silence how long the next bytes of an answer may take
 * @param page how long may be waited for all bytes of one answer together
 * @param sleeper waits
 * @param chance numbers from 0 to 1, for the shortening
 */
public record Patience(
        int tries,
        Duration firstWait,
        Duration longestWait,
        Duration answer,
        Duration silence,
        Duration page,
        Sleeper sleeper,
        DoubleSupplier chance) {
    /** Waits, so that tests need not. */
    @FunctionalInterface
    public interface Sleeper {
        /** Waits this long. */
        void sleep(Duration wait) throws InterruptedException;
    }

    public Patience {
        if (tries < 1) {
            throw new IllegalArgumentException("at least one try is needed, not " + tries);
        }
    }

    /** What suits the service of CBS: six tries within about a minute. */
    public static Patience standard() {
        return new Patience(
                6,
                Duration.ofSeconds(1),
                Duration.ofSeconds(30),
                Duration.ofSeconds(60),
                Duration.ofSeconds(60),
                Duration.ofMinutes(10),
                Thread::sleep,
                () -> ThreadLocalRandom.current().nextDouble());
    }

    /** The wait before another try, when this many have failed, from 1. */
    public Duration waitAfter(int failed) {
        long doubled = firstWait.toMillis() << Math.min(failed - 1, 20);
        long longest = Math.min(doubled, longestWait.toMillis());
        return Duration.ofMillis(Math.round(longest * (0.5 + chance.getAsDouble() / 2)));
    }
}
