package nl.thuiskompas.platform.odata.internal;

import java.util.List;
import nl.thuiskompas.platform.datasets.Cell;
import tools.jackson.core.JsonGenerator;

/** Writes cells as observations of version 4. */
final class ObservationWriter {
    private final JsonGenerator json;
    private final List<String> names;
    private final int[] places;

    /** @param dimensions the columns of the dimensions, in their order */
    ObservationWriter(JsonGenerator json, List<String> dimensions, List<Collection.Field> fields) {
        this.json = json;
        this.names = fields.stream().map(Collection.Field::name).toList();
        this.places = names.stream().mapToInt(dimensions::indexOf).toArray();
    }

    void write(Cell cell) {
        json.writeStartObject();
        for (int i = 0; i < places.length; i++) {
            String name = names.get(i);
            if (places[i] >= 0) {
                json.writeStringProperty(name, cell.codes().get(places[i]));
                continue;
            }
            switch (name) {
                case "Id" -> json.writeNumberProperty(name, cell.id());
                case "Measure" -> json.writeStringProperty(name, cell.topic());
                case "ValueAttribute" -> json.writeStringProperty(name, Words.attribute(cell.status()));
                case "Value" -> Json.number(json, name, cell.value());
                default -> Json.property(json, name, cell.text());
            }
        }
        json.writeEndObject();
    }
}
