package nl.thuiskompas.platform.commands;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code thuis division}: the divisions there are, and those that somebody brings. */
@Command(
        name = "division",
        mixinStandardHelpOptions = true,
        description = "The ways of dividing the country in regions, also those you bring yourself.",
        subcommands = {DivisionImportCommand.class, DivisionListCommand.class, DivisionRemoveCommand.class})
final class DivisionCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
