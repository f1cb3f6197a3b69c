package nl.thuiskompas.platform.catalogue.internal;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A text or a value.
 *
 * @param text as it is written
 * @param language language code; empty for values
 * @param type type with prefix, such as xsd:date; empty for texts
 */
public record Literal(String text, String language, String type) implements Value {
    static Literal in(String language, String text) {
        return new Literal(text, language, "");
    }

    static Literal text(String text) {
        return new Literal(text, "", "");
    }

    static Literal date(LocalDate date) {
        return new Literal(date.toString(), "", "xsd:date");
    }

    static Literal instant(Instant instant) {
        return new Literal(instant.toString(), "", "xsd:dateTime");
    }
}
