package nl.thuiskompas.platform.commands;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import nl.thuiskompas.platform.sources.ReferenceBuild;
import nl.thuiskompas.platform.sources.ReferenceBuildReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Work on the reference edition: our compact tables of public facts. */
@Command(
        name = "reference",
        mixinStandardHelpOptions = true,
        description = "The reference edition: the compact tables of public facts that come with Thuiskompas.",
        subcommands = ReferenceCommand.Build.class)
final class ReferenceCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    /** Makes the tables from raw files. */
    @Command(
            name = "build",
            mixinStandardHelpOptions = true,
            description =
                    "Makes the tables from a folder with the raw public files; the same files give the same bytes.",
            footer = {"", "Example:", "  ./thuis reference build --from ../raw-files --to reference"})
    static final class Build implements Callable<Integer> {
        @Option(names = "--from", required = true, paramLabel = "DIR", description = "Folder with the raw files.")
        @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
        private Path from;

        @Option(
                names = "--to",
                paramLabel = "DIR",
                defaultValue = "reference",
                description = "Folder for the tables (default: ${DEFAULT-VALUE}).")
        @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
        private Path to;

        @Spec
        @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
        private CommandSpec spec;

        @Override
        public Integer call() throws IOException {
            PrintWriter err = spec.commandLine().getErr();
            ReferenceBuildReport report = ReferenceBuild.run(from, to, step -> {
                err.println(step);
                err.flush();
            });
            PrintWriter out = spec.commandLine().getOut();
            report.checks().forEach(out::println);
            report.tables()
                    .forEach(table -> out.printf(
                            Locale.ROOT, "%-28s %7d rows %9d bytes%n", table.file(), table.rows(), table.bytes()));
            return ExitCodes.DONE;
        }
    }
}
