package nl.thuiskompas.platform.warehouse;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The rows of a table, in the order of its file. */
public final class Rows implements Iterable<Rows.Row> {
    private final Release release;
    private final Map<String, Integer> places;
    private final List<@Nullable Object[]> cells;

    /** @param places place of each column in a row, in the order of the columns */
    Rows(Release release, Map<String, Integer> places, List<@Nullable Object[]> cells) {
        this.release = release;
        this.places = Collections.unmodifiableMap(places);
        this.cells = List.copyOf(cells);
    }

    /** The release they come from. */
    public Release release() {
        return release;
    }

    /** Number of rows. */
    public int size() {
        return cells.size();
    }

    /** The row with this number, from 0. */
    public Row row(int number) {
        return new Row(Objects.checkIndex(number, cells.size()));
    }

    /** The rows one after another. */
    public Stream<Row> stream() {
        return IntStream.range(0, cells.size()).mapToObj(Row::new);
    }

    @Override
    public Iterator<Row> iterator() {
        return stream().iterator();
    }

    /**
     * One row. What is asked under a name that is no column, or as another type than the column has, is a mistake in
     * the program and ends in an {@link IllegalArgumentException}.
     */
    public final class Row {
        private final int number;

        private Row(int number) {
            this.number = number;
        }

        /**
         * The text in a column.
         *
         * @throws IllegalArgumentException when it is blank
         */
        public String text(String column) {
            return findText(column).orElseThrow(() -> blank(column));
        }

        /** The text in a column, if it is not blank. */
        public Optional<String> findText(String column) {
            return find(column, String.class);
        }

        /**
         * The date in a column.
         *
         * @throws IllegalArgumentException when it is blank
         */
        public LocalDate date(String column) {
            return findDate(column).orElseThrow(() -> blank(column));
        }

        /** The date in a column, if it is not blank. */
        public Optional<LocalDate> findDate(String column) {
            return find(column, LocalDate.class);
        }

        /**
         * The whole number in a column.
         *
         * @throws IllegalArgumentException when it is blank
         */
        public long integer(String column) {
            return findInteger(column).orElseThrow(() -> blank(column));
        }

        /** The whole number in a column, if it is not blank. */
        public Optional<Long> findInteger(String column) {
            return find(column, Long.class);
        }

        /**
         * The number in a column, whole or not.
         *
         * @throws IllegalArgumentException when it is blank
         */
        public double decimal(String column) {
            return findDecimal(column).orElseThrow(() -> blank(column));
        }

        /** The number in a column, whole or not, if it is not blank. */
        public Optional<Double> findDecimal(String column) {
            return find(column, Number.class).map(Number::doubleValue);
        }

        private <T> Optional<T> find(String column, Class<T> type) {
            Integer place = places.get(column);
            if (place == null) {
                throw problem("has no column " + column + "; it has " + String.join(", ", places.keySet()));
            }
            Object cell = cells.get(number)[place];
            if (cell != null && !type.isInstance(cell)) {
                throw problem("has column " + column + " as " + cell.getClass().getSimpleName() + ", not as "
                        + type.getSimpleName());
            }
            return Optional.ofNullable(type.cast(cell));
        }

        private IllegalArgumentException blank(String column) {
            return problem("has nothing in column " + column + " of row " + (number + 1));
        }

        private IllegalArgumentException problem(String problem) {
            return new IllegalArgumentException("table " + release.table().name() + " " + problem);
        }
    }
}
