package nl.thuiskompas.platform.groups.web;

import java.util.List;
import java.util.Locale;

/**
 * The figures of a page as files.
 *
 * @param rows how many figures there are
 */
public record TakeView(int rows, List<File> files) {
    private static final List<String> KINDS = List.of("csv", "xlsx", "ods", "json", "csv-metadata.json");

    /** A file. */
    public record File(String label, String address) {}

    static TakeView of(GroupsVisit visit, int rows) {
        return new TakeView(
                rows,
                KINDS.stream()
                        .map(kind -> new File(
                                kind.startsWith("csv-") ? "CSVW" : kind.toUpperCase(Locale.ROOT),
                                visit.link().as(kind)))
                        .toList());
    }
}
