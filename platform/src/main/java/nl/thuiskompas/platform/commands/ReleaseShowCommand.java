package nl.thuiskompas.platform.commands;

import nl.thuiskompas.platform.datasets.Dataset;
import nl.thuiskompas.platform.datasets.DatasetRelease;
import nl.thuiskompas.platform.datasets.Dimension;
import nl.thuiskompas.platform.datasets.Topic;
import nl.thuiskompas.platform.datasets.Transition;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code thuis releases show}: what a release holds, and what happened to it. */
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        description = "What a release holds, where it came from, and what was done with it by whom.")
final class ReleaseShowCommand extends ReleaseTask {
    @Parameters(paramLabel = "RELEASE", description = "Its id, such as cbs-84799ned-76d507c4da7f.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private String id;

    @Override
    int run(ImportedData opened) {
        DatasetRelease release = opened.release(id);
        Dataset dataset = opened.datasets().structure(release);
        StringBuilder text = new StringBuilder(ReportText.head(release));
        line(text, "licence", release.origin().licence());
        line(text, "address", release.origin().url());
        line(text, "version", release.origin().version());
        line(text, "reason", release.origin().reason());
        line(text, "retrieved", release.retrieved().toString());
        line(text, "sha-256", release.checksums().cells() + " (cells)");
        text.append("\ndimensions\n");
        for (Dimension dimension : dataset.dimensions()) {
            text.append("  %s (%s), %s%n"
                    .formatted(
                            dimension.name(),
                            dimension.title().strip(),
                            ReportText.plural(dimension.codes().size(), "code")));
        }
        text.append("\ntopics\n");
        for (Topic topic : dataset.topics()) {
            text.append("  %s  %s%s%n"
                    .formatted(
                            topic.id(),
                            topic.title().strip(),
                            topic.unit().isBlank() ? "" : ", " + topic.unit().strip()));
        }
        text.append("\nsteps\n");
        for (Transition step : release.history()) {
            text.append("  %s  %-9s  %s%s%n"
                    .formatted(
                            step.at().toString().substring(0, 19).replace('T', ' '),
                            step.state().code(),
                            step.by(),
                            step.reason().isBlank() ? "" : ": " + step.reason()));
        }
        opened.output().write(text.toString());
        return ExitCodes.DONE;
    }

    private static void line(StringBuilder text, String name, String value) {
        if (!value.isBlank()) {
            text.append("%-9s  %s%n".formatted(name, value));
        }
    }
}
