package nl.thuiskompas.platform.protection;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.thuiskompas.platform.storage.TableFile;

/** Names of the files of a release and of the columns in them. */
final class ReleaseNames {
    static final String DESCRIPTION = "release.json";
    static final String CLOSED = "closed";
    static final String CLOSED_LIST = "closed.json";
    static final String COUNTRY = "NL01";

    static final String INDICATOR = "indicator";

    static final List<TableFile.Column> CELLS = List.of(
            text("table"),
            text("region"),
            text("class1"),
            text("class2"),
            text("class3"),
            text(INDICATOR),
            number("value"),
            text("status"),
            text("reason"),
            number("sd"),
            number("low"),
            number("high"));

    static final List<TableFile.Column> DECISIONS =
            List.of(whole("cell_high"), whole("cell_low"), whole("value"), text("reason"));

    private ReleaseNames() {}

    /** The columns of cells with the words that are in them. */
    static List<TableFile.Column> cells(Map<String, List<String>> words) {
        return CELLS.stream()
                .map(column -> column.type() == TableFile.Type.TEXT
                        ? column.with(Objects.requireNonNull(words.get(column.name()), column.name()))
                        : column)
                .toList();
    }

    private static TableFile.Column text(String name) {
        return TableFile.Column.of(name, TableFile.Type.TEXT);
    }

    private static TableFile.Column number(String name) {
        return TableFile.Column.of(name, TableFile.Type.NUMBER);
    }

    private static TableFile.Column whole(String name) {
        return TableFile.Column.of(name, TableFile.Type.WHOLE);
    }

    static List<String> names(List<TableFile.Column> columns) {
        return columns.stream().map(TableFile.Column::name).toList();
    }

    /** The cells of a year; that they are confidential stands in the name too, for a file travels without its folder. */
    static String cells(int year, boolean confidential) {
        return (confidential ? "CONFIDENTIAL-" : "") + "cells-" + year + ".parquet";
    }

    static String regions(int year) {
        return "regions-" + year + ".csv";
    }

    static String decisions(int year) {
        return "decisions-" + year + ".parquet";
    }
}
