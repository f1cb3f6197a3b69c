package nl.thuiskompas.platform.commands;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import nl.thuiskompas.engine.microdata.RecordTable;
import nl.thuiskompas.platform.language.Nearest;
import nl.thuiskompas.platform.measuring.CountingPlan;
import nl.thuiskompas.platform.measuring.Formula;
import nl.thuiskompas.platform.measuring.MeasureCatalogue;
import nl.thuiskompas.platform.measuring.MeasureEntry;
import nl.thuiskompas.platform.measuring.RecordSql;
import nl.thuiskompas.platform.records.RecordSchema;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code thuis measure}: what is measured from records. */
@Command(
        name = "measure",
        mixinStandardHelpOptions = true,
        description = "Indicators on records of dwellings, households and persons.",
        footer = {"", "Examples:", "  ./thuis measure explain", "  ./thuis measure explain social-rent-new --year 2022"
        })
final class MeasureCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    @Command(
            name = "explain",
            mixinStandardHelpOptions = true,
            sortOptions = false,
            description = {
                "Shows an indicator: its definition, the law it rests on, the tables it is published in, and the SQL",
                "that is the reference for every other way to count it. Without one, lists all."
            })
    int explain(
            @Parameters(index = "0", arity = "0..1", paramLabel = "INDICATOR", description = "Code of the indicator.")
                    @Nullable
                    String code,
            @Option(
                            names = "--year",
                            paramLabel = "YEAR",
                            defaultValue = "2022",
                            description = "Year whose amounts of the law are used (default: ${DEFAULT-VALUE}).")
                    int year) {
        MeasureCatalogue catalogue = MeasureCatalogue.bundled();
        Output output = new Output(System.out, spec.commandLine().getErr());
        output.write(code == null ? list(catalogue) : explained(catalogue, code, year));
        return ExitCodes.DONE;
    }

    private static String list(MeasureCatalogue catalogue) {
        TextTable table = new TextTable(Set.of(), "indicator", "counts", "title");
        catalogue
                .indicators()
                .forEach(entry -> table.add(
                        entry.code(),
                        entry.indicator().population().name().toLowerCase(Locale.ROOT) + "s",
                        entry.title().en()));
        return table.text();
    }

    private static String explained(MeasureCatalogue catalogue, String code, int year) {
        MeasureEntry entry = catalogue.indicator(code).orElseThrow(() -> {
            List<String> codes =
                    catalogue.indicators().stream().map(MeasureEntry::code).toList();
            return new UsageException("there is no indicator \"" + code + "\"; the nearest are "
                    + String.join(", ", Nearest.to(code, codes)) + ". ./thuis measure explain lists all.");
        });
        List<RecordTable> tables = catalogue.tables().stream()
                .filter(table -> table.indicators().contains(entry.indicator()))
                .toList();
        StringBuilder text = new StringBuilder();
        text.append(entry.title().en()).append('\n').append(entry.title().nl()).append("\n\n");
        text.append("Definition: ")
                .append(new Formula(RecordSchema.bundled()).of(entry.indicator()))
                .append('\n');
        entry.law().ifPresent(law -> text.append("Law:        ").append(law).append('\n'));
        text.append("Tables:     ")
                .append(tables.stream().map(RecordTable::code).collect(Collectors.joining(", ")))
                .append("\n\n");
        if (!entry.indicator().requirement().isKnownIn(year)) {
            return text.append("Cannot be measured in " + year
                            + ": an amount that it rests on is not known for that year.\n")
                    .toString();
        }
        RecordTable table = tables.getFirst();
        RecordTable alone =
                new RecordTable(table.code(), table.population(), table.breakdowns(), List.of(entry.indicator()));
        text.append(CountingPlan.of(entry.indicator(), year)).append("\n\n");
        return text.append("SQL for " + year + ", in table " + table.code() + ":\n")
                .append(RecordSql.of(alone, year, false))
                .append('\n')
                .toString();
    }
}
