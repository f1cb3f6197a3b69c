package nl.thuiskompas.platform.letters;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.thuiskompas.platform.language.Texts;
import nl.thuiskompas.platform.letters.Letter.Block;
import nl.thuiskompas.platform.letters.Letter.Inline;

/** A letter as an OpenDocument text (ISO/IEC 26300): headings, paragraphs, lists, links, pictures and the list of figures. */
final class Odt {
    /** Width of a picture, in centimetres. */
    private static final double WIDTH = 10.5;

    private final Letter letter;
    private final Texts texts;
    private final String site;
    private final Map<String, Drawn> pictures;
    private final Xml xml = new Xml(OdtPackage.DECLARATION);

    /**
     * A picture.
     *
     * @param png its dots
     * @param picture what stands beside it
     */
    record Drawn(byte[] png, LetterPicture picture) {}

    private Odt(Letter letter, String site, Map<String, Drawn> pictures) {
        this.letter = letter;
        this.texts = Texts.in(letter.language());
        this.site = site;
        this.pictures = pictures;
    }

    /**
     * @param site where the pages with figures are; empty for no links to them
     * @param pictures by the names of their blocks
     */
    static byte[] of(Letter letter, String site, Map<String, Drawn> pictures) {
        Map<String, byte[]> dots = new LinkedHashMap<>();
        pictures.forEach((name, drawn) -> dots.put(name, drawn.png()));
        return new OdtPackage(letter, new Odt(letter, site, pictures).content(), dots).bytes();
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
        OdtStyles.automatic(
                xml,
                pictures.values().stream()
                        .findFirst()
                        .map(drawn -> drawn.picture().keys())
                        .orElse(List.of()));
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
                "text:h", title, "text:style-name", "Heading_20_" + level, "text:outline-level", String.valueOf(level));
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
                            site.isEmpty()
                                    ? place
                                    : site + letter.figure(stated.mark()).address(),
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
        paragraph(drawn.caption(), "Caption");
        Drawn found = pictures.get(drawn.name());
        if (found == null) {
            paragraph(drawn.alternative(), "Text_20_body");
            return;
        }
        double height = WIDTH * OdtPackage.heightOf(found.png()) / OdtPackage.widthOf(found.png());
        xml.start("text:p", "text:style-name", "Picture");
        xml.start(
                "draw:frame",
                "draw:name",
                drawn.name(),
                "text:anchor-type",
                "as-char",
                "svg:width",
                centimetres(WIDTH),
                "svg:height",
                centimetres(height));
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
        xml.element("svg:title", drawn.caption().text());
        xml.element("svg:desc", drawn.alternative().text());
        xml.end().end();
        legend(found.picture());
    }

    private void legend(LetterPicture picture) {
        String heads = String.join(", ", picture.heads());
        xml.element("text:p", picture.title() + " (" + heads + ")", "text:style-name", "Caption");
        xml.start("text:p", "text:style-name", "List");
        for (int i = 0; i < picture.keys().size(); i++) {
            LetterPicture.Key key = picture.keys().get(i);
            xml.element("text:span", "\u25a0", "text:style-name", "Class" + (i + 1));
            xml.text("\u00a0" + key.limits() + ":\u00a0" + key.count()
                    + (i + 1 < picture.keys().size() ? ", " : ""));
        }
        xml.end();
        xml.element("text:p", picture.source(), "text:style-name", "Source");
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
        xml.element(
                "text:h",
                texts.get("letter.figures"),
                "text:style-name",
                OdtStyles.FIGURES_HEADING,
                "text:outline-level",
                "2");
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
