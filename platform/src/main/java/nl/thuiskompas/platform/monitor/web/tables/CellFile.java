package nl.thuiskompas.platform.monitor.web.tables;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.thuiskompas.platform.datasets.Cell;
import nl.thuiskompas.platform.datasets.Dataset;
import nl.thuiskompas.platform.datasets.DatasetRelease;
import nl.thuiskompas.platform.datasets.Dimension;
import nl.thuiskompas.platform.datasets.Topic;
import nl.thuiskompas.platform.exports.Cell.Empty;
import nl.thuiskompas.platform.exports.Cell.Exact;
import nl.thuiskompas.platform.exports.Cell.Text;
import nl.thuiskompas.platform.exports.FigureTable.Column;
import nl.thuiskompas.platform.exports.FigureTable.Kind;
import nl.thuiskompas.platform.exports.LongTable;
import nl.thuiskompas.platform.exports.StatCube;
import nl.thuiskompas.platform.language.Texts;
import nl.thuiskompas.platform.monitor.web.Visit;
import org.jspecify.annotations.Nullable;

/**
 * Cells of an imported table as files hold them: a row for each, that names its codes, what is measured, the release and
 * the source, so that it can be cut out and still be read.
 */
final class CellFile {
    private static final int CODE_WIDTH = 14;
    private static final int NAME_WIDTH = 28;
    private static final int MOST_DECIMALS = 8;

    private final CellSelection selection;
    private final Dataset dataset;
    private final Texts texts;
    private final TableWords words;
    private final CodeNames names;
    private final Map<String, Topic> topics = new HashMap<>();
    private final Map<String, String> topicNames = new HashMap<>();

    CellFile(CellSelection selection) {
        this.selection = selection;
        this.dataset = selection.dataset();
        this.texts = selection.visit().texts();
        this.words = TableWords.of(selection.visit());
        this.names = CodeNames.of(selection.visit().monitor(), dataset);
        dataset.topics().forEach(topic -> {
            topics.put(topic.id(), topic);
            topicNames.put(topic.id(), CodeNames.full(dataset, topic));
        });
    }

    /** How many columns the file has. */
    static int width(Dataset dataset, boolean texts) {
        return 2 * dataset.dimensions().size() + 7 + (texts ? 1 : 0);
    }

    LongTable table() {
        return new LongTable(
                selection.visit().language(),
                selection.title(),
                selection.provenance(),
                notes(),
                columns(),
                selection.size(),
                row -> selection.cells().readAll(selection.condition(), cell -> row.take(row(cell))));
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>(synthetic(selection.visit(), selection.release()));
        if (!dataset.summary().isBlank()) {
            notes.add(dataset.summary().strip());
        }
        return notes;
    }

    /** What a file says before all else when what is in it was made up. */
    static List<String> synthetic(Visit visit, DatasetRelease release) {
        return release.synthetic() ? List.of(visit.texts().get("tables.file.synthetic.note")) : List.of();
    }

    private List<Column> columns() {
        List<Column> columns = new ArrayList<>();
        List<String> fields = FieldNames.of(dataset.dimensions());
        for (int i = 0; i < fields.size(); i++) {
            String title = dataset.dimensions().get(i).title().strip();
            columns.add(new Column(
                    fields.get(i) + "_code", Kind.TEXT, texts.get("tables.file.code", "title", title), CODE_WIDTH));
            columns.add(new Column(fields.get(i), Kind.TEXT, title, NAME_WIDTH));
        }
        column(columns, "topic_code", Kind.TEXT, CODE_WIDTH);
        column(columns, "topic", Kind.TEXT, NAME_WIDTH * 2);
        column(columns, "value", Kind.NUMBER, CODE_WIDTH);
        if (selection.hasTexts()) {
            column(columns, "text", Kind.TEXT, NAME_WIDTH);
        }
        column(columns, "unit", Kind.TEXT, CODE_WIDTH);
        column(columns, "status", Kind.TEXT, CODE_WIDTH);
        column(columns, "release", Kind.TEXT, NAME_WIDTH);
        column(columns, "source", Kind.TEXT, CODE_WIDTH);
        return columns;
    }

    private void column(List<Column> columns, String name, Kind kind, int width) {
        columns.add(new Column(name, kind, texts.get("tables.file." + name), width));
    }

    private List<nl.thuiskompas.platform.exports.Cell> row(Cell cell) {
        Topic topic = topics.get(cell.topic());
        List<nl.thuiskompas.platform.exports.Cell> row = new ArrayList<>();
        for (int i = 0; i < dataset.dimensions().size(); i++) {
            String code = cell.codes().get(i);
            row.add(new Text(code));
            row.add(new Text(names.of(dataset.dimensions().get(i).name(), code)));
        }
        row.add(new Text(cell.topic()));
        row.add(new Text(topicNames.getOrDefault(cell.topic(), cell.topic())));
        row.add(number(cell.value(), topic));
        if (selection.hasTexts()) {
            row.add(cell.text() == null ? Empty.CELL : new Text(cell.text()));
        }
        row.add(new Text(topic == null ? "" : topic.unit().strip()));
        row.add(new Text(words.status(cell.status())));
        row.add(new Text(selection.release().id()));
        row.add(new Text((dataset.origin().publisher() + " " + dataset.origin().table()).strip()));
        return row;
    }

    /** A number with all its digits; nothing where there is none. */
    static nl.thuiskompas.platform.exports.Cell number(double value, @Nullable Topic topic) {
        return Double.isNaN(value)
                ? Empty.CELL
                : new Exact(value, topic == null ? 0 : Math.clamp(topic.decimals(), 0, MOST_DECIMALS));
    }

    /** Whether there are too many combinations of codes for JSON-stat. */
    static boolean exceedsACube(CellSelection selection) {
        List<Integer> sizes = new ArrayList<>(List.of(selection.topics().size()));
        selection
                .dataset()
                .dimensions()
                .forEach(each -> sizes.add(selection.codes(each).size()));
        return StatCube.isTooLarge(sizes);
    }

    StatCube cube() {
        List<StatCube.Dimension> dimensions = new ArrayList<>();
        List<String> fields = FieldNames.of(dataset.dimensions());
        dimensions.add(new StatCube.Dimension(
                "topic",
                StatCube.Role.METRIC,
                texts.get("tables.topic"),
                selection.topics().stream()
                        .map(topic -> new StatCube.Category(
                                topic.id(),
                                CodeNames.full(dataset, topic),
                                topic.unit().strip(),
                                topic.decimals()))
                        .toList()));
        for (int i = 0; i < fields.size(); i++) {
            Dimension dimension = dataset.dimensions().get(i);
            dimensions.add(new StatCube.Dimension(
                    fields.get(i),
                    role(dimension),
                    dimension.title().strip(),
                    selection.codes(dimension).stream()
                            .map(code -> new StatCube.Category(code.id(), names.of(dimension.name(), code.id())))
                            .toList()));
        }
        List<String> notes = new ArrayList<>(notes());
        if (selection.hasTexts()) {
            notes.add(texts.get("tables.file.noTexts"));
        }
        return new StatCube(
                selection.visit().language(),
                selection.title(),
                selection.provenance(),
                notes,
                dimensions,
                reader -> selection.cells().readAll(selection.condition(), cell -> {
                    List<String> codes = new ArrayList<>(cell.codes().size() + 1);
                    codes.add(cell.topic());
                    codes.addAll(cell.codes());
                    reader.take(codes, cell.value(), cell.status().code());
                }));
    }

    private static StatCube.Role role(Dimension dimension) {
        return switch (dimension.kind()) {
            case REGION -> StatCube.Role.GEO;
            case PERIOD -> StatCube.Role.TIME;
            case OTHER -> StatCube.Role.OTHER;
        };
    }
}
