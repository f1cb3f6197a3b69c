package nl.thuiskompas.platform.odata.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.thuiskompas.platform.datasets.Condition;
import org.jspecify.annotations.Nullable;

/** A filter of cells as the question that their store understands. */
final class Conditions {
    private static final Map<Filter.Comparison, Condition.Comparison> COMPARISONS = Map.of(
            Filter.Comparison.EQ, Condition.Comparison.EQUAL,
            Filter.Comparison.NE, Condition.Comparison.UNEQUAL,
            Filter.Comparison.GT, Condition.Comparison.GREATER,
            Filter.Comparison.GE, Condition.Comparison.AT_LEAST,
            Filter.Comparison.LT, Condition.Comparison.LESS,
            Filter.Comparison.LE, Condition.Comparison.AT_MOST);

    private final Map<String, Column> columns;

    private Conditions(Map<String, Column> columns) {
        this.columns = columns;
    }

    /** What a field of the service is in the store. */
    sealed interface Column {
        /** Codes: each as it is shown, and as it is stored. */
        record Codes(String field, List<String> shown, List<String> stored) implements Column {}

        /** Numbers. */
        record Numbers(String field) implements Column {}

        /** Any texts. */
        record Texts(String field) implements Column {}

        /** The numbers of a topic that stands beside others. */
        record TopicNumbers(String topic) implements Column {}

        /** The texts of a topic that stands beside others, with the symbols of what has none. */
        record TopicTexts(String topic) implements Column {}

        /** Something that can be read and not asked for; the sentence says what to do instead. */
        record Refused(String why) implements Column {}
    }

    /**
     * @param filter null for every cell
     * @param columns the fields that may be asked for
     * @throws ODataException when it names another field, or asks what the store cannot answer
     */
    static Condition of(@Nullable Filter filter, Map<String, Column> columns) {
        if (filter == null) {
            return Condition.ALL;
        }
        Terms.require("$filter", Terms.fields(filter), List.copyOf(columns.keySet()));
        return new Conditions(columns).condition(filter);
    }

    private Condition condition(Filter filter) {
        return switch (filter) {
            case Filter.And(List<Filter> parts) ->
                new Condition.And(parts.stream().map(this::condition).toList());
            case Filter.Or(List<Filter> parts) ->
                either(parts.stream().map(this::condition).toList());
            case Filter.Not(Filter part) -> new Condition.Not(condition(part));
            default -> leaf(filter);
        };
    }

    /** A long list of codes, each by itself, is one question. */
    private static Condition either(List<Condition> parts) {
        List<String> texts = new ArrayList<>();
        String field = "";
        for (Condition part : parts) {
            if (!(part instanceof Condition.Text text)
                    || text.comparison() != Condition.Comparison.EQUAL
                    || (!field.isEmpty() && !field.equals(text.field()))) {
                return new Condition.Or(parts);
            }
            field = text.field();
            texts.add(text.text());
        }
        return new Condition.OneOf(field, texts);
    }

    private Condition leaf(Filter filter) {
        Set<String> fields = Terms.fields(filter);
        if (fields.isEmpty()) {
            return Terms.holds(filter, name -> null) ? Condition.ALL : new Condition.Or(List.of());
        }
        if (fields.size() > 1) {
            throw ODataException.wrong("$filter: " + filter + " compares two fields; compare each with a value.");
        }
        Column column = columns.get(fields.iterator().next());
        if (column == null) {
            throw new IllegalStateException("fields were required to be there");
        }
        return switch (column) {
            case Column.Codes codes -> codes(filter, codes);
            case Column.Numbers(String field) -> numbers(filter, field);
            case Column.Texts(String field) -> texts(filter, field);
            case Column.TopicNumbers(String topic) -> TopicConditions.of(topic, numbers(filter, "value"));
            case Column.TopicTexts(String topic) -> TopicConditions.ofShown(topic, texts(filter, "text"));
            case Column.Refused(String why) -> throw ODataException.wrong("$filter: " + filter + ": " + why);
        };
    }

    /** What is simple is asked so; for the rest it is worked out here which codes are meant. */
    private static Condition codes(Filter filter, Column.Codes column) {
        if (filter instanceof Filter.Compare(Filter.Term.Field _, Filter.Comparison by, Filter.Term.Text(String text))
                && (by == Filter.Comparison.EQ || by == Filter.Comparison.NE)) {
            int place = column.shown().indexOf(text);
            String stored = place < 0 ? text.stripTrailing() : column.stored().get(place);
            return new Condition.Text(column.field(), comparison(by), stored);
        }
        if (filter instanceof Filter.Holds(Filter.Term.Call(Function function, List<Filter.Term> arguments))
                && plainPart(function, arguments)) {
            return called(filter, column.field(), function, arguments);
        }
        List<String> meant = new ArrayList<>();
        for (int i = 0; i < column.shown().size(); i++) {
            String shown = column.shown().get(i);
            if (Terms.holds(filter, name -> shown)) {
                meant.add(column.stored().get(i));
            }
        }
        return meant.size() == column.stored().size() ? Condition.ALL : new Condition.OneOf(column.field(), meant);
    }

    /** Whether it makes no difference that codes are shown with spaces behind them. */
    private static boolean plainPart(Function function, List<Filter.Term> arguments) {
        boolean turned = function == Function.SUBSTRINGOF;
        return (turned || function == Function.STARTSWITH || function == Function.CONTAINS)
                && arguments.get(turned ? 1 : 0) instanceof Filter.Term.Field
                && arguments.get(turned ? 0 : 1) instanceof Filter.Term.Text(String part)
                && part.equals(part.strip());
    }

    private static Condition numbers(Filter filter, String field) {
        if (filter instanceof Filter.Compare(Filter.Term left, Filter.Comparison by, Filter.Term right)) {
            boolean turned = right instanceof Filter.Term.Field;
            Filter.Term one = turned ? right : left;
            Filter.Term other = turned ? left : right;
            Filter.Comparison comparison = turned ? by.turned() : by;
            if (one instanceof Filter.Term.Field && other instanceof Filter.Term.Amount(double number)) {
                return new Condition.Amount(field, comparison(comparison), number);
            }
            if (one instanceof Filter.Term.Field && other instanceof Filter.Term.Nothing) {
                return absent(filter, field, comparison);
            }
        }
        throw ODataException.wrong("$filter: " + filter + " cannot be asked; compare the field with a number or null.");
    }

    private static Condition texts(Filter filter, String field) {
        return switch (filter) {
            case Filter.Compare(Filter.Term.Field _, Filter.Comparison by, Filter.Term.Text(String text)) ->
                new Condition.Text(field, comparison(by), text.stripTrailing());
            case Filter.Compare(Filter.Term.Field _, Filter.Comparison by, Filter.Term.Nothing _) ->
                absent(filter, field, by);
            case Filter.Holds(Filter.Term.Call(Function function, List<Filter.Term> arguments)) ->
                called(filter, field, function, arguments);
            default -> throw plain(filter);
        };
    }

    private static Condition called(Filter filter, String field, Function function, List<Filter.Term> arguments) {
        Filter.Term first = arguments.getFirst();
        Filter.Term second = arguments.getLast();
        if (function == Function.SUBSTRINGOF && first instanceof Filter.Term.Text(String part)) {
            return new Condition.Contains(field, part);
        }
        if (first instanceof Filter.Term.Field && second instanceof Filter.Term.Text(String part)) {
            return switch (function) {
                case STARTSWITH -> new Condition.StartsWith(field, part);
                case ENDSWITH -> new Condition.EndsWith(field, part);
                case CONTAINS -> new Condition.Contains(field, part);
                default -> throw plain(filter);
            };
        }
        throw plain(filter);
    }

    private static Condition absent(Filter filter, String field, Filter.Comparison by) {
        return switch (by) {
            case EQ -> new Condition.Absent(field, true);
            case NE -> new Condition.Absent(field, false);
            default -> throw ODataException.wrong("$filter: " + filter + ": null is neither greater nor less.");
        };
    }

    private static ODataException plain(Filter filter) {
        return ODataException.wrong("$filter: " + filter
                + " cannot be asked of this field; use eq, ne, startswith, endswith or contains with a text.");
    }

    private static Condition.Comparison comparison(Filter.Comparison by) {
        Condition.Comparison comparison = COMPARISONS.get(by);
        if (comparison == null) {
            throw new IllegalStateException("every comparison is listed");
        }
        return comparison;
    }
}
