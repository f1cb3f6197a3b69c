package nl.thuiskompas.platform.files.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.thuiskompas.platform.datasets.SourceException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** What a JSON-stat file says before its values: names, dimensions, roles. Read piece by piece, with a bound on its size. */
final class JsonStatParts {
    /** The most characters of names and labels together. */
    private static final long MOST_CHARACTERS = 64L << 20;

    private final String file;
    private long characters;

    String label = "";
    String source = "";
    String note = "";
    String updated = "";
    boolean status;
    boolean values;
    List<String> ids = new ArrayList<>();
    final List<Long> sizes = new ArrayList<>();
    final Map<String, List<String>> roles = new LinkedHashMap<>();
    final Map<String, Described> dimensions = new LinkedHashMap<>();

    /** A dimension as it is described. */
    static final class Described {
        String label = "";
        final List<String> index = new ArrayList<>();
        final Map<String, Long> places = new LinkedHashMap<>();
        final Map<String, String> labels = new LinkedHashMap<>();
        final Map<String, String> units = new LinkedHashMap<>();
        final Map<String, Integer> decimals = new LinkedHashMap<>();
    }

    JsonStatParts(String file) {
        this.file = file;
    }

    /** Reads the table; the parser stands at its opening brace. */
    void read(JsonParser json) {
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = json.currentName();
            json.nextToken();
            switch (name) {
                case "label" -> label = text(json);
                case "source" -> source = text(json);
                case "updated" -> updated = text(json);
                case "note" -> note = String.join(" ", texts(json));
                case "id" -> ids = texts(json);
                case "size" -> sizes(json);
                case "role" -> roles(json);
                case "dimension" -> dimensions(json);
                case "status" -> {
                    status = json.currentToken() != JsonToken.VALUE_NULL;
                    json.skipChildren();
                }
                case "value" -> {
                    values = true;
                    json.skipChildren();
                }
                default -> json.skipChildren();
            }
        }
    }

    private void dimensions(JsonParser json) {
        object(json, "dimension");
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = json.currentName();
            json.nextToken();
            // In version 1 these three stand among the dimensions.
            switch (name) {
                case "id" -> ids = texts(json);
                case "size" -> sizes(json);
                case "role" -> roles(json);
                default -> {
                    if (json.currentToken() == JsonToken.START_OBJECT) {
                        dimensions.put(counted(name), dimension(json));
                    } else {
                        json.skipChildren();
                    }
                }
            }
        }
    }

    private Described dimension(JsonParser json) {
        Described described = new Described();
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = json.currentName();
            json.nextToken();
            switch (name) {
                case "label" -> described.label = text(json);
                case "category" -> category(json, described);
                default -> json.skipChildren();
            }
        }
        return described;
    }

    private void category(JsonParser json, Described described) {
        object(json, "category");
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = json.currentName();
            json.nextToken();
            switch (name) {
                case "index" -> index(json, described);
                case "label" -> labels(json, described.labels);
                case "unit" -> units(json, described);
                default -> json.skipChildren();
            }
        }
    }

    private void index(JsonParser json, Described described) {
        if (json.currentToken() == JsonToken.START_ARRAY) {
            described.index.addAll(texts(json));
            return;
        }
        object(json, "index");
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String code = counted(json.currentName());
            json.nextToken();
            described.places.put(code, whole(json, "the place of " + Trouble.shown(code)));
        }
    }

    private void labels(JsonParser json, Map<String, String> labels) {
        object(json, "label");
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String code = counted(json.currentName());
            json.nextToken();
            labels.put(code, text(json));
        }
    }

    private void units(JsonParser json, Described described) {
        object(json, "unit");
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String code = counted(json.currentName());
            json.nextToken();
            if (json.currentToken() != JsonToken.START_OBJECT) {
                json.skipChildren();
                continue;
            }
            while (json.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = json.currentName();
                json.nextToken();
                switch (name) {
                    case "label", "base" -> described.units.putIfAbsent(code, text(json));
                    case "decimals" -> described.decimals.put(code, (int) Math.min(15, whole(json, "decimals")));
                    default -> json.skipChildren();
                }
            }
        }
    }

    private void roles(JsonParser json) {
        object(json, "role");
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String role = counted(json.currentName());
            json.nextToken();
            roles.put(role, texts(json));
        }
    }

    private void sizes(JsonParser json) {
        sizes.clear();
        if (json.currentToken() != JsonToken.START_ARRAY) {
            throw wrong(json, "size is no list");
        }
        while (json.nextToken() != JsonToken.END_ARRAY) {
            sizes.add(whole(json, "size"));
            if (sizes.size() > 100) {
                throw wrong(json, "there are more than 100 dimensions");
            }
        }
    }

    private long whole(JsonParser json, String what) {
        if (json.currentToken() == JsonToken.VALUE_NUMBER_INT
                && json.getNumberType() != JsonParser.NumberType.BIG_INTEGER) {
            long number = json.getLongValue();
            if (number >= 0) {
                return number;
            }
        }
        throw wrong(json, what + " is no whole number from 0");
    }

    /** A text, or several; anything else counts as none. */
    private List<String> texts(JsonParser json) {
        List<String> texts = new ArrayList<>();
        if (json.currentToken() != JsonToken.START_ARRAY) {
            String text = text(json);
            return text.isEmpty() ? texts : new ArrayList<>(List.of(text));
        }
        for (JsonToken token = json.nextToken(); token != JsonToken.END_ARRAY; token = json.nextToken()) {
            if (token == null) {
                throw wrong(json, "a list does not end");
            }
            texts.add(text(json));
        }
        return texts;
    }

    private String text(JsonParser json) {
        if (json.currentToken() != null
                && json.currentToken().isScalarValue()
                && json.currentToken() != JsonToken.VALUE_NULL) {
            return counted(json.getString());
        }
        json.skipChildren();
        return "";
    }

    private String counted(String text) {
        characters += text.length() + 32L;
        if (characters > MOST_CHARACTERS) {
            throw Trouble.damaged(file, "holds more names and labels than fit in memory.");
        }
        return text;
    }

    private void object(JsonParser json, String what) {
        if (json.currentToken() != JsonToken.START_OBJECT) {
            throw wrong(json, what + " is no object");
        }
    }

    private SourceException wrong(JsonParser json, String what) {
        return Trouble.damaged(
                Trouble.place(file, "", json.currentLocation().getLineNr(), ""),
                what + ", as it is in JSON-stat; the file is damaged or of another kind.");
    }
}
