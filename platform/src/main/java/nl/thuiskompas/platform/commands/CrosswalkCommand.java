package nl.thuiskompas.platform.commands;

import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import nl.thuiskompas.platform.exports.CrosswalkDocument;
import nl.thuiskompas.platform.exports.CrosswalkRow;
import nl.thuiskompas.platform.exports.CrosswalkTable;
import nl.thuiskompas.platform.exports.CsvStyle;
import nl.thuiskompas.platform.monitor.GeographyQuestions;
import nl.thuiskompas.platform.monitor.Monitor;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code thuis crosswalk}: which part of each municipality of one date lies in which of another. */
@Command(
        name = "crosswalk",
        description =
                "Shows which part of each municipality of one date lies in which municipality of another, later or "
                        + "earlier.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {
            "",
            "Examples:",
            "  ./thuis crosswalk 2012-01-01 2023-01-01 --csv > crosswalk.csv",
            "  ./thuis crosswalk 2020-12-31 2021-01-01 --municipality GM0788",
            "  ./thuis crosswalk 2023-01-01 2012-01-01",
            "",
            "Parts are exact fractions. Going back, what was merged is divided by the homes on the eve."
        })
public final class CrosswalkCommand implements Callable<Integer> {
    private final OutputStream result;

    @Parameters(index = "0", paramLabel = "FROM", description = "The date one comes from, such as 2012-01-01.")
    private @Nullable String from;

    @Parameters(index = "1", paramLabel = "TO", description = "The date one goes to.")
    private @Nullable String to;

    @Option(
            names = "--municipality",
            paramLabel = "CODE",
            description = "One municipality of the first date, such as GM0788. Default: all.")
    private @Nullable String municipality;

    @ArgGroup(exclusive = true)
    private @Nullable Form form;

    @Option(
            names = "--style",
            paramLabel = "STYLE",
            description =
                    "With --csv: international (commas, decimal points; for programs) or dutch (semicolons, decimal "
                            + "commas; opens in a Dutch Excel). Default: international.")
    private @Nullable String style;

    @Mixin
    private final DataOption data = new DataOption();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private CommandSpec spec;

    /** Another form than the table. */
    private static final class Form {
        @Option(names = "--json", description = "JSON, in the shape of /v1/crosswalks.")
        private boolean json;

        @Option(names = "--csv", description = "CSV, the same as /v1/crosswalks.csv.")
        private boolean csv;
    }

    /** The command as the process runs it. */
    public CrosswalkCommand() {
        this(System.out);
    }

    /** @param result where the result goes, as it is */
    CrosswalkCommand(OutputStream result) {
        this.result = result;
    }

    @Override
    public Integer call() {
        Output output = new Output(result, spec.commandLine().getErr());
        OpenData.ask(data.folderToRead(), output, monitor -> answer(monitor, output));
        return ExitCodes.DONE;
    }

    private void answer(Monitor monitor, Output output) {
        CsvStyle chosen = style();
        CrosswalkTable table = new GeographyQuestions(monitor).crosswalk(given());
        if (form != null && form.json) {
            output.write(CrosswalkDocument.of(table));
            output.write("\n");
        } else if (form != null && form.csv) {
            output.write(table.csv(chosen));
        } else {
            output.write(text(table));
        }
    }

    private Map<String, String> given() {
        Map<String, String> given = new HashMap<>();
        if (from != null) {
            given.put("from", from);
        }
        if (to != null) {
            given.put("to", to);
        }
        if (municipality != null) {
            given.put("municipality", municipality);
        }
        return given;
    }

    private CsvStyle style() {
        if (style != null && (form == null || !form.csv)) {
            throw new UsageException("--style says how CSV is written: add --csv, or leave --style out");
        }
        return Styles.of(style, CsvStyle.INTERNATIONAL);
    }

    /** A heading that counts those that went on as they were, and the others line by line. */
    private String text(CrosswalkTable table) {
        List<CrosswalkRow> changed = municipality != null
                ? table.rows()
                : table.rows().stream().filter(row -> !row.unchanged()).toList();
        TextTable lines = new TextTable(Set.of(4), "from", "name", "to", "name", "part", "kind", "fraction", "basis");
        for (CrosswalkRow row : changed) {
            lines.add(
                    row.from().code(),
                    row.from().name(),
                    row.to().code(),
                    row.to().name(),
                    row.part() == null ? "-" : FigureLines.share(row.part().doubleValue()),
                    row.kind().code(),
                    row.part() == null || row.part().isOne() ? "" : row.part().toString(),
                    row.basis());
        }
        String heading = "From the " + table.crosswalk().from().size() + " municipalities of " + table.from()
                + " to the " + table.crosswalk().to().size() + " of " + table.to();
        long same = table.rows().stream().filter(CrosswalkRow::unchanged).count();
        String left = municipality != null ? "" : "; " + same + " went on as they were and are left out";
        return heading + left + "\n\n" + lines.text();
    }
}
