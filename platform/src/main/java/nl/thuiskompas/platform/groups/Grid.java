package nl.thuiskompas.platform.groups;

import java.util.List;
import java.util.Map;
import nl.thuiskompas.platform.datasets.Code;

/**
 * What is told of a group by two breakdowns.
 *
 * @param rows classes of the first
 * @param columns classes of the second
 * @param cells what is told, by row and column; {@link MeasuredTable#TOTAL} stands for all of them
 */
public record Grid(List<Code> rows, List<Code> columns, Map<List<String>, Told> cells) {
    public Grid {
        rows = List.copyOf(rows);
        columns = List.copyOf(columns);
        cells = Map.copyOf(cells);
    }

    /** What is told of a row and a column. */
    public Told at(String row, String column) {
        return cells.getOrDefault(List.of(row, column), Told.notMeasured());
    }

    /** What is told of all columns of a row together. */
    public Told row(String row) {
        return at(row, MeasuredTable.TOTAL);
    }

    /** What is told of all rows of a column together. */
    public Told column(String column) {
        return at(MeasuredTable.TOTAL, column);
    }

    /** The most by which a number in it can be off; 0 when all are the true ones. */
    public double margin() {
        return cells.values().stream()
                .mapToDouble(told -> told instanceof Told.Amount amount ? amount.margin() : 0)
                .max()
                .orElse(0);
    }

    /** The same without rows and columns in which every cell is told to be nobody. */
    public Grid withoutEmpty() {
        return new Grid(
                rows.stream().filter(row -> inUse(0, row.id())).toList(),
                columns.stream().filter(column -> inUse(1, column.id())).toList(),
                cells);
    }

    private boolean inUse(int place, String code) {
        return cells.entrySet().stream()
                .anyMatch(each -> each.getKey().get(place).equals(code) && !nobody(each.getValue()));
    }

    private static boolean nobody(Told told) {
        return !told.measured() || (told instanceof Told.Amount number && number.value() == 0);
    }
}
