package nl.thuiskompas.platform.tables;

import java.util.List;
import java.util.Optional;
import nl.thuiskompas.platform.language.Words;

/**
 * What a table of the reference edition is and where each of its columns comes from.
 *
 * @param name name of the file without .csv
 * @param kind what readers may do with it
 * @param title what it is
 * @param note what a reader has to know before using it
 * @param key columns that name a row
 * @param columns all columns, in order
 */
public record TableSpec(
        String name, Kind kind, Words title, Optional<Words> note, List<String> key, List<Column> columns) {
    public enum Kind {
        OBSERVATIONS,
        GEOGRAPHY,
        BOUNDARIES
    }

    public enum Datatype {
        STRING,
        DATE,
        INTEGER
    }

    /** When in its year an observation holds. */
    public enum Timing {
        END_OF_DAY,
        START_OF_DAY,
        DURING_YEAR
    }

    /**
     * How the values of an observation column are to be read.
     *
     * @param unit homes, persons, percent or euros
     * @param timing when in the year
     * @param halfWidth half the width of the band that rounding leaves around a value
     */
    public record Observed(String unit, Timing timing, double halfWidth) {}

    /**
     * One column.
     *
     * @param reference day or days to which the values refer, in words
     * @param observed only of columns that hold observations
     */
    public record Column(
            String name,
            Words title,
            Words description,
            Datatype datatype,
            TableSource source,
            String reference,
            Optional<Observed> observed) {
        /** A column that says what a row is about. */
        public static Column of(
                String name, Datatype datatype, TableSource source, String reference, Words title, Words description) {
            return new Column(name, title, description, datatype, source, reference, Optional.empty());
        }

        /** A column with whole numbers that were observed. */
        public static Column observed(
                String name, TableSource source, Observed observed, String reference, Words title, Words description) {
            return new Column(name, title, description, Datatype.INTEGER, source, reference, Optional.of(observed));
        }
    }
}
