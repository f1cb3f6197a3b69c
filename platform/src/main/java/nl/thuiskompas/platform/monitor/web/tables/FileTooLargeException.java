package nl.thuiskompas.platform.monitor.web.tables;

/** A file was asked for that cannot hold what it should. */
public final class FileTooLargeException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String kind;
    private final long rows;
    private final boolean sheet;
    private final String csv;

    FileTooLargeException(String kind, long rows, boolean sheet, String csv) {
        super(kind + " cannot hold " + rows + " rows");
        this.kind = kind;
        this.rows = rows;
        this.sheet = sheet;
        this.csv = csv;
    }

    /** The kind of file, as readers call it. */
    public String kind() {
        return kind;
    }

    /** How many rows it should hold. */
    public long rows() {
        return rows;
    }

    /** Whether it is a workbook, of which a sheet has room for so many rows. */
    public boolean sheet() {
        return sheet;
    }

    /** The address of the same rows as CSV, which holds any number. */
    public String csv() {
        return csv;
    }
}
