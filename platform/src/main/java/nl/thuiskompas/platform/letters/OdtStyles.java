package nl.thuiskompas.platform.letters;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The looks that an OpenDocument letter names. */
final class OdtStyles {
    private static final String FONT = "Source Sans Pro";
    private static final String INK = "#16222b";
    private static final String QUIET = "#45525c";
    private static final String HOUSE = "#073b45";

    /** The heading of the list of figures, which begins on a page of its own. */
    static final String FIGURES_HEADING = "Heading_20_2_20_on_20_a_20_new_20_page";

    /** The columns of the list of figures with their widths, from left to right. */
    static final Map<String, String> COLUMNS = columns();

    private OdtStyles() {}

    private static Map<String, String> columns() {
        Map<String, String> widths = new LinkedHashMap<>();
        widths.put("ColumnMark", "1cm");
        widths.put("ColumnWhat", "5.4cm");
        widths.put("ColumnValue", "2.6cm");
        widths.put("ColumnPeriod", "2.6cm");
        widths.put("ColumnSource", "4.4cm");
        return widths;
    }

    /** The looks of the table and of the classes of the map, which belong to the text itself. */
    static void automatic(Xml xml, List<LetterPicture.Key> keys) {
        xml.start("office:automatic-styles");
        style(xml, "Figures", "table");
        xml.empty("style:table-properties", "style:width", "16cm", "table:align", "left");
        xml.end();
        COLUMNS.forEach((name, width) -> {
            style(xml, name, "table-column");
            xml.empty("style:table-column-properties", "style:column-width", width);
            xml.end();
        });
        style(xml, "Row", "table-row");
        xml.empty("style:table-row-properties", "fo:keep-together", "always");
        xml.end();
        style(xml, "Cell", "table-cell");
        xml.empty("style:table-cell-properties", "fo:padding", "0.1cm", "fo:border-bottom", "0.5pt solid #d9d6cd");
        xml.end();
        for (int i = 0; i < keys.size(); i++) {
            words(xml, "Class" + (i + 1), "fo:color", keys.get(i).colour());
        }
        xml.end();
    }

    private static void style(Xml xml, String name, String family) {
        xml.start("style:style", "style:name", name, "style:family", family);
    }

    /** A language as documents name it, with the country whose spelling it has. */
    static String tag(String language) {
        return language + "-" + country(language);
    }

    private static String country(String language) {
        return language.equals("nl") ? "NL" : "GB";
    }

    /**
     * The document of styles.
     *
     * @param language code of the language that is written
     * @param foot what stands at the foot of every page, before the number
     */
    static String document(String language, String foot) {
        Xml xml = new Xml(OdtPackage.DECLARATION);
        xml.start(
                "office:document-styles",
                "xmlns:office",
                OdtPackage.space("office"),
                "xmlns:style",
                OdtPackage.space("style"),
                "xmlns:text",
                OdtPackage.space("text"),
                "xmlns:table",
                OdtPackage.space("table"),
                "xmlns:svg",
                OdtPackage.space("svg-compatible"),
                "xmlns:fo",
                OdtPackage.space("xsl-fo-compatible"),
                "office:version",
                "1.3");
        xml.start("office:font-face-decls");
        xml.empty("style:font-face", "style:name", FONT, "svg:font-family", "'" + FONT + "', 'Source Sans 3', Arial");
        xml.end();
        xml.start("office:styles");
        xml.start("style:default-style", "style:family", "paragraph");
        xml.empty(
                "style:text-properties",
                "style:font-name",
                FONT,
                "fo:font-size",
                "10.5pt",
                "fo:color",
                INK,
                "fo:language",
                language,
                "fo:country",
                country(language));
        xml.end();
        paragraph(xml, "Text_20_body", "0.25cm", "10.5pt", INK, false);
        paragraph(xml, "Lead", "0.6cm", "12pt", QUIET, false);
        paragraph(xml, "List", "0.1cm", "10.5pt", INK, false);
        paragraph(xml, "Picture", "0.2cm", "10.5pt", INK, false);
        paragraph(xml, "Source", "0.5cm", "8.5pt", QUIET, false);
        paragraph(xml, "Caption", "0.2cm", "10.5pt", INK, true);
        paragraph(xml, "Table_20_Contents", "0cm", "8.5pt", INK, false);
        paragraph(xml, "Table_20_Heading", "0cm", "8.5pt", INK, true);
        paragraph(xml, "Small", "0cm", "7.5pt", QUIET, false);
        paragraph(xml, "Footer", "0cm", "8pt", QUIET, false);
        heading(xml, 1, "22pt");
        heading(xml, 2, "15pt");
        heading(xml, 3, "12pt");
        xml.start(
                "style:style",
                "style:name",
                FIGURES_HEADING,
                "style:display-name",
                "Heading 2 on a new page",
                "style:family",
                "paragraph",
                "style:parent-style-name",
                "Heading_20_2",
                "style:default-outline-level",
                "2");
        xml.empty("style:paragraph-properties", "fo:break-before", "page");
        xml.end();
        words(xml, "Figure", "fo:color", INK);
        words(xml, "Mark", "fo:color", "#0b5563", "style:text-position", "super 65%");
        xml.start("text:list-style", "style:name", "Lines");
        xml.start("text:list-level-style-bullet", "text:level", "1", "text:bullet-char", "•");
        xml.start("style:list-level-properties", "text:list-level-position-and-space-mode", "label-alignment");
        xml.empty(
                "style:list-level-label-alignment",
                "text:label-followed-by",
                "listtab",
                "fo:margin-left",
                "0.6cm",
                "fo:text-indent",
                "-0.4cm");
        xml.end().end().end().end();
        page(xml, foot);
        xml.end();
        return xml.document();
    }

    private static void paragraph(Xml xml, String name, String below, String size, String colour, boolean strong) {
        xml.start(
                "style:style",
                "style:name",
                name,
                "style:display-name",
                name.replace("_20_", " "),
                "style:family",
                "paragraph");
        xml.empty(
                "style:paragraph-properties",
                "fo:margin-top",
                "0cm",
                "fo:margin-bottom",
                below,
                "fo:orphans",
                "2",
                "fo:widows",
                "2",
                "fo:keep-with-next",
                name.equals("Caption") || name.equals("Picture") ? "always" : "auto");
        xml.empty(
                "style:text-properties",
                "fo:font-size",
                size,
                "fo:color",
                colour,
                "fo:font-weight",
                strong ? "bold" : "normal");
        xml.end();
    }

    private static void heading(Xml xml, int level, String size) {
        xml.start(
                "style:style",
                "style:name",
                "Heading_20_" + level,
                "style:display-name",
                "Heading " + level,
                "style:family",
                "paragraph",
                "style:default-outline-level",
                String.valueOf(level));
        xml.empty(
                "style:paragraph-properties",
                "fo:margin-top",
                level == 1 ? "0cm" : "0.5cm",
                "fo:margin-bottom",
                "0.2cm",
                "fo:keep-with-next",
                "always");
        xml.empty("style:text-properties", "fo:font-size", size, "fo:font-weight", "bold", "fo:color", HOUSE);
        xml.end();
    }

    private static void words(Xml xml, String name, String... properties) {
        style(xml, name, "text");
        xml.empty("style:text-properties", properties);
        xml.end();
    }

    private static void page(Xml xml, String foot) {
        xml.start("office:automatic-styles");
        xml.start("style:page-layout", "style:name", "A4");
        xml.empty(
                "style:page-layout-properties",
                "fo:page-width",
                "21cm",
                "fo:page-height",
                "29.7cm",
                "fo:margin-top",
                "2.2cm",
                "fo:margin-bottom",
                "1.5cm",
                "fo:margin-left",
                "2.5cm",
                "fo:margin-right",
                "2.5cm");
        xml.start("style:footer-style");
        xml.empty("style:header-footer-properties", "fo:min-height", "0.9cm", "fo:margin-top", "0.5cm");
        xml.end().end().end();
        xml.start("office:master-styles");
        xml.start("style:master-page", "style:name", "Standard", "style:page-layout-name", "A4");
        xml.start("style:footer").start("text:p", "text:style-name", "Footer");
        xml.text(foot + " ").empty("text:page-number").text(" / ").empty("text:page-count");
        xml.end().end().end().end();
    }
}
