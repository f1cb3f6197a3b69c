package nl.thuiskompas.platform.commands;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import nl.thuiskompas.platform.attack.Attack;
import nl.thuiskompas.platform.attack.AttackLimits;
import nl.thuiskompas.platform.attack.AttackReport;
import nl.thuiskompas.platform.attack.AttackWatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code thuis disclosure}: whether measured releases keep what they withhold or perturb to themselves. */
@Command(
        name = "disclosure",
        mixinStandardHelpOptions = true,
        description = "Whether measured releases keep to themselves what they withhold or perturb.",
        footer = {
            "",
            "Examples:",
            "  ./thuis disclosure attack release",
            "  ./thuis disclosure attack release-1 release-2 --json"
        })
final class DisclosureCommand implements Runnable {
    private static final int MOST_THREADS = 64;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    @Command(
            name = "attack",
            mixinStandardHelpOptions = true,
            sortOptions = false,
            description = {
                "Tries to work out what releases withhold or perturb, from what they publish.",
                "It goes by differences of regions, tables, indicators and releases, and by linear programming. Several",
                "releases of the same records are attacked together. Lists what can be known more precisely than was",
                "promised, and how. The exit code is 2 when something was found."
            },
            footer = {
                "",
                "Examples:",
                "  ./thuis disclosure attack release",
                "  ./thuis disclosure attack release-1 release-2 --seconds 3600 --json > found.json"
            })
    int attack(
            @Parameters(arity = "1..*", paramLabel = "RELEASE", description = "Folders of measured releases.")
                    List<Path> releases,
            @Option(
                            names = "--seconds",
                            paramLabel = "N",
                            defaultValue = "600",
                            description =
                                    "How long linear programming may take at most (default: ${DEFAULT-VALUE}; 0 for"
                                            + " differences only, which are always tried on all cells).")
                    long seconds,
            @Option(
                            names = "--cells",
                            paramLabel = "N",
                            defaultValue = "" + Long.MAX_VALUE,
                            showDefaultValue = picocli.CommandLine.Help.Visibility.NEVER,
                            description = "How many cells linear programming is tried on at most. Default: all.")
                    long cells,
            @Option(
                            names = "--most",
                            paramLabel = "N",
                            defaultValue = "100",
                            description = "How many findings are listed at most (default: ${DEFAULT-VALUE}); all are"
                                    + " counted.")
                    int most,
            @Option(
                            names = "--threads",
                            paramLabel = "N",
                            defaultValue = "2",
                            description = "Threads (default: ${DEFAULT-VALUE}).")
                    int threads,
            @Option(names = "--json", description = "As JSON.") boolean json)
            throws InterruptedException {
        if (seconds < 0 || seconds > Integer.MAX_VALUE || cells < 0 || most < 1) {
            throw new UsageException("--seconds and --cells cannot be below 0, nor --most below 1.");
        }
        if (threads < 1 || threads > MOST_THREADS) {
            throw new UsageException(
                    "there can be 1 to " + MOST_THREADS + " threads, not " + threads + " (--threads).");
        }
        Output output = new Output(System.out, spec.commandLine().getErr());
        long begin = System.nanoTime();
        try (BreakOff breakOff = new BreakOff()) {
            AttackWatch watch = new AttackWatch() {
                @Override
                public void progress(String words) {
                    output.say(words);
                }

                @Override
                public boolean ending() {
                    return breakOff.asked();
                }
            };
            try {
                AttackReport report =
                        Attack.on(releases, new AttackLimits(threads, Duration.ofSeconds(seconds), cells, most), watch);
                Duration took = Duration.ofNanos(System.nanoTime() - begin);
                output.say("took " + took.toSeconds() + " seconds");
                output.write(
                        json
                                ? AttackText.json(report)
                                : AttackText.text(report).getBytes(java.nio.charset.StandardCharsets.UTF_8));
                return report.found() > 0 || report.tested().through() > 0 ? ExitCodes.BAD_DATA : ExitCodes.DONE;
            } catch (CancellationException e) {
                output.say("broken off; nothing can be said."); // Once the breaking off is closed the program ends.
                return ExitCodes.BROKEN_OFF;
            }
        } catch (OutOfMemoryError e) {
            throw new UsageException(
                    "there is not enough memory (" + Runtime.getRuntime().maxMemory() / (1 << 20)
                            + " MB) for this. Give Java more with JDK_JAVA_OPTIONS=-Xmx3g, or attack with --threads 1.");
        }
    }
}
