package nl.thuiskompas.platform.records.internal;

/**
 * What is known of the file of a column.
 *
 * @param name of the column and, with {@link #EXTENSION}, of its file
 * @param width bytes per value
 * @param base the lowest known value; 0 where the width is 4
 * @param highest the highest known value
 * @param count number of values
 * @param sha256 checksum of the file
 */
public record PackedColumn(String name, int width, int base, int highest, long count, String sha256) {
    static final String EXTENSION = ".col";

    public String file() {
        return name + EXTENSION;
    }

    public long bytes() {
        return count * width;
    }
}
