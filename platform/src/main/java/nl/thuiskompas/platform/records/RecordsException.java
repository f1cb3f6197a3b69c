package nl.thuiskompas.platform.records;

/**
 * Records cannot be used as they are, and nothing was written. The message is meant to be shown as it is: file, column,
 * place, what was found, what was expected and what to do.
 */
public final class RecordsException extends RuntimeException {
    private RecordsException(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    private RecordsException(String sentence) {
        super(sentence);
    }

    /**
     * Something is wrong at a place.
     *
     * @param where a file, and what in it: a column, a row, a field
     * @param problem what was found and what was expected
     * @param advice what to do
     */
    public static RecordsException at(String where, String problem, String advice) {
        return new RecordsException(where + ": " + problem + ". " + advice + ".");
    }

    /** The same, after a failure of something below. */
    public static RecordsException at(String where, String problem, String advice, Throwable cause) {
        return new RecordsException(where + ": " + problem + ". " + advice + ".", cause);
    }
}
