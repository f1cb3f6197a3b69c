package nl.thuiskompas.platform.commands;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.Set;
import nl.thuiskompas.platform.cbs.Version;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** One sentence about a word or option that does not do, and where the right ones are listed. */
final class WrongUse implements IParameterExceptionHandler {
    private static final Set<Class<?>> WHOLE_NUMBERS = Set.of(int.class, Integer.class, long.class, Long.class);

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
        if (WHOLE_NUMBERS.contains(given.type())) {
            boolean small = given.type().equals(int.class) || given.type().equals(Integer.class);
            return name + " is " + e.getValue() + ", expected a whole number of at most "
                    + (small ? Integer.MAX_VALUE : Long.MAX_VALUE);
        }
        if (!given.type().equals(LocalDate.class)) {
            return String.valueOf(e.getMessage());
        }
        return name + " " + e.getValue() + " is not a date such as 2025-01-01";
    }
}
