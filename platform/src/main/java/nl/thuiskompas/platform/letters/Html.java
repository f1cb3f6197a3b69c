package nl.thuiskompas.platform.letters;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import nl.thuiskompas.platform.language.Texts;
import nl.thuiskompas.platform.letters.Letter.Block;
import nl.thuiskompas.platform.letters.Letter.Inline;

/**
 * A letter as one page that needs no other file. It is well-formed XML too, so that what makes a document of it can read it.
 */
final class Html {
    private static final String SITE = "Thuiskompas";

    private final Letter letter;
    private final Texts texts;
    private final String site;
    private final String style;
    private final Function<Block.Drawn, Optional<String>> pictures;
    private final Xml xml = new Xml("<!DOCTYPE html>\n");

    /**
     * @param site where the pages with figures are; empty when figures lead to the list at the end only
     * @param style the style sheet
     * @param pictures the markup of a picture, where it can be drawn
     */
    Html(Letter letter, String site, String style, Function<Block.Drawn, Optional<String>> pictures) {
        this.letter = letter;
        this.texts = Texts.in(letter.language());
        this.site = site;
        this.style = style;
        this.pictures = pictures;
    }

    String page() {
        String language = letter.language().code();
        xml.start("html", "xmlns", "http://www.w3.org/1999/xhtml", "lang", language, "xml:lang", language);
        head();
        xml.start("body");
        xml.start("main", "class", "letter");
        xml.element("p", SITE, "class", "house");
        xml.element("h1", letter.title());
        xml.element("p", letter.lead(), "class", "lead");
        letter.sections().forEach(this::section);
        refusals();
        figures();
        xml.end().end().end();
        return xml.document() + "\n";
    }

    private void head() {
        xml.start("head");
        xml.empty("meta", "charset", "UTF-8");
        xml.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        xml.element("title", letter.title() + ", " + letter.asOf());
        xml.empty("meta", "name", "description", "content", letter.lead());
        xml.empty("meta", "name", "subject", "content", letter.lead());
        xml.empty("meta", "name", "author", "content", SITE);
        xml.start("style").raw(style).end();
        xml.end();
    }

    private void section(Letter.Section section) {
        xml.start("section", "id", section.id());
        String heading = "h" + (section.level() + 1);
        List<Block> blocks = section.blocks();
        // A heading keeps its first block with it: nothing may stand alone at the foot of a page.
        boolean keeps = !blocks.isEmpty() && !(blocks.getFirst() instanceof Block.Items);
        if (keeps) {
            xml.start("div", "class", "keep");
        }
        xml.element(heading, section.title());
        for (int i = 0; i < blocks.size(); i++) {
            block(blocks.get(i));
            if (i == 0 && keeps) {
                xml.end();
            }
        }
        xml.end();
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
        Optional<String> picture = pictures.apply(drawn);
        xml.start("figure", "id", drawn.name());
        xml.element("p", drawn.caption(), "class", "caption");
        picture.ifPresentOrElse(xml::raw, () -> xml.element("p", drawn.alternative()));
        xml.end();
    }

    private void words(Block.Paragraph paragraph) {
        for (Inline each : paragraph.words()) {
            switch (each) {
                case Inline.Plain plain -> xml.text(plain.text());
                case Inline.Stated stated -> stated(stated);
            }
        }
    }

    private void stated(Inline.Stated stated) {
        StatedFigure figure = letter.figure(stated.mark());
        String place = "#" + anchor(stated.mark());
        xml.element(
                "a", stated.text(), "class", "figure", "href", site.isEmpty() ? place : site + figure.address(), "title",
                figure.title());
        xml.start("sup");
        xml.element(
                "a",
                String.valueOf(stated.mark()),
                "href",
                place,
                "title",
                texts.get("letter.mark", "mark", stated.mark()));
        xml.end();
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

    private void figures() {
        xml.start("section", "id", "figures", "class", "figures");
        xml.element("h2", texts.get("letter.figures"));
        xml.element("p", texts.get("letter.figures.lead", "count", letter.figures().size()));
        xml.start("table").start("thead").start("tr");
        for (String column : texts.get("letter.figures.columns").split("\\|", -1)) {
            xml.element("th", column, "scope", "col");
        }
        xml.end().end().start("tbody");
        letter.figures().forEach(this::row);
        xml.end().end().end();
    }

    private void row(StatedFigure figure) {
        xml.start("tr", "id", anchor(figure.mark()));
        xml.element("td", String.valueOf(figure.mark()), "class", "mark");
        xml.start("td");
        if (site.isEmpty()) {
            xml.element("strong", figure.title());
        } else {
            xml.element("a", figure.title(), "href", site + figure.address());
        }
        small(figure.definition());
        small(figure.note());
        xml.end();
        xml.element("td", figure.value(), "class", "value");
        xml.element("td", figure.period());
        xml.start("td").text(figure.source());
        if (!figure.known().isEmpty()) {
            small(texts.get("letter.known", "day", figure.known()));
        }
        small(texts.get("letter.release", "release", figure.release()));
        xml.end().end();
    }

    private void small(String words) {
        if (!words.isEmpty()) {
            xml.element("div", words, "class", "small");
        }
    }
}
