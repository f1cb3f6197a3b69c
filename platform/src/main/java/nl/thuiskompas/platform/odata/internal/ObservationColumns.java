package nl.thuiskompas.platform.odata.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.thuiskompas.platform.datasets.CellStatus;
import nl.thuiskompas.platform.datasets.Code;
import nl.thuiskompas.platform.datasets.Dataset;
import nl.thuiskompas.platform.datasets.Dimension;
import nl.thuiskompas.platform.datasets.Topic;

/** The fields of observations of version 4, as filters name them. */
final class ObservationColumns {
    private ObservationColumns() {}

    /** What the fields of observations are in the store. */
    static Map<String, Conditions.Column> of(Dataset dataset, Names names) {
        Map<String, Conditions.Column> columns = new LinkedHashMap<>();
        List<String> topics = dataset.topics().stream().map(Topic::id).toList();
        columns.put("Id", new Conditions.Column.Numbers("id"));
        columns.put("Measure", new Conditions.Column.Codes("topic", topics, topics));
        List<CellStatus> statuses = List.of(CellStatus.values());
        columns.put(
                "ValueAttribute",
                new Conditions.Column.Codes(
                        "status",
                        statuses.stream().map(Words::attribute).toList(),
                        statuses.stream().map(CellStatus::code).toList()));
        columns.put("Value", new Conditions.Column.Numbers("value"));
        columns.put("StringValue", new Conditions.Column.Texts("text"));
        for (Dimension dimension : dataset.dimensions()) {
            List<String> codes = dimension.codes().stream().map(Code::id).toList();
            columns.put(names.dimension(dimension), new Conditions.Column.Codes(dimension.name(), codes, codes));
        }
        for (Topic topic : dataset.topics()) {
            columns.putIfAbsent(
                    topic.id(),
                    new Conditions.Column.Refused("observations have one measure each; ask for Measure eq '"
                            + topic.id() + "' and compare Value or StringValue."));
        }
        return columns;
    }
}
