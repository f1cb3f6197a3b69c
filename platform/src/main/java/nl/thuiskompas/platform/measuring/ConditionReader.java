package nl.thuiskompas.platform.measuring;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.thuiskompas.engine.microdata.Condition;
import nl.thuiskompas.engine.microdata.Requirement;
import nl.thuiskompas.engine.microdata.Values;
import nl.thuiskompas.platform.language.Nearest;
import nl.thuiskompas.platform.records.RecordSchema;
import nl.thuiskompas.platform.records.RecordSchema.AttentionGroup;
import nl.thuiskompas.platform.records.SchemaColumn;
import tools.jackson.databind.JsonNode;

/** Turns the conditions of a definition, as they are written, into requirements. */
final class ConditionReader {
    /** Years for which something counted back from the year itself is spelled out. */
    private static final int FIRST_YEAR = 1990;

    private static final int LAST_YEAR = 2099;
    private static final List<String> WORDS = List.of("is", "not", "from", "upTo", "any", "all", "none", "yearBefore");

    private final String file;
    private final RecordSchema schema;
    private final Limits limits;

    ConditionReader(String file, RecordSchema schema, Limits limits) {
        this.file = file;
        this.schema = schema;
        this.limits = limits;
    }

    /** All conditions of a list; none asks for nothing. */
    Requirement all(String where, JsonNode conditions) {
        List<Requirement> parts = new ArrayList<>();
        int number = 1;
        for (JsonNode condition : conditions) {
            parts.add(one(where + ", condition " + number++, condition));
        }
        return parts.isEmpty() ? Requirement.everyRecord() : new Requirement.All(parts);
    }

    private Requirement one(String where, JsonNode condition) {
        if (condition.has("anyOf")) {
            List<Requirement> any = new ArrayList<>();
            condition.get("anyOf").forEach(part -> any.add(all(where, part)));
            return new Requirement.AnyOf(any);
        }
        if (condition.has("above")) {
            JsonNode above = condition.get("above");
            return new Requirement.Above(
                    column(where, above.path("column").asString("")).column(),
                    above.path("times").asLong(1),
                    column(where, above.path("than").asString("")).column(),
                    above.path("thanTimes").asLong(1));
        }
        SchemaColumn column = column(where, condition.path("column").asString(""));
        condition.propertyNames().stream()
                .filter(word -> !word.equals("column") && !WORDS.contains(word))
                .findFirst()
                .ifPresent(word -> {
                    throw refuse(
                            where,
                            "nothing is called " + word + " here; perhaps "
                                    + Nearest.to(word, WORDS).getFirst() + " is meant");
                });
        if (condition.has("not")) {
            return new Requirement.Fails(Condition.on(column.column(), codes(where, column, condition.get("not"))));
        }
        return new Requirement.Meets(new Condition(column.column(), values(where, column, condition)));
    }

    /** The values that a condition or a class of a breakdown asks for, by year. */
    Map<Integer, Values> values(String where, SchemaColumn column, JsonNode condition) {
        if (condition.has("is")) {
            return Map.of(Condition.ALWAYS, codes(where, column, condition.get("is")));
        }
        if (condition.has("any")) {
            return Map.of(Condition.ALWAYS, new Values.AnyBit(bits(where, condition.get("any"))));
        }
        if (condition.has("all") || condition.has("none")) {
            int with = condition.has("all") ? bits(where, condition.get("all")) : 0;
            int without = condition.has("none") ? bits(where, condition.get("none")) : 0;
            return Map.of(Condition.ALWAYS, new Values.TheseBits(with, without));
        }
        if (condition.has("yearBefore")) {
            Map<Integer, Values> years = new HashMap<>();
            for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
                years.put(year, Values.of(year - 1));
            }
            return years;
        }
        if (!condition.has("from") && !condition.has("upTo")) {
            throw refuse(where, "asks nothing of " + column.column() + "; write one of " + WORDS);
        }
        return range(where, column, condition);
    }

    private Map<Integer, Values> range(String where, SchemaColumn column, JsonNode condition) {
        SortedMap<Integer, Integer> lowest = bound(where, condition.get("from"), column.lowest());
        SortedMap<Integer, Integer> highest = bound(where, condition.get("upTo"), Integer.MAX_VALUE);
        SortedMap<Integer, Integer> years = new TreeMap<>(lowest.containsKey(Condition.ALWAYS) ? highest : lowest);
        if (!highest.containsKey(Condition.ALWAYS)) {
            years.keySet().retainAll(highest.keySet());
        }
        Map<Integer, Values> values = new HashMap<>();
        years.keySet().forEach(year -> {
            int from = lowest.getOrDefault(year, lowest.getOrDefault(Condition.ALWAYS, column.lowest()));
            int upTo = highest.getOrDefault(year, highest.getOrDefault(Condition.ALWAYS, Integer.MAX_VALUE));
            if (from > upTo) {
                throw refuse(where, "no value of " + column.column() + " is at least " + from + " and at most " + upTo);
            }
            values.put(year, new Values.Range(from, upTo));
        });
        return values;
    }

    private SortedMap<Integer, Integer> bound(
            String where, @org.jspecify.annotations.Nullable JsonNode bound, int otherwise) {
        SortedMap<Integer, Integer> years = new TreeMap<>();
        if (bound == null) {
            years.put(Condition.ALWAYS, otherwise);
        } else if (bound.isInt()) {
            years.put(Condition.ALWAYS, bound.intValue());
        } else {
            String limit = bound.path("limit").asString("");
            limits.of(limit)
                    .forEach((year, amount) ->
                            years.put(year, amount + bound.path("plus").asInt(0)));
            if (years.isEmpty()) {
                throw refuse(where, "no limit is called '" + limit + "'; known are " + limits.names());
            }
        }
        return years;
    }

    private Values codes(String where, SchemaColumn column, JsonNode given) {
        List<Integer> codes = new ArrayList<>();
        for (JsonNode code : given.isArray() ? given : List.of(given)) {
            codes.add(code.isInt() ? code.intValue() : code(where, column, code.asString("")));
        }
        return codes.size() == 1 ? Values.of(codes.getFirst()) : Values.of(codes);
    }

    private int code(String where, SchemaColumn column, String name) {
        return column.codes().entrySet().stream()
                .filter(code -> code.getValue().equals(name))
                .findFirst()
                .orElseThrow(() -> refuse(
                        where,
                        column.column() + " has no code '" + name + "'; it has "
                                + column.codes().values()))
                .getKey();
    }

    private int bits(String where, JsonNode given) {
        if (given.isString() && given.asString().equals("all")) {
            return schema.allGroups();
        }
        int bits = 0;
        for (JsonNode group : given) {
            bits |= schema.groups().stream()
                    .filter(each -> each.code().equals(group.asString("")))
                    .mapToInt(AttentionGroup::mask)
                    .findFirst()
                    .orElseThrow(() -> refuse(
                            where,
                            "no attention group is called '" + group.asString("") + "'; known are "
                                    + schema.groups().stream()
                                            .map(AttentionGroup::code)
                                            .toList()));
        }
        return bits;
    }

    /** A column by name. */
    SchemaColumn column(String where, String name) {
        return schema.column(name).orElseThrow(() -> {
            List<String> names = schema.columns().stream()
                    .map(each -> each.column().toString())
                    .toList();
            return refuse(
                    where,
                    "records have no column '" + name + "'; perhaps "
                            + Nearest.to(name, names).getFirst() + " is meant");
        });
    }

    DefinitionException refuse(String where, String message) {
        return new DefinitionException(file, where, message);
    }
}
