package nl.thuiskompas.platform.commands;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import nl.thuiskompas.platform.checks.CheckOptions;
import nl.thuiskompas.platform.datasets.DatasetRelease;
import nl.thuiskompas.platform.datasets.Report;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code thuis releases check}: runs the checks again, as after new municipalities were brought. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = {
            "Runs the checks on a release again, and puts the new report in the place of the old one.",
            "Exit code 2 says that there are errors."
        })
final class ReleaseCheckCommand extends ReleaseTask {
    private static final int SHOWN = 5;

    @Parameters(paramLabel = "RELEASE", description = "Its id.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private String id;

    @Option(
            names = "--accept",
            paramLabel = "CHECK",
            description = "Errors of this check were looked at and count as warnings; may be repeated.")
    private List<String> accepted = new ArrayList<>();

    @Override
    int run(ImportedData opened) {
        DatasetRelease release = opened.release(id);
        Report report = opened.check(
                release,
                opened.datasets().report(release),
                CheckOptions.STANDARD.accepting(new LinkedHashSet<>(accepted)));
        opened.output().write(ReportText.head(opened.release(id)) + "\n" + ReportText.of(report, SHOWN));
        return report.publishable() ? ExitCodes.DONE : ExitCodes.BAD_DATA;
    }
}
