package nl.thuiskompas.platform.commands;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The one command; its words are in their own classes. */
@Command(
        name = "thuis",
        mixinStandardHelpOptions = true,
        version = "Thuiskompas 0.1.0",
        synopsisSubcommandLabel = "COMMAND",
        description = "Housing figures of the Netherlands, on any date's municipalities, with where they come from.",
        footer = {
            "",
            "Exit codes: 0 done, 1 wrong use, 2 bad data, 3 could not reach the source, 70 our fault.",
            "",
            "Examples:",
            "  ./thuis start                             serve on http://localhost:8080",
            "  ./thuis figures association-share         the newest figures of all municipalities",
            "  ./thuis figures dwelling-stock --period 2012 --division country --json",
            "  ./thuis letter --as-of 2023-06-12 --out letter.pdf",
            "  ./thuis crosswalk 2012-01-01 2023-01-01 --csv",
            "  ./thuis distribute docs/examples/arnhem-nijmegen.json"
        },
        subcommands = {
            ServeCommand.class,
            FiguresCommand.class,
            CrosswalkCommand.class,
            IndicatorsCommand.class,
            EditionCommand.class,
            DivisionCommand.class,
            ReferenceCommand.class,
            ReleasesCommand.class,
            LetterCommand.class,
            LettersCommand.class,
            ProgrammeCommand.class,
            DistributeCommand.class,
            WaitingCommand.class,
            ImportCommand.class,
            StandInCommand.class,
            SynthesiseCommand.class,
            MeasureCommand.class,
            DisclosureCommand.class,
            CommandLine.HelpCommand.class
        })
public final class Thuis implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private CommandSpec spec;

    public static void main(String[] arguments) {
        int code = commandLine().execute(arguments);
        if (code != ExitCodes.STILL_SERVING) {
            System.exit(code);
        }
    }

    /** The command with all its words, as the tests run it too. */
    static CommandLine commandLine() {
        return new CommandLine(new Thuis())
                .setExecutionExceptionHandler(new Failures())
                .setParameterExceptionHandler(new WrongUse())
                .setCaseInsensitiveEnumValuesAllowed(true);
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
