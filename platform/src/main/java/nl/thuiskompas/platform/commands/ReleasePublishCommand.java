package nl.thuiskompas.platform.commands;

import nl.thuiskompas.platform.datasets.DatasetRelease;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code thuis releases publish}: shows a checked release to everybody. */
@Command(
        name = "publish",
        mixinStandardHelpOptions = true,
        description = "Publishes a release that was checked and has no errors. It takes the place of the one before.")
final class ReleasePublishCommand extends ReleaseTask {
    @Parameters(paramLabel = "RELEASE", description = "Its id.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private String id;

    @Option(names = "--reason", paramLabel = "TEXT", defaultValue = "", description = "Why, for readers.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private String reason;

    @Override
    int run(ImportedData opened) {
        opened.release(id);
        DatasetRelease published = opened.datasets().publish(id, ImportedData.user(), reason);
        opened.output().write(ReportText.head(published));
        return ExitCodes.DONE;
    }
}
