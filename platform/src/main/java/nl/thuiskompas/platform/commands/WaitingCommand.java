package nl.thuiskompas.platform.commands;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import nl.thuiskompas.engine.waiting.Bands;
import nl.thuiskompas.engine.waiting.Course;
import nl.thuiskompas.engine.waiting.Simulation;
import nl.thuiskompas.engine.waiting.Way;
import nl.thuiskompas.platform.storage.Json;
import nl.thuiskompas.platform.workbench.WaitingDocument;
import nl.thuiskompas.platform.workbench.WaitingProblem;
import nl.thuiskompas.platform.workbench.WaitingReader;
import nl.thuiskompas.platform.workbench.WaitingReading;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code thuis waiting}: who waits where over years, when each houses its own and when all share by a key. */
@Command(
        name = "waiting",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Simulates over years who waits where: each its own, or all by a key.",
        footer = {
            "",
            "Exit codes: 0 done, 1 wrong use, 2 the file is wrong, 70 our fault.",
            "",
            "Examples:",
            "  ./thuis waiting docs/guides/waiting-arnhem-nijmegen.json",
            "  ./thuis waiting expected.json --json > courses.json",
            "",
            "The file is described in docs/reference/years-of-waiting.md."
        })
public final class WaitingCommand implements Callable<Integer> {
    private final InputStream input;
    private final OutputStream result;

    @Parameters(
            index = "0",
            paramLabel = "FILE",
            description = "What is expected, in JSON; - reads it from standard input.")
    @SuppressWarnings("NullAway.Init") // picocli asks for it
    private String file;

    @Option(names = "--json", description = "All years and municipalities as JSON.")
    private boolean json;

    @Mixin
    private final DataOption data = new DataOption();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private CommandSpec spec;

    /** The command as the process runs it. */
    public WaitingCommand() {
        this(System.in, System.out);
    }

    /** @param result where the result goes, as it is */
    WaitingCommand(InputStream input, OutputStream result) {
        this.input = input;
        this.result = result;
    }

    @Override
    public Integer call() {
        Output output = new Output(result, spec.commandLine().getErr());
        WaitingReader reader = new WaitingReader(RegionKeysOf.data(data, output));
        return switch (reader.read(ProblemInput.read(file, input))) {
            case WaitingReading.Read(WaitingProblem problem) -> {
                answer(output, problem);
                yield ExitCodes.DONE;
            }
            case WaitingReading.Refused refused -> {
                refused.faults().forEach(fault -> output.say(fault.line()));
                yield ExitCodes.BAD_DATA;
            }
        };
    }

    private void answer(Output output, WaitingProblem problem) {
        List<Course> courses = Arrays.stream(Way.values())
                .map(way -> Simulation.expected(problem.prospect(), way))
                .toList();
        List<Bands> bands = Arrays.stream(Way.values())
                .map(way -> Simulation.bands(problem.prospect(), way, problem.runs(), problem.seed()))
                .toList();
        output.write(
                json
                        ? Json.write(WaitingDocument.of(problem, courses, bands))
                        : WaitingText.of(problem, courses, bands).getBytes(StandardCharsets.UTF_8));
    }
}
