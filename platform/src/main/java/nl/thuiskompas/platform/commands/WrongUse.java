package nl.thuiskompas.platform.commands;

import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** One sentence about a word or option that does not do, and where the right ones are listed. */
final class WrongUse implements IParameterExceptionHandler {
    @Override
    public int handleParseException(ParameterException e, String[] arguments) {
        CommandLine command = e.getCommandLine();
        PrintWriter err = command.getErr();
        err.println("thuis: " + e.getMessage());
        UnmatchedArgumentException.printSuggestions(e, err);
        err.println("See: ./" + command.getCommandSpec().qualifiedName() + " --help");
        return ExitCodes.WRONG_USE;
    }
}
