package nl.thuiskompas.platform.commands;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import picocli.CommandLine;

/**
 * The commands about divisions, on one data folder.
 *
 * @param folder the data folder
 */
record DivisionLists(Path folder) {
    static final String HEADER = "name,region,municipality,from,to\n";

    /** What a command wrote and how it ended. */
    record Run(int code, String out, String err) {}

    Run importing(String rows, String... options) throws IOException {
        return bytes((HEADER + rows).getBytes(StandardCharsets.UTF_8), options);
    }

    Run bytes(byte[] file, String... options) throws IOException {
        List<String> words = new ArrayList<>(List.of(options));
        words.add(Files.write(folder.resolve("list.csv"), file).toString());
        return run(new DivisionImportCommand(), words.toArray(String[]::new));
    }

    interface Asking {
        Callable<Integer> to(ByteArrayOutputStream out);
    }

    Run asked(Asking command, String... words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Run run = run(Objects.requireNonNull(command.to(out)), words);
        return new Run(run.code(), out.toString(StandardCharsets.UTF_8), run.err());
    }

    Run run(Callable<Integer> command, String... words) {
        StringWriter err = new StringWriter();
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--data", folder.toString()));
        int code = new CommandLine(command)
                .setExecutionExceptionHandler(new Failures())
                .setParameterExceptionHandler(new WrongUse())
                .setErr(new PrintWriter(err, true))
                .execute(all.toArray(String[]::new));
        return new Run(code, "", err.toString());
    }
}
