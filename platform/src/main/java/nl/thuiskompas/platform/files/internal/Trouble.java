package nl.thuiskompas.platform.files.internal;

import java.util.List;
import nl.thuiskompas.platform.datasets.SourceException;

/** Sentences about files that cannot be read to their end. */
final class Trouble {
    private static final int MOST_NAMES = 40;

    private Trouble() {}

    /** A damaged file. */
    static SourceException damaged(String place, String sentence) {
        return new SourceException(SourceException.Kind.BAD_DATA, place + ": " + sentence);
    }

    static SourceException damaged(String place, String sentence, Throwable cause) {
        return new SourceException(SourceException.Kind.BAD_DATA, place + ": " + sentence, cause);
    }

    /** A mapping that does not fit. */
    static SourceException wrongUse(String place, String sentence) {
        return new SourceException(SourceException.Kind.WRONG_USE, place + ": " + sentence);
    }

    /** Where something stands: file, sheet, row and column, as far as there are any. */
    static String place(String file, String sheet, long row, String column) {
        return file
                + (sheet.isEmpty() ? "" : ", sheet " + shown(sheet))
                + (row < 1 ? "" : ", row " + row)
                + (column.isEmpty() ? "" : ", column " + column);
    }

    /** The first few of many names, and how many there are more. */
    static String shown(List<String> names, String more) {
        List<String> first =
                names.stream().limit(MOST_NAMES).map(Trouble::shown).toList();
        int others = names.size() - first.size();
        return String.join(", ", first) + (others == 0 ? "" : " (" + others + " " + more + ")");
    }

    /** A piece of somebody else's text that can be shown: short, on one line, without control characters. */
    static String shown(String text) {
        String plain = text.replaceAll("\\p{Cntrl}", " ");
        return plain.length() <= 60 ? plain : plain.substring(0, 57) + "...";
    }
}
