package nl.thuiskompas.platform.workbench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/** JSON of strangers as maps, lists, texts, truth values and numbers with every digit that they have. */
final class ExactJson {
    /** Stands where somebody wrote null. */
    static final Object NOTHING = new Object();

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private ExactJson() {}

    /** The fields of a document that is one object; none, and a fault, when it is not. */
    static Map<String, Object> read(byte[] document, Faults faults) {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), document)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                faults.add("", "unreadable", "a problem is one JSON object: it begins with { and ends with }");
                return Map.of();
            }
            Map<String, Object> object = object(parser);
            if (parser.nextToken() != null) {
                faults.add("", "unreadable", "something follows the JSON object; leave it out");
            }
            return object;
        } catch (JacksonException e) {
            faults.add("", "unreadable", "this is not JSON" + place(e) + ": " + e.getOriginalMessage());
        } catch (ArithmeticException | NumberFormatException e) {
            faults.add("", "unreadable", "a number in it has more digits than can be read");
        }
        return Map.of();
    }

    private static String place(JacksonException e) {
        return e.getLocation() == null || e.getLocation().getLineNr() < 1
                ? ""
                : " (line " + e.getLocation().getLineNr() + ", column "
                        + e.getLocation().getColumnNr() + ")";
    }

    private static Map<String, Object> object(JsonParser parser) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
            parser.nextToken();
            object.put(name, value(parser));
        }
        return object;
    }

    private static List<Object> array(JsonParser parser) {
        List<Object> array = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            array.add(value(parser));
        }
        return array;
    }

    private static Object value(JsonParser parser) {
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(parser);
            case START_ARRAY -> array(parser);
            case VALUE_STRING -> parser.getString();
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getDecimalValue();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            default -> NOTHING;
        };
    }
}
