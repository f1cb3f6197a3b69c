package nl.thuiskompas.platform.commands;

import java.io.PrintWriter;
import java.time.LocalDate;
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

    /** The words of the date parser are for programmers. */
    private static String message(ParameterException e) {
        ArgSpec given = e.getArgSpec();
        if (given == null || e.getValue() == null || !given.type().equals(LocalDate.class)) {
            return String.valueOf(e.getMessage());
        }
        String name = given instanceof OptionSpec option ? option.longestName() : given.paramLabel();
        return name + " " + e.getValue() + " is not a date such as 2025-01-01";
    }
}
