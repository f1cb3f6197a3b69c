package nl.thuiskompas.platform.odata.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.thuiskompas.platform.datasets.CellStatus;
import nl.thuiskompas.platform.datasets.Code;
import nl.thuiskompas.platform.datasets.Dataset;
import nl.thuiskompas.platform.datasets.Dimension;
import nl.thuiskompas.platform.datasets.Topic;
import nl.thuiskompas.platform.datasets.WideRow;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.io.SerializedString;

/**
 * Writes cells as records of version 3. Codes and texts are as wide as the widest of their column. Typed numbers are
 * numbers or null; untyped ones are texts with their symbols: a point for unknown, blanks for what cannot occur, stars
 * for what is provisional though its period is not.
 */
final class RecordWriter {
    /** How wide an untyped number is. */
    private static final int NUMBER = 10;

    private final JsonGenerator json;
    private final Names names;
    private final boolean typed;
    private final List<Column> columns = new ArrayList<>();
    private final List<String> asked = new ArrayList<>();
    private final Map<String, CellStatus> periods = new HashMap<>();
    private final int period;

    /** A column that is written; its name is encoded once. */
    private sealed interface Column {
        SerializedString name();

        /** The place of the record. */
        record Place(SerializedString name) implements Column {}

        /** A dimension. */
        record Codes(SerializedString name, Dimension dimension, int place) implements Column {}

        /** A topic: its place among those that are asked for, and how wide it is as a text. */
        record Cells(SerializedString name, Topic topic, int place, int width) implements Column {}
    }

    /** @param widths for each topic of texts, by its id, its longest text */
    RecordWriter(
            JsonGenerator json,
            Dataset dataset,
            Names names,
            boolean typed,
            Map<String, Integer> widths,
            List<Collection.Field> fields) {
        this.json = json;
        this.names = names;
        this.typed = typed;
        for (Collection.Field field : fields) {
            SerializedString name = new SerializedString(field.name());
            int dimension = names.dimensions().indexOf(field.name());
            int topic = names.topics().indexOf(field.name());
            if (dimension >= 0) {
                columns.add(new Column.Codes(name, dataset.dimensions().get(dimension), dimension));
            } else if (topic >= 0) {
                Topic found = dataset.topics().get(topic);
                int width = found.type() == Topic.Type.TEXT ? widths.getOrDefault(found.id(), 1) : NUMBER;
                columns.add(new Column.Cells(name, found, asked.size(), width));
                asked.add(found.id());
            } else {
                columns.add(new Column.Place(name));
            }
        }
        this.period = dataset.periods().map(dataset.dimensions()::indexOf).orElse(-1);
        for (Code code : dataset.periods().map(Dimension::codes).orElse(List.of())) {
            periods.put(code.id(), code.status().orElse(CellStatus.FINAL));
        }
    }

    /** Ids of the topics that rows must have, in the order in which they must have them. */
    List<String> topics() {
        return asked;
    }

    void write(WideRow row) {
        json.writeStartObject();
        for (Column column : columns) {
            json.writeName(column.name());
            switch (column) {
                case Column.Place _ -> json.writeNumber(row.place());
                case Column.Codes(SerializedString _, Dimension dimension, int place) ->
                    json.writeString(names.padded(dimension, row.codes().get(place)));
                case Column.Cells cells -> cell(cells, row);
            }
        }
        json.writeEndObject();
    }

    private void cell(Column.Cells column, WideRow row) {
        boolean text = column.topic().type() == Topic.Type.TEXT;
        double value = row.value(column.place());
        if (typed && !text) {
            Json.number(json, value);
            return;
        }
        int width = column.width();
        CellStatus status = row.status(column.place());
        String written = row.text(column.place());
        if (status == null || status == CellStatus.IMPOSSIBLE) {
            json.writeString(" ".repeat(width));
        } else if (text ? written == null : Double.isNaN(value)) {
            json.writeString(" ".repeat(Math.max(0, width - 1)) + ".");
        } else if (text) {
            String shown = String.valueOf(written);
            json.writeString(shown + " ".repeat(Math.max(0, width - shown.length())));
        } else {
            String shown = number(column.topic(), value) + stars(status, row.codes());
            json.writeString(" ".repeat(Math.max(0, width - shown.length())) + shown);
        }
    }

    private static String number(Topic topic, double value) {
        return BigDecimal.valueOf(value)
                .setScale(topic.decimals(), RoundingMode.HALF_UP)
                .toPlainString();
    }

    private String stars(CellStatus status, List<String> codes) {
        CellStatus said = period < 0 ? CellStatus.FINAL : periods.getOrDefault(codes.get(period), CellStatus.FINAL);
        if (status == said) {
            return "";
        }
        return switch (status) {
            case PROVISIONAL -> "*";
            case REVISED_PROVISIONAL -> "**";
            default -> "";
        };
    }
}
