package nl.thuiskompas.platform.records.internal;

import nl.thuiskompas.platform.records.SchemaColumn;

/** What columns are in SQL: the narrowest type that holds every number that can be right. */
final class ColumnTypes {
    private ColumnTypes() {}

    static String of(SchemaColumn column) {
        if (column.lowest() < Short.MIN_VALUE || column.highest() > Short.MAX_VALUE) {
            return "INTEGER";
        }
        return column.highest() > Byte.MAX_VALUE ? "SMALLINT" : "TINYINT";
    }
}
