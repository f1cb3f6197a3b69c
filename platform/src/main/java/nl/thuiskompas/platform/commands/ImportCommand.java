package nl.thuiskompas.platform.commands;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import nl.thuiskompas.platform.cbs.Version;
import nl.thuiskompas.platform.checks.CheckOptions;
import nl.thuiskompas.platform.checks.Checks;
import nl.thuiskompas.platform.checks.ReadingNotices;
import nl.thuiskompas.platform.datasets.DatasetRelease;
import nl.thuiskompas.platform.datasets.ReleaseState;
import nl.thuiskompas.platform.datasets.Report;
import nl.thuiskompas.platform.datasets.ReportFile;
import nl.thuiskompas.platform.language.Nearest;
import nl.thuiskompas.platform.measured.MeasuredRelease;
import nl.thuiskompas.platform.storage.DataFolder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code thuis import}: reads a table, checks it, and publishes it when there are no errors. */
@Command(
        name = "import",
        sortOptions = false,
        description = {
            "Brings a table of statistics: reads it, checks it, and publishes it as a release when it has no errors.",
            "With errors it stays unpublished and nobody sees it. Nothing of the releases before is changed."
        },
        footer = {
            "",
            "Exit codes: 0 published (or the same contents were there already), 1 wrong use, 2 bad data or errors found,"
                    + " 3 could not reach the source.",
            "",
            "Examples:",
            "  ./thuis import cbs:84799NED",
            "  ./thuis import cbs:84799NED --base-url http://localhost:8090 --version v3",
            "  ./thuis import plan-capacity-2020.xlsx --mapping docs/guides/plan-capacity-2020.yaml",
            "  ./thuis import release-2021 --data data-synthetic",
            "  ./thuis import arrears.csv --mapping arrears.yaml --published 2023-06-01 --report report.json"
        })
final class ImportCommand implements Callable<Integer> {
    private static final int SHOWN = 5;

    @Parameters(
            paramLabel = "SOURCE",
            description =
                    "cbs:TABLE for a table of CBS, a file (CSV, XLSX, ODS, JSON), or the folder of a measured release.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private String source;

    @Option(names = "--mapping", paramLabel = "FILE", description = "Says which column of the file is what (YAML).")
    private @Nullable Path mapping;

    @Option(names = "--base-url", paramLabel = "URL", description = "Another service that speaks as that of CBS does.")
    private @Nullable String baseUrl;

    @Option(
            names = "--version",
            paramLabel = "VERSION",
            description = "Version of the service of CBS: v3 or v4. Default: v4 where it has the table, else v3.")
    private @Nullable Version version;

    @Option(
            names = "--published",
            paramLabel = "DATE",
            description = "The day on which the source published it, such as 2023-06-01, where it does not say so.")
    private @Nullable LocalDate published;

    @Option(names = "--no-publish", description = "Only read and check; ./thuis releases publish does the rest.")
    private boolean unpublished;

    @Option(
            names = "--accept",
            paramLabel = "CHECK",
            description = "Errors of this check were looked at and count as warnings; may be repeated. Needs --reason.")
    private List<String> accepted = new ArrayList<>();

    @Option(
            names = "--jump",
            paramLabel = "PERCENT",
            defaultValue = "50",
            description =
                    "From this change against a year before on a number is warned of (default: ${DEFAULT-VALUE}).")
    private double jump;

    @Option(names = "--reason", paramLabel = "TEXT", defaultValue = "", description = "Why it is published.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private String reason;

    @Option(names = "--report", paramLabel = "FILE", description = "Also write the report of the checks here, as JSON.")
    private @Nullable Path reportFile;

    @Option(names = "--json", description = "Say what became of it as JSON.")
    private boolean json;

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private DataOption data;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help message and exit.")
    @SuppressWarnings("UnusedVariable") // picocli asks it
    private boolean help;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (!(jump > 0)) {
            throw new UsageException("--jump is " + jump + ", expected a percentage above 0.");
        }
        List<String> codes = new ArrayList<>();
        Checks.all().forEach(check -> codes.add(check.code()));
        ReadingNotices.all().forEach(kind -> codes.add(kind.code()));
        for (String each : accepted) {
            if (!codes.contains(each)) {
                throw new UsageException("--accept names " + each + ", and no check is called that. Nearest: "
                        + String.join(", ", Nearest.to(each, codes)) + ".");
            }
        }
        if (!accepted.isEmpty() && reason.isBlank()) {
            throw new UsageException("--accept goes with --reason: why the errors are no errors.");
        }
        if (reportFile != null) {
            refuseUnwritable(reportFile);
        }
        Output output = new Output(System.out, spec.commandLine().getErr());
        int[] code = {ExitCodes.OUR_FAULT};
        if (isMeasured()) {
            MeasuredRelease release = measured();
            ImportedData.ask(data.folder(), output, opened -> code[0] = bring(opened, release));
        } else {
            DataFolder.requireReal(data.folder(), "a table that is not goes into another");
            ImportedData.ask(data.folder(), output, opened -> code[0] = bring(opened));
        }
        return code[0];
    }

    /** Before anything is read: a table can take an hour, and its report would be lost. */
    private static void refuseUnwritable(Path file) {
        Path place = file.toAbsolutePath().normalize();
        Path folder = place.getParent();
        String wrong = Files.isDirectory(place)
                ? "that is a folder"
                : Files.exists(place)
                        ? Files.isWritable(place) ? "" : "this user may not write that file"
                        : folder == null || !Files.isDirectory(folder)
                                ? "there is no folder " + folder
                                : Files.isWritable(folder) ? "" : "this user may not write in " + folder;
        if (!wrong.isEmpty()) {
            throw new UsageException("the report cannot be written to " + place + " (--report): " + wrong
                    + "; name a file in a folder that can be written. Nothing was imported.");
        }
    }

    private boolean isMeasured() {
        return !source.toLowerCase(Locale.ROOT).startsWith("cbs:") && MeasuredRelease.looksLike(Path.of(source));
    }

    /** Opens a measured release, and makes sure that the data folder is of its kind before anything goes into it. */
    private MeasuredRelease measured() {
        if (mapping != null || baseUrl != null || version != null || reportFile != null) {
            throw new UsageException("--mapping, --base-url, --version and --report go with a single table; " + source
                    + " is a measured release, which says itself what is in it.");
        }
        MeasuredRelease release = MeasuredRelease.open(Path.of(source));
        if (release.synthetic()) {
            DataFolder.openSynthetic(data.folder());
        } else {
            DataFolder.requireReal(data.folder(), "a release that is not goes into another");
        }
        return release;
    }

    private CheckOptions options() {
        return CheckOptions.STANDARD.accepting(new LinkedHashSet<>(accepted)).jumpingFrom(jump / 100);
    }

    private int bring(ImportedData opened, MeasuredRelease release) {
        ReleaseImport.Result result =
                new ReleaseImport(opened, options(), unpublished, reason, Optional.ofNullable(published)).run(release);
        if (json) {
            opened.output().write(ReleaseImport.json(result));
            opened.output().write("\n");
        } else {
            opened.output().write(ReleaseImport.text(result, SHOWN));
        }
        return result.done() ? ExitCodes.DONE : ExitCodes.BAD_DATA;
    }

    private int bring(ImportedData opened) {
        ImportSource from = new ImportSource(
                source,
                Optional.ofNullable(mapping),
                baseUrl,
                version == null ? Version.AUTO : version,
                Optional.ofNullable(published));
        ImportRun.Result result = new ImportRun(opened, options(), unpublished, reason).run(from);
        write(opened.output(), result);
        return result.report().publishable() && result.release().state() != ReleaseState.WITHDRAWN
                ? ExitCodes.DONE
                : ExitCodes.BAD_DATA;
    }

    private void write(Output output, ImportRun.Result result) {
        Report report = result.report();
        DatasetRelease release = result.release();
        if (reportFile != null) {
            try {
                Files.write(reportFile, ReportFile.write(report));
            } catch (IOException e) {
                throw new UsageException("the report cannot be written to " + reportFile + ": " + e.getMessage() + ".");
            }
        }
        if (json) {
            Map<String, Object> more = new LinkedHashMap<>();
            more.put("new", !result.known());
            more.put("outcome", result.sentence());
            output.write(ReportText.json(release, report, more));
            output.write("\n");
        } else {
            output.write(
                    ReportText.head(release) + "\n" + ReportText.of(report, SHOWN) + "\n" + result.sentence() + "\n");
        }
    }
}
