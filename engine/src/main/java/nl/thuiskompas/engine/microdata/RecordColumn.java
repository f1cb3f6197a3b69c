package nl.thuiskompas.engine.microdata;

/**
 * A column of records: whole numbers, among them codes, amounts in cents and sets of bits.
 *
 * @param kind the records that have it
 * @param name its name in files and SQL: lower case with underscores, unique within the kind
 */
public record RecordColumn(RecordKind kind, String name) {
    public RecordColumn {
        if (!name.matches("[a-z][a-z0-9_]*")) {
            throw new IllegalArgumentException(
                    "A column is named by lower case letters, digits and underscores, not '" + name + "'.");
        }
    }

    @Override
    public String toString() {
        return kind.name().toLowerCase(java.util.Locale.ROOT) + "." + name;
    }
}
