package nl.thuiskompas.platform.commands;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Ctrl-C while many things are made: nothing is begun any more, and there is time to say how to go on. What is being made
 * then is thrown away, for a program that ends no longer works as it should: Java takes its fonts away first, and a map
 * drawn after that has other letters and lacks some.
 */
final class BreakOff implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final AtomicBoolean asked = new AtomicBoolean();
    private final CountDownLatch done = new CountDownLatch(1);
    private final Thread hook = new Thread(this::ask, "break-off");

    BreakOff() {
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** Whether the program is ending. */
    boolean asked() {
        return asked.get() || ending();
    }

    /** Whether the program is ending, known before anything of it is taken away. */
    static boolean ending() {
        Thread probe = new Thread(() -> {}, "probe");
        try {
            Runtime.getRuntime().addShutdownHook(probe);
            Runtime.getRuntime().removeShutdownHook(probe);
            return false;
        } catch (IllegalStateException e) {
            return true;
        }
    }

    private void ask() {
        asked.set(true);
        try {
            done.await(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Everything is said. */
    @Override
    public void close() {
        done.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            asked.set(true); // It is ending, and the hook is running.
        }
    }
}
