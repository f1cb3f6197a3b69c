package nl.thuiskompas.platform.monitor.web.tables;

import java.util.ArrayList;
import java.util.List;
import nl.thuiskompas.platform.datasets.Dataset;
import nl.thuiskompas.platform.datasets.DatasetRelease;
import nl.thuiskompas.platform.datasets.ReleaseDiff;
import nl.thuiskompas.platform.exports.CsvwDocument;
import nl.thuiskompas.platform.exports.LongTable;
import nl.thuiskompas.platform.frame.Link;
import nl.thuiskompas.platform.frame.Place;
import nl.thuiskompas.platform.monitor.CellChoice;
import nl.thuiskompas.platform.monitor.DiffSummary;
import nl.thuiskompas.platform.monitor.web.Embeds;
import nl.thuiskompas.platform.monitor.web.FootView.File;
import nl.thuiskompas.platform.monitor.web.Visit;
import org.jspecify.annotations.Nullable;

/**
 * The ways to take a page of an imported table along: files, each with how many rows it has, its picture for another
 * site, and the address for programs that fetch figures themselves.
 *
 * @param files what the page shows, and where there is more the whole release
 * @param embed the line of HTML with which another site shows the picture; empty when there is none
 * @param direct the addresses for programs; null when the page shows what they cannot ask
 */
public record TakeAlong(
        List<Group> files, String embed, @Nullable Direct direct) {
    /**
     * Files that hold the same rows.
     *
     * @param note which kinds cannot hold them, and why; empty when all can
     */
    public record Group(String title, List<File> files, String note) {}

    /**
     * Addresses of the table in the shape of the open data service of Statistics Netherlands.
     *
     * @param four version 4, which spreadsheets read
     * @param three version 3, which programs for StatLine read
     * @param pinned whether they give one release, or what was known on one day, and not always the newest
     */
    public record Direct(String four, String three, boolean pinned) {}

    /** A table, as it is chosen and whole. */
    static TakeAlong table(Chosen chosen, CellSelection selection, long size, boolean drawn) {
        Visit visit = chosen.visit();
        Link view = visit.link().with("page", null);
        List<Group> groups = new ArrayList<>();
        if (size > 0) {
            groups.add(group(visit, "tables.take.shown", view, selection, size, drawn));
        }
        DatasetRelease release = selection.release();
        if (size != release.cells()) {
            Link whole = visit.to(Place.TABLES, chosen.dataset())
                    .with(Chosen.RELEASE, visit.choice(Chosen.RELEASE))
                    .with(CellSelection.CELLS, CellChoice.ALL);
            CellSelection all = new CellSelection(visit, release, selection.dataset(), selection.choice(), true);
            groups.add(group(visit, "tables.take.whole", whole, all, release.cells(), false));
        }
        return new TakeAlong(
                groups, drawn ? Embeds.line(visit, view, selection.title()) : "", direct(visit, chosen, release));
    }

    private static Direct direct(Visit visit, Chosen chosen, DatasetRelease release) {
        String day = visit.choice(Link.AS_OF);
        String pinned = chosen.pinned() ? "?release=" + release.id() : day == null ? "" : "?asOf=" + day;
        String four = "/odata/v1/Thuiskompas/" + chosen.dataset();
        String three = "/ODataFeed/odata/" + chosen.dataset();
        return pinned.isEmpty()
                ? new Direct(four, three, false)
                : new Direct(four + "/Observations" + pinned, three + "/TypedDataSet" + pinned, true);
    }

    private static Group group(
            Visit visit, String title, Link link, CellSelection selection, long size, boolean drawn) {
        Dataset dataset = selection.dataset();
        int columns = CellFile.width(dataset, selection.hasTexts());
        boolean sheets = size <= LongTable.MOST_ROWS_OF_A_SHEET;
        boolean cube = !CellFile.exceedsACube(selection);
        List<File> files = plain(visit, link, size, columns, sheets);
        if (cube) {
            files.add(
                    new File("JSON-stat", link.as("json"), TableWords.of(visit).counted("take.figures", size)));
        }
        files.add(new File("SDMX-CSV", link.as("sdmx.csv"), size(visit, size, SdmxCells.width(dataset))));
        files.add(metadata(visit, link, columns));
        if (drawn) {
            files.add(new File("SVG", link.as("svg"), visit.texts().get("take.svg")));
            files.add(new File("PNG", link.as("png"), visit.texts().get("take.png")));
        }
        return new Group(visit.texts().get(title), files, note(visit, size, sheets, cube));
    }

    private static String note(Visit visit, long size, boolean sheets, boolean cube) {
        String count = TableWords.of(visit).count(size);
        if (!sheets) {
            return visit.texts()
                    .get(
                            "tables.take.tooLarge",
                            "count",
                            count,
                            "kind",
                            visit.texts().get("tables.take.sheets"));
        }
        return cube ? "" : visit.texts().get("tables.take.tooMany", "count", count, "kind", "JSON-stat");
    }

    /** One series of all releases. */
    static TakeAlong vintages(Chosen chosen, VintagesPage.Series series, VintageWords words) {
        Visit visit = chosen.visit();
        long size = series.vintages().columns().size() < chosen.vintages().size()
                ? new RevisionFiles(visit)
                        .vintages(VintagesPage.series(chosen, Integer.MAX_VALUE))
                        .size()
                : series.vintages().columns().stream()
                        .mapToLong(column -> column.cells().size())
                        .sum();
        List<File> files = plain(visit, visit.link(), size, RevisionFiles.SERIES_WIDTH, true);
        files.add(metadata(visit, visit.link(), RevisionFiles.SERIES_WIDTH));
        boolean drawn = words.chart() != null;
        if (drawn) {
            files.add(new File("SVG", visit.link().as("svg"), visit.texts().get("take.svg")));
            files.add(new File("PNG", visit.link().as("png"), visit.texts().get("take.png")));
        }
        return new TakeAlong(
                List.of(new Group(visit.texts().get("tables.take.vintages"), files, "")),
                drawn ? Embeds.line(visit, visit.link(), words.caption()) : "",
                null);
    }

    /** Every cell that two releases do not share. */
    static TakeAlong difference(Chosen chosen, ReleaseDiff diff, DiffSummary summary) {
        Visit visit = chosen.visit();
        long size = summary.all().all();
        if (size == 0) {
            return new TakeAlong(List.of(), "", null);
        }
        boolean sheets = size <= LongTable.MOST_ROWS_OF_A_SHEET;
        int columns = RevisionFiles.width(new DiffWords(visit, diff, summary));
        List<File> files = plain(visit, visit.link(), size, columns, sheets);
        files.add(metadata(visit, visit.link(), columns));
        return new TakeAlong(
                List.of(new Group(visit.texts().get("tables.take.difference"), files, note(visit, size, sheets, true))),
                "",
                null);
    }

    private static List<File> plain(Visit visit, Link link, long size, int columns, boolean sheets) {
        List<File> files = new ArrayList<>();
        String words = size(visit, size, columns);
        files.add(new File("CSV", link.as("csv"), words));
        if (sheets) {
            files.add(new File("XLSX", link.as("xlsx"), words));
            files.add(new File("ODS", link.as("ods"), words));
        }
        return files;
    }

    private static File metadata(Visit visit, Link link, int columns) {
        return new File(
                "CSVW", link.as("csv" + CsvwDocument.SUFFIX), visit.texts().get("take.csvw", "columns", columns));
    }

    private static String size(Visit visit, long size, int columns) {
        return TableWords.of(visit).counted("take.rows", size) + visit.texts().get("take.columns", "columns", columns);
    }
}
