package nl.thuiskompas.platform.commands;

import java.io.Console;
import java.nio.file.Path;
import nl.thuiskompas.platform.warehouse.LoadProgress;

/** Says on standard error how far a load is: a line that counts on a terminal, one plain line elsewhere. */
final class LoadingLine implements LoadProgress {
    private final Output output;
    private final Path folder;
    private final boolean terminal;
    private final String what;

    LoadingLine(Output output, Path folder) {
        this(output, folder, "the reference edition");
    }

    /** @param what what is loaded, in words */
    @SuppressWarnings("SystemConsoleNull") // its contract still allows null
    LoadingLine(Output output, Path folder, String what) {
        this.what = what;
        this.output = output;
        this.folder = folder;
        Console console = System.console();
        this.terminal = console != null && console.isTerminal();
    }

    @Override
    public void loading(String table, int number, int of) {
        if (terminal) {
            String line = "thuis: loading " + what + ", table " + number + " of " + of + " (" + table + ")";
            // Blanks wipe what a longer name left behind.
            output.messages().print("\r" + line + " ".repeat(Math.max(0, 90 - line.length())));
            if (number == of) {
                output.messages().println();
            }
            output.messages().flush();
        } else if (number == 1) {
            output.say(
                    "loading " + what + " into " + folder + " (" + of + (of == 1 ? " table" : " tables") + ", once)");
        }
    }

    @Override
    public void waitingFor(String who) {
        output.say("waiting for " + who + ", which is loading into " + folder);
    }
}
