package nl.thuiskompas.platform.odata.internal;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import nl.thuiskompas.platform.language.Nearest;
import org.jspecify.annotations.Nullable;

/** Filters held against rows in memory: a value is a text, a number ({@link Double}), a truth or null. */
final class Terms {
    private Terms() {}

    /** The fields of one row. */
    interface Row {
        /** A field; null when it has no value. */
        @Nullable
        Object field(String name);
    }

    /** Whether a filter holds of a row. */
    static boolean holds(Filter filter, Row row) {
        return switch (filter) {
            case Filter.And(List<Filter> parts) -> parts.stream().allMatch(part -> holds(part, row));
            case Filter.Or(List<Filter> parts) -> parts.stream().anyMatch(part -> holds(part, row));
            case Filter.Not(Filter part) -> !holds(part, row);
            case Filter.Compare compare ->
                compared(value(compare.left(), row), compare.comparison(), value(compare.right(), row));
            case Filter.In(Filter.Term term, List<Filter.Term> among) -> {
                Object value = value(term, row);
                yield among.stream().anyMatch(each -> compared(value, Filter.Comparison.EQ, value(each, row)));
            }
            case Filter.Holds(Filter.Term.Call call) -> Boolean.TRUE.equals(value(call, row));
        };
    }

    /** Texts are compared without the spaces at their ends, as the database behind the original does. */
    private static boolean compared(@Nullable Object left, Filter.Comparison comparison, @Nullable Object right) {
        if (left == null || right == null) {
            boolean same = left == null && right == null;
            return switch (comparison) {
                case EQ -> same;
                case NE -> !same;
                default -> false;
            };
        }
        if (left instanceof Double one && right instanceof Double other) {
            return comparison.holds(Double.compare(one, other));
        }
        if (left instanceof Boolean || right instanceof Boolean) {
            return comparison.holds(left.equals(right) ? 0 : 1);
        }
        return comparison.holds(
                left.toString().stripTrailing().compareTo(right.toString().stripTrailing()));
    }

    private static @Nullable Object value(Filter.Term term, Row row) {
        return switch (term) {
            case Filter.Term.Field(String name) -> row.field(name);
            case Filter.Term.Text(String text) -> text;
            case Filter.Term.Amount(double number) -> number;
            case Filter.Term.Truth(boolean truth) -> truth;
            case Filter.Term.Nothing() -> null;
            case Filter.Term.Call(Function function, List<Filter.Term> arguments) -> {
                List<@Nullable Object> values = new ArrayList<>();
                arguments.forEach(argument -> values.add(value(argument, row)));
                yield function.of(values);
            }
        };
    }

    /** The fields that a filter names, in the order in which it does. */
    static Set<String> fields(Filter filter) {
        Set<String> fields = new LinkedHashSet<>();
        collect(filter, fields);
        return fields;
    }

    private static void collect(Filter filter, Set<String> fields) {
        switch (filter) {
            case Filter.And(List<Filter> parts) -> parts.forEach(part -> collect(part, fields));
            case Filter.Or(List<Filter> parts) -> parts.forEach(part -> collect(part, fields));
            case Filter.Not(Filter part) -> collect(part, fields);
            case Filter.Compare compare -> {
                collect(compare.left(), fields);
                collect(compare.right(), fields);
            }
            case Filter.In(Filter.Term term, List<Filter.Term> among) -> {
                collect(term, fields);
                among.forEach(each -> collect(each, fields));
            }
            case Filter.Holds(Filter.Term.Call call) -> collect(call, fields);
        }
    }

    private static void collect(Filter.Term term, Set<String> fields) {
        switch (term) {
            case Filter.Term.Field(String name) -> fields.add(name);
            case Filter.Term.Call(Function function, List<Filter.Term> arguments) ->
                arguments.forEach(argument -> collect(argument, fields));
            default -> {
                // The others name no field.
            }
        }
    }

    /** Makes sure that there are these fields. */
    static void require(String parameter, Set<String> asked, List<String> known) {
        for (String field : asked) {
            if (!known.contains(field)) {
                List<String> near = Nearest.to(field, known);
                throw ODataException.wrong(parameter + ": there is no field " + field + "; "
                        + (near.isEmpty()
                                ? "there are " + String.join(", ", known.subList(0, Math.min(known.size(), 40)))
                                : "perhaps " + near.getFirst() + " was meant")
                        + ".");
            }
        }
    }
}
