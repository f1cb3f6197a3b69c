package nl.thuiskompas.platform.cbs;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import nl.thuiskompas.platform.cbs.internal.SuccessionFile;
import nl.thuiskompas.platform.datasets.SourceException;

/** Which table of CBS follows which. It is written in {@code cbs/succession.yaml}, not in code. */
public final class CbsTables {
    private static final String FILE = "/cbs/succession.yaml";

    private final List<TableSeries> series;
    private final Map<String, TableSeries> byTable = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    private CbsTables(List<TableSeries> series) {
        this.series = List.copyOf(series);
        for (TableSeries each : series) {
            each.tables().forEach(member -> byTable.put(member.table(), each));
        }
    }

    /** The succession that comes with the application. */
    public static CbsTables bundled() {
        try (InputStream in = Objects.requireNonNull(CbsTables.class.getResourceAsStream(FILE), FILE)) {
            return read("succession.yaml", in);
        } catch (IOException e) {
            throw new UncheckedIOException(FILE, e);
        }
    }

    /**
     * Reads a succession.
     *
     * @param name name of the file, for messages
     * @throws SourceException of kind WRONG_USE, when something in it is unknown, missing or said twice
     */
    public static CbsTables read(String name, InputStream in) {
        return new CbsTables(SuccessionFile.read(name, in));
    }

    /** All series, in the order of the file. */
    public List<TableSeries> series() {
        return series;
    }

    /** The series of a table, if it is in one; capitals do not matter. */
    public Optional<TableSeries> findSeries(String table) {
        return Optional.ofNullable(byTable.get(table));
    }

    /** The table that followed this one, if one did. */
    public Optional<String> findSuccessor(String table) {
        return findSeries(table).flatMap(found -> {
            List<String> names =
                    found.tables().stream().map(TableSeries.Member::table).toList();
            for (int place = 0; place < names.size() - 1; place++) {
                if (names.get(place).equalsIgnoreCase(table)) {
                    return Optional.of(names.get(place + 1));
                }
            }
            return Optional.empty();
        });
    }
}
