package nl.thuiskompas.platform.records.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.thuiskompas.platform.records.RecordSchema;
import nl.thuiskompas.platform.records.RecordsException;
import nl.thuiskompas.platform.records.SchemaColumn;
import nl.thuiskompas.platform.storage.DuckDb;

/**
 * How the columns of a file become ours, as SQL: whole numbers of 32 bits. What does not fit becomes {@link #MISFIT}, which
 * lies outside every list and every range, and so is found with what cannot be right.
 */
final class InputColumns {
    /** Stands for a text or a number that has no place in a column. */
    static final int MISFIT = -Integer.MAX_VALUE;

    private static final Set<String> NARROW = Set.of("TINYINT", "SMALLINT", "INTEGER", "UTINYINT", "USMALLINT");
    private static final Set<String> WIDE = Set.of("BIGINT", "UINTEGER", "UBIGINT", "HUGEINT", "UHUGEINT");
    private static final Set<String> BROKEN = Set.of("DOUBLE", "FLOAT");
    private static final Set<String> CENTS = Set.of("rent", "initial_rent");

    private final InputFile file;
    private final Mapping mapping;
    private final Mapping.Lines lines;
    private final List<Source> sources = new ArrayList<>();

    /**
     * A column of ours and where it comes from.
     *
     * @param theirs the name of it in the file
     * @param sql its value; NULL is unknown
     * @param text whether a text is read, which may be no number at all
     */
    record Source(SchemaColumn column, String theirs, String sql, boolean text) {
        String name() {
            return column.column().name();
        }
    }

    private InputColumns(InputFile file, Mapping mapping) {
        this.file = file;
        this.mapping = mapping;
        this.lines = mapping.of(file.kind());
    }

    static boolean isInCents(SchemaColumn column) {
        return CENTS.contains(column.column().name());
    }

    /**
     * @param types the columns that the file has, with their types
     * @throws RecordsException when one of ours is missing or has a type that cannot be read
     */
    static List<Source> of(InputFile file, Mapping mapping, Map<String, String> types) {
        InputColumns columns = new InputColumns(file, mapping);
        Map<String, String> byLowerCase = new LinkedHashMap<>();
        types.keySet().forEach(name -> byLowerCase.put(name.toLowerCase(Locale.ROOT), name));
        for (SchemaColumn column : RecordSchema.bundled().columns(file.kind())) {
            if (!column.derived()) {
                String wanted = columns.lines.theirs(column.column().name());
                String theirs = byLowerCase.get(wanted.toLowerCase(Locale.ROOT));
                if (theirs == null) {
                    throw columns.missing(column.column().name(), wanted, types);
                }
                columns.sources.add(columns.source(column, theirs, String.valueOf(types.get(theirs))));
            }
        }
        return List.copyOf(columns.sources);
    }

    private RecordsException missing(String ours, String wanted, Map<String, String> types) {
        return RecordsException.at(
                file.name() + ", column " + wanted,
                "it is missing; the file has " + String.join(", ", types.keySet()),
                "Add it, or say in mapping.yaml what it is called there, such as " + ours + ": NAME_IN_THE_FILE"
                        + " under columns of " + nl.thuiskompas.platform.records.RecordFiles.singular(file.kind())
                        + "s");
    }

    private Source source(SchemaColumn column, String theirs, String type) {
        String ours = column.column().name();
        String value = DuckDb.name(theirs);
        Map<String, Integer> codes = lines.codes().getOrDefault(ours, Map.of());
        boolean euros = lines.euros().contains(ours);
        boolean whole = NARROW.contains(type) || WIDE.contains(type);
        if (type.equals("VARCHAR") && (file.isCsv() || !codes.isEmpty() || ours.equals("municipality"))) {
            return new Source(column, theirs, fromText(ours, value, codes, euros), true);
        }
        if (whole && !codes.isEmpty()) {
            return new Source(column, theirs, coded(value + "::VARCHAR", codes, fitted(value)), false);
        }
        if (euros && (whole || BROKEN.contains(type) || type.startsWith("DECIMAL"))) {
            return new Source(column, theirs, fitted("round(" + value + "::DOUBLE * 100)"), false);
        }
        if (whole) {
            return new Source(column, theirs, NARROW.contains(type) ? value : fitted(value), false);
        }
        throw RecordsException.at(
                file.name() + ", column " + theirs,
                "its type is " + type + ", expected whole numbers (TINYINT to BIGINT)"
                        + (isInCents(column) ? " of cents, or amounts with the mapping euros: [" + ours + "]" : ""),
                "Write the column with another type, or map its codes in mapping.yaml");
    }

    private String fromText(String ours, String value, Map<String, Integer> codes, boolean euros) {
        String text = "trim(" + value + ")";
        String known = mapping.unknown().stream().map(InputColumns::literal).collect(Collectors.joining(", "));
        String cleaned = "CASE WHEN " + text + " IN ('' " + (known.isEmpty() ? "" : ", " + known) + ") THEN NULL ELSE "
                + text + " END";
        if (!codes.isEmpty()) {
            return coded("(" + cleaned + ")", codes, "coalesce(" + number("(" + cleaned + ")") + ", " + MISFIT + ")");
        }
        if (ours.equals("municipality")) {
            return number("regexp_replace(" + cleaned + ", '^[Gg][Mm]', '')");
        }
        if (euros) {
            String amount = mapping.format().decimal().equals("comma")
                    ? "replace(replace(" + cleaned + ", '.', ''), ',', '.')"
                    : cleaned;
            return fitted("round(TRY_CAST(" + amount + " AS DECIMAL(18, 4)) * 100)");
        }
        return number(cleaned);
    }

    private static String coded(String text, Map<String, Integer> codes, String otherwise) {
        StringBuilder sql = new StringBuilder("CASE WHEN ").append(text).append(" IS NULL THEN NULL");
        codes.forEach((theirs, code) -> sql.append(" WHEN ")
                .append(text)
                .append(" = ")
                .append(literal(theirs))
                .append(" THEN ")
                .append(code));
        return sql.append(" ELSE ").append(otherwise).append(" END").toString();
    }

    private static String number(String text) {
        String whole = "CASE WHEN regexp_full_match(" + text + ", '[+-]?[0-9]{1,18}') THEN (" + text + ")::BIGINT END";
        return fitted("(" + whole + ")");
    }

    /** A number of any size as one of 32 bits. */
    private static String fitted(String number) {
        return "CASE WHEN " + number + " BETWEEN " + MISFIT + " AND " + Integer.MAX_VALUE + " THEN (" + number
                + ")::INTEGER WHEN " + number + " IS NOT NULL THEN " + MISFIT + " END";
    }

    private static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
