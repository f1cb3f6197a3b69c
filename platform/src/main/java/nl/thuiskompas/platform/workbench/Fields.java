package nl.thuiskompas.platform.workbench;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** The fields of a JSON object, each with its place; what is missing, unknown or of another kind becomes a fault. */
final class Fields {
    /** Digits of a whole number that is read; a fault names larger ones. */
    private static final int DIGITS = 18;

    private final String path;
    private final Map<String, Object> values;
    private final Faults faults;

    Fields(String path, Map<String, Object> values, Faults faults) {
        this.path = path;
        this.values = values;
        this.faults = faults;
    }

    /** The place of this object; empty for the whole document. */
    String path() {
        return path;
    }

    /** The place of a field. */
    String at(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    /** The names of all fields, in their order. */
    List<String> names() {
        return List.copyOf(values.keySet());
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    /** Refuses fields with another name than these. */
    Fields only(String... known) {
        List<String> names = List.of(known);
        for (String name : values.keySet()) {
            if (!names.contains(name)) {
                faults.add(
                        at(name),
                        "unknown-field",
                        "there is no field " + Faults.quoted(name) + " here; " + Faults.meant(name, names));
            }
        }
        return this;
    }

    /** A text that has to be there; empty with a fault where it is not. */
    String text(String name, int longest) {
        missing(name);
        return findText(name, longest).orElse("");
    }

    Optional<String> findText(String name, int longest) {
        return Optional.ofNullable(values.get(name)).flatMap(value -> text(at(name), value, longest));
    }

    private Optional<String> text(String field, Object value, int longest) {
        if (!(value instanceof String text)) {
            faults.add(field, "wrong-kind", "here stands " + kind(value) + "; write a text between double quotes");
            return Optional.empty();
        }
        if (text.isBlank()) {
            faults.add(field, "missing", "the text is blank; fill it in or leave the field out");
        } else if (text.codePointCount(0, text.length()) > longest) {
            faults.add(
                    field, "too-large", "the text has more than the " + longest + " signs that are read; shorten it");
        } else if (text.codePoints().anyMatch(Fields::doesNotPrint)) {
            faults.add(field, "wrong-kind", "the text has signs that do not print; write it without them");
        } else {
            return Optional.of(text);
        }
        return Optional.empty();
    }

    private static boolean doesNotPrint(int sign) {
        return switch (Character.getType(sign)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }

    /** The texts of a list. */
    List<String> texts(String name, int longest) {
        List<String> texts = new ArrayList<>();
        items(
                name,
                "a list of texts, such as [\"GM0202\"]",
                (field, value) -> text(field, value, longest).ifPresent(texts::add));
        return texts;
    }

    /** A whole number of households that has to be there; 0 with a fault where it is not. */
    long whole(String name) {
        missing(name);
        return findWhole(name).orElse(0);
    }

    OptionalLong findWhole(String name) {
        Object value = values.get(name);
        return value == null ? OptionalLong.empty() : whole(at(name), value);
    }

    private OptionalLong whole(String field, Object value) {
        Optional<BigDecimal> number = number(field, value);
        if (number.isEmpty()) {
            return OptionalLong.empty();
        }
        BigDecimal exact = number.get().stripTrailingZeros();
        if ((long) exact.precision() - exact.scale() > DIGITS) {
            faults.add(field, "too-large", "the number is larger than is counted with; write a number of households");
            return OptionalLong.empty();
        }
        if (exact.scale() > 0) {
            faults.add(field, "fractional", "households are whole; write a number without a decimal point");
            return OptionalLong.empty();
        }
        return OptionalLong.of(exact.longValueExact());
    }

    /** A number that has to be there; zero with a fault where it is not. */
    BigDecimal number(String name) {
        missing(name);
        return Optional.ofNullable(values.get(name))
                .flatMap(value -> number(at(name), value))
                .orElse(BigDecimal.ZERO);
    }

    /** A number for each of some years: one that stands for all, or a list of as many. */
    List<BigDecimal> series(String name, int years) {
        Object value = values.get(name);
        if (!(value instanceof List<?>)) {
            return Collections.nCopies(years, number(name));
        }
        List<BigDecimal> numbers = new ArrayList<>();
        items(
                name,
                "a number, or a list of numbers",
                (field, each) -> number(field, each).ifPresent(numbers::add));
        return numbers;
    }

    /** All fields as numbers, by name. */
    Map<String, BigDecimal> numbers() {
        Map<String, BigDecimal> numbers = new LinkedHashMap<>();
        values.forEach((name, value) -> number(at(name), value).ifPresent(number -> numbers.put(name, number)));
        return numbers;
    }

    private Optional<BigDecimal> number(String field, Object value) {
        if (value instanceof BigDecimal number) {
            return Optional.of(number);
        }
        faults.add(field, "wrong-kind", "here stands " + kind(value) + "; write a number without quotes, such as 12");
        return Optional.empty();
    }

    /** A field that is an object or a number, for each of its forms. */
    void eachWhole(BiConsumer<String, Long> numbers, BiConsumer<String, Fields> objects) {
        values.forEach((name, value) -> {
            if (value instanceof Map<?, ?>) {
                objects.accept(name, wrap(at(name), value));
            } else {
                OptionalLong number = whole(at(name), value);
                number.ifPresent(whole -> numbers.accept(name, whole));
            }
        });
    }

    Optional<Fields> findObject(String name) {
        Object value = values.get(name);
        if (value == null) {
            return Optional.empty();
        }
        if (!(value instanceof Map<?, ?>)) {
            faults.add(at(name), "wrong-kind", "here stands " + kind(value) + "; write an object between { and }");
            return Optional.empty();
        }
        return Optional.of(wrap(at(name), value));
    }

    /** The objects of a list, each with its place. */
    List<Fields> objects(String name) {
        List<Fields> objects = new ArrayList<>();
        items(name, "a list of objects between [ and ]", (field, value) -> {
            if (value instanceof Map<?, ?>) {
                objects.add(wrap(field, value));
            } else {
                faults.add(field, "wrong-kind", "here stands " + kind(value) + "; write an object between { and }");
            }
        });
        return objects;
    }

    private void items(String name, String expected, BiConsumer<String, Object> item) {
        Object value = values.get(name);
        if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                item.accept(at(name) + "[" + i + "]", list.get(i));
            }
        } else if (value != null) {
            faults.add(at(name), "wrong-kind", "here stands " + kind(value) + "; write " + expected);
        }
    }

    private void missing(String name) {
        if (!has(name)) {
            faults.add(at(name), "missing", "this field is missing; add it");
        }
    }

    @SuppressWarnings("unchecked") // ExactJson makes every object a map by text
    private Fields wrap(String place, Object value) {
        return new Fields(place, (Map<String, Object>) value, faults);
    }

    private static String kind(@Nullable Object value) {
        return switch (value) {
            case String text -> "the text " + Faults.quoted(text);
            case BigDecimal number -> "a number";
            case Boolean truth -> truth.toString();
            case Map<?, ?> object -> "an object";
            case List<?> list -> "a list";
            case null, default -> "null";
        };
    }
}
