package nl.thuiskompas.platform.commands;

import nl.thuiskompas.platform.datasets.DatasetRelease;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code thuis releases withdraw}: shows a release to nobody any more. */
@Command(
        name = "withdraw",
        mixinStandardHelpOptions = true,
        description = {
            "Withdraws a published release: nobody sees it any more, also not as of an earlier date.",
            "Its addresses answer 410 with the reason; the release before it is shown again."
        })
final class ReleaseWithdrawCommand extends ReleaseTask {
    @Parameters(paramLabel = "RELEASE", description = "Its id.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private String id;

    @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why, for those who used it.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private String reason;

    @Override
    int run(ImportedData opened) {
        opened.release(id);
        DatasetRelease withdrawn = opened.datasets().withdraw(id, ImportedData.user(), reason);
        String shown = opened.datasets()
                .current(withdrawn.dataset())
                .map(current -> "Shown now is " + current.id() + ", known from " + current.known() + ".\n")
                .orElse("No release of " + withdrawn.dataset() + " is shown now.\n");
        opened.output().write(ReportText.head(withdrawn) + shown);
        return ExitCodes.DONE;
    }
}
