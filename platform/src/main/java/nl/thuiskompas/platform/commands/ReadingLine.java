package nl.thuiskompas.platform.commands;

import java.io.Console;
import java.time.Duration;
import java.util.function.LongSupplier;
import nl.thuiskompas.platform.datasets.ReadProgress;
import nl.thuiskompas.platform.language.Language;
import nl.thuiskompas.platform.language.Numbers;

/** Says on standard error how far the reading of a table is: rows, rows a second, and the time that is left. */
final class ReadingLine implements ReadProgress {
    private static final Numbers NUMBERS = Numbers.in(Language.EN);
    private static final long ON_TERMINAL = Duration.ofMillis(200).toNanos();
    private static final long ELSEWHERE = Duration.ofSeconds(10).toNanos();

    private final Output output;
    private final boolean terminal;
    private final LongSupplier nanos;
    private String doing = "";
    private long began;
    private long said;
    private int width;

    ReadingLine(Output output) {
        this(output, onTerminal(), System::nanoTime);
    }

    /** @param nanos a clock that only goes forward, in nanoseconds */
    ReadingLine(Output output, boolean terminal, LongSupplier nanos) {
        this.output = output;
        this.terminal = terminal;
        this.nanos = nanos;
        this.began = nanos.getAsLong();
        this.said = began;
    }

    @SuppressWarnings("SystemConsoleNull") // its contract still allows null
    private static boolean onTerminal() {
        Console console = System.console();
        return console != null && console.isTerminal();
    }

    @Override
    public void read(String what, long done, long of) {
        long now = nanos.getAsLong();
        if (!what.equals(doing)) {
            doing = what;
            began = now;
        }
        if (now - said >= (terminal ? ON_TERMINAL : ELSEWHERE)) {
            said = now;
            show(line(what, done, of, now - began));
        }
    }

    private static String line(String what, long done, long of, long took) {
        StringBuilder line = new StringBuilder(what).append(": ").append(DiffForm.shown(done));
        if (of > 0) {
            line.append(" of ").append(DiffForm.shown(of));
        }
        double seconds = took / 1e9;
        if (done > 0 && seconds > 0.5) {
            double rate = done / seconds;
            line.append(", ").append(NUMBERS.whole(rate)).append(" a second");
            if (of > done) {
                line.append(", ").append(left(Math.round((of - done) / rate))).append(" left");
            }
        }
        return line.toString();
    }

    private static String left(long seconds) {
        return seconds < 60
                ? seconds + " s"
                : seconds < 3600
                        ? "%d min %d s".formatted(seconds / 60, seconds % 60)
                        : "%d h %d min".formatted(seconds / 3600, seconds / 60 % 60);
    }

    private void show(String line) {
        if (terminal) {
            // Blanks wipe what a longer line left behind.
            output.messages().print("\rthuis: " + line + " ".repeat(Math.max(0, width - line.length())));
            output.messages().flush();
            width = line.length();
        } else {
            output.say(line);
        }
    }

    @Override
    public void retrying(String what) {
        end();
        output.say(what);
    }

    /** Ends the line, so that what is said next stands on one of its own. */
    void end() {
        if (terminal && width > 0) {
            output.messages().println();
            width = 0;
        }
    }
}
