package nl.thuiskompas.platform.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.thuiskompas.platform.language.Words;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a JSON object, read strictly: what is missing, unknown or of another type is named together with the
 * place where it should have been.
 */
public final class JsonFields {
    private final String where;
    private final Map<String, ?> fields;

    public JsonFields(String where, Map<String, ?> fields) {
        this.where = where;
        this.fields = fields;
    }

    /**
     * The fields of a file.
     *
     * @param format the number of the format that is read, which the file names in its field {@code format}
     * @param where what stands in messages before the name of a field
     * @throws MalformedDescriptionException when it cannot be read, or is of another format
     */
    public static JsonFields of(Path file, long format, String where) {
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(file);
        } catch (IOException e) {
            throw new MalformedDescriptionException(
                    (where.isEmpty() ? "it" : where) + " cannot be read (" + e + ")", e);
        }
        JsonFields fields = new JsonFields(where, Json.read(bytes));
        long found = fields.count("format");
        if (found != format) {
            throw fields.problem("it is of format " + found + ", this version of Thuiskompas reads format " + format);
        }
        return fields;
    }

    /** The same fields, with a name for the place that says more. */
    public JsonFields at(String place) {
        return new JsonFields(place, fields);
    }

    /** Refuses fields that have another name than these. */
    public JsonFields only(Set<String> known) {
        for (String field : fields.keySet()) {
            if (!known.contains(field)) {
                throw problem("field " + field + " is unknown; known are " + String.join(", ", sorted(known)));
            }
        }
        return this;
    }

    public boolean has(String field) {
        return fields.containsKey(field);
    }

    /** The names of all fields, in their order. */
    public List<String> names() {
        return List.copyOf(fields.keySet());
    }

    /** A text that may be empty. */
    public String plain(String field) {
        return as(String.class, field, "a text");
    }

    public String text(String field) {
        String text = as(String.class, field, "a text");
        if (text.isBlank()) {
            throw problem("field " + field + " is blank");
        }
        return text;
    }

    /** A text of a form that is said in words when it is not met. */
    public String text(String field, String pattern, String form) {
        String text = text(field);
        if (!text.matches(pattern)) {
            throw problem("field " + field + " is \"" + text + "\", not " + form);
        }
        return text;
    }

    public long count(String field) {
        long count = as(Long.class, field, "a whole number");
        if (count < 0) {
            throw problem("field " + field + " is " + count + ", less than none");
        }
        return count;
    }

    /** A moment. */
    public Instant instant(String field) {
        try {
            return Instant.parse(text(field));
        } catch (DateTimeException e) {
            throw new MalformedDescriptionException("field " + field + " is not an instant", e);
        }
    }

    /** A whole number, which may be below nought. */
    public long whole(String field) {
        return as(Long.class, field, "a whole number");
    }

    public double number(String field) {
        return as(Number.class, field, "a number").doubleValue();
    }

    public boolean truth(String field) {
        return as(Boolean.class, field, "true or false");
    }

    public List<Long> numbers(String field) {
        return list(field, "a list of whole numbers").stream()
                .map(element -> {
                    if (element instanceof Long number) {
                        return number;
                    }
                    throw problem("field " + field + " is not a list of whole numbers");
                })
                .toList();
    }

    private List<?> list(String field, String expected) {
        return as(List.class, field, expected);
    }

    public List<String> texts(String field) {
        return list(field, "a list of texts").stream()
                .map(element -> {
                    if (element instanceof String text) {
                        return text;
                    }
                    throw problem("field " + field + " is not a list of texts");
                })
                .toList();
    }

    public Words words(String field) {
        JsonFields both = object(field).only(Set.of("nl", "en"));
        return new Words(both.text("nl"), both.text("en"));
    }

    public Optional<Words> findWords(String field) {
        return has(field) ? Optional.of(words(field)) : Optional.empty();
    }

    public JsonFields object(String field) {
        return wrap((where.isEmpty() ? "" : where + ", ") + "field " + field, required(field));
    }

    public List<JsonFields> objects(String field) {
        return list(field, "a list of objects").stream()
                .map(element -> wrap(where, element))
                .toList();
    }

    /** A constant by its name in small letters with hyphens. */
    public <E extends Enum<E>> E constant(String field, Class<E> type) {
        String text = text(field);
        for (E constant : type.getEnumConstants()) {
            if (code(constant).equals(text)) {
                return constant;
            }
        }
        List<String> codes =
                List.of(type.getEnumConstants()).stream().map(JsonFields::code).toList();
        throw problem("field " + field + " is \"" + text + "\"; known are " + String.join(", ", codes));
    }

    /** The name of a constant in JSON. */
    public static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public MalformedDescriptionException problem(String problem) {
        return new MalformedDescriptionException(where, problem);
    }

    private Object required(String field) {
        @Nullable Object value = fields.get(field);
        if (value == null) {
            throw problem("field " + field + " is missing");
        }
        return value;
    }

    private <T> T as(Class<T> type, String field, String form) {
        Object value = required(field);
        if (!type.isInstance(value)) {
            throw problem("field " + field + " is not " + form);
        }
        return type.cast(value);
    }

    @SuppressWarnings("unchecked") // Json makes every object a map by text
    private JsonFields wrap(String place, Object value) {
        if (value instanceof Map<?, ?> map) {
            return new JsonFields(place, (Map<String, ?>) map);
        }
        throw new MalformedDescriptionException(place, "there should be an object");
    }

    private static List<String> sorted(Set<String> names) {
        return names.stream().sorted().toList();
    }
}
