package nl.thuiskompas.platform.monitor.web.api;

import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.Collection;
import java.util.function.Consumer;
import nl.thuiskompas.engine.geography.Validity;
import nl.thuiskompas.platform.language.Words;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** What the lists of the API have in common: days, words and validities, written in one way. */
public final class Json {
    private static final JsonFactory JSON = new JsonFactory();

    /** Up to here a number in a computer tells all whole numbers apart. */
    private static final double MOST_EXACT = 1L << 53;

    private Json() {}

    /** A document that is one object. */
    public static byte[] object(Consumer<JsonGenerator> properties) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(32 << 10);
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), out, JsonEncoding.UTF8)) {
            json.writeStartObject();
            properties.accept(json);
            json.writeEndObject();
        }
        return out.toByteArray();
    }

    /** A list of objects. */
    public static <T> void objects(JsonGenerator json, String name, Collection<T> all, Consumer<T> properties) {
        json.writeArrayPropertyStart(name);
        for (T each : all) {
            json.writeStartObject();
            properties.accept(each);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** A list of texts. */
    public static void texts(JsonGenerator json, String name, Collection<String> texts) {
        json.writeArrayPropertyStart(name);
        texts.forEach(json::writeString);
        json.writeEndArray();
    }

    /** A text, or null when it is empty. */
    public static void text(JsonGenerator json, String name, @Nullable String text) {
        if (text == null || text.isEmpty()) {
            json.writeNullProperty(name);
        } else {
            json.writeStringProperty(name, text);
        }
    }

    static void number(JsonGenerator json, String name, @Nullable Integer number) {
        if (number == null) {
            json.writeNullProperty(name);
        } else {
            json.writeName(name);
            json.writeNumber(number.intValue());
        }
    }

    static void whole(JsonGenerator json, String name, long number) {
        json.writeName(name);
        json.writeNumber(number);
    }

    /** A number in the fewest digits, or null where there is none. */
    static void amount(JsonGenerator json, String name, double number) {
        if (!Double.isFinite(number)) {
            json.writeNullProperty(name);
            return;
        }
        json.writeName(name);
        boolean whole = number == Math.rint(number) && Math.abs(number) < MOST_EXACT;
        if (whole) {
            json.writeNumber((long) number);
        } else {
            json.writeNumber(number);
        }
    }

    /** A truth value. */
    public static void truth(JsonGenerator json, String name, boolean truth) {
        json.writeName(name);
        json.writeBoolean(truth);
    }

    /** Words in both languages, or null when there are none. */
    public static void words(JsonGenerator json, String name, Words words) {
        if (words.nl().isEmpty() && words.en().isEmpty()) {
            json.writeNullProperty(name);
            return;
        }
        json.writeObjectPropertyStart(name);
        json.writeStringProperty("nl", words.nl());
        json.writeStringProperty("en", words.en());
        json.writeEndObject();
    }

    /** Two days; null for one that our tables do not know, or that has not come. */
    static void validity(JsonGenerator json, String from, String until, Validity validity) {
        day(json, from, validity.from(), LocalDate.MIN);
        day(json, until, validity.until(), LocalDate.MAX);
    }

    private static void day(JsonGenerator json, String name, LocalDate day, LocalDate unknown) {
        text(json, name, day.equals(unknown) ? null : day.toString());
    }
}
