package nl.thuiskompas.platform.records;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import nl.thuiskompas.engine.microdata.RecordColumn;
import nl.thuiskompas.engine.microdata.RecordKind;
import nl.thuiskompas.platform.language.Words;
import nl.thuiskompas.platform.tables.RawCsv;
import nl.thuiskompas.platform.tables.RawRow;

/** The columns of records, and the attention groups whose bits they carry. */
public final class RecordSchema {
    private static final RecordSchema BUNDLED = new RecordSchema(columnsOf("columns.csv"), groupsOf("groups.csv"));

    private final SequencedMap<RecordColumn, SchemaColumn> columns = new LinkedHashMap<>();
    private final List<AttentionGroup> groups;

    /**
     * A group of people that the programme pays attention to.
     *
     * @param bit its place in a set of groups
     * @param code what definitions call it
     * @param title what readers call it
     */
    public record AttentionGroup(int bit, String code, Words title) {
        /** The set that holds this group alone. */
        public int mask() {
            return 1 << bit;
        }
    }

    private RecordSchema(List<SchemaColumn> columns, List<AttentionGroup> groups) {
        columns.forEach(column -> this.columns.put(column.column(), column));
        this.groups = List.copyOf(groups);
    }

    /** The schema of this version of the programme. */
    public static RecordSchema bundled() {
        return BUNDLED;
    }

    /** All columns, by kind, those of files before those that are derived. */
    public Collection<SchemaColumn> columns() {
        return columns.values();
    }

    /** The columns of one kind. */
    public List<SchemaColumn> columns(RecordKind kind) {
        return columns.values().stream()
                .filter(column -> column.column().kind() == kind)
                .toList();
    }

    /** A column by kind and name, such as dwelling.rent. */
    public Optional<SchemaColumn> column(String kindAndName) {
        return columns.values().stream()
                .filter(column -> column.column().toString().equals(kindAndName))
                .findFirst();
    }

    /** What is known of a column of this schema. */
    public SchemaColumn column(RecordColumn column) {
        return Objects.requireNonNull(columns.get(column), column.toString());
    }

    /** The attention groups, by bit. */
    public List<AttentionGroup> groups() {
        return groups;
    }

    /** Every group together. */
    public int allGroups() {
        return groups.stream().mapToInt(AttentionGroup::mask).reduce(0, (all, one) -> all | one);
    }

    private static List<SchemaColumn> columnsOf(String resource) {
        List<SchemaColumn> columns = new ArrayList<>();
        for (RawRow row :
                rows(resource, List.of("kind", "column", "lowest", "highest", "codes", "derived", "nl", "en"))) {
            columns.add(new SchemaColumn(
                    new RecordColumn(
                            RecordKind.valueOf(row.required("kind").toUpperCase(Locale.ROOT)), row.required("column")),
                    Integer.parseInt(row.required("lowest")),
                    Integer.parseInt(row.required("highest")),
                    codes(row.text("codes")),
                    !row.text("derived").isEmpty(),
                    new Words(row.required("nl"), row.required("en"))));
        }
        return columns;
    }

    private static SequencedMap<Integer, String> codes(String text) {
        SequencedMap<Integer, String> codes = new LinkedHashMap<>();
        for (String code : text.isEmpty() ? new String[0] : text.split(";")) {
            String[] numberAndName = code.split(" ", 2);
            codes.put(Integer.parseInt(numberAndName[0]), numberAndName[1]);
        }
        return java.util.Collections.unmodifiableSequencedMap(codes);
    }

    private static List<AttentionGroup> groupsOf(String resource) {
        return rows(resource, List.of("bit", "code", "nl", "en")).stream()
                .map(row -> new AttentionGroup(
                        Integer.parseInt(row.required("bit")),
                        row.required("code"),
                        new Words(row.required("nl"), row.required("en"))))
                .toList();
    }

    private static List<RawRow> rows(String resource, List<String> needed) {
        try (InputStream in =
                Objects.requireNonNull(RecordSchema.class.getResourceAsStream("/records/" + resource), resource)) {
            return RawCsv.parse(resource, new String(in.readAllBytes(), StandardCharsets.UTF_8), ',', needed);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
