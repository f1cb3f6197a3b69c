package nl.thuiskompas.platform.commands;

import java.util.Optional;
import nl.thuiskompas.platform.datasets.DatasetRelease;
import nl.thuiskompas.platform.warehouse.Release;
import nl.thuiskompas.platform.warehouse.TableKind;
import nl.thuiskompas.platform.warehouse.Withdrawal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code thuis releases withdraw}: shows a release to nobody any more. */
@Command(
        name = "withdraw",
        mixinStandardHelpOptions = true,
        description = {
            "Withdraws a published release: nobody sees it any more, also not as of an earlier date.",
            "Its addresses answer 410 with the reason; the release before it is shown again.",
            "Releases of the figures that come with Thuiskompas can be withdrawn too, such as",
            "dwelling-stock-8d2da7b0c430: /en/sources lists them."
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
        Optional<Release> reference = opened.monitor().warehouse().releases().stream()
                .filter(release -> release.id().equals(id))
                .findFirst();
        if (reference.isPresent()) {
            return withdraw(opened, reference.get());
        }
        opened.monitor().warehouse().withdrawals().stream()
                .filter(each -> each.release().equals(id))
                .findFirst()
                .ifPresent(each -> {
                    throw new UsageException(each.sentence() + "; it stays so.");
                });
        opened.release(id);
        DatasetRelease withdrawn = opened.datasets().withdraw(id, ImportedData.user(), reason);
        String shown = opened.datasets()
                .current(withdrawn.dataset())
                .map(current -> "Shown now is " + current.id() + ", known from " + current.known() + ".\n")
                .orElse("No release of " + withdrawn.dataset() + " is shown now.\n");
        opened.output().write(ReportText.head(withdrawn) + shown);
        return ExitCodes.DONE;
    }

    /** Figures only: without municipalities and borders nothing could be shown at all. */
    private int withdraw(ImportedData opened, Release release) {
        if (release.brought()) {
            throw new UsageException("release " + id + " was brought; ./thuis division remove or ./thuis edition remove"
                    + " takes it away again.");
        }
        if (release.table().kind() != TableKind.OBSERVATIONS) {
            throw new UsageException("release " + id + " holds no figures but "
                    + release.table().titles().en()
                    + ", which everything is counted by; only figures can be withdrawn.");
        }
        if (reason.isBlank()) {
            throw new UsageException("a release is withdrawn with a reason, for those who used it.");
        }
        Withdrawal withdrawal = opened.monitor()
                .warehouse()
                .withdraw(
                        release,
                        ImportedData.user(),
                        reason.replaceAll("\\p{Cntrl}+", " ").strip());
        String shown = opened.monitor()
                .warehouse()
                .current(withdrawal.table())
                .map(current -> "Shown now is " + current.id() + ".\n")
                .orElse("No release of " + withdrawal.table() + " that came with Thuiskompas is shown now.\n");
        opened.output().write(withdrawal.sentence() + "\n" + shown);
        return ExitCodes.DONE;
    }
}
