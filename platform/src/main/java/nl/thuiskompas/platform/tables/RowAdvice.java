package nl.thuiskompas.platform.tables;

/** What to do about a row that cannot be right, for those who can do something about it. */
enum RowAdvice {
    /** Of a table that was fetched from its publisher. */
    FETCHED(
            "Fetch the file again in the layout that the build reads",
            "Mend the row or fetch the file again",
            "Mend the value or fetch the file again",
            "Mend the value or fetch the file again"),
    /** Of a table that somebody keeps by hand. */
    KEPT(
            "Add the column to the header: its names are those of the table of this name that comes with Thuiskompas",
            "Mend the row; it is not used, and the other rows are",
            "Fill in the value; the row is not used before",
            "Mend the value; the row is not used before");

    private final String layout;
    private final String row;
    private final String empty;
    private final String value;

    RowAdvice(String layout, String row, String empty, String value) {
        this.layout = layout;
        this.row = row;
        this.empty = empty;
        this.value = value;
    }

    /** When a column is not there. */
    String layout() {
        return layout;
    }

    /** When a row is no row of the table. */
    String row() {
        return row;
    }

    /** When a value is not there. */
    String empty() {
        return empty;
    }

    /** When a value is not what it should be. */
    String value() {
        return value;
    }
}
