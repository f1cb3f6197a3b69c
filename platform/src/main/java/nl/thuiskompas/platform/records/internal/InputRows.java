package nl.thuiskompas.platform.records.internal;

import nl.thuiskompas.engine.microdata.ColumnData;
import nl.thuiskompas.platform.records.Damage;
import nl.thuiskompas.platform.records.SchemaColumn;
import org.duckdb.DuckDBReadableVector;
import org.jspecify.annotations.Nullable;

/** Reads the columns of a file one by one, each into an array by row, and knows what cannot be right in them. */
final class InputRows {
    private final Workbench bench;
    private final Input input;
    private final String table;
    private final int count;

    InputRows(Workbench bench, Input input, String table, int count) {
        this.bench = bench;
        this.input = input;
        this.table = table;
        this.count = count;
    }

    int count() {
        return count;
    }

    /** The values of a column by row, as they stand there; {@link ColumnData#UNKNOWN} where there is none. */
    int[] read(String column) {
        int[] values = new int[count];
        int[] filled = new int[1];
        String sql = "SELECT (" + input.column(column).sql() + ")::INTEGER FROM " + table;
        try {
            bench.chunks(sql, chunk -> {
                DuckDBReadableVector vector = chunk.vector(0);
                int rows = (int) chunk.rowCount();
                int at = filled[0];
                for (int i = 0; i < rows; i++) {
                    values[at + i] = vector.getInt(i, ColumnData.UNKNOWN);
                }
                filled[0] += rows;
            });
        } catch (Workbench.WorkException e) {
            throw e.at(input.name() + ", column " + input.column(column).theirs(), "Copy or write the file again");
        }
        return values;
    }

    /**
     * The values of a column by place.
     *
     * @param places where the record of each row stands
     * @param total number of places; those that no record takes stay unknown
     * @param log hears what cannot be right, which becomes unknown
     */
    int[] read(SchemaColumn column, int[] places, int total, DamageLog log, int[] ids) {
        int[] values = new int[total];
        java.util.Arrays.fill(values, ColumnData.UNKNOWN);
        int[] rows = read(column.column().name());
        ValueRule rule = ValueRule.of(column, input.file().year());
        for (int row = 0; row < rows.length; row++) {
            int place = places[row];
            int value = rows[row];
            if (place != Alignment.OUT && value != ColumnData.UNKNOWN) {
                @Nullable Damage damage = rule.damage(value);
                if (damage == null) {
                    values[place] = value;
                } else {
                    found(log, damage, row, ids[row], column.column().name(), value);
                }
            }
        }
        return values;
    }

    /** Notes what is wrong with the record of a row. */
    void found(DamageLog log, Damage damage, int row, int id, String column, int value) {
        log.found(damage, input.name(), String.valueOf(input.rowInFile(row)), id, column, value);
    }

    /** Notes what is wrong with a record of which the row is not known any more. */
    void found(DamageLog log, Damage damage, int id, String column) {
        log.found(damage, input.name(), "", id, column, ColumnData.UNKNOWN);
    }
}
