package nl.thuiskompas.platform.warehouse;

import java.util.List;
import java.util.Optional;
import nl.thuiskompas.platform.language.Words;

/**
 * A table of a reference edition or of a release: what it holds and how one can see that it is whole.
 *
 * @param name such as dwelling-stock
 * @param kind what it is for
 * @param titles title for readers
 * @param note what a reader should know beforehand, if anything
 * @param primaryKey columns that together name a row; empty when rows have no name
 * @param columns the columns in the order of the file
 * @param sha256 checksum of the CSV file, 64 hexadecimal digits
 * @param rows number of rows, without the header
 */
public record TableDescription(
        String name,
        TableKind kind,
        Words titles,
        Optional<Words> note,
        List<String> primaryKey,
        List<ColumnDescription> columns,
        String sha256,
        long rows) {
    /** Column of an observation table that holds the code of the municipality. */
    static final String MUNICIPALITY = "municipality";
    /** Column of an observation table that holds the year. */
    static final String PERIOD = "period";

    private static final int DIGITS_IN_ID = 12;

    public TableDescription {
        primaryKey = List.copyOf(primaryKey);
        columns = List.copyOf(columns);
    }

    /** The publications that the columns came from, each once, in the order of the columns. */
    public List<SourceDescription> sources() {
        return columns.stream().map(ColumnDescription::source).distinct().toList();
    }

    /** The column with this name, if there is one. */
    public Optional<ColumnDescription> findColumn(String column) {
        return columns.stream().filter(c -> c.name().equals(column)).findFirst();
    }

    /** The name of the file in a reference edition. */
    String file() {
        return name + ".csv";
    }

    /** The id of the release that holds exactly this file. */
    String releaseId() {
        return name + "-" + sha256.substring(0, DIGITS_IN_ID);
    }
}
