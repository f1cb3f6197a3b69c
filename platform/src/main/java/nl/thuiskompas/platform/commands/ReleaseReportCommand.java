package nl.thuiskompas.platform.commands;

import java.util.Map;
import nl.thuiskompas.platform.datasets.DatasetRelease;
import nl.thuiskompas.platform.datasets.Report;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code thuis releases report}: what the checks found in a release. */
@Command(
        name = "report",
        mixinStandardHelpOptions = true,
        description = "What was found in a release: of each kind the first hundred, with place, row and numbers.")
final class ReleaseReportCommand extends ReleaseTask {
    @Parameters(paramLabel = "RELEASE", description = "Its id.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private String id;

    @Option(names = "--json", description = "As JSON.")
    private boolean json;

    @Override
    int run(ImportedData opened) {
        DatasetRelease release = opened.release(id);
        Report report = opened.datasets().report(release);
        if (json) {
            opened.output().write(ReportText.json(release, report, Map.of()));
            opened.output().write("\n");
        } else {
            opened.output().write(ReportText.head(release) + "\n" + ReportText.of(report, Report.KEPT));
        }
        return ExitCodes.DONE;
    }
}
