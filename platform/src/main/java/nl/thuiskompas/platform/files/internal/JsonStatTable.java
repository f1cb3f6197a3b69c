package nl.thuiskompas.platform.files.internal;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import nl.thuiskompas.platform.datasets.CellSink;
import nl.thuiskompas.platform.datasets.CellStatus;
import nl.thuiskompas.platform.datasets.Dataset;
import nl.thuiskompas.platform.datasets.Notices;
import nl.thuiskompas.platform.datasets.ReadProgress;
import nl.thuiskompas.platform.datasets.SourceException;
import nl.thuiskompas.platform.datasets.TableReading;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/**
 * A JSON-stat file, version 2.0 or a dataset of version 1. It is gone through twice, or three times when it holds
 * statuses: values may stand before what they mean.
 */
public final class JsonStatTable implements TableReading {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(50)
                    .maxStringLength(1 << 20)
                    .maxNumberLength(100)
                    .build())
            .build();

    private final Input input;
    private final String file;
    private final String dataset;
    private final Optional<MappingFile> said;
    private final JsonStatHead head;

    private JsonStatTable(Input input, String dataset, Optional<MappingFile> said, JsonStatHead head) {
        this.input = input;
        this.file = input.file();
        this.dataset = dataset;
        this.said = said;
        this.head = head;
    }

    /** What is done with a part of the table, at whose value the parser stands. */
    @FunctionalInterface
    private interface Doing {
        void read(JsonParser json);
    }

    /**
     * Opens a file and reads what its values mean.
     *
     * @param said what somebody says about the table as a whole
     */
    public static JsonStatTable open(Input input, Optional<MappingFile> said) {
        JsonStatParts parts = new JsonStatParts(input.file());
        inDataset(input, parts::read);
        String dataset = said.map(MappingFile::dataset)
                .filter(each -> !each.isEmpty())
                .orElseGet(() -> FileKind.dataset(input.file()));
        return new JsonStatTable(input, dataset, said, JsonStatHead.of(input.file(), parts));
    }

    /** Opens the file and goes to the opening brace of its dataset. */
    private static void inDataset(Input input, Doing doing) {
        String file = input.file();
        try (JsonParser json = FACTORY.createParser(ObjectReadContext.empty(), input.open())) {
            try {
                if (json.nextToken() != JsonToken.START_OBJECT) {
                    throw Trouble.damaged(file, "is JSON, but no JSON-stat: that begins with an object.");
                }
                boolean bundled = isBundle(input);
                if (bundled) {
                    json.nextToken();
                    json.nextToken();
                }
                doing.read(json);
                if (!bundled && json.nextToken() != null) {
                    throw Trouble.damaged(
                            Trouble.place(file, "", json.currentLocation().getLineNr(), ""),
                            "something stands behind the end of the dataset. Save each dataset on its own.");
                }
            } catch (JacksonException e) {
                long line = json.currentLocation().getLineNr();
                int column = json.currentLocation().getColumnNr();
                throw Trouble.damaged(
                        Trouble.place(file, "", line, "" + column),
                        "the JSON is damaged or cut off (" + Trouble.shown(e.getOriginalMessage())
                                + "). Fetch it again.",
                        e);
            }
        } catch (IOException e) {
            throw new SourceException(SourceException.Kind.UNREACHABLE, file + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** Whether the dataset stands one level down under a name of its own, as in version 1. */
    private static boolean isBundle(Input input) throws IOException {
        try (JsonParser json = FACTORY.createParser(ObjectReadContext.empty(), input.open())) {
            json.nextToken();
            int objects = 0;
            String kind = "";
            while (json.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = json.currentName();
                JsonToken token = json.nextToken();
                if (name.equals("class") && token == JsonToken.VALUE_STRING) {
                    kind = json.getString();
                    if (!kind.equals("dataset")) {
                        break;
                    }
                }
                if (name.equals("value") || name.equals("dimension") || name.equals("id") || kind.equals("dataset")) {
                    return false;
                }
                objects += token == JsonToken.START_OBJECT ? 1 : 0;
                json.skipChildren();
            }
            if (!kind.isEmpty() || objects != 1) {
                throw Trouble.damaged(
                        input.file(),
                        kind.isEmpty()
                                ? "holds " + objects
                                        + " JSON-stat datasets; a file with one is expected. Save each on its own."
                                : "is a JSON-stat " + Trouble.shown(kind)
                                        + ", not a dataset. Fetch the dataset itself.");
            }
            return true;
        }
    }

    @Override
    public String dataset() {
        return dataset;
    }

    @Override
    public int dimensions() {
        return head.dimensions().size();
    }

    @Override
    public Dataset read(CellSink sink, Notices notices, ReadProgress progress) {
        JsonStatValues values = new JsonStatValues(file, head, sink, notices, progress);
        if (head.parts().status) {
            inDataset(input, json -> at(json, "status", values::statuses));
        }
        inDataset(input, json -> at(json, "value", values::values));
        return head.dataset(dataset, said);
    }

    private static void at(JsonParser json, String wanted, Doing doing) {
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = json.currentName();
            json.nextToken();
            if (name.equals(wanted)) {
                doing.read(json);
            } else {
                json.skipChildren();
            }
        }
    }

    /** What letters for statuses mean, as far as those who publish JSON-stat agree. */
    private static final Map<String, CellStatus> LETTERS = Map.ofEntries(
            Map.entry("p", CellStatus.PROVISIONAL),
            Map.entry("*", CellStatus.PROVISIONAL),
            Map.entry("**", CellStatus.REVISED_PROVISIONAL),
            Map.entry("e", CellStatus.ESTIMATED),
            Map.entry("f", CellStatus.ESTIMATED),
            Map.entry("i", CellStatus.ESTIMATED),
            Map.entry("c", CellStatus.WITHHELD),
            Map.entry("x", CellStatus.WITHHELD),
            Map.entry("q", CellStatus.WITHHELD),
            Map.entry("z", CellStatus.IMPOSSIBLE),
            Map.entry("-", CellStatus.IMPOSSIBLE),
            Map.entry("m", CellStatus.UNKNOWN),
            Map.entry(":", CellStatus.UNKNOWN),
            Map.entry(".", CellStatus.UNKNOWN),
            Map.entry("..", CellStatus.UNKNOWN),
            Map.entry("o", CellStatus.UNKNOWN),
            Map.entry("a", CellStatus.FINAL),
            Map.entry("b", CellStatus.FINAL),
            Map.entry("d", CellStatus.FINAL),
            Map.entry("u", CellStatus.FINAL),
            Map.entry("", CellStatus.FINAL));

    /** The same, and the words of our own files. */
    static final Map<String, CellStatus> STATUSES = statuses();

    private static Map<String, CellStatus> statuses() {
        Map<String, CellStatus> all = new HashMap<>(LETTERS);
        for (CellStatus status : CellStatus.values()) {
            all.put(status.code(), status);
        }
        return Map.copyOf(all);
    }

    @Override
    public void close() {}
}
