package nl.thuiskompas.platform.groups.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.thuiskompas.platform.datasets.Code;
import nl.thuiskompas.platform.groups.Grid;
import nl.thuiskompas.platform.groups.MeasuredTable;
import nl.thuiskompas.platform.groups.Told;

/**
 * A table of two breakdowns.
 *
 * @param id its name on the page, and of its title
 * @param corner what the rows are
 * @param heads the columns
 * @param margin how far its numbers can be off at most; empty when they cannot
 */
public record GridView(String id, String corner, List<String> heads, List<Row> rows, String margin) {
    /** A row. */
    public record Row(String name, List<Cell> cells, boolean whole) {}

    /**
     * A cell.
     *
     * @param words whether there is a word instead of a number
     */
    public record Cell(String text, boolean words) {}

    /** The classes of both, and the totals where the release has them. */
    static GridView of(Telling telling, String id, Grid grid) {
        List<String> columns =
                new ArrayList<>(grid.columns().stream().map(Code::id).toList());
        List<String> heads =
                new ArrayList<>(grid.columns().stream().map(telling::name).toList());
        if (grid.rows().stream().anyMatch(row -> grid.row(row.id()).measured())) {
            columns.add(MeasuredTable.TOTAL);
            heads.add(telling.texts().get("groups.total"));
        }
        List<Row> rows = new ArrayList<>();
        for (Code row : grid.rows()) {
            rows.add(row(telling, grid, row.id(), telling.name(row), columns));
        }
        if (columns.stream().anyMatch(column -> grid.column(column).measured())) {
            rows.add(row(telling, grid, MeasuredTable.TOTAL, telling.texts().get("groups.total"), columns));
        }
        return new GridView(
                id.toLowerCase(Locale.ROOT),
                telling.texts().get("groups." + id + ".rows"),
                heads,
                rows,
                telling.most(grid.margin()));
    }

    private static Row row(Telling telling, Grid grid, String code, String name, List<String> columns) {
        return new Row(
                name,
                columns.stream()
                        .map(column -> grid.at(code, column))
                        .map(told -> new Cell(telling.people(told), !(told instanceof Told.Amount)))
                        .toList(),
                code.equals(MeasuredTable.TOTAL));
    }
}
