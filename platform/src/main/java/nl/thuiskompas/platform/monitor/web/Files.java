package nl.thuiskompas.platform.monitor.web;

import java.util.List;
import nl.thuiskompas.platform.exports.CsvwDocument;
import nl.thuiskompas.platform.exports.FigureTable;
import nl.thuiskompas.platform.exports.SdmxCsv;
import nl.thuiskompas.platform.frame.Link;
import nl.thuiskompas.platform.monitor.web.FootView.File;

/** The files in which the figures of a view can be taken along, each with how much is in it. */
final class Files {
    private Files() {}

    /**
     * The files.
     *
     * @param view address of the view
     * @param rows how many figures it has
     */
    static List<File> of(Visit visit, Link view, int rows) {
        String table = size(visit, rows, FigureTable.WIDTH);
        return List.of(
                new File("CSV", view.as("csv"), table),
                new File("XLSX", view.as("xlsx"), table),
                new File("ODS", view.as("ods"), table),
                new File("JSON-stat", view.as("json"), counted(visit, "take.figures", "take.figures.one", rows)),
                new File("SDMX-CSV", view.as("sdmx.csv"), size(visit, rows, SdmxCsv.COLUMNS.size())),
                new File(
                        "CSVW",
                        view.as("csv" + CsvwDocument.SUFFIX),
                        visit.texts().get("take.csvw", "columns", FigureTable.WIDTH)),
                new File("SVG", view.as("svg"), visit.texts().get("take.svg")),
                new File("PNG", view.as("png"), visit.texts().get("take.png")));
    }

    /** The picture of a view without figures, as files. */
    static List<File> pictures(Link view) {
        return List.of(new File("SVG", view.as("svg")), new File("PNG", view.as("png")));
    }

    /** The line of HTML that shows the picture of a view on another site; the template fills in where this site is. */
    static String embed(Visit visit, Link view, String title) {
        return Embeds.line(visit, view, title);
    }

    static String size(Visit visit, int rows, int columns) {
        return counted(visit, "take.rows", "take.rows.one", rows)
                + visit.texts().get("take.columns", "columns", columns);
    }

    private static String counted(Visit visit, String many, String one, int count) {
        return visit.texts()
                .get(count == 1 ? one : many, "count", visit.words().numbers().whole(count));
    }
}
