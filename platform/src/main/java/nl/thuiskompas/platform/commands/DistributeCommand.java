package nl.thuiskompas.platform.commands;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import nl.thuiskompas.engine.distribution.Price;
import nl.thuiskompas.platform.language.Language;
import nl.thuiskompas.platform.storage.Json;
import nl.thuiskompas.platform.workbench.AnswerDocument;
import nl.thuiskompas.platform.workbench.DistributionWorkbook;
import nl.thuiskompas.platform.workbench.Fault;
import nl.thuiskompas.platform.workbench.Result;
import nl.thuiskompas.platform.workbench.Workbench;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code thuis distribute}: fair shares of a task over municipalities, with the reason for each number. */
@Command(
        name = "distribute",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Divides households over municipalities by weighted keys, under limits, and says why.",
        footer = {
            "",
            "Exit codes: 0 divided, 1 wrong use, 2 the problem is wrong or its limits conflict (what comes nearest is"
                    + " written), 70 our fault.",
            "",
            "Examples:",
            "  ./thuis distribute docs/examples/arnhem-nijmegen.json",
            "  ./thuis distribute problem.json --json > answer.json",
            "  ./thuis distribute problem.json --prices --xlsx answer.xlsx",
            "  generate | ./thuis distribute - --json",
            "",
            "The file is described in docs/reference/distribution-problem.md."
        })
public final class DistributeCommand implements Callable<Integer> {
    private final InputStream input;
    private final OutputStream result;

    @Parameters(index = "0", paramLabel = "FILE", description = "The problem, in JSON; - reads it from standard input.")
    @SuppressWarnings("NullAway.Init") // picocli asks for it
    private String file;

    @Option(names = "--json", description = "The answer as JSON, in the shape of POST /v1/distributions.")
    private boolean json;

    @Option(names = "--prices", description = "Also what each limit costs the others.")
    private boolean prices;

    @Option(
            names = "--xlsx",
            paramLabel = "FILE",
            description =
                    "Also writes a workbook: the numbers with sums that follow when one is changed, the problem, the"
                            + " reasons and the prices.")
    private @Nullable Path workbook;

    @Mixin
    private final DataOption data = new DataOption();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private CommandSpec spec;

    /** The command as the process runs it. */
    public DistributeCommand() {
        this(System.in, System.out);
    }

    /** @param result where the result goes, as it is */
    DistributeCommand(InputStream input, OutputStream result) {
        this.input = input;
        this.result = result;
    }

    @Override
    public Integer call() {
        Output output = new Output(result, spec.commandLine().getErr());
        if (workbook != null) {
            LetterFileOut.requirePlace(workbook, "--xlsx", "answer.xlsx");
        }
        return switch (new Workbench(RegionKeysOf.data(data, output)).solve(ProblemInput.read(file, input))) {
            case Result.Answer answer -> {
                answer(output, answer);
                yield ExitCodes.DONE;
            }
            case Result.Conflicting conflicting -> {
                conflict(output, conflicting);
                yield ExitCodes.BAD_DATA;
            }
            case Result.Refused(List<Fault> faults) -> {
                faults.forEach(fault -> output.say(fault.line()));
                yield ExitCodes.BAD_DATA;
            }
        };
    }

    private void answer(Output output, Result.Answer answer) {
        Optional<List<Price>> costs =
                prices || workbook != null ? Optional.of(Workbench.prices(answer)) : Optional.empty();
        Language language = answer.asked().language().orElse(Language.EN);
        if (workbook != null) {
            LetterFileOut.write(workbook, DistributionWorkbook.of(answer, language, costs.orElse(List.of())));
            output.say("wrote " + workbook);
        }
        if (json) {
            output.write(Json.write(AnswerDocument.of(answer, language, costs)));
        } else {
            output.write(new DistributionText(answer.asked(), language).of(answer, costs));
        }
    }

    private void conflict(Output output, Result.Conflicting conflicting) {
        Language language = conflicting.asked().language().orElse(Language.EN);
        Map<String, Object> document = AnswerDocument.of(conflicting, language);
        if (json) {
            output.write(Json.write(document));
        } else {
            output.write(new DistributionText(conflicting.asked(), language).of(conflicting));
        }
        output.say("the limits conflict; what is written is the nearest distribution.");
    }
}
