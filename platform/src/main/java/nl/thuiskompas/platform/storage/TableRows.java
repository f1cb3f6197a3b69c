package nl.thuiskompas.platform.storage;

import java.util.List;
import java.util.Objects;
import org.duckdb.DuckDBDataChunkWriter;
import org.duckdb.DuckDBTableFunction;
import org.duckdb.DuckDBTableFunctionBindInfo;
import org.duckdb.DuckDBTableFunctionCallInfo;
import org.duckdb.DuckDBTableFunctionInitInfo;
import org.duckdb.DuckDBWritableVector;
import org.jspecify.annotations.Nullable;

/** The rows as a table that DuckDB reads, in one thread, so that they come in their order. */
record TableRows(List<TableFile.Column> columns, long count, TableFile.Source source)
        implements DuckDBTableFunction<Integer, long[], Integer> {
    @Override
    public Integer bind(DuckDBTableFunctionBindInfo info) {
        columns.forEach(
                column -> info.addResultColumn(column.name(), column.type().stored()));
        info.setCardinality(count, true);
        return 0;
    }

    @Override
    public long[] init(DuckDBTableFunctionInitInfo info) {
        info.setMaxThreads(1);
        return new long[1];
    }

    @Override
    public Integer localInit(DuckDBTableFunctionInitInfo info) {
        return 0;
    }

    @Override
    public long apply(DuckDBTableFunctionCallInfo call, DuckDBDataChunkWriter chunk) {
        long[] reached = Objects.requireNonNull(call.<long[]>getInitData());
        long rows = Math.min(chunk.capacity(), count - reached[0]);
        ChunkWriter into = new ChunkWriter(new DuckDBWritableVector[columns.size()]);
        for (int i = 0; i < columns.size(); i++) {
            into.vectors[i] = chunk.vector(i);
        }
        for (into.at = 0; into.at < rows; into.at++) {
            source.fill(reached[0] + into.at, into);
        }
        reached[0] += rows;
        return rows;
    }

    private static final class ChunkWriter implements TableFile.Row {
        private final DuckDBWritableVector[] vectors;
        private long at;

        ChunkWriter(DuckDBWritableVector[] vectors) {
            this.vectors = vectors;
        }

        @Override
        public void text(int column, @Nullable String text) {
            if (text == null) {
                vectors[column].setNull(at);
            } else {
                vectors[column].setString(at, text);
            }
        }

        @Override
        public void word(int column, int place) {
            if (place < 0) {
                vectors[column].setNull(at);
            } else {
                vectors[column].setInt(at, place);
            }
        }

        @Override
        public void number(int column, double number) {
            if (Double.isNaN(number)) {
                vectors[column].setNull(at);
            } else {
                vectors[column].setDouble(at, number);
            }
        }

        @Override
        public void whole(int column, long number) {
            vectors[column].setLong(at, number);
        }
    }
}
