package nl.thuiskompas.platform.monitor.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.function.Supplier;
import nl.thuiskompas.platform.exports.CsvStyle;
import nl.thuiskompas.platform.exports.CsvwDocument;
import nl.thuiskompas.platform.exports.FigureTable;
import nl.thuiskompas.platform.exports.OpenDocuments;
import nl.thuiskompas.platform.exports.PlainTable;
import nl.thuiskompas.platform.exports.Workbooks;
import nl.thuiskompas.platform.frame.Link;
import nl.thuiskompas.platform.monitor.web.FootView.File;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/**
 * Files of a table that holds no figures, such as which municipality lies where: CSV with its metadata, XLSX and ODS. The
 * other kinds are for figures.
 *
 * @param title what the table shows
 */
record PlainFiles(PageKitchen kitchen, Visit visit, String title) {
    private static final String METADATA = "csv" + CsvwDocument.SUFFIX;

    /**
     * What goes into a file.
     *
     * @param notes what a reader should know of it, its sources among them
     */
    record Content(PlainTable table, List<String> notes) {}

    /** The files on a page. */
    static List<File> of(Visit visit, Link view, PlainTable table) {
        int columns = table.columns().size();
        String size = Files.size(visit, table.rows().size(), columns);
        return List.of(
                new File("CSV", view.as("csv"), size),
                new File("XLSX", view.as("xlsx"), size),
                new File("ODS", view.as("ods"), size),
                new File("CSVW", view.as(METADATA), visit.texts().get("take.csvw", "columns", columns)));
    }

    /** The file that was asked for. */
    ResponseEntity<byte[]> answer(HttpServletRequest request, String suffix, String name, Supplier<Content> content) {
        CsvStyle style = DownloadPages.style(visit.choice(DownloadPages.STYLE));
        HttpHeaders headers = DownloadPages.headers(visit.link(), suffix, name);
        Supplier<byte[]> body = switch (suffix) {
            case "xlsx" -> () -> Workbooks.write(sheet(content.get()));
            case "ods" -> () -> OpenDocuments.write(sheet(content.get()));
            case METADATA ->
                () -> {
                    Content made = content.get();
                    String address = visit.link().as("csv");
                    return made.table().csvw(visit.language(), title, made.notes(), style, address);
                };
            default -> () -> content.get().table().csv(style);
        };
        return kitchen.answers()
                .answer(
                        request,
                        visit.link().as(suffix) + "@" + visit.monitor().fingerprint(),
                        DownloadPages.type(suffix),
                        headers,
                        body);
    }

    private FigureTable sheet(Content content) {
        return content.table().sheet(visit.language(), title, content.notes());
    }
}
