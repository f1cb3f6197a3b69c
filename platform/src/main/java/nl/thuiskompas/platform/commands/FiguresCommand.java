package nl.thuiskompas.platform.commands;

import java.io.OutputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import nl.thuiskompas.platform.exports.CsvStyle;
import nl.thuiskompas.platform.exports.CsvWriter;
import nl.thuiskompas.platform.monitor.FigureAnswer;
import nl.thuiskompas.platform.monitor.FigureQuestions;
import nl.thuiskompas.platform.monitor.Monitor;
import nl.thuiskompas.platform.storage.DataFolder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code thuis figures}: the figures of one indicator, without a server. */
@Command(
        name = "figures",
        description = "Shows the figures of an indicator: as a table, as JSON or as CSV.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {
            "",
            "Examples:",
            "  ./thuis figures association-share --division country --average mean",
            "  ./thuis figures association-share --region GM0363 --json",
            "  ./thuis figures dwelling-stock --period 2012 --edition 2023-01-01 --division corop",
            "  ./thuis figures dwelling-stock --period all --edition 2023-01-01 --csv > stock.csv",
            "",
            "./thuis indicators lists the indicators and their periods."
        })
public final class FiguresCommand implements Callable<Integer> {
    private final OutputStream result;

    @Parameters(index = "0", arity = "0..1", paramLabel = "INDICATOR", description = "Code, such as association-share.")
    private @Nullable String indicator;

    @Option(
            names = "--period",
            paramLabel = "PERIOD",
            description = "A period, such as 2021, or all for the series of all periods. Default: the newest.")
    private @Nullable String period;

    @Option(
            names = "--edition",
            paramLabel = "DATE",
            description = "The date whose municipalities are used, such as 2023-01-01. Default: the date by which the "
                    + "source counted.")
    private @Nullable String edition;

    @Option(
            names = "--division",
            paramLabel = "DIVISION",
            description = "A division, such as corop or province; ./thuis division list shows them. Default: "
                    + "municipality.")
    private @Nullable String division;

    @Option(names = "--region", paramLabel = "CODE", description = "One region, such as GM0363. Default: all.")
    private @Nullable String region;

    @Option(
            names = "--average",
            paramLabel = "AVERAGE",
            description = "A share of several municipalities together: ratio (of the sums) or mean (of the "
                    + "municipalities). Default: ratio.")
    private @Nullable String average;

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description = "What was known at the end of this day. Default: what is known now.")
    private @Nullable String asOf;

    @ArgGroup(exclusive = true)
    private @Nullable Form form;

    @Option(
            names = "--style",
            paramLabel = "STYLE",
            description = "With --csv: dutch (semicolons, decimal commas; opens in a Dutch Excel) or international. "
                    + "Default: dutch.")
    private @Nullable String style;

    @Mixin
    private final DataOption data = new DataOption();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private CommandSpec spec;

    /** Another form than the table. */
    private static final class Form {
        @Option(names = "--json", description = "JSON, in the shape of /v1/figures.")
        private boolean json;

        @Option(names = "--csv", description = "CSV.")
        private boolean csv;
    }

    /** The command as the process runs it. */
    public FiguresCommand() {
        this(System.out);
    }

    /** @param result where the result goes, as it is */
    FiguresCommand(OutputStream result) {
        this.result = result;
    }

    @Override
    public Integer call() {
        Output output = new Output(result, spec.commandLine().getErr());
        Path folder = data.folderToRead();
        DataFolder.requireReal(folder, "figures are of what is real");
        OpenData.ask(folder, asOf, output, monitor -> answer(monitor, output));
        return ExitCodes.DONE;
    }

    private void answer(Monitor monitor, Output output) {
        CsvStyle chosen = style();
        FigureQuestions questions = new FigureQuestions(monitor);
        FigureAnswer answer = FigureAnswer.to(monitor, questions, given());
        boolean series = FigureQuestions.ALL.equals(period);
        if (form != null && form.json) {
            output.write(answer.json(series));
            output.write("\n");
        } else if (form != null && form.csv) {
            output.write(CsvWriter.write(answer.table(chosen.language()), chosen));
        } else {
            output.write(new FigureLines(answer, series).text());
        }
    }

    private Map<String, String> given() {
        Map<String, String> given = new HashMap<>();
        put(given, "indicator", indicator);
        put(given, "period", period);
        put(given, "edition", edition);
        put(given, "division", division);
        put(given, "region", region);
        put(given, "average", average);
        return given;
    }

    private static void put(Map<String, String> given, String name, @Nullable String value) {
        if (value != null) {
            given.put(name, value);
        }
    }

    private CsvStyle style() {
        if (style != null && (form == null || !form.csv)) {
            throw new UsageException("--style says how CSV is written: add --csv, or leave --style out");
        }
        return Styles.of(style, CsvStyle.DUTCH);
    }
}
