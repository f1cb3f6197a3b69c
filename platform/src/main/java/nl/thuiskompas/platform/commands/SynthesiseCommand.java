package nl.thuiskompas.platform.commands;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.thuiskompas.platform.language.Language;
import nl.thuiskompas.platform.language.Numbers;
import nl.thuiskompas.platform.synthesis.Fit;
import nl.thuiskompas.platform.synthesis.Synthesis;
import nl.thuiskompas.platform.synthesis.SynthesisReport;
import nl.thuiskompas.platform.synthesis.SynthesisRequest;
import nl.thuiskompas.platform.synthesis.SynthesisWatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code thuis synthesise}: records of a country that never was. */
@Command(
        name = "synthesise",
        mixinStandardHelpOptions = true,
        description = {
            "Makes up a country of records, to try and to show what is measured.",
            "Its dwellings, households and persons are fitted to the published totals of municipalities. No record is of",
            "anybody.",
            "The same seed, scale and years give the same files."
        },
        footer = {
            "",
            "Examples:",
            "  ./thuis synthesise --scale 0.01 --years 2019..2021 --out small-country",
            "  ./thuis synthesise --scale 1.0 --years 2019..2021 --seed 7 --out whole-country"
        })
final class SynthesiseCommand implements Callable<Integer> {
    private static final Numbers NUMBERS = Numbers.in(Language.EN);
    private static final Pattern YEARS = Pattern.compile("([0-9]{4})(?:\\.\\.([0-9]{4}))?");

    @Option(
            names = "--scale",
            paramLabel = "PART",
            defaultValue = "0.01",
            description = "Part of the real numbers, 0.0001 to 1 (default: ${DEFAULT-VALUE}).")
    private double scale;

    @Option(
            names = "--years",
            paramLabel = "FROM..TO",
            defaultValue = "2019..2021",
            description = "Years, each as it is on 1 January (default: ${DEFAULT-VALUE}).")
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private String years;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "7",
            description = "Decides every lot (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Folder for the records, new or empty.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private Path out;

    @Mixin
    private final DataOption data = new DataOption();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        SynthesisReport report;
        try (BreakOff breakOff = new BreakOff()) {
            try {
                report = Synthesis.run(request(), data.folder(), watch(err, breakOff));
            } catch (CancellationException e) {
                say(err, "broken off; nothing was written."); // Once the breaking off is closed the program ends.
                return ExitCodes.BROKEN_OFF;
            }
        }
        PrintWriter result = spec.commandLine().getOut();
        result.println("SYNTHETIC: no record is of a real dwelling, household or person.");
        report.counts().forEach(counts -> result.println(line(counts)));
        result.println("Fit to published totals, municipality that is furthest off:");
        report.fits().forEach(fit -> result.println(line(fit)));
        result.println("Written to " + out);
        result.flush();
        return ExitCodes.DONE;
    }

    private static void say(PrintWriter err, String words) {
        err.println("thuis: " + words);
        err.flush();
    }

    private static SynthesisWatch watch(PrintWriter err, BreakOff breakOff) {
        return new SynthesisWatch() {
            @Override
            public void progress(String words) {
                say(err, words);
            }

            @Override
            public boolean ending() {
                return breakOff.asked();
            }
        };
    }

    private SynthesisRequest request() {
        Matcher matcher = YEARS.matcher(years.strip());
        if (!matcher.matches()) {
            throw new UsageException(
                    "the years \"" + years + "\" are not understood; give two years with two dots between"
                            + " them, such as --years 2019..2021, or one.");
        }
        int first = Integer.parseInt(matcher.group(1));
        int last = matcher.group(2) == null ? first : Integer.parseInt(matcher.group(2));
        return new SynthesisRequest(scale, first, last, seed, out);
    }

    private static String line(SynthesisReport.Counts counts) {
        return "%d: %s dwellings (%s empty), %s households (%s without a home of their own%s), %s persons"
                .formatted(
                        counts.year(),
                        NUMBERS.whole(counts.dwellings()),
                        NUMBERS.whole(counts.vacant()),
                        NUMBERS.whole(counts.households()),
                        NUMBERS.whole(counts.homeless()),
                        counts.moved() == 0 ? "" : ", " + NUMBERS.whole(counts.moved()) + " moved",
                        NUMBERS.whole(counts.persons()));
    }

    private static String line(Fit fit) {
        return String.format(
                Locale.ROOT,
                "  %d %-17s %s made, %s published; %s is off by %.2f %% (%.1f)",
                fit.year(),
                fit.what(),
                NUMBERS.whole((double) fit.made()),
                NUMBERS.whole(fit.published()),
                fit.worst(),
                100 * fit.share(),
                fit.difference());
    }
}
