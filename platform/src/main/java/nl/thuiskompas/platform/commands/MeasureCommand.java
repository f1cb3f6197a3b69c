package nl.thuiskompas.platform.commands;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import nl.thuiskompas.platform.language.Language;
import nl.thuiskompas.platform.measuring.BroughtDivisions;
import nl.thuiskompas.platform.measuring.CountingEngine;
import nl.thuiskompas.platform.measuring.MeasureCatalogue;
import nl.thuiskompas.platform.measuring.MeasureReport;
import nl.thuiskompas.platform.measuring.MeasureRequest;
import nl.thuiskompas.platform.measuring.MeasureWatch;
import nl.thuiskompas.platform.measuring.Measuring;
import nl.thuiskompas.platform.protection.Protection;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code thuis measure}: from records to a protected release. */
@Command(
        name = "measure",
        subcommands = MeasureRegionCommand.class,
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Measures indicators on records, protects them, and writes a release.",
            "The records are of dwellings, households and persons. A sheet for whoever checks the release before it leaves",
            "the environment comes with it. No network and no server is used.",
            "The same records, definitions and regime give the same files."
        },
        footer = {
            "",
            "Parameters of the regimes, with what they are when nobody chooses (-P NAME=VALUE):",
            "  rounded   base=10 sums-from=20 percent=10 one=75 two=85 shares-from=100",
            "  cell-key  deviation=5 variance=3.0 hidden-up-to=2 spread=0.2 sums-from=10 shares-from=20",
            "  exact     threshold=10 percent=10 one=75 two=85 groups= zeros=published shares-from=10",
            "",
            "Examples:",
            "  ./thuis measure small-country --engine shared-scan --regime rounded --out release",
            "  ./thuis measure my-records --engine duckdb --regime exact --tables group-housed --out release-2",
            "  ./thuis measure my-records --engine shared-scan --regime rounded --earlier release --out release-3",
            "  ./thuis measure explain",
            "  ./thuis measure explain social-rent-new --year 2022"
        })
final class MeasureCommand implements Callable<Integer> {
    private static final Pattern YEARS = Pattern.compile("([0-9]{4})(?:\\.\\.([0-9]{4}))?");

    @Parameters(index = "0", arity = "0..1", paramLabel = "DIR", description = "Folder with records.")
    private @Nullable Path folder;

    @Option(names = "--engine", paramLabel = "ENGINE", description = "What counts: shared-scan, duckdb or spark.")
    private @Nullable String engine;

    @Option(
            names = "--regime",
            paramLabel = "REGIME",
            description = "How it is protected: rounded, cell-key or exact; or none, which is confidential and never to"
                    + " leave the environment.")
    private @Nullable String regime;

    @Option(names = "--out", paramLabel = "RELEASE", description = "Folder of the release, which is not there yet.")
    private @Nullable Path out;

    @Option(
            names = {"-P", "--parameter"},
            paramLabel = "NAME=VALUE",
            description = "A parameter of the regime.")
    private Map<String, String> parameters = new LinkedHashMap<>();

    @Option(
            names = "--years",
            paramLabel = "FROM..TO",
            description = "Years that are measured. Default: all that there are records of.")
    private @Nullable String years;

    @Option(names = "--tables", paramLabel = "TABLE", split = ",", description = "Tables that are shown. Default: all.")
    private List<String> tables = List.of();

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private DivisionsOption divisions;

    @Option(
            names = "--earlier",
            paramLabel = "RELEASE",
            split = ",",
            description = "Releases made before, whose figures this one repeats and does not undo.")
    private List<Path> earlier = List.of();

    @Option(
            names = "--threads",
            paramLabel = "N",
            defaultValue = "2",
            description = "Threads that count and decide (default: ${DEFAULT-VALUE}).")
    private int threads;

    @Option(
            names = "--language",
            paramLabel = "LANGUAGE",
            defaultValue = "nl",
            description = "Of the sheet: nl or en (default: ${DEFAULT-VALUE}).")
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private String language;

    @Option(
            names = "--made",
            paramLabel = "DATE",
            description = "The day that is written into the release. Default: none, so that the same gives the same.")
    private @Nullable LocalDate made;

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private SparkOptions spark;

    @Option(
            names = "--accept-parts",
            description =
                    "Also write a release (exact) in which indicators that are part of others narrow cells that are"
                            + " withheld; the sheet says how many.")
    private boolean partsAccepted;

    @Option(names = "--json", description = "The description of the release as JSON.")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        if (folder == null) {
            spec.commandLine().usage(spec.commandLine().getOut());
            return ExitCodes.DONE;
        }
        Output output = new Output(System.out, spec.commandLine().getErr());
        MeasureRequest request = request(folder, output);
        BroughtDivisions brought = divisions.brought(output);
        try (BreakOff breakOff = new BreakOff()) {
            try {
                MeasureReport report =
                        Measuring.run(request, MeasureCatalogue.bundled(), brought, watch(output, breakOff));
                output.write(json ? report.description() : MeasureText.of(report));
                return ExitCodes.DONE;
            } catch (CancellationException e) {
                output.say("broken off; nothing was written."); // Once the breaking off is closed the program ends.
                return ExitCodes.BROKEN_OFF;
            }
        } catch (OutOfMemoryError | IllegalStateException e) {
            if (!lacksMemory(e)) {
                throw e;
            }
            throw new UsageException(
                    "there is not enough memory (" + Runtime.getRuntime().maxMemory() / (1 << 20)
                            + " MB) for this; nothing was written. Give Java more with JDK_JAVA_OPTIONS=-Xmx3g, or measure fewer"
                            + " tables, years or divisions.");
        }
    }

    private static boolean lacksMemory(Throwable e) {
        for (Throwable at = e; at != null; at = at.getCause()) {
            if (at instanceof OutOfMemoryError) {
                return true;
            }
        }
        return false;
    }

    private static MeasureWatch watch(Output output, BreakOff breakOff) {
        return new MeasureWatch() {
            @Override
            public void progress(String words) {
                output.say(words);
            }

            @Override
            public boolean ending() {
                return breakOff.asked();
            }
        };
    }

    private MeasureRequest request(Path records, Output output) {
        if (threads < 1 || threads > 64) {
            throw new UsageException("there can be 1 to 64 threads, not " + threads + " (--threads).");
        }
        MeasureRequest request = new MeasureRequest(
                records,
                spark.engine(
                        required(engine, "--engine", String.join(", ", CountingEngine.NAMES)), threads, output::say),
                Protection.of(required(regime, "--regime", String.join(", ", Protection.CODES)), parameters),
                required(out, "--out", "the folder of the release"),
                yearsAsked(),
                tables,
                divisions.codes(),
                earlier,
                threads,
                Language.find(language)
                        .orElseThrow(() -> new UsageException(
                                "there is no language \"" + language + "\" (--language); there are nl and en.")),
                Optional.ofNullable(made));
        return partsAccepted ? request.acceptingParts() : request;
    }

    private static <T> T required(@Nullable T given, String option, String what) {
        if (given == null) {
            throw new UsageException("say " + option + ": " + what + ".");
        }
        return given;
    }

    private List<Integer> yearsAsked() {
        if (years == null) {
            return List.of();
        }
        Matcher matcher = YEARS.matcher(years.strip());
        if (!matcher.matches()) {
            throw new UsageException("the years \"" + years + "\" are not understood; give two years with two dots"
                    + " between them, such as --years 2019..2021, or one.");
        }
        int first = Integer.parseInt(matcher.group(1));
        int last = matcher.group(2) == null ? first : Integer.parseInt(matcher.group(2));
        if (first > last) {
            throw new UsageException("the years \"" + years + "\" end before they begin.");
        }
        return IntStream.rangeClosed(first, last).boxed().toList();
    }

    @Command(
            name = "explain",
            mixinStandardHelpOptions = true,
            sortOptions = false,
            description = {
                "Shows an indicator, or lists all.",
                "Its definition, the law it rests on, the tables it is published in, and the SQL that is the reference for",
                "every other way to count it."
            })
    int explain(
            @Parameters(index = "0", arity = "0..1", paramLabel = "INDICATOR", description = "Code of the indicator.")
                    @Nullable
                    String code,
            @Option(
                            names = "--year",
                            paramLabel = "YEAR",
                            defaultValue = "2022",
                            description = "Year whose amounts of the law are used (default: ${DEFAULT-VALUE}).")
                    int year) {
        MeasureCatalogue catalogue = MeasureCatalogue.bundled();
        Output output = new Output(System.out, spec.commandLine().getErr());
        output.write(code == null ? MeasureExplanation.list(catalogue) : MeasureExplanation.of(catalogue, code, year));
        return ExitCodes.DONE;
    }
}
