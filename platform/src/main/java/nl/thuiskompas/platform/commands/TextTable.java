package nl.thuiskompas.platform.commands;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Columns of text under each other: words to the left, numbers to the right. */
final class TextTable {
    private final List<List<String>> rows = new ArrayList<>();
    private final Set<Integer> numbers;

    /**
     * @param numbers places of the columns that hold numbers
     * @param headings what stands above the columns
     */
    TextTable(Set<Integer> numbers, String... headings) {
        this.numbers = numbers;
        rows.add(List.of(headings));
    }

    void add(String... cells) {
        rows.add(List.of(cells));
    }

    /** The lines, two spaces between columns and none at the end. */
    String text() {
        int columns = rows.getFirst().size();
        int[] widths = new int[columns];
        for (List<String> row : rows) {
            for (int column = 0; column < columns; column++) {
                widths[column] = Math.max(widths[column], length(row.get(column)));
            }
        }
        StringBuilder text = new StringBuilder();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < columns; column++) {
                String blanks = " ".repeat(widths[column] - length(row.get(column)));
                line.append(column == 0 ? "" : "  ");
                line.append(numbers.contains(column) ? blanks + row.get(column) : row.get(column) + blanks);
            }
            text.append(line.toString().stripTrailing()).append('\n');
        }
        return text.toString();
    }

    private static int length(String cell) {
        return cell.codePointCount(0, cell.length());
    }
}
