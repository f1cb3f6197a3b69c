package nl.thuiskompas.platform.datasets;

import java.util.List;

/**
 * Which cells are wanted. A field is {@code topic}, {@code value}, {@code text}, {@code status}, {@code id} (the place of
 * the cell in its release, from 0), or the name of a dimension; a dimension is compared by its codes without padding.
 */
public sealed interface Condition {
    /** Every cell. */
    Condition ALL = new And(List.of());

    /** All of these hold; none means every cell. */
    record And(List<Condition> parts) implements Condition {
        public And {
            parts = List.copyOf(parts);
        }
    }

    /** At least one of these holds. */
    record Or(List<Condition> parts) implements Condition {
        public Or {
            parts = List.copyOf(parts);
        }
    }

    /** This does not hold. */
    record Not(Condition part) implements Condition {}

    /** A field compared with a text. */
    record Text(String field, Comparison comparison, String text) implements Condition {}

    /** A field compared with a number; cells without a value satisfy none. */
    record Amount(String field, Comparison comparison, double number) implements Condition {}

    /** A field begins with a text. */
    record StartsWith(String field, String start) implements Condition {}

    /** A field ends with a text. */
    record EndsWith(String field, String end) implements Condition {}

    /** A field contains a text. */
    record Contains(String field, String part) implements Condition {}

    /**
     * A piece of a field equals a text.
     *
     * @param from where the piece begins, from 0
     * @param length how long it is at most; -1 for up to the end
     */
    record Piece(String field, int from, int length, String text) implements Condition {}

    /** A field is one of these. */
    record OneOf(String field, List<String> texts) implements Condition {
        public OneOf {
            texts = List.copyOf(texts);
        }
    }

    /** A field has no value, or has one. */
    record Absent(String field, boolean absent) implements Condition {}

    /**
     * The cell that a row has of a topic satisfies a condition on {@code value}, {@code text} or {@code status}; a row
     * without such a cell does not. Only rows can be asked this, see {@link WideCells}.
     *
     * @param topic id of the topic
     */
    record OfTopic(String topic, Condition cell) implements Condition {}

    /** A field equals a text. */
    static Condition is(String field, String text) {
        return new Text(field, Comparison.EQUAL, text);
    }

    /** How two things compare. */
    enum Comparison {
        EQUAL("="),
        UNEQUAL("<>"),
        LESS("<"),
        AT_MOST("<="),
        GREATER(">"),
        AT_LEAST(">=");

        private final String sql;

        Comparison(String sql) {
            this.sql = sql;
        }

        String sql() {
            return sql;
        }
    }
}
