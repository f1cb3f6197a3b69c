package nl.thuiskompas.platform.cbs.internal;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import nl.thuiskompas.platform.datasets.SourceException;
import org.jspecify.annotations.Nullable;

/**
 * The plain fields of one object of the service: numbers and truths as they are written, and nothing for null.
 *
 * @param from where it came from, for messages
 */
record Fields(URI from, Map<String, String> values) {
    /** A field, empty when it is missing or null. */
    String text(String name) {
        return values.getOrDefault(name, "");
    }

    /** A field without the spaces around it. */
    String code(String name) {
        return text(name).strip();
    }

    /** A field that has to be there. */
    String required(String name) {
        String code = code(name);
        if (code.isEmpty()) {
            throw bad("%s: an object has no field %s; it has %s.".formatted(from, name, values.keySet()));
        }
        return code;
    }

    /** A whole number of zero or more, written as a number or as a text. */
    Optional<Long> count(String name) {
        @Nullable String written = values.get(name);
        if (written == null || written.isBlank()) {
            return Optional.empty();
        }
        try {
            long count = Long.parseLong(written.strip());
            if (count >= 0) {
                return Optional.of(count);
            }
        } catch (NumberFormatException e) {
            // said below, as for less than none
        }
        throw bad("%s: field %s is \"%s\"; a whole number of 0 or more was expected.".formatted(from, name, written));
    }

    static SourceException bad(String sentence) {
        return new SourceException(SourceException.Kind.BAD_DATA, sentence);
    }
}
