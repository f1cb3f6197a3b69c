package nl.thuiskompas.platform.groups.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.thuiskompas.platform.datasets.Code;
import nl.thuiskompas.platform.exports.Cell;
import nl.thuiskompas.platform.exports.PlainTable;
import nl.thuiskompas.platform.groups.AttentionGroup;
import nl.thuiskompas.platform.groups.Grid;
import nl.thuiskompas.platform.groups.GroupReading;
import nl.thuiskompas.platform.groups.Measured;
import nl.thuiskompas.platform.groups.MeasuredTable;
import nl.thuiskompas.platform.groups.Protected;
import nl.thuiskompas.platform.groups.Told;

/**
 * What a page shows as a table for programs and spreadsheets: a row for each figure, with everything one needs to trust it.
 * The first column of every row says whether it is of what is real or of what was made up.
 */
final class GroupFacts {
    /** The headings, the same in every language. */
    static final List<String> COLUMNS = List.of(
            "data",
            "region_code",
            "region",
            "date",
            "group_code",
            "group",
            "measure",
            "row_class",
            "column_class",
            "value",
            "margin",
            "status",
            "regime",
            "parameters",
            "measured_release",
            "table_release",
            "definitions",
            "records");

    private final Telling telling;
    private final Choices choices;
    private final GroupReading reading;
    private final List<List<Cell>> rows = new ArrayList<>();

    private GroupFacts(GroupsVisit visit, Choices choices, GroupReading reading) {
        this.telling = new Telling(visit);
        this.choices = choices;
        this.reading = reading;
    }

    /** What the page of all groups shows. */
    static PlainTable groups(GroupsVisit visit, Choices choices, GroupReading reading) {
        GroupFacts facts = new GroupFacts(visit, choices, reading);
        List<AttentionGroup> groups = reading.measured().groups();
        groups.forEach(facts::ofTheYear);
        reading.anyGroup().forEach((year, told) -> facts.row(year, Optional.empty(), "any-group", "", "", told));
        reading.persons().forEach((year, told) -> facts.row(year, Optional.empty(), "persons", "", "", told));
        for (int i = 0; i < groups.size(); i++) {
            for (AttentionGroup other : groups.subList(i + 1, groups.size())) {
                AttentionGroup one = groups.get(i);
                facts.row("overlap", one, other.code(), "", reading.overlap(one.code(), other.code()));
            }
        }
        reading.leaving().ifPresent(grid -> facts.grid("leaving", Optional.empty(), grid));
        reading.withoutHome().ifPresent(grid -> facts.grid("without-home", Optional.empty(), grid));
        return new PlainTable(COLUMNS, facts.rows);
    }

    /** What the page of one group shows. */
    static PlainTable group(GroupsVisit visit, Choices choices, GroupReading reading, AttentionGroup group) {
        GroupFacts facts = new GroupFacts(visit, choices, reading);
        Map<String, Told> everywhere = new HashMap<>();
        facts.ofTheYear(group);
        facts.row("stayers", group, "", "", reading.stayers(group.code()));
        facts.row("came-to-a-home", group, "", "", reading.housed(group.code()));
        facts.row("mean-distance-km", group, "", "", reading.distance(group.code()));
        reading.measured().groups().stream()
                .filter(other -> !other.equals(group))
                .forEach(other ->
                        facts.row("overlap", group, other.code(), "", reading.overlap(group.code(), other.code())));
        reading.situation(group.code()).ifPresent(grid -> facts.grid("living-before-by-now", Optional.of(group), grid));
        reading.segment(group.code()).ifPresent(grid -> facts.grid("tenure-by-rent", Optional.of(group), grid));
        reading.homeSizes(group.code()).ifPresent(grid -> facts.grid("tenure-by-floor-area", Optional.of(group), grid));
        reading.ages(group.code()).ifPresent(grid -> facts.grid("age-by-household", Optional.of(group), grid));
        reading.everywhere(group.code()).forEach((code, told) -> everywhere.put(code, told.size()));
        choices.names()
                .forEach((code, name) -> facts.add(
                        code, name, choices.year(), group, everywhere.getOrDefault(code, Told.notMeasured())));
        return new PlainTable(COLUMNS, facts.rows);
    }

    private void ofTheYear(AttentionGroup group) {
        reading.sizes(group.code()).forEach((year, told) -> row(year, Optional.of(group), "size", "", "", told));
        row("inflow", group, "", "", reading.inflow(group.code()));
        row("outflow", group, "", "", reading.outflow(group.code()));
    }

    private void grid(String measure, Optional<AttentionGroup> group, Grid grid) {
        List<String> rowCodes = codes(grid.rows());
        List<String> columnCodes = codes(grid.columns());
        for (String row : rowCodes) {
            for (String column : columnCodes) {
                row(choices.year(), group, measure, row, column, grid.at(row, column));
            }
        }
    }

    private static List<String> codes(List<Code> classes) {
        List<String> codes = new ArrayList<>(classes.stream().map(Code::id).toList());
        codes.add(MeasuredTable.TOTAL);
        return codes;
    }

    private void row(String measure, AttentionGroup group, String row, String column, Told told) {
        row(choices.year(), Optional.of(group), measure, row, column, told);
    }

    private void row(int year, Optional<AttentionGroup> group, String measure, String row, String column, Told told) {
        if (told.measured()) {
            add(choices.region(), choices.title(), year, group, measure, row, column, told);
        }
    }

    private void add(String code, String name, int year, AttentionGroup group, Told told) {
        if (told.measured() && !code.equals(choices.region())) {
            add(code, name, year, Optional.of(group), "size", "", "", told);
        }
    }

    private void add(
            String code,
            String name,
            int year,
            Optional<AttentionGroup> group,
            String measure,
            String row,
            String column,
            Told told) {
        Protected from = choices.measured().source(table(measure));
        List<Cell> cells = new ArrayList<>();
        text(cells, from.synthetic() ? "synthetic" : "measured");
        text(cells, code);
        text(cells, name);
        text(cells, year + "-01-01");
        text(cells, group.map(AttentionGroup::code).orElse(""));
        text(cells, group.map(telling::name).orElse(""));
        text(cells, measure);
        text(cells, row);
        text(cells, column);
        cells.add(
                told instanceof Told.Amount number
                        ? new Cell.Exact(number.value(), decimals(number))
                        : Cell.Empty.CELL);
        cells.add(
                told instanceof Told.Amount number
                        ? new Cell.Exact(number.margin(), number.margin() == Math.rint(number.margin()) ? 0 : 2)
                        : Cell.Empty.CELL);
        text(cells, status(told));
        text(cells, from.regime());
        text(
                cells,
                from.parameters().entrySet().stream()
                        .filter(each -> !each.getValue().isBlank())
                        .map(each -> each.getKey() + "=" + each.getValue())
                        .collect(Collectors.joining(" ")));
        text(cells, from.measured());
        text(cells, from.release());
        text(cells, from.definitions());
        text(cells, from.records());
        rows.add(cells);
    }

    /** The table that tells something. */
    private static String table(String measure) {
        return switch (measure) {
            case "inflow", "outflow", "stayers" -> Measured.CHANGE;
            case "came-to-a-home", "mean-distance-km" -> Measured.HOUSED;
            case "overlap" -> Measured.OVERLAP;
            case "living-before-by-now" -> Measured.SITUATION;
            case "tenure-by-rent", "tenure-by-floor-area" -> Measured.SEGMENT;
            case "leaving" -> Measured.LEAVING;
            case "without-home" -> Measured.WITHOUT_HOME;
            default -> Measured.SIZES;
        };
    }

    private static int decimals(Told.Amount number) {
        return number.value() == Math.rint(number.value()) ? 0 : 2;
    }

    /** The status in one word, as files of imported tables name it. */
    static String status(Told told) {
        return switch (told) {
            case Told.Amount number -> number.perturbed() ? "perturbed" : "final";
            case Told.Withheld withheld -> withheld.why().code();
            case Told.Nobody nobody -> "nobody";
            case Told.LeftOut left -> "left-out";
            case Told.NotMeasured not -> "not-measured";
        };
    }

    private static void text(List<Cell> cells, String text) {
        cells.add(text.isEmpty() ? Cell.Empty.CELL : new Cell.Text(text));
    }
}
