package nl.thuiskompas.platform.monitor.web.tables;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import nl.thuiskompas.platform.datasets.DatasetRelease;
import nl.thuiskompas.platform.exports.CsvStyle;
import nl.thuiskompas.platform.exports.CsvwDocument;
import nl.thuiskompas.platform.exports.LongTable;
import nl.thuiskompas.platform.frame.Link;
import nl.thuiskompas.platform.frame.Place;
import nl.thuiskompas.platform.monitor.web.DownloadPages;
import nl.thuiskompas.platform.monitor.web.PageKitchen;
import nl.thuiskompas.platform.monitor.web.Visit;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * Imported tables as files: the cells that a page shows or, with {@code cells=all}, the whole release; and what was revised.
 * Files are made while they go out, so that a table of millions of cells needs no more memory than a small one.
 */
@RestController
final class TableDownloads {
    private static final String METADATA = "csv" + CsvwDocument.SUFFIX;
    private static final String SUFFIX = ".{suffix:csv|csv-metadata\\.json|xlsx|ods|json|sdmx\\.csv}";
    private static final String PLAIN_SUFFIX = ".{suffix:csv|csv-metadata\\.json|xlsx|ods}";

    private final PageKitchen kitchen;

    TableDownloads(PageKitchen kitchen) {
        this.kitchen = kitchen;
    }

    @GetMapping({"/nl/tabellen" + TablePage.TABLE + SUFFIX, "/en/tables" + TablePage.TABLE + SUFFIX})
    void cells(
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable String dataset,
            @PathVariable String suffix)
            throws IOException {
        List<String> names = new ArrayList<>(TableChoice.NAMES);
        names.remove("page");
        names.addAll(List.of(CellSelection.CELLS, DownloadPages.STYLE));
        Visit visit = Visit.of(request, kitchen.monitor(), Place.TABLES, List.of(dataset), names);
        CellSelection selection = CellSelection.of(Chosen.of(visit, dataset));
        String name = named(
                visit,
                selection.release(),
                selection.whole() ? selection.release().id() : dataset);
        String version = selection.release().id();
        if (suffix.equals("json")) {
            if (CellFile.exceedsACube(selection)) {
                throw new FileTooLargeException(
                        "JSON-stat", selection.size(), false, visit.link().as("csv"));
            }
            send(request, response, visit, suffix, name, version, new CellFile(selection).cube()::write);
        } else if (suffix.equals("sdmx.csv")) {
            LongTable table = new SdmxCells(selection).table();
            send(request, response, visit, suffix, name, version, out -> table.csv(CsvStyle.INTERNATIONAL, out));
        } else {
            table(request, response, visit, suffix, name, version, new CellFile(selection).table());
        }
    }

    @GetMapping({
        "/nl/tabellen" + TablePage.TABLE + "/herzieningen" + PLAIN_SUFFIX,
        "/en/tables" + TablePage.TABLE + "/revisions" + PLAIN_SUFFIX
    })
    void vintages(
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable String dataset,
            @PathVariable String suffix)
            throws IOException {
        Visit visit = visit(request, Place.TABLE_VINTAGES, dataset, VintagesPage.NAMES);
        VintagesPage.Series series = VintagesPage.series(Chosen.of(visit, dataset), Integer.MAX_VALUE);
        String name = named(
                visit,
                series.vintages().columns().getLast().release(),
                dataset + "-" + visit.texts().get("tables.file.revisions"));
        table(request, response, visit, suffix, name, Chosen.stamp(visit), new RevisionFiles(visit).vintages(series));
    }

    @GetMapping({
        "/nl/tabellen" + TablePage.TABLE + "/verschil" + PLAIN_SUFFIX,
        "/en/tables" + TablePage.TABLE + "/difference" + PLAIN_SUFFIX
    })
    void difference(
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable String dataset,
            @PathVariable String suffix)
            throws IOException {
        Visit visit = visit(request, Place.TABLE_DIFFERENCE, dataset, DiffPage.NAMES);
        var diff = DiffPage.diff(Chosen.of(visit, dataset));
        String name = named(visit, diff.after(), dataset + "-" + visit.texts().get("tables.file.differences"));
        String version = diff.before().id() + " " + diff.after().id();
        LongTable table = new RevisionFiles(visit).difference(diff, DiffPage.summary(visit, diff));
        table(request, response, visit, suffix, name, version, table);
    }

    /** The name of a file; of what was made up it begins with that. */
    private static String named(Visit visit, DatasetRelease release, String name) {
        return release.synthetic() ? visit.texts().get("tables.file.synthetic") + "-" + name : name;
    }

    private Visit visit(HttpServletRequest request, Place place, String dataset, List<String> choices) {
        List<String> names = new ArrayList<>(choices);
        names.add(DownloadPages.STYLE);
        return Visit.of(request, kitchen.monitor(), place, List.of(dataset), names);
    }

    private static void table(
            HttpServletRequest request,
            HttpServletResponse response,
            Visit visit,
            String suffix,
            String name,
            String version,
            LongTable table)
            throws IOException {
        CsvStyle style = DownloadPages.style(visit.choice(DownloadPages.STYLE));
        Link link = visit.link();
        StreamedFile.Body body = switch (suffix) {
            case METADATA -> out -> out.write(table.csvw(style, link.as("csv")));
            case "xlsx" -> table::xlsx;
            case "ods" -> table::ods;
            default -> out -> table.csv(style, out);
        };
        boolean sheet = suffix.equals("xlsx") || suffix.equals("ods");
        if (sheet && table.exceedsASheet()) {
            throw new FileTooLargeException(
                    suffix.toUpperCase(java.util.Locale.ROOT), table.size(), true, link.as("csv"));
        }
        send(request, response, visit, suffix, name, version, body);
    }

    private static void send(
            HttpServletRequest request,
            HttpServletResponse response,
            Visit visit,
            String suffix,
            String name,
            String version,
            StreamedFile.Body body)
            throws IOException {
        HttpHeaders headers = DownloadPages.headers(visit.link(), suffix, name);
        String key = visit.link().as(suffix) + "@" + visit.monitor().fingerprint() + "@" + version;
        boolean packed = suffix.equals("xlsx") || suffix.equals("ods");
        StreamedFile.send(request, response, headers, DownloadPages.type(suffix), key, packed, body);
    }
}
