package nl.thuiskompas.platform.monitor;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.thuiskompas.engine.statistics.ColumnName;

/**
 * Which imported tables of statistics fill which columns of ours. That a table of Statistics Netherlands is succeeded by
 * another is a line in a file, never a line of code.
 */
public final class Feeds {
    private static final String FOLDER = "/feeds/";

    private final Map<ColumnName, FedColumn> columns;

    private Feeds(Map<ColumnName, FedColumn> columns) {
        this.columns = columns;
    }

    /** These columns. */
    public static Feeds of(List<FedColumn> columns) {
        Map<ColumnName, FedColumn> byName = new LinkedHashMap<>();
        for (FedColumn column : columns) {
            if (byName.put(column.name(), column) != null) {
                throw new IllegalArgumentException("column " + column.name() + " is fed twice");
            }
        }
        return new Feeds(byName);
    }

    /**
     * Those that come with Thuiskompas.
     *
     * @throws IndicatorFileException when a file is not as it should be
     */
    public static Feeds bundled() {
        try (InputStream order = open("order.txt")) {
            return of(new String(order.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .flatMap(name -> read(name + ".yaml").stream())
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException("the list of feeds in the program cannot be read", e);
        }
    }

    private static List<FedColumn> read(String name) {
        try (InputStream in = open(name)) {
            return FeedFile.read(name, in);
        } catch (IOException e) {
            throw new UncheckedIOException("feed " + name + " in the program cannot be read", e);
        }
    }

    private static InputStream open(String name) {
        return Objects.requireNonNull(Feeds.class.getResourceAsStream(FOLDER + name), () -> "no feed " + name);
    }

    /** The column of this name, if imported tables may fill it. */
    Optional<FedColumn> find(ColumnName name) {
        return Optional.ofNullable(columns.get(name));
    }

    /** All columns. */
    public List<FedColumn> columns() {
        return List.copyOf(columns.values());
    }
}
