package nl.thuiskompas.platform.tables;

/**
 * A raw file is missing, or holds something that cannot be right. Nothing was written. The message is meant to be shown
 * as it is: file, row, field, what was found, what was expected and what to do.
 */
public final class RawFileException extends RuntimeException {
    private final String file;
    private final int row;
    private final String field;

    private RawFileException(String file, int row, String field, String problem, String advice) {
        super(where(file, row, field) + ": " + problem + ". " + advice + ".");
        this.file = file;
        this.row = row;
        this.field = field;
    }

    /** Something is wrong with a file as a whole. */
    public static RawFileException inFile(String file, String problem, String advice) {
        return new RawFileException(file, 0, "", problem, advice);
    }

    /** Something is wrong with one member of a file that has no rows, such as a JSON document. */
    public static RawFileException inMember(String file, String field, String problem, String advice) {
        return new RawFileException(file, 0, field, problem, advice);
    }

    /** Something is wrong with one row; {@code field} is empty when it is the row as a whole. */
    public static RawFileException inRow(String file, int row, String field, String problem, String advice) {
        return new RawFileException(file, row, field, problem, advice);
    }

    /** Name of the raw file. */
    public String file() {
        return file;
    }

    /** Line of the file, counted from 1 with the header; 0 when no one row is to blame. */
    public int row() {
        return row;
    }

    /** Name of the column or member; empty when no one field is to blame. */
    public String field() {
        return field;
    }

    private static String where(String file, int row, String field) {
        return file + (row > 0 ? ", row " + row : "") + (field.isEmpty() ? "" : ", field " + field);
    }
}
