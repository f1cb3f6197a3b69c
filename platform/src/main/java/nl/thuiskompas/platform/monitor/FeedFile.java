package nl.thuiskompas.platform.monitor;

import java.io.InputStream;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.thuiskompas.engine.statistics.ColumnName;
import nl.thuiskompas.engine.statistics.Period;
import nl.thuiskompas.engine.statistics.Precision;
import nl.thuiskompas.engine.statistics.Unit;
import nl.thuiskompas.platform.language.Words;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The file that says which imported tables fill the columns of one of our tables. Read strictly.
 *
 * @param table our table, such as dwelling-stock
 * @param columns its columns by name
 */
record FeedFile(@Nullable String table, @Nullable Map<String, Column> columns) {
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
            .build();

    /** A column as the file has it. */
    record Column(
            @Nullable Words title,
            @Nullable Words description,
            @Nullable String unit,
            @Nullable String timing,
            double precision,
            @Nullable List<Place> from) {}

    /** Where values come from, as the file has it. */
    record Place(
            @Nullable String dataset,
            @Nullable String topic,
            @Nullable Map<String, List<String>> where,
            @Nullable Map<String, String> elsewhere) {}

    /** @throws IndicatorFileException when the file is not as it should be */
    static List<FedColumn> read(String name, InputStream in) {
        FeedFile file;
        try {
            file = YAML.readValue(in, FeedFile.class);
        } catch (JacksonException e) {
            throw new IndicatorFileException(name, e.getOriginalMessage(), e);
        }
        if (file.table == null || file.columns == null) {
            throw new IndicatorFileException(name, "table and columns are needed");
        }
        List<FedColumn> columns = new ArrayList<>();
        for (Map.Entry<String, Column> each : file.columns.entrySet()) {
            columns.add(column(name, new ColumnName(file.table, each.getKey()), each.getValue()));
        }
        return columns;
    }

    private static FedColumn column(String file, ColumnName name, Column column) {
        if (column.title == null || column.description == null || column.from == null || column.from.isEmpty()) {
            throw new IndicatorFileException(
                    file, "column " + name + " needs title, description, unit, timing and from");
        }
        List<FedColumn.Place> places = new ArrayList<>();
        for (Place place : column.from) {
            if (place.dataset == null || place.topic == null) {
                throw new IndicatorFileException(
                        file, "column " + name + ": each line under from needs dataset and topic");
            }
            places.add(new FedColumn.Place(
                    place.dataset,
                    place.topic,
                    place.where == null ? Map.of() : place.where,
                    place.elsewhere == null ? Map.of() : days(file, name, place.elsewhere)));
        }
        return new FedColumn(
                name,
                column.title,
                column.description,
                constant(file, "unit", column.unit, Unit.values()),
                constant(file, "timing", column.timing, Period.Timing.values()),
                new Precision(column.precision),
                places);
    }

    private static Map<String, LocalDate> days(String file, ColumnName name, Map<String, String> given) {
        Map<String, LocalDate> days = new TreeMap<>();
        given.forEach((code, day) -> {
            try {
                days.put(code, LocalDate.parse(day));
            } catch (DateTimeException e) {
                throw new IndicatorFileException(
                        file,
                        "column " + name + ": elsewhere has " + day + " behind " + code
                                + ", not a date such as 2021-01-01",
                        e);
            }
        });
        return days;
    }

    private static <E extends Enum<E>> E constant(String file, String field, @Nullable String given, E[] values) {
        return Arrays.stream(values)
                .filter(value -> code(value).equals(given))
                .findFirst()
                .orElseThrow(() -> new IndicatorFileException(
                        file,
                        field + " is " + given + "; it can be "
                                + Arrays.stream(values).map(FeedFile::code).collect(Collectors.joining(", "))));
    }

    private static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
