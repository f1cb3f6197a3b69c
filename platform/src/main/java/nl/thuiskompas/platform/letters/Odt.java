package nl.thuiskompas.platform.letters;

import java.util.Map;
import nl.thuiskompas.platform.language.Texts;
import nl.thuiskompas.platform.letters.Letter.Block;
import nl.thuiskompas.platform.letters.Letter.Inline;

/** A letter as an OpenDocument text (ISO/IEC 26300): headings, paragraphs, lists, links, pictures and the list of figures. */
final class Odt {
    /** Width of the text of a page, in centimetres. */
    private static final double WIDTH = 16;

    private final Letter letter;
    private final Texts texts;
    private final String site;
    private final Map<String, byte[]> pictures;
    private final Xml xml = new Xml(OdtPackage.DECLARATION);

    private Odt(Letter letter, String site, Map<String, byte[]> pictures) {
        this.letter = letter;
        this.texts = Texts.in(letter.language());
        this.site = site;
        this.pictures = pictures;
    }

    /**
     * @param site where the pages with figures are; empty for no links to them
     * @param pictures as PNG, by the names of their blocks
     */
    static byte[] of(Letter letter, String site, Map<String, byte[]> pictures) {
        return new OdtPackage(letter, new Odt(letter, site, pictures).content(), pictures).bytes();
    }

    private String content() {
        xml.start(
                "office:document-content",
                "xmlns:office",
                OdtPackage.space("office"),
                "xmlns:text",
                OdtPackage.space("text"),
                "xmlns:table",
                OdtPackage.space("table"),
                "xmlns:style",
                OdtPackage.space("style"),
                "xmlns:draw",
                OdtPackage.space("drawing"),
                "xmlns:svg",
                OdtPackage.space("svg-compatible"),
                "xmlns:fo",
                OdtPackage.space("xsl-fo-compatible"),
                "xmlns:xlink",
                "http://www.w3.org/1999/xlink",
                "office:version",
                "1.3");
        OdtStyles.ofTable(xml);
        xml.start("office:body").start("office:text");
        heading(1, letter.title());
        xml.element("text:p", letter.lead(), "text:style-name", "Lead");
        letter.sections().forEach(this::section);
        refusals();
        figures();
        xml.end().end().end();
        return xml.document();
    }

    private void heading(int level, String title) {
        xml.element(
                "text:h",
                title,
                "text:style-name",
                "Heading_20_" + level,
                "text:outline-level",
                String.valueOf(level));
    }

    private void section(Letter.Section section) {
        heading(section.level() + 1, section.title());
        for (Block block : section.blocks()) {
            switch (block) {
                case Block.Paragraph paragraph -> paragraph(paragraph, "Text_20_body");
                case Block.Items items -> {
                    xml.start("text:list", "text:style-name", "Lines");
                    items.items().forEach(item -> {
                        xml.start("text:list-item");
                        paragraph(item, "List");
                        xml.end();
                    });
                    xml.end();
                }
                case Block.Drawn drawn -> drawn(drawn);
            }
        }
    }

    private void paragraph(Block.Paragraph paragraph, String style) {
        xml.start("text:p", "text:style-name", style);
        for (Inline each : paragraph.words()) {
            switch (each) {
                case Inline.Plain plain -> xml.text(plain.text());
                case Inline.Stated stated -> {
                    String place = "#" + anchor(stated.mark());
                    link(
                            site.isEmpty() ? place : site + letter.figure(stated.mark()).address(),
                            stated.text(),
                            "Figure");
                    link(place, String.valueOf(stated.mark()), "Mark");
                }
            }
        }
        xml.end();
    }

    private void link(String address, String words, String style) {
        xml.start(
                "text:a",
                "xlink:type",
                "simple",
                "xlink:href",
                address,
                "text:style-name",
                style,
                "text:visited-style-name",
                style);
        xml.element("text:span", words, "text:style-name", style);
        xml.end();
    }

    private String anchor(int mark) {
        return texts.get("letter.anchor") + mark;
    }

    private void drawn(Block.Drawn drawn) {
        xml.element("text:p", drawn.caption(), "text:style-name", "Caption");
        byte[] picture = pictures.get(drawn.name());
        if (picture == null) {
            xml.element("text:p", drawn.alternative(), "text:style-name", "Text_20_body");
            return;
        }
        double height = WIDTH * OdtPackage.heightOf(picture) / OdtPackage.widthOf(picture);
        double scale = Math.min(1, 19 / height);
        xml.start("text:p", "text:style-name", "Text_20_body");
        xml.start(
                "draw:frame",
                "draw:name",
                drawn.name(),
                "text:anchor-type",
                "as-char",
                "svg:width",
                centimetres(WIDTH * scale),
                "svg:height",
                centimetres(height * scale));
        xml.empty(
                "draw:image",
                "xlink:href",
                OdtPackage.place(drawn.name()),
                "xlink:type",
                "simple",
                "xlink:show",
                "embed",
                "xlink:actuate",
                "onLoad");
        xml.element("svg:title", drawn.caption());
        xml.element("svg:desc", drawn.alternative());
        xml.end().end();
    }

    private static String centimetres(double length) {
        return Math.round(length * 100) / 100.0 + "cm";
    }

    private void refusals() {
        if (letter.refused().isEmpty()) {
            return;
        }
        heading(2, texts.get("letter.refused"));
        xml.element("text:p", texts.get("letter.refused.lead"), "text:style-name", "Text_20_body");
        letter.refused()
                .forEach(refusal -> xml.element(
                        "text:p", refusal.sentence() + ": " + refusal.reason(), "text:style-name", "Text_20_body"));
    }

    private void figures() {
        heading(2, texts.get("letter.figures"));
        xml.element(
                "text:p",
                texts.get("letter.figures.lead", "count", letter.figures().size()),
                "text:style-name",
                "Text_20_body");
        xml.start("table:table", "table:name", "figures", "table:style-name", "Figures");
        OdtStyles.COLUMNS.keySet().forEach(column -> xml.empty("table:table-column", "table:style-name", column));
        xml.start("table:table-header-rows").start("table:table-row", "table:style-name", "Row");
        for (String column : texts.get("letter.figures.columns").split("\\|", -1)) {
            cell(column, "Table_20_Heading");
        }
        xml.end().end();
        letter.figures().forEach(this::row);
        xml.end();
    }

    private void row(StatedFigure figure) {
        xml.start("table:table-row", "table:style-name", "Row");
        xml.start("table:table-cell", "office:value-type", "string", "table:style-name", "Cell");
        xml.start("text:p", "text:style-name", "Table_20_Contents");
        xml.empty("text:bookmark", "text:name", anchor(figure.mark()));
        xml.text(String.valueOf(figure.mark())).end().end();
        xml.start("table:table-cell", "office:value-type", "string", "table:style-name", "Cell");
        if (site.isEmpty()) {
            xml.element("text:p", figure.title(), "text:style-name", "Table_20_Contents");
        } else {
            xml.start("text:p", "text:style-name", "Table_20_Contents");
            link(site + figure.address(), figure.title(), "Figure");
            xml.end();
        }
        small(figure.definition());
        small(figure.note());
        xml.end();
        cell(figure.value(), "Table_20_Contents");
        cell(figure.period(), "Table_20_Contents");
        xml.start("table:table-cell", "office:value-type", "string", "table:style-name", "Cell");
        xml.element("text:p", figure.source(), "text:style-name", "Table_20_Contents");
        small(figure.known().isEmpty() ? "" : texts.get("letter.known", "day", figure.known()));
        small(texts.get("letter.release", "release", figure.release()));
        xml.end().end();
    }

    private void cell(String words, String style) {
        xml.start("table:table-cell", "office:value-type", "string", "table:style-name", "Cell");
        xml.element("text:p", words, "text:style-name", style);
        xml.end();
    }

    private void small(String words) {
        if (!words.isEmpty()) {
            xml.element("text:p", words, "text:style-name", "Small");
        }
    }
}
