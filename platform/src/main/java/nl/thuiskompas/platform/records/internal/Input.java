package nl.thuiskompas.platform.records.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.thuiskompas.platform.records.RecordFiles;
import nl.thuiskompas.platform.records.RecordsException;
import nl.thuiskompas.platform.storage.DuckDb;

/**
 * A file whose columns were found to be ours.
 *
 * @param columns where each of our columns comes from
 * @param mapping how its texts are read
 */
record Input(InputFile file, List<InputColumns.Source> columns, Mapping mapping) {
    /** The number of a row, which is no column of the file itself. */
    private static final String ROW = "file_row_number";

    private static final String MEND = "Mend the file, or copy it again";

    /**
     * Looks at the files, as far as their descriptions and headers tell.
     *
     * @throws RecordsException when one of them cannot be used
     */
    static List<Input> look(Workbench bench, List<InputFile> files, Mapping mapping) {
        List<Input> inputs = new ArrayList<>();
        for (InputFile file : files) {
            if (!file.isCsv()) {
                ParquetEnds.check(file.path());
            }
            try {
                Map<String, String> types = new LinkedHashMap<>();
                bench.rows(
                        "DESCRIBE SELECT * FROM " + source(file, mapping),
                        row -> types.put(row.getString(1), row.getString(2)));
                types.remove(ROW);
                inputs.add(new Input(file, InputColumns.of(file, mapping, types), mapping));
            } catch (Workbench.WorkException e) {
                throw e.at(file.name(), MEND);
            }
        }
        return List.copyOf(inputs);
    }

    String name() {
        return file.name();
    }

    private static String source(InputFile file, Mapping mapping) {
        if (!file.isCsv()) {
            return "read_parquet(" + DuckDb.literal(file.path()) + ", " + ROW + " = true)";
        }
        return "read_csv(" + DuckDb.literal(file.path())
                + ", header = true, all_varchar = true, skip = 0, quote = '\"', escape = '\"', comment = '', delim = '"
                + mapping.format().delimiter().replace("'", "''") + "')";
    }

    /**
     * Makes ready to read the columns, each by itself.
     *
     * @param work a folder for what is made on the way
     * @throws RecordsException when a text stands where a number should
     */
    InputRows rows(Workbench bench, Path work) {
        String table = source(file, mapping);
        if (file.isCsv()) {
            Path texts = work.resolve(name() + ".parquet");
            try {
                bench.run("COPY (SELECT * FROM " + table + ") TO " + DuckDb.literal(texts) + " (FORMAT parquet)");
            } catch (Workbench.WorkException e) {
                throw e.at(name(), "Mend the row, or say in " + RecordFiles.MAPPING + " how the file is written");
            }
            table = "read_parquet(" + DuckDb.literal(texts) + ", " + ROW + " = true)";
        }
        try {
            refuseTexts(bench, table);
            return new InputRows(bench, this, table, (int) bench.number("SELECT count(*) FROM " + table));
        } catch (Workbench.WorkException e) {
            throw e.at(name(), MEND);
        }
    }

    /** The row in the file, counted from 1; in CSV the header is row 1. */
    int rowInFile(int row) {
        return row + (file.isCsv() ? 2 : 1);
    }

    /** What a column of ours is in this file. */
    InputColumns.Source column(String name) {
        return columns.stream()
                .filter(column -> column.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("records have no column " + name));
    }

    private void refuseTexts(Workbench bench, String table) {
        for (InputColumns.Source column : columns) {
            if (column.text()) {
                String theirs = DuckDb.name(column.theirs());
                List<String> unknown = new ArrayList<>(mapping.unknown());
                unknown.add("");
                String test = "trim(" + theirs + ") NOT IN ("
                        + unknown.stream()
                                .map(each -> "'" + each.replace("'", "''") + "'")
                                .collect(Collectors.joining(", "))
                        + ") AND (" + column.sql() + ") IS NULL";
                bench.rows(
                        "SELECT " + ROW + ", left(" + theirs + ", 40) FROM " + table + " WHERE " + test
                                + " ORDER BY 1 LIMIT 1",
                        found -> {
                            throw RecordsException.at(
                                    name() + ", row " + rowInFile(found.getInt(1)) + ", column " + column.theirs(),
                                    "'" + found.getString(2) + "' is no whole number"
                                            + (mapping.of(file.kind()).euros().contains(column.name())
                                                    ? " and no amount"
                                                    : ""),
                                    "Mend the value, or say in " + RecordFiles.MAPPING
                                            + " which code it stands for, or that it is unknown");
                        });
            }
        }
    }
}
