package nl.thuiskompas.platform.measuring;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import nl.thuiskompas.engine.microdata.ColumnData;
import nl.thuiskompas.engine.microdata.Condition;
import nl.thuiskompas.engine.microdata.RecordColumn;
import nl.thuiskompas.engine.microdata.RecordIndicator;
import nl.thuiskompas.engine.microdata.RecordMeasure;
import nl.thuiskompas.engine.microdata.Requirement;
import nl.thuiskompas.engine.microdata.Values;
import nl.thuiskompas.platform.records.RecordSchema;
import nl.thuiskompas.platform.records.RecordSchema.AttentionGroup;

/** A definition as a line that people read: "count of dwellings where tenure is association and rent up to 55000". */
public final class Formula {
    private final RecordSchema schema;

    /** Formulas with the codes of a schema by name. */
    public Formula(RecordSchema schema) {
        this.schema = schema;
    }

    /** The definition in one line; amounts that differ by year stand with their years. */
    public String of(RecordIndicator indicator) {
        String population = indicator.population().name().toLowerCase(Locale.ROOT) + "s";
        String measure = switch (indicator.measure()) {
            case RecordMeasure.Count() -> "count of " + population;
            case RecordMeasure.Sum(RecordColumn column) -> "sum of " + column + " over " + population;
            case RecordMeasure.Mean(RecordColumn column) -> "mean of " + column + " over " + population;
        };
        return indicator.requirement().equals(Requirement.everyRecord())
                ? measure
                : measure + " where " + of(indicator.requirement());
    }

    private String of(Requirement requirement) {
        return switch (requirement) {
            case Requirement.Meets(Condition condition) -> condition(condition, "");
            case Requirement.Fails(Condition condition) -> condition(condition, "not ");
            case Requirement.All(List<Requirement> parts) -> joined(parts, " and ");
            case Requirement.AnyOf(List<Requirement> parts) -> "(" + joined(parts, " or ") + ")";
            case Requirement.Above(RecordColumn left, long leftTimes, RecordColumn right, long rightTimes) ->
                times(left, leftTimes) + " is above " + times(right, rightTimes);
        };
    }

    private String joined(List<Requirement> parts, String with) {
        return parts.stream().map(this::of).collect(Collectors.joining(with));
    }

    private static String times(RecordColumn column, long times) {
        return times == 1 ? column.toString() : times + " × " + column;
    }

    private String condition(Condition condition, String not) {
        RecordColumn column = condition.column();
        Values always = condition.byYear().get(Condition.ALWAYS);
        if (always != null) {
            return column + " " + values(column, always, not);
        }
        // Many years with one rule, such as "the year before", say it by the last of them.
        List<String> years = new ArrayList<>();
        for (Map.Entry<Integer, Values> year : condition.byYear().entrySet()) {
            years.add(values(column, year.getValue(), not) + " in " + year.getKey());
        }
        int shown = 8;
        return column + " "
                + (years.size() <= shown
                        ? String.join(", ", years)
                        : years.getFirst() + ", and so on, " + years.getLast());
    }

    private String values(RecordColumn column, Values values, String not) {
        SequencedMap<Integer, String> codes = schema.column(column).codes();
        return switch (values) {
            case Values.Range(int lowest, int highest) -> range(codes, lowest, highest, not);
            case Values.Codes some ->
                "is " + not + "one of "
                        + some.codes().stream()
                                .map(code -> codes.getOrDefault(code, String.valueOf(code)))
                                .collect(Collectors.joining(", "));
            case Values.AnyBit(int bits) -> not + "has any of " + groups(bits);
            case Values.TheseBits(int with, int without) ->
                not
                        + (with == 0 ? "" : "has " + groups(with))
                        + (with != 0 && without != 0 ? " and " : "")
                        + (without == 0 ? "" : "has none of " + groups(without));
        };
    }

    private static String range(SequencedMap<Integer, String> codes, int lowest, int highest, String not) {
        if (lowest == highest) {
            return "is " + not + codes.getOrDefault(lowest, String.valueOf(lowest));
        }
        if (highest == Integer.MAX_VALUE) {
            return lowest == ColumnData.UNKNOWN + 1 ? "is " + not + "known" : "is " + not + "from " + lowest;
        }
        return "is " + not + (lowest <= 0 ? "" : "from " + lowest + " ") + "up to " + highest;
    }

    private String groups(int bits) {
        return bits == schema.allGroups()
                ? "all groups"
                : schema.groups().stream()
                        .filter(group -> (group.mask() & bits) != 0)
                        .map(AttentionGroup::code)
                        .collect(Collectors.joining(" and "));
    }
}
