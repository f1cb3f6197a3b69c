package nl.thuiskompas.platform.records.internal;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.thuiskompas.engine.microdata.RecordKind;
import org.jspecify.annotations.Nullable;

/**
 * What a mapping.yaml says; the guide measure-your-own-records explains every key. Whatever is left out is empty.
 *
 * @param format how CSV files are written
 * @param unknown what stands for a value that is not known, besides nothing at all
 */
record Mapping(Format format, List<String> unknown, Lines dwellings, Lines households, Lines persons) {
    /** Of a folder without a mapping: files have our names and our codes. */
    static final Mapping NONE = new Mapping(null, null, null, null, null);

    Mapping(
            @Nullable Format format,
            @Nullable List<String> unknown,
            @Nullable Lines dwellings,
            @Nullable Lines households,
            @Nullable Lines persons) {
        this.format = format == null ? new Format(null, null) : format;
        this.unknown = unknown == null ? List.of() : List.copyOf(unknown);
        this.dwellings = dwellings == null ? Lines.NONE : dwellings;
        this.households = households == null ? Lines.NONE : households;
        this.persons = persons == null ? Lines.NONE : persons;
    }

    Lines of(RecordKind kind) {
        return switch (kind) {
            case DWELLING -> dwellings;
            case HOUSEHOLD -> households;
            case PERSON -> persons;
        };
    }

    /**
     * How CSV files are written.
     *
     * @param delimiter what stands between values: one character, or tab
     * @param decimal point or comma, in amounts
     */
    record Format(String delimiter, String decimal) {
        Format(@Nullable String delimiter, @Nullable String decimal) {
            this.delimiter = delimiter == null ? "," : delimiter.equals("tab") ? "\t" : delimiter;
            this.decimal = decimal == null ? "point" : decimal;
        }
    }

    /**
     * The columns of one kind.
     *
     * @param columns what they call our columns, by our name
     * @param codes which text of theirs is which code of ours, by our name
     * @param euros our columns in cents that they give in euros
     */
    record Lines(Map<String, String> columns, Map<String, Map<String, Integer>> codes, List<String> euros) {
        static final Lines NONE = new Lines(null, null, null);

        Lines(
                @Nullable Map<String, String> columns,
                @Nullable Map<String, Map<String, Integer>> codes,
                @Nullable List<String> euros) {
            this.columns = columns == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(columns));
            this.codes = codes == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(codes));
            this.euros = euros == null ? List.of() : List.copyOf(euros);
        }

        String theirs(String column) {
            return columns.getOrDefault(column, column);
        }
    }
}
