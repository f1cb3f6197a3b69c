package nl.thuiskompas.platform.letters;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import nl.thuiskompas.platform.language.Texts;
import nl.thuiskompas.platform.letters.Letter.Block;
import nl.thuiskompas.platform.letters.Letter.Inline;
import nl.thuiskompas.platform.programme.FactWords;

/**
 * A letter as one page that needs no other file. It is well-formed XML too, so that what makes a document of it can read it.
 */
final class Html {
    private static final String SITE = "Thuiskompas";
    /** From so many signs on a figure may be broken at the end of a line. */
    private static final int LONG = 26;

    private final Letter letter;
    private final FactWords words;
    private final Texts texts;
    private final String site;
    private final String style;
    private final Function<Block.Drawn, Optional<Drawn>> pictures;
    private final Xml xml = new Xml("<!DOCTYPE html>\n");

    /**
     * @param site where the pages with figures are; empty when figures lead to the list at the end only
     * @param style the style sheet
     * @param pictures the pictures that can be drawn
     */
    Html(Letter letter, String site, String style, Function<Block.Drawn, Optional<Drawn>> pictures) {
        this.letter = letter;
        this.words = new FactWords(letter.language());
        this.texts = Texts.in(letter.language());
        this.site = site;
        this.style = style;
        this.pictures = pictures;
    }

    /**
     * A picture.
     *
     * @param markup of the picture itself
     * @param picture what stands beside it
     */
    record Drawn(String markup, LetterPicture picture) {}

    String page() {
        String language = letter.language().code();
        xml.start("html", "xmlns", "http://www.w3.org/1999/xhtml", "lang", language, "xml:lang", language);
        head();
        xml.start("body");
        xml.start("main", "class", "letter " + letter.kind());
        xml.element("p", SITE, "class", "house");
        xml.element("h1", letter.title());
        xml.element("p", letter.lead(), "class", "lead");
        sections();
        refusals();
        new FigureList(letter, site, xml).write();
        xml.end().end().end();
        return xml.document() + "\n";
    }

    private void head() {
        xml.start("head");
        xml.empty("meta", "charset", "UTF-8");
        xml.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        xml.element("title", letter.title() + ", " + texts.get("letter.asof", "day", words.day(letter.asOf())));
        xml.empty("meta", "name", "description", "content", letter.lead());
        xml.empty("meta", "name", "subject", "content", letter.lead());
        xml.empty("meta", "name", "author", "content", SITE);
        xml.start("style").raw(style).end();
        xml.end();
    }

    /** Headings and the first block after them are kept together: nothing may stand alone at the foot of a page. */
    private void sections() {
        boolean keeping = false;
        for (Letter.Section section : letter.sections()) {
            if (!keeping) {
                xml.start("div", "class", "keep");
                keeping = true;
            }
            xml.element("h" + (section.level() + 1), section.title(), "id", section.id());
            for (Block block : section.blocks()) {
                block(block);
                if (keeping) {
                    xml.end();
                    keeping = false;
                }
            }
        }
        if (keeping) {
            xml.end();
        }
    }

    private void block(Block block) {
        switch (block) {
            case Block.Paragraph paragraph -> {
                xml.start("p");
                words(paragraph);
                xml.end();
            }
            case Block.Items items -> {
                xml.start("ul");
                items.items().forEach(item -> {
                    xml.start("li");
                    words(item);
                    xml.end();
                });
                xml.end();
            }
            case Block.Drawn drawn -> drawn(drawn);
        }
    }

    private void drawn(Block.Drawn drawn) {
        Optional<Drawn> picture = pictures.apply(drawn);
        xml.start("figure", "id", "picture-" + drawn.name().replace(' ', '-'));
        xml.start("p", "class", "caption");
        words(drawn.caption());
        xml.end();
        picture.ifPresentOrElse(
                found -> {
                    xml.start("div", "class", "picture").raw(found.markup()).end();
                    legend(found.picture());
                },
                () -> {
                    xml.start("p");
                    words(drawn.alternative());
                    xml.end();
                });
        xml.element("div", "", "class", "after").end();
    }

    private void legend(LetterPicture picture) {
        xml.start("div", "class", "legend");
        xml.element("p", picture.title(), "class", "legend-title");
        xml.start("table").start("thead").start("tr");
        picture.heads()
                .forEach(head -> xml.element(
                        "th",
                        head,
                        "scope",
                        "col",
                        "class",
                        head.equals(picture.heads().getLast()) ? "count" : ""));
        xml.end().end().start("tbody");
        for (LetterPicture.Key key : picture.keys()) {
            xml.start("tr").start("td");
            xml.element("span", "\u00a0", "class", "swatch", "style", "background-color:" + key.colour());
            xml.text(" " + key.limits()).end();
            xml.element("td", key.count(), "class", "count").end();
        }
        xml.end().end();
        xml.element("p", picture.source(), "class", "small").end();
    }

    private void words(Block.Paragraph paragraph) {
        List<Inline> words = paragraph.words();
        String before = "";
        String after = "";
        for (int i = 0; i < words.size(); i++) {
            Inline next = i + 1 < words.size() ? words.get(i + 1) : new Inline.Plain("");
            switch (words.get(i)) {
                case Inline.Plain plain -> {
                    String text = plain.text().substring(after.length());
                    before = text.endsWith("(") && next instanceof Inline.Stated ? "(" : "";
                    after = "";
                    xml.text(text.substring(0, text.length() - before.length()));
                }
                case Inline.Stated stated -> {
                    after = next instanceof Inline.Plain plain ? closing(plain.text()) : "";
                    stated(before, stated, after);
                    before = "";
                }
            }
        }
    }

    /** The signs at the beginning of a text that belong to the word before it. */
    private static String closing(String text) {
        int end = 0;
        while (end < text.length() && ").,;:".indexOf(text.charAt(end)) >= 0) {
            end++;
        }
        return text.substring(0, end);
    }

    /** A figure and its mark are not parted by the end of a line, unless the figure is half a line itself. */
    private void stated(String before, Inline.Stated stated, String after) {
        StatedFigure figure = letter.figure(stated.mark());
        String place = "#" + anchor(stated.mark());
        xml.start("span", "class", stated.text().length() > LONG ? "stated" : "stated whole")
                .text(before);
        xml.element(
                "a",
                stated.text(),
                "class",
                "figure",
                "href",
                site.isEmpty() ? place : site + figure.address(),
                "title",
                figure.title());
        xml.start("sup");
        xml.element(
                "a",
                String.valueOf(stated.mark()),
                "href",
                place,
                "title",
                texts.get("letter.mark", "mark", stated.mark()));
        xml.end().text(after).end();
    }

    private String anchor(int mark) {
        return texts.get("letter.anchor") + mark;
    }

    private void refusals() {
        if (letter.refused().isEmpty()) {
            return;
        }
        xml.start("section", "id", "refused");
        xml.element("h2", texts.get("letter.refused"));
        xml.element("p", texts.get("letter.refused.lead"));
        xml.start("ul");
        letter.refused().forEach(refusal -> {
            xml.start("li");
            xml.element("strong", refusal.sentence()).text(": " + refusal.reason());
            xml.end();
        });
        xml.end().end();
    }
}
