package nl.thuiskompas.platform.cbs.internal;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import nl.thuiskompas.platform.datasets.CellSink;
import nl.thuiskompas.platform.datasets.CellStatus;
import nl.thuiskompas.platform.datasets.Code;
import nl.thuiskompas.platform.datasets.Dataset;
import nl.thuiskompas.platform.datasets.Dimension;
import nl.thuiskompas.platform.datasets.Topic;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Reads records of version 3: a column for each dimension and each topic, and a number. */
final class V3Records implements Pages.Records {
    private static final String NUMBER = "ID";

    private final Dataset dataset;
    private final boolean untyped;
    private final CellSink sink;
    private final Remarks remarks;
    private final Places columns;
    private final List<String> names;
    private final List<Places> codes;
    private final int dimensions;
    private final CellStatus[] byPeriod;
    private final int periodPlace;

    private final boolean[] seen;
    private final boolean[] strange;
    private final String[] strangeTexts;
    private final int[] places;
    private final V3Cells cells;

    V3Records(Dataset dataset, boolean untyped, CellSink sink, Remarks remarks) {
        this.dataset = dataset;
        this.untyped = untyped;
        this.sink = sink;
        this.remarks = remarks;
        dimensions = dataset.dimensions().size();
        names = Stream.of(
                        dataset.dimensions().stream().map(Dimension::name),
                        dataset.topics().stream().map(Topic::id),
                        Stream.of(NUMBER))
                .flatMap(each -> each)
                .toList();
        columns = Places.of("column", names, name -> name);
        codes = dataset.dimensions().stream()
                .map(dimension -> Places.of("code of " + dimension.name(), dimension.codes(), Code::id))
                .toList();
        byPeriod = Statuses.byPeriod(dataset);
        periodPlace = Statuses.periodPlace(dataset);
        int topics = dataset.topics().size();
        seen = new boolean[names.size()];
        strange = new boolean[topics];
        strangeTexts = new String[topics];
        places = new int[dimensions];
        cells = new V3Cells(topics);
    }

    @Override
    public long read(JsonParser parser, URI page, long row) {
        Arrays.fill(seen, false);
        Arrays.fill(strange, false);
        long number = -1;
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
            JsonToken token = parser.nextToken();
            if (name.startsWith("odata.") || name.startsWith("@odata.")) {
                parser.skipChildren();
                continue;
            }
            int column = columns.place(name, page, row);
            seen[column] = true;
            if (column < dimensions) {
                expect(token == JsonToken.VALUE_STRING, page, row, name, "a code");
                places[column] = codes.get(column).place(parser.getString(), page, row);
            } else if (column < names.size() - 1) {
                cell(parser, token, column - dimensions, page, row);
            } else {
                expect(token == JsonToken.VALUE_NUMBER_INT, page, row, name, "a whole number");
                number = parser.getLongValue();
            }
        }
        for (int column = 0; column < seen.length; column++) {
            if (!seen[column]) {
                throw Fields.bad(
                        "%s, record %d: column %s is missing. The table may just have been replaced: read it again."
                                .formatted(page, row, names.get(column)));
            }
        }
        return number;
    }

    private void cell(JsonParser parser, JsonToken token, int place, URI page, long row) {
        Topic topic = dataset.topics().get(place);
        switch (token) {
            case VALUE_NULL -> cells.none(place, CellStatus.UNKNOWN);
            case VALUE_STRING -> {
                String written = parser.getString();
                if (topic.type() == Topic.Type.TEXT) {
                    cells.text(place, written);
                } else {
                    expect(untyped, page, row, topic.id(), "a number or null");
                    strange[place] = !cells.shownNumber(place, written);
                    strangeTexts[place] = written;
                }
            }
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> {
                expect(topic.type() == Topic.Type.NUMBER, page, row, topic.id(), "a text");
                double value = parser.getDoubleValue();
                expect(Double.isFinite(value), page, row, topic.id(), "a number that can be held");
                cells.number(place, V3Cells.rounded(value, topic.decimals()), CellStatus.FINAL);
            }
            default -> expect(false, page, row, topic.id(), "a number, a text or null");
        }
    }

    private static void expect(boolean met, URI page, long row, String column, String expected) {
        if (!met) {
            throw Fields.bad("%s, record %d: column %s should hold %s.".formatted(page, row, column, expected));
        }
    }

    @Override
    public void take(long row) {
        CellStatus ofPeriod = byPeriod[periodPlace < 0 ? 0 : places[periodPlace]];
        for (int topic = 0; topic < strange.length; topic++) {
            if (strange[topic]) {
                String id = dataset.topics().get(topic).id();
                remarks.notANumber(id, row, strangeTexts[topic]);
                continue;
            }
            CellStatus status = cells.statuses[topic] == CellStatus.FINAL ? ofPeriod : cells.statuses[topic];
            sink.cell(topic, places, cells.values[topic], cells.texts[topic], status, row);
        }
    }
}
