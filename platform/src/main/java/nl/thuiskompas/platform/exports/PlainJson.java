package nl.thuiskompas.platform.exports;

import java.io.ByteArrayOutputStream;
import java.util.List;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** A table that is no list of figures as JSON: {@code {"title":"…","notes":["…"],"rows":[{"column":"value"}]}}. */
final class PlainJson {
    private static final JsonFactory JSON = new JsonFactory();

    private PlainJson() {}

    static byte[] write(PlainTable table, String title, List<String> notes) {
        ByteArrayOutputStream out =
                new ByteArrayOutputStream(200 + 400 * table.rows().size());
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), out, JsonEncoding.UTF8)) {
            json.writeStartObject();
            json.writeStringProperty("title", title);
            json.writeArrayPropertyStart("notes");
            notes.forEach(json::writeString);
            json.writeEndArray();
            json.writeArrayPropertyStart("rows");
            for (List<Cell> row : table.rows()) {
                json.writeStartObject();
                for (int i = 0; i < row.size(); i++) {
                    json.writeName(table.columns().get(i));
                    value(json, row.get(i));
                }
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        return out.toByteArray();
    }

    private static void value(JsonGenerator json, Cell cell) {
        switch (cell) {
            case Cell.Text(String text) -> json.writeString(text);
            case Cell.Count(double value) -> json.writeNumber(Rounding.number(value, Rounding.VALUE));
            case Cell.Percent(double value) -> json.writeNumber(Rounding.number(value, Rounding.VALUE));
            case Cell.Exact exact -> json.writeNumber(exact.digits());
            case Cell.Day day -> json.writeString(day.day().toString());
            case Cell.Empty empty -> json.writeNull();
        }
    }
}
