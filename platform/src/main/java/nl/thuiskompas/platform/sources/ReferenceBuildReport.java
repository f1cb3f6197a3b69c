package nl.thuiskompas.platform.sources;

import java.util.List;

/**
 * What a build of the reference edition wrote and checked.
 *
 * @param tables the tables, in the order in which tables.json lists them
 * @param checks what was checked, and where a choice had to be made, one sentence each
 */
public record ReferenceBuildReport(List<Table> tables, List<String> checks) {
    /**
     * One table that was written.
     *
     * @param file name of the file in the reference folder
     * @param rows number of rows, the header not counted
     * @param bytes size of the file
     */
    public record Table(String file, int rows, int bytes) {}

    public ReferenceBuildReport {
        tables = List.copyOf(tables);
        checks = List.copyOf(checks);
    }
}
