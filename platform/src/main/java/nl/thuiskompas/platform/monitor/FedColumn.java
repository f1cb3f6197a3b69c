package nl.thuiskompas.platform.monitor;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.thuiskompas.engine.statistics.ColumnName;
import nl.thuiskompas.engine.statistics.Period;
import nl.thuiskompas.engine.statistics.Precision;
import nl.thuiskompas.engine.statistics.Unit;
import nl.thuiskompas.platform.language.Words;

/**
 * A column of observations that imported tables of statistics may fill, beside or instead of a table of the reference
 * edition. Tables succeed one another; the column stays.
 *
 * @param name the column
 * @param title short name for readers
 * @param description what a value means
 * @param unit what is counted
 * @param timing how a value stands to its year
 * @param precision how the source rounds
 * @param sources where its values may come from; of two that have a period, the later in this list is taken
 */
public record FedColumn(
        ColumnName name,
        Words title,
        Words description,
        Unit unit,
        Period.Timing timing,
        Precision precision,
        List<Place> sources) {
    /**
     * A place in an imported table.
     *
     * @param dataset id of the dataset, such as cbs-81955ned
     * @param topic code or title of the topic
     * @param where the codes of each dimension that is neither regions nor periods, by name of the dimension; where there
     *     are several, their cells are added
     * @param elsewhere codes of municipalities that the table counts by another date than the others, with that date
     */
    public record Place(
            String dataset, String topic, Map<String, List<String>> where, Map<String, LocalDate> elsewhere) {
        public Place {
            where = where.entrySet().stream()
                    .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, each -> List.copyOf(each.getValue())));
            elsewhere = Map.copyOf(elsewhere);
        }
    }

    public FedColumn {
        sources = List.copyOf(sources);
    }
}
