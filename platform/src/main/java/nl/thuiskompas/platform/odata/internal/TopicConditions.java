package nl.thuiskompas.platform.odata.internal;

import java.util.List;
import nl.thuiskompas.platform.datasets.CellStatus;
import nl.thuiskompas.platform.datasets.Condition;

/** Conditions on one cell of a topic as conditions on the row it stands in, as the columns of version 3 are compared. */
final class TopicConditions {
    private TopicConditions() {}

    /** No value is unequal to every number, and a row without such a cell has no value. */
    static Condition of(String topic, Condition cell) {
        return switch (cell) {
            case Condition.Amount(String field, Condition.Comparison by, double number)
            when by == Condition.Comparison.UNEQUAL ->
                new Condition.Not(
                        new Condition.OfTopic(topic, new Condition.Amount(field, Condition.Comparison.EQUAL, number)));
            case Condition.Absent(String field, boolean absent)
            when absent -> new Condition.Not(new Condition.OfTopic(topic, new Condition.Absent(field, false)));
            default -> new Condition.OfTopic(topic, cell);
        };
    }

    /** Version 3 writes a text or a symbol and never null: a point for unknown, blanks for what cannot occur. */
    static Condition ofShown(String topic, Condition cell) {
        return switch (cell) {
            case Condition.Text(String field, Condition.Comparison by, String text)
            when by == Condition.Comparison.UNEQUAL ->
                new Condition.Not(ofShown(topic, new Condition.Text(field, Condition.Comparison.EQUAL, text)));
            case Condition.Text(String field, Condition.Comparison by, String text)
            when by == Condition.Comparison.EQUAL && text.equals(".") ->
                new Condition.OfTopic(
                        topic,
                        new Condition.And(List.of(new Condition.Absent(field, true), new Condition.Not(impossible()))));
            case Condition.Text(String field, Condition.Comparison by, String text)
            when by == Condition.Comparison.EQUAL && text.isEmpty() ->
                new Condition.Not(new Condition.OfTopic(
                        topic,
                        new Condition.Or(
                                List.of(new Condition.Absent(field, false), new Condition.Not(impossible())))));
            case Condition.Absent absent -> absent.absent() ? new Condition.Or(List.of()) : Condition.ALL;
            default -> new Condition.OfTopic(topic, cell);
        };
    }

    private static Condition impossible() {
        return Condition.is("status", CellStatus.IMPOSSIBLE.code());
    }
}
