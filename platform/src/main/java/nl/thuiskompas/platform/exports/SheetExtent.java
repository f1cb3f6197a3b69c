package nl.thuiskompas.platform.exports;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Says at the head of a sheet how far its cells go. The library writes the head before it knows, and then says A1, which
 * programs that trust it take for a sheet of one cell.
 */
final class SheetExtent {
    private static final Pattern SAID = Pattern.compile("<dimension ref=\"[^\"]*\"/>");
    private static final Pattern CELL = Pattern.compile("<c r=\"([A-Z]{1,3})([0-9]{1,7})\"");

    private SheetExtent() {}

    /** The sheet with the corner of its last row and last column. */
    static byte[] in(byte[] sheet) {
        String text = new String(sheet, StandardCharsets.UTF_8);
        String column = "A";
        int row = 1;
        Matcher cells = CELL.matcher(text);
        while (cells.find()) {
            column = farther(column, cells.group(1));
            row = Math.max(row, Integer.parseInt(cells.group(2)));
        }
        String reference = column.equals("A") && row == 1 ? "A1" : "A1:" + column + row;
        return SAID.matcher(text)
                .replaceFirst("<dimension ref=\"" + reference + "\"/>")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String farther(String one, String other) {
        int lengths = Integer.compare(one.length(), other.length());
        return lengths > 0 || (lengths == 0 && one.compareTo(other) > 0) ? one : other;
    }
}
