package nl.thuiskompas.platform.cbs.internal;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.thuiskompas.platform.datasets.CellSink;
import nl.thuiskompas.platform.datasets.CellStatus;
import nl.thuiskompas.platform.datasets.Code;
import nl.thuiskompas.platform.datasets.Dataset;
import nl.thuiskompas.platform.datasets.Dimension;
import nl.thuiskompas.platform.datasets.Topic;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Reads observations of version 4: one measure, one code of each dimension, and what was seen there. */
final class V4Observations implements Pages.Records {
    private static final List<String> OWN = List.of("Id", "Measure", "ValueAttribute", "Value", "StringValue");

    private final Dataset dataset;
    private final CellSink sink;
    private final Remarks remarks;
    private final List<String> names;
    private final Places columns;
    private final Places measures;
    private final List<Places> codes;
    private final CellStatus[] byPeriod;
    private final int periodPlace;

    private final boolean[] seen;
    private final int[] places;
    private int measure;
    private String attribute = "";
    private double value;
    private @Nullable String text;

    V4Observations(Dataset dataset, CellSink sink, Remarks remarks) {
        this.dataset = dataset;
        this.sink = sink;
        this.remarks = remarks;
        names = Stream.concat(OWN.stream(), dataset.dimensions().stream().map(Dimension::name))
                .toList();
        columns = Places.of("field", names, name -> name);
        measures = Places.of("measure", dataset.topics(), Topic::id);
        codes = dataset.dimensions().stream()
                .map(dimension -> Places.of("code of " + dimension.name(), dimension.codes(), Code::id))
                .toList();
        byPeriod = Statuses.byPeriod(dataset);
        periodPlace = Statuses.periodPlace(dataset);
        seen = new boolean[names.size()];
        places = new int[codes.size()];
    }

    @Override
    public long read(JsonParser parser, URI page, long row) {
        Arrays.fill(seen, false);
        attribute = "";
        value = Double.NaN;
        text = null;
        long number = -1;
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
            JsonToken token = parser.nextToken();
            if (name.startsWith("@odata.")) {
                parser.skipChildren();
                continue;
            }
            int column = columns.place(name, page, row);
            seen[column] = true;
            switch (column) {
                case 0 -> {
                    expect(token == JsonToken.VALUE_NUMBER_INT, page, row, name, "a whole number");
                    number = parser.getLongValue();
                }
                case 1 -> measure = measures.place(string(parser, token, page, row, name), page, row);
                case 2 -> attribute = token == JsonToken.VALUE_NULL ? "" : string(parser, token, page, row, name);
                case 3 -> {
                    if (token != JsonToken.VALUE_NULL) {
                        expect(token.isNumeric(), page, row, name, "a number or null");
                        value = parser.getDoubleValue();
                        expect(Double.isFinite(value), page, row, name, "a number that can be held");
                    }
                }
                case 4 -> text = token == JsonToken.VALUE_NULL ? null : string(parser, token, page, row, name);
                default ->
                    places[column - OWN.size()] =
                            codes.get(column - OWN.size()).place(string(parser, token, page, row, name), page, row);
            }
        }
        for (int column = 0; column < seen.length; column++) {
            // The two that need not be there are those that an observation may have nothing in.
            if (!seen[column] && column != 2 && column != 4) {
                throw Fields.bad(
                        "%s, record %d: field %s is missing. The table may just have been replaced: read it again."
                                .formatted(page, row, names.get(column)));
            }
        }
        return number;
    }

    private static String string(JsonParser parser, JsonToken token, URI page, long row, String name) {
        expect(token == JsonToken.VALUE_STRING, page, row, name, "a text");
        return parser.getString();
    }

    private static void expect(boolean met, URI page, long row, String column, String expected) {
        if (!met) {
            throw Fields.bad("%s, record %d: field %s should hold %s.".formatted(page, row, column, expected));
        }
    }

    @Override
    public void take(long row) {
        Optional<CellStatus> said = Statuses.ofAttribute(attribute);
        if (said.isEmpty()) {
            remarks.unknownAttribute(dataset.topics().get(measure).id(), row, attribute);
        }
        CellStatus status = said.orElse(CellStatus.FINAL);
        Topic topic = dataset.topics().get(measure);
        if (topic.type() == Topic.Type.TEXT) {
            takeText(status, row);
        } else if (!status.valued()) {
            sink.cell(measure, places, Double.NaN, null, status, row);
        } else if (Double.isNaN(value)) {
            sink.cell(measure, places, Double.NaN, null, CellStatus.UNKNOWN, row);
        } else {
            double rounded = V3Cells.rounded(value, topic.decimals());
            sink.cell(measure, places, rounded, null, withPeriod(status), row);
        }
    }

    private void takeText(CellStatus status, long row) {
        String stripped = text == null ? "" : text.strip();
        boolean unknown = stripped.isEmpty() || stripped.equals(".");
        if (!status.valued() || unknown) {
            sink.cell(measure, places, Double.NaN, null, status.valued() ? CellStatus.UNKNOWN : status, row);
        } else {
            sink.cell(measure, places, Double.NaN, stripped, withPeriod(status), row);
        }
    }

    private CellStatus withPeriod(CellStatus status) {
        return status == CellStatus.FINAL ? byPeriod[periodPlace < 0 ? 0 : places[periodPlace]] : status;
    }
}
