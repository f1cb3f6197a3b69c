package nl.thuiskompas.platform.odata.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import nl.thuiskompas.platform.datasets.Code;
import nl.thuiskompas.platform.datasets.Dataset;
import nl.thuiskompas.platform.datasets.Dimension;
import nl.thuiskompas.platform.datasets.Topic;

/**
 * What the columns of dimensions are called in both versions, those of topics in version 3, and how wide the codes are
 * there. Names of others that do not do as names of columns are made to.
 */
final class Names {
    /** Columns and lists that every table has, in small letters. */
    private static final Set<String> TAKEN = Set.of(
            "id",
            "measure",
            "valueattribute",
            "value",
            "stringvalue",
            "tableinfos",
            "typeddataset",
            "untypeddataset",
            "dataproperties",
            "categorygroups",
            "measurecodes",
            "measuregroups",
            "dimensions",
            "observations",
            "properties");

    private final List<Dimension> all;
    private final Map<String, String> dimensions = new LinkedHashMap<>();
    private final Map<String, Integer> widths = new HashMap<>();
    private final List<Topic> measured;
    private final List<String> topics;

    Names(Dataset dataset) {
        all = dataset.dimensions();
        Set<String> taken = new HashSet<>(TAKEN);
        for (Dimension dimension : all) {
            String word = dimension.name().matches("[A-Za-z_][A-Za-z0-9_]*")
                    ? dimension.name()
                    : V3Keys.word(dimension.name());
            String column = word;
            for (int i = 2; !taken.add(column.toLowerCase(Locale.ROOT)); i++) {
                column = word + i;
            }
            dimensions.put(dimension.name(), column);
            widths.put(
                    dimension.name(),
                    dimension.codes().stream()
                            .mapToInt(code -> code.id().length())
                            .max()
                            .orElse(0));
        }
        measured = dataset.topics();
        topics = V3Keys.of(measured);
    }

    /** The columns of the dimensions, in their order. */
    List<String> dimensions() {
        return List.copyOf(dimensions.values());
    }

    /** The columns of the topics, in their order. */
    List<String> topics() {
        return topics;
    }

    /** The column of a dimension. */
    String dimension(Dimension dimension) {
        return dimensions.getOrDefault(dimension.name(), dimension.name());
    }

    /** A code as wide as the widest of its column. */
    String padded(Dimension dimension, String code) {
        return code + " ".repeat(widths.getOrDefault(dimension.name(), 0) - code.length());
    }

    /**
     * What the columns of version 3 are in the store.
     *
     * @param typed whether numbers are numbers there
     */
    Map<String, Conditions.Column> columns(boolean typed) {
        Map<String, Conditions.Column> columns = new LinkedHashMap<>();
        columns.put("ID", new Conditions.Column.Numbers("place"));
        for (Dimension dimension : all) {
            List<String> stored = dimension.codes().stream().map(Code::id).toList();
            List<String> shown = new ArrayList<>();
            stored.forEach(code -> shown.add(padded(dimension, code)));
            columns.put(dimension(dimension), new Conditions.Column.Codes(dimension.name(), shown, stored));
        }
        for (int i = 0; i < topics.size(); i++) {
            columns.put(topics.get(i), column(measured.get(i), typed));
        }
        return columns;
    }

    private static Conditions.Column column(Topic topic, boolean typed) {
        if (topic.type() == Topic.Type.TEXT) {
            return new Conditions.Column.TopicTexts(topic.id());
        }
        return typed
                ? new Conditions.Column.TopicNumbers(topic.id())
                : new Conditions.Column.Refused(
                        "in UntypedDataSet numbers are texts with spaces and symbols; compare them in TypedDataSet.");
    }
}
