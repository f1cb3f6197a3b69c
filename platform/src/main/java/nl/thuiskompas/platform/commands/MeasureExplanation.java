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

/** What an indicator on records is, in words and in SQL. */
final class MeasureExplanation {
    private MeasureExplanation() {}

    static String list(MeasureCatalogue catalogue) {
        TextTable table = new TextTable(Set.of(), "indicator", "counts", "title");
        catalogue
                .indicators()
                .forEach(entry -> table.add(
                        entry.code(),
                        entry.indicator().population().name().toLowerCase(Locale.ROOT) + "s",
                        entry.title().en()));
        return table.text();
    }

    static String of(MeasureCatalogue catalogue, String code, int year) {
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
