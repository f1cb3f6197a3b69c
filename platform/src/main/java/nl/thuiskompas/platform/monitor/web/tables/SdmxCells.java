package nl.thuiskompas.platform.monitor.web.tables;

import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.thuiskompas.platform.datasets.CellStatus;
import nl.thuiskompas.platform.datasets.Dataset;
import nl.thuiskompas.platform.datasets.Dimension;
import nl.thuiskompas.platform.datasets.PeriodCode;
import nl.thuiskompas.platform.datasets.Topic;
import nl.thuiskompas.platform.exports.Cell;
import nl.thuiskompas.platform.exports.FigureTable.Column;
import nl.thuiskompas.platform.exports.FigureTable.Kind;
import nl.thuiskompas.platform.exports.LongTable;

/**
 * Cells of an imported table as SDMX-CSV 2.0: codes, no words. Areas are REF_AREA, periods TIME_PERIOD as SDMX writes
 * them (2021, 2021-Q1, 2021-03), what is measured is TOPIC; other dimensions keep their own names in capitals.
 */
final class SdmxCells {
    private static final int WIDTH = 14;

    private final CellSelection selection;
    private final Dataset dataset;
    private final Map<String, Topic> topics = new HashMap<>();

    SdmxCells(CellSelection selection) {
        this.selection = selection;
        this.dataset = selection.dataset();
        dataset.topics().forEach(topic -> topics.put(topic.id(), topic));
    }

    /** How many columns the file has. */
    static int width(Dataset dataset) {
        return columns(dataset).size();
    }

    LongTable table() {
        return new LongTable(
                selection.visit().language(),
                selection.title(),
                selection.provenance(),
                CellFile.synthetic(selection.visit(), selection.release()),
                columns(dataset).stream()
                        .map(name -> new Column(name, Kind.TEXT, name, WIDTH))
                        .toList(),
                selection.size(),
                row -> selection.cells().readAll(selection.condition(), cell -> row.take(row(cell))));
    }

    private static List<String> columns(Dataset dataset) {
        List<String> columns = new ArrayList<>(List.of("STRUCTURE", "STRUCTURE_ID", "ACTION"));
        if (dataset.periods().isPresent()) {
            columns.add("FREQ");
        }
        columns.add("TOPIC");
        List<String> fields = FieldNames.of(dataset.dimensions());
        for (int i = 0; i < fields.size(); i++) {
            columns.add(name(dataset, dataset.dimensions().get(i), fields.get(i)));
        }
        columns.addAll(
                List.of("OBS_VALUE", "OBS_STATUS", "CONF_STATUS", "UNIT", "DECIMALS", "STATUS", "OBS_TEXT", "RELEASE"));
        return columns;
    }

    private static String name(Dataset dataset, Dimension dimension, String field) {
        if (dataset.regions().filter(dimension::equals).isPresent()) {
            return "REF_AREA";
        }
        if (dataset.periods().filter(dimension::equals).isPresent()) {
            return "TIME_PERIOD";
        }
        String name = field.toUpperCase(Locale.ROOT);
        return List.of("FREQ", "TOPIC", "STRUCTURE", "ACTION", "DECIMALS", "RELEASE")
                        .contains(name)
                ? name + "_OF_TABLE"
                : name;
    }

    private List<Cell> row(nl.thuiskompas.platform.datasets.Cell cell) {
        Topic topic = topics.get(cell.topic());
        List<Cell> row = new ArrayList<>();
        Stream.of("dataflow", flow(), "I").map(Cell.Text::new).forEach(row::add);
        int periods = dataset.periods().map(dataset.dimensions()::indexOf).orElse(-1);
        if (periods >= 0) {
            row.add(new Cell.Text(frequency(cell.codes().get(periods))));
        }
        row.add(new Cell.Text(cell.topic()));
        for (int i = 0; i < cell.codes().size(); i++) {
            String code = cell.codes().get(i);
            row.add(new Cell.Text(i == periods ? period(code) : code));
        }
        row.add(CellFile.number(cell.value(), topic));
        row.add(new Cell.Text(status(cell.status())));
        row.add(new Cell.Text(secrecy(cell.status())));
        row.add(new Cell.Text(topic == null ? "" : topic.unit().strip()));
        row.add(CellFile.number(topic == null ? Double.NaN : topic.decimals(), null));
        row.add(new Cell.Text(cell.status().code()));
        row.add(cell.text() == null ? Cell.Empty.CELL : new Cell.Text(cell.text()));
        row.add(new Cell.Text(selection.release().id()));
        return row;
    }

    /** Identifier of the data flow: agency, name and version. */
    private String flow() {
        return "THUISKOMPAS:" + dataset.id().toUpperCase(Locale.ROOT).replace('-', '_') + "(1.0)";
    }

    private static String frequency(String code) {
        return PeriodCode.find(code)
                .map(found -> switch (found.length()) {
                    case YEAR -> "A";
                    case HALF_YEAR -> "S";
                    case QUARTER -> "Q";
                    case MONTH -> "M";
                    case WEEK -> "W";
                    case DAY -> "D";
                })
                .orElse("_O"); // other, as CL_FREQ has it
    }

    /** A period as SDMX writes it; a stretch that has no code there stays as it is. */
    static String period(String code) {
        Optional<PeriodCode> found = PeriodCode.find(code);
        if (found.isEmpty()) {
            return code;
        }
        var first = found.get().first();
        int month = first.getMonthValue();
        return switch (found.get().length()) {
            case YEAR -> Integer.toString(first.getYear());
            case HALF_YEAR -> first.getYear() + "-S" + (month <= 6 ? 1 : 2);
            case QUARTER -> first.getYear() + "-Q" + ((month + 2) / 3);
            case MONTH -> "%d-%02d".formatted(first.getYear(), month);
            case WEEK ->
                "%d-W%02d"
                        .formatted(first.get(IsoFields.WEEK_BASED_YEAR), first.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
            case DAY -> first.toString();
        };
    }

    /**
     * After CL_OBS_STATUS: A normal, P provisional, E estimated, M cannot exist, O missing, Q suppressed. The list has no
     * code for a value that was changed or rounded on purpose: that is a normal one, and STATUS says more.
     */
    private static String status(CellStatus status) {
        return switch (status) {
            case FINAL, PERTURBED -> "A";
            case PROVISIONAL, REVISED_PROVISIONAL -> "P";
            case ESTIMATED -> "E";
            case IMPOSSIBLE -> "M";
            case UNKNOWN -> "O";
            case WITHHELD, SMALL_BASE, OF_WITHHELD -> "Q";
        };
    }

    /**
     * After CL_CONF_STATUS: F free, C confidential for a reason that is not told, A because of a small count, D because
     * something else could be computed from it. What a source calls unknown may be any of these.
     */
    private static String secrecy(CellStatus status) {
        return switch (status) {
            case FINAL, PROVISIONAL, REVISED_PROVISIONAL, ESTIMATED, PERTURBED, IMPOSSIBLE -> "F";
            case UNKNOWN -> "";
            case WITHHELD -> "C";
            case SMALL_BASE -> "A";
            case OF_WITHHELD -> "D";
        };
    }
}
