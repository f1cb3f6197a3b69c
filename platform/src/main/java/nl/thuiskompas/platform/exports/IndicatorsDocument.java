package nl.thuiskompas.platform.exports;

import java.io.ByteArrayOutputStream;
import java.util.List;
import nl.thuiskompas.engine.statistics.Indicator;
import nl.thuiskompas.engine.statistics.Period;
import nl.thuiskompas.platform.language.Words;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Indicators as JSON, in the one shape that the API and the command line keep:
 *
 * <pre>{@code
 * {"indicators":[{"code":"association-share","version":1,"definition":"association-share/1","unit":"percent",
 *   "theme":"balance","title":{"nl":"...","en":"..."},"shortTitle":{...},"definitionText":{...},"norm":30,
 *   "periods":[{"period":"2021","referenceDate":"2021-01-01"}]}]}
 * }</pre>
 *
 * <p>{@code norm} is null when policy compares the indicator with nothing; {@code periods} is empty when the tables of
 * the indicator are missing.
 */
public final class IndicatorsDocument {
    private static final JsonFactory JSON = new JsonFactory();

    private IndicatorsDocument() {}

    /**
     * An indicator with what is written of it.
     *
     * @param indicator what is computed
     * @param theme the subject it belongs to
     * @param title full name
     * @param shortTitle name in running text
     * @param definition what it counts and what not
     * @param norm a value that policy compares it with, in its unit
     * @param periods what one can ask for, oldest first
     */
    public record Described(
            Indicator indicator,
            String theme,
            Words title,
            Words shortTitle,
            Words definition,
            @Nullable Double norm,
            List<Period> periods) {}

    /** The document, in the order given. Equal indicators give equal bytes. */
    public static byte[] of(List<Described> indicators) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(8 << 10);
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), out, JsonEncoding.UTF8)) {
            json.writeStartObject();
            json.writeArrayPropertyStart("indicators");
            indicators.forEach(described -> write(json, described));
            json.writeEndArray();
            json.writeEndObject();
        }
        return out.toByteArray();
    }

    private static void write(JsonGenerator json, Described described) {
        json.writeStartObject();
        json.writeStringProperty("code", described.indicator().code());
        json.writeName("version");
        json.writeNumber(described.indicator().version());
        json.writeStringProperty("definition", described.indicator().definition());
        json.writeStringProperty("unit", described.indicator().unit().code());
        json.writeStringProperty("theme", described.theme());
        words(json, "title", described.title());
        words(json, "shortTitle", described.shortTitle());
        words(json, "definitionText", described.definition());
        json.writeName("norm");
        if (described.norm() == null) {
            json.writeNull();
        } else {
            json.writeNumber(Rounding.plain(described.norm(), Rounding.VALUE));
        }
        json.writeArrayPropertyStart("periods");
        for (Period period : described.periods()) {
            json.writeStartObject();
            json.writeStringProperty("period", period.code());
            json.writeStringProperty("referenceDate", period.reference().toString());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void words(JsonGenerator json, String name, Words words) {
        json.writeObjectPropertyStart(name);
        json.writeStringProperty("nl", words.nl());
        json.writeStringProperty("en", words.en());
        json.writeEndObject();
    }
}
