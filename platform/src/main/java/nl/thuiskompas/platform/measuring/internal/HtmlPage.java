package nl.thuiskompas.platform.measuring.internal;

import java.util.List;

/** A page of headings and tables that stands by itself and prints well. */
final class HtmlPage {
    private static final String STYLE = """
            :root { color-scheme: light; }
            body { font: 1rem/1.5 system-ui, sans-serif; color: #1a1a1a; background: #fff; margin: 2rem auto; max-width: 70rem;
              padding: 0 1rem; }
            h1 { font-size: 1.7rem; } h2 { font-size: 1.25rem; margin-top: 2rem; break-after: avoid; }
            .mark { border: 3px solid #8a1c00; color: #8a1c00; padding: .5rem 1rem; font-weight: 700; }
            .wide { overflow-x: auto; }
            table { border-collapse: collapse; width: 100%; font-size: .9rem; }
            caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
            th, td { text-align: left; vertical-align: top; padding: .2rem .6rem .2rem 0; border-bottom: 1px solid #767676; }
            .n { text-align: right; font-variant-numeric: tabular-nums; }
            .sum { font-family: ui-monospace, monospace; overflow-wrap: anywhere; }
            thead { display: table-header-group; } tr { break-inside: avoid; }
            @page { margin: 1.5cm; }
            @media print { body { margin: 0; max-width: none; font-size: 9pt; } .wide { overflow: visible; } }
            """;

    private final StringBuilder html = new StringBuilder();

    HtmlPage(String language, String title) {
        html.append("<!DOCTYPE html>\n<html lang=\"")
                .append(language)
                .append("\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width,"
                        + " initial-scale=1\">\n<title>")
                .append(escaped(title))
                .append("</title>\n<style>\n")
                .append(STYLE)
                .append("</style>\n</head>\n<body>\n<main>\n<h1>")
                .append(escaped(title))
                .append("</h1>\n");
    }

    HtmlPage mark(String text) {
        html.append("<p class=\"mark\">").append(escaped(text)).append("</p>\n");
        return this;
    }

    HtmlPage heading(String text) {
        html.append("<h2>").append(escaped(text)).append("</h2>\n");
        return this;
    }

    HtmlPage paragraph(String text) {
        html.append("<p>").append(escaped(text)).append("</p>\n");
        return this;
    }

    /** A heading with a table below it, or a word where there are no rows. */
    HtmlPage listing(String title, String note, List<String> head, List<List<String>> rows, int texts, String nothing) {
        heading(title);
        if (rows.isEmpty()) {
            return paragraph(nothing);
        }
        if (!note.isEmpty()) {
            paragraph(note);
        }
        return table(title, head, rows, texts);
    }

    /**
     * A table; the first column names its rows.
     *
     * @param numbers from which column on there are numbers
     */
    HtmlPage table(String caption, List<String> head, List<List<String>> rows, int numbers) {
        html.append("<div class=\"wide\" tabindex=\"0\" role=\"region\" aria-label=\"")
                .append(escaped(caption))
                .append("\">\n<table>\n<caption>")
                .append(escaped(caption))
                .append("</caption>\n<thead><tr>");
        for (int i = 0; i < head.size(); i++) {
            html.append("<th scope=\"col\"")
                    .append(i >= numbers ? " class=\"n\"" : "")
                    .append('>')
                    .append(escaped(head.get(i)))
                    .append("</th>");
        }
        html.append("</tr></thead>\n<tbody>\n");
        for (List<String> row : rows) {
            html.append("<tr>");
            for (int i = 0; i < row.size(); i++) {
                String tag = i == 0 ? "th" : "td";
                html.append('<')
                        .append(tag)
                        .append(i == 0 ? " scope=\"row\"" : "")
                        .append(i >= numbers ? " class=\"n\"" : row.get(i).length() == 64 ? " class=\"sum\"" : "")
                        .append('>')
                        .append(escaped(row.get(i)))
                        .append("</")
                        .append(tag)
                        .append('>');
            }
            html.append("</tr>\n");
        }
        html.append("</tbody>\n</table>\n</div>\n");
        return this;
    }

    String text() {
        return html + "</main>\n</body>\n</html>\n";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
