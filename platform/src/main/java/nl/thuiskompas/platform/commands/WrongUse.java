package nl.thuiskompas.platform.commands;

import java.io.PrintWriter;
import java.time.LocalDate;
import nl.thuiskompas.platform.cbs.Version;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** One sentence about a word or option that does not do, and where the right ones are listed. */
final class WrongUse implements IParameterExceptionHandler {
    @Override
    public int handleParseException(ParameterException e, String[] arguments) {
        CommandLine command = e.getCommandLine();
        PrintWriter err = command.getErr();
        err.println("thuis: " + message(e));
        UnmatchedArgumentException.printSuggestions(e, err);
        err.println("See: ./" + command.getCommandSpec().qualifiedName() + " --help");
        return ExitCodes.WRONG_USE;
    }

    /** The words of the parsers of dates and of choices are for programmers. */
    private static String message(ParameterException e) {
        ArgSpec given = e.getArgSpec();
        if (given == null || e.getValue() == null) {
            return String.valueOf(e.getMessage());
        }
        String name = given instanceof OptionSpec option ? option.longestName() : given.paramLabel();
        if (given.type().equals(Version.class)) {
            return name + " is " + e.getValue() + ", expected v3 or v4: the versions of the service of CBS; leave "
                    + name + " out to take v4 where it has the table, and else v3";
        }
        if (!given.type().equals(LocalDate.class)) {
            return String.valueOf(e.getMessage());
        }
        return name + " " + e.getValue() + " is not a date such as 2025-01-01";
    }
}
