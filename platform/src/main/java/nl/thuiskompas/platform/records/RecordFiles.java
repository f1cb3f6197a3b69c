package nl.thuiskompas.platform.records;

import java.util.Locale;
import nl.thuiskompas.engine.microdata.RecordKind;

/** What files in a folder of records are called. */
public final class RecordFiles {
    /** Says which years there are and where they come from. */
    public static final String DESCRIPTION = "records.json";

    /** Says which columns of theirs are which of ours, where they have other names. */
    public static final String MAPPING = "mapping.yaml";

    /** Holds the secret from which keys of records are made. */
    public static final String KEY_SALT = "key-salt";

    /** The folder of what was prepared. */
    public static final String PREPARED = "prepared";

    private RecordFiles() {}

    /** The name of a kind in definitions and SQL: dwelling, household or person. */
    public static String singular(RecordKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    /** The name of the file with records of a kind and a year, without its extension: dwellings-2021. */
    public static String stem(RecordKind kind, int year) {
        return singular(kind) + "s-" + year;
    }

    /** The name of the Parquet file with records of a kind and a year: dwellings-2021.parquet. */
    public static String parquet(RecordKind kind, int year) {
        return stem(kind, year) + ".parquet";
    }
}
