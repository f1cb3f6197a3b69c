package nl.thuiskompas.platform.exports;

/**
 * Text as it goes into a spreadsheet. A cell of text is no formula there, but it becomes one when somebody edits the cell
 * or saves the sheet as CSV; so what looks like a formula gets the same apostrophe as in a CSV file. Signs that no XML
 * file may hold, which would make the whole sheet unreadable, become the sign for an unknown letter.
 */
final class SheetText {
    private static final int UNKNOWN = 0xFFFD;

    private SheetText() {}

    static String of(String text) {
        boolean writable = text.codePoints().allMatch(SheetText::isWritable);
        return CsvWriter.guarded(
                writable
                        ? text
                        : text.codePoints()
                                .map(sign -> isWritable(sign) ? sign : UNKNOWN)
                                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                                .toString());
    }

    /** The signs of XML 1.0, section 2.2. */
    private static boolean isWritable(int sign) {
        return sign == '\t'
                || sign == '\n'
                || sign == '\r'
                || (sign >= 0x20 && sign <= 0xD7FF)
                || (sign >= 0xE000 && sign <= 0xFFFD)
                || sign >= 0x10000;
    }
}
