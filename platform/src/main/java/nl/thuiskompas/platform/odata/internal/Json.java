package nl.thuiskompas.platform.odata.internal;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/** JSON as both versions write it. */
final class Json {
    private static final JsonFactory JSON =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();
    private static final double LARGEST_WHOLE = 1e15;

    private Json() {}

    /** Writes an object as it goes. */
    static void object(OutputStream out, Consumer<JsonGenerator> properties) {
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), out, JsonEncoding.UTF8)) {
            json.writeStartObject();
            properties.accept(json);
            json.writeEndObject();
        }
    }

    /** A small object. */
    static byte[] bytes(Consumer<JsonGenerator> properties) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        object(out, properties);
        return out.toByteArray();
    }

    /** A property with a text, number, truth or nothing. */
    static void property(JsonGenerator json, String name, @Nullable Object value) {
        switch (value) {
            case null -> json.writeNullProperty(name);
            case String text -> json.writeStringProperty(name, text);
            case Integer number -> json.writeNumberProperty(name, number);
            case Long number -> json.writeNumberProperty(name, number);
            case Double number -> number(json, name, number);
            case Boolean truth -> json.writeBooleanProperty(name, truth);
            default -> throw new IllegalArgumentException("cannot write a " + value.getClass());
        }
    }

    /** A number without a decimal point where it is whole; null where there is none. */
    static void number(JsonGenerator json, String name, double value) {
        json.writeName(name);
        number(json, value);
    }

    /** The same behind a name that was written. */
    static void number(JsonGenerator json, double value) {
        if (Double.isNaN(value)) {
            json.writeNull();
        } else if (value == Math.rint(value) && Math.abs(value) < LARGEST_WHOLE) {
            json.writeNumber((long) value);
        } else {
            json.writeNumber(value);
        }
    }
}
