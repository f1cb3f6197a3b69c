package nl.thuiskompas.platform.files.internal;

import java.time.LocalDate;
import java.util.List;
import nl.thuiskompas.platform.language.Words;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.exc.MismatchedInputException;

/** Says in our words that something else stands under a key of a mapping than what can stand there. */
final class MappingMistake {
    private static final int LONGEST = 40;

    private MappingMistake() {}

    /** What was found and what was expected, such as: "a list stands here, expected text". */
    static String sentence(MismatchedInputException e, JsonNode whole) {
        return found(at(whole, e.getPath())) + " stands here, expected " + expected(e.getTargetType());
    }

    private static JsonNode at(JsonNode whole, List<JacksonException.Reference> path) {
        JsonNode node = whole;
        for (JacksonException.Reference step : path) {
            node = step.getPropertyName() == null ? node.path(step.getIndex()) : node.path(step.getPropertyName());
        }
        return node;
    }

    private static String found(JsonNode node) {
        if (node.isArray()) {
            return "a list";
        }
        if (node.isObject()) {
            return "a block of keys";
        }
        String text = node.isValueNode() ? node.asString() : "";
        if (text.isBlank()) {
            return "nothing";
        }
        return "'" + (text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text) + "'";
    }

    private static String expected(@Nullable Class<?> type) {
        if (type == null) {
            return "something else; the guide bring-a-table says what";
        }
        if (type == String.class) {
            return "text (put quotes around it when it has brackets or colons)";
        }
        if (type == int.class || type == Integer.class) {
            return "a whole number";
        }
        if (type == double.class) {
            return "a number";
        }
        if (type == boolean.class) {
            return "true or false";
        }
        if (type == LocalDate.class) {
            return "a date such as 2023-06-01";
        }
        if (type == Words.class) {
            return "the keys nl and en, each with text";
        }
        if (List.class.isAssignableFrom(type)) {
            return "a list";
        }
        return type == MappingFile.class
                ? "the keys of a mapping, such as dataset, dimensions and topics"
                : "keys with what belongs to them, indented below it";
    }
}
