package nl.thuiskompas.platform.commands;

import java.io.OutputStream;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import nl.thuiskompas.engine.statistics.Period;
import nl.thuiskompas.platform.exports.IndicatorsDocument;
import nl.thuiskompas.platform.exports.IndicatorsDocument.Described;
import nl.thuiskompas.platform.monitor.IndicatorEntry;
import nl.thuiskompas.platform.monitor.Monitor;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code thuis indicators}: what one can ask figures of. */
@Command(
        name = "indicators",
        description = "Lists the indicators and the periods they can be asked for.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {"", "Examples:", "  ./thuis indicators", "  ./thuis indicators --json"})
public final class IndicatorsCommand implements Callable<Integer> {
    private final OutputStream result;

    @Option(names = "--json", description = "JSON, in the shape of /v1/indicators.")
    private boolean json;

    @Mixin
    private final DataOption data = new DataOption();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private CommandSpec spec;

    /** The command as the process runs it. */
    public IndicatorsCommand() {
        this(System.out);
    }

    /** @param result where the result goes, as it is */
    IndicatorsCommand(OutputStream result) {
        this.result = result;
    }

    @Override
    public Integer call() {
        Output output = new Output(result, spec.commandLine().getErr());
        OpenData.ask(data.folderToRead(), output, monitor -> answer(monitor, output));
        return ExitCodes.DONE;
    }

    private void answer(Monitor monitor, Output output) {
        if (json) {
            output.write(IndicatorsDocument.of(monitor.catalogue().entries().stream()
                    .map(entry -> described(monitor, entry))
                    .toList()));
            output.write("\n");
        } else {
            output.write(lines(monitor));
        }
    }

    private static Described described(Monitor monitor, IndicatorEntry entry) {
        return new Described(
                entry.indicator(),
                entry.theme(),
                entry.title(),
                entry.shortTitle(),
                entry.definition(),
                entry.norm(),
                monitor.periods(entry));
    }

    private static String lines(Monitor monitor) {
        TextTable table = new TextTable(Set.of(), "indicator", "unit", "title", "periods");
        for (IndicatorEntry entry : monitor.catalogue().entries()) {
            table.add(
                    entry.code(), entry.indicator().unit().code(), entry.title().en(), periods(monitor, entry));
        }
        return table.text();
    }

    private static String periods(Monitor monitor, IndicatorEntry entry) {
        List<Period> periods = monitor.periods(entry);
        return periods.isEmpty()
                ? monitor.missingImport(entry)
                        .map(dataset -> "none: import table " + dataset)
                        .orElse("none: a table is missing")
                : periods.stream().map(Period::code).collect(Collectors.joining(" "));
    }
}
