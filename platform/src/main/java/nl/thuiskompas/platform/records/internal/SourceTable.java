package nl.thuiskompas.platform.records.internal;

import java.util.List;
import nl.thuiskompas.engine.microdata.ColumnData;
import org.duckdb.DuckDBDataChunkWriter;
import org.duckdb.DuckDBTableFunction;
import org.duckdb.DuckDBTableFunctionBindInfo;
import org.duckdb.DuckDBTableFunctionCallInfo;
import org.duckdb.DuckDBTableFunctionInitInfo;
import org.duckdb.DuckDBWritableVector;

/** A table that DuckDB reads chunk by chunk from columns in Java, by one thread, so that rows stay in order. */
final class SourceTable implements DuckDBTableFunction<Object, Object, Object> {
    private final List<RecordSource> columns;
    private long left;

    SourceTable(long rows, List<RecordSource> columns) {
        this.columns = columns;
        this.left = rows;
    }

    @Override
    public Object bind(DuckDBTableFunctionBindInfo info) {
        for (int at = 0; at < columns.size(); at++) {
            info.addResultColumn("c" + at, Integer.class);
        }
        info.setCardinality(left, true);
        return columns;
    }

    @Override
    public Object init(DuckDBTableFunctionInitInfo info) {
        info.setMaxThreads(1);
        return columns;
    }

    @Override
    public long apply(DuckDBTableFunctionCallInfo info, DuckDBDataChunkWriter chunk) {
        int rows = (int) Math.min(chunk.capacity(), left);
        for (int at = 0; at < columns.size(); at++) {
            RecordSource column = columns.get(at);
            DuckDBWritableVector vector = chunk.vector(at);
            for (int row = 0; row < rows; row++) {
                int value = column.next();
                if (value == ColumnData.UNKNOWN && !column.isAlwaysKnown()) {
                    vector.setNull(row);
                } else {
                    vector.setInt(row, value);
                }
            }
        }
        left -= rows;
        return rows;
    }
}
