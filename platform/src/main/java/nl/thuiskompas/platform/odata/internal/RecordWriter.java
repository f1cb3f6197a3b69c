package nl.thuiskompas.platform.odata.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.thuiskompas.platform.datasets.Cell;
import nl.thuiskompas.platform.datasets.CellStatus;
import nl.thuiskompas.platform.datasets.Cells;
import nl.thuiskompas.platform.datasets.Code;
import nl.thuiskompas.platform.datasets.Dataset;
import nl.thuiskompas.platform.datasets.Dimension;
import nl.thuiskompas.platform.datasets.Topic;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * Writes cells as records of version 3. Codes and texts are as wide as the widest of their column. Typed numbers are
 * numbers or null; untyped ones are texts with their symbols: a point for unknown, blanks for what cannot occur, stars
 * for what is provisional though its period is not.
 */
final class RecordWriter {
    /** How wide an untyped number is. */
    private static final int NUMBER = 10;

    private final JsonGenerator json;
    private final Dataset dataset;
    private final Names names;
    private final boolean typed;
    private final Map<String, Integer> widths;
    private final List<String> columns;
    private final Map<String, Topic> topics = new HashMap<>();
    private final Map<String, Integer> dimensions = new HashMap<>();
    private final Map<String, CellStatus> periods = new HashMap<>();
    private final int period;

    /** @param widths for each topic of texts, by its id, its longest text */
    RecordWriter(
            JsonGenerator json,
            Dataset dataset,
            Names names,
            boolean typed,
            Map<String, Integer> widths,
            List<Collection.Field> fields) {
        this.json = json;
        this.dataset = dataset;
        this.names = names;
        this.typed = typed;
        this.widths = widths;
        this.columns = fields.stream().map(Collection.Field::name).toList();
        for (int i = 0; i < names.topics().size(); i++) {
            topics.put(names.topics().get(i), dataset.topics().get(i));
        }
        for (int i = 0; i < names.dimensions().size(); i++) {
            dimensions.put(names.dimensions().get(i), i);
        }
        this.period = dataset.periods().map(dataset.dimensions()::indexOf).orElse(-1);
        for (Code code : dataset.periods().map(Dimension::codes).orElse(List.of())) {
            periods.put(code.id(), code.status().orElse(CellStatus.FINAL));
        }
    }

    void write(Cells.WideRow row) {
        json.writeStartObject();
        for (String column : columns) {
            Integer dimension = dimensions.get(column);
            Topic topic = topics.get(column);
            if (dimension != null) {
                json.writeStringProperty(
                        column,
                        names.padded(
                                dataset.dimensions().get(dimension), row.codes().get(dimension)));
            } else if (topic != null) {
                cell(column, topic, row.cells().get(topic.id()));
            } else {
                json.writeNumberProperty(column, row.place());
            }
        }
        json.writeEndObject();
    }

    private void cell(String column, Topic topic, @Nullable Cell cell) {
        boolean text = topic.type() == Topic.Type.TEXT;
        if (typed && !text) {
            Json.number(json, column, cell == null ? Double.NaN : cell.value());
            return;
        }
        int width = text ? widths.getOrDefault(topic.id(), 1) : NUMBER;
        if (cell == null || cell.status() == CellStatus.IMPOSSIBLE) {
            json.writeStringProperty(column, " ".repeat(width));
        } else if (text ? cell.text() == null : Double.isNaN(cell.value())) {
            json.writeStringProperty(column, " ".repeat(Math.max(0, width - 1)) + ".");
        } else if (text) {
            String written = String.valueOf(cell.text());
            json.writeStringProperty(column, written + " ".repeat(Math.max(0, width - written.length())));
        } else {
            String written = number(topic, cell.value()) + stars(cell);
            json.writeStringProperty(column, " ".repeat(Math.max(0, width - written.length())) + written);
        }
    }

    private static String number(Topic topic, double value) {
        return BigDecimal.valueOf(value)
                .setScale(topic.decimals(), RoundingMode.HALF_UP)
                .toPlainString();
    }

    private String stars(Cell cell) {
        CellStatus said = period < 0
                ? CellStatus.FINAL
                : periods.getOrDefault(cell.codes().get(period), CellStatus.FINAL);
        if (cell.status() == said) {
            return "";
        }
        return switch (cell.status()) {
            case PROVISIONAL -> "*";
            case REVISED_PROVISIONAL -> "**";
            default -> "";
        };
    }
}
