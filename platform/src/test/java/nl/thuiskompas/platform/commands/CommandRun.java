package nl.thuiskompas.platform.commands;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What a command wrote and how it ended.
 *
 * @param code its exit code
 * @param out what it wrote to standard output
 * @param err what it said on standard error
 */
record CommandRun(int code, String out, String err) {
    /** Runs the command line in this process, on a data folder. */
    static CommandRun of(Path data, String... words) {
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--data", data.toString()));
        return withoutData(all.toArray(String[]::new));
    }

    /** Runs a command that opens no data. */
    static synchronized CommandRun withoutData(String... words) {
        StringWriter err = new StringWriter();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream before = System.out;
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        try {
            int code = Thuis.commandLine().setErr(new PrintWriter(err, true)).execute(words);
            return new CommandRun(code, out.toString(StandardCharsets.UTF_8), err.toString());
        } finally {
            System.setOut(before);
        }
    }
}
