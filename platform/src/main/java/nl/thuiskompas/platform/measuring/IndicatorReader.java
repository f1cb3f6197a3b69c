package nl.thuiskompas.platform.measuring;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.thuiskompas.engine.microdata.RecordIndicator;
import nl.thuiskompas.engine.microdata.RecordKind;
import nl.thuiskompas.engine.microdata.RecordMeasure;
import nl.thuiskompas.engine.microdata.UnmeasurableException;
import nl.thuiskompas.platform.records.RecordSchema;
import nl.thuiskompas.platform.records.RecordSchema.AttentionGroup;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** Reads a file of indicators: each as it stands, or once for every attention group or pair of them. */
final class IndicatorReader {
    private static final List<String> FIELDS = List.of("code", "forEach", "when", "mean", "sum", "law", "title");

    private final String file;
    private final RecordKind population;
    private final RecordSchema schema;
    private final ConditionReader conditions;

    IndicatorReader(String file, RecordKind population, RecordSchema schema, Limits limits) {
        this.file = file;
        this.population = population;
        this.schema = schema;
        this.conditions = new ConditionReader(file, schema, limits);
    }

    List<MeasureEntry> read(JsonNode indicators) {
        List<MeasureEntry> entries = new ArrayList<>();
        for (JsonNode indicator : indicators) {
            String family = indicator.path("code").asString("");
            indicator.propertyNames().stream()
                    .filter(field -> !FIELDS.contains(field))
                    .findFirst()
                    .ifPresent(field -> {
                        throw conditions.refuse(family, "nothing is called " + field + " here; known are " + FIELDS);
                    });
            for (Map<String, String> names : each(indicator.path("forEach").asString(""))) {
                entries.add(entry(family, filled(indicator, names)));
            }
        }
        return entries;
    }

    private List<Map<String, String>> each(String forEach) {
        List<Map<String, String>> each = new ArrayList<>();
        for (AttentionGroup group : schema.groups()) {
            if (forEach.equals("group")) {
                each.add(Map.of("group", group.code()));
            } else if (forEach.equals("pair")) {
                schema.groups().stream()
                        .filter(other -> other.bit() > group.bit())
                        .forEach(other -> each.add(Map.of("group", group.code(), "other", other.code())));
            }
        }
        return forEach.isEmpty() ? List.of(Map.of()) : each;
    }

    private MeasureEntry entry(String family, JsonNode indicator) {
        String code = indicator.path("code").asString("");
        if (!code.matches("[a-z0-9-]+")) {
            throw conditions.refuse(family, "an indicator has a code of small letters, digits and hyphens");
        }
        try {
            return new MeasureEntry(
                    new RecordIndicator(
                            code, population, conditions.all(code, indicator.path("when")), measure(code, indicator)),
                    family,
                    MeasureCatalogue.words(file, code, indicator.path("title")),
                    Optional.ofNullable(indicator.get("law")).map(JsonNode::asString));
        } catch (UnmeasurableException e) {
            throw conditions.refuse(code, String.valueOf(e.getMessage()));
        }
    }

    private RecordMeasure measure(String code, JsonNode indicator) {
        if (indicator.has("mean")) {
            return new RecordMeasure.Mean(
                    conditions.column(code, indicator.get("mean").asString("")).column());
        }
        if (indicator.has("sum")) {
            return new RecordMeasure.Sum(
                    conditions.column(code, indicator.get("sum").asString("")).column());
        }
        return RecordMeasure.count();
    }

    /** The lines with the names of groups in their places: codes in conditions, words in titles. */
    private JsonNode filled(JsonNode node, Map<String, String> names) {
        return names.isEmpty() ? node : filled(node, names, names);
    }

    private JsonNode filled(JsonNode node, Map<String, String> names, Map<String, String> codes) {
        if (node.isString()) {
            String text = node.asString();
            for (Map.Entry<String, String> name : names.entrySet()) {
                text = text.replace("{" + name.getKey() + "}", name.getValue())
                        .replace("{" + capital(name.getKey()) + "}", capital(name.getValue()));
            }
            return StringNode.valueOf(text);
        }
        if (node.isArray()) {
            ArrayNode all = JsonNodeFactory.instance.arrayNode();
            node.forEach(each -> all.add(filled(each, names, codes)));
            return all;
        }
        if (node.isObject()) {
            ObjectNode all = JsonNodeFactory.instance.objectNode();
            node.propertyStream().forEach(field -> {
                boolean words = field.getKey().equals("nl") || field.getKey().equals("en");
                all.set(field.getKey(), filled(field.getValue(), words ? words(codes, field.getKey()) : names, codes));
            });
            return all;
        }
        return node;
    }

    private Map<String, String> words(Map<String, String> codes, String language) {
        Map<String, String> words = new LinkedHashMap<>();
        codes.forEach((place, code) -> schema.groups().stream()
                .filter(group -> group.code().equals(code))
                .forEach(group -> words.put(
                        place,
                        language.equals("nl")
                                ? group.title().nl()
                                : group.title().en())));
        return words;
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
