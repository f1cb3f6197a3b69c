package nl.thuiskompas.platform.exports;

import java.io.ByteArrayOutputStream;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * A crosswalk as JSON, in the one shape that the API and the command line keep:
 *
 * <pre>{@code
 * {"from":"2012-01-01","to":"2023-01-01","exact":false,"links":[
 *   {"fromCode":"GM0788","fromName":"Haaren","toCode":"GM0757","toName":"Boxtel",
 *    "partNumerator":"881","partDenominator":"5739","part":0.153511064645,"kind":"apportioned","basis":"..."}]}
 * }</pre>
 *
 * <p>Numerators and denominators are texts of digits, since they can be longer than what many programs read as a number.
 * They and {@code part} are null when no weight is known; {@code basis} is null when the whole went there.
 */
public final class CrosswalkDocument {
    private static final JsonFactory JSON = new JsonFactory();

    private CrosswalkDocument() {}

    /** The document. Equal tables give equal bytes. */
    public static byte[] of(CrosswalkTable table) {
        ByteArrayOutputStream out =
                new ByteArrayOutputStream(100 + 220 * table.rows().size());
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), out, JsonEncoding.UTF8)) {
            json.writeStartObject();
            json.writeStringProperty("from", table.from().toString());
            json.writeStringProperty("to", table.to().toString());
            json.writeName("exact");
            json.writeBoolean(table.crosswalk().isExact());
            json.writeArrayPropertyStart("links");
            table.rows().forEach(row -> write(json, row));
            json.writeEndArray();
            json.writeEndObject();
        }
        return out.toByteArray();
    }

    private static void write(JsonGenerator json, CrosswalkRow row) {
        json.writeStartObject();
        json.writeStringProperty("fromCode", row.from().code());
        json.writeStringProperty("fromName", row.from().name());
        json.writeStringProperty("toCode", row.to().code());
        json.writeStringProperty("toName", row.to().name());
        if (row.part() == null) {
            json.writeNullProperty("partNumerator");
            json.writeNullProperty("partDenominator");
            json.writeNullProperty("part");
        } else {
            json.writeStringProperty("partNumerator", row.part().numerator().toString());
            json.writeStringProperty("partDenominator", row.part().denominator().toString());
            json.writeName("part");
            json.writeNumber(CrosswalkTable.decimal(row.part()));
        }
        json.writeStringProperty("kind", row.kind().code());
        if (row.basis().isEmpty()) {
            json.writeNullProperty("basis");
        } else {
            json.writeStringProperty("basis", row.basis());
        }
        json.writeEndObject();
    }
}
