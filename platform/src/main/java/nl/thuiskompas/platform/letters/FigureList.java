package nl.thuiskompas.platform.letters;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.thuiskompas.platform.language.Texts;

/**
 * The list of all figures at the end of a letter. What several figures have in common stands there once: a source in a list
 * of its own, a definition at the first figure that it is about.
 */
final class FigureList {
    /** A definition shorter than this is said again: that takes no more room than leading to it. */
    private static final int SHORT = 40;

    private final Letter letter;
    private final Texts texts;
    private final String site;
    private final Xml xml;
    private final Map<Origin, Integer> sources = new LinkedHashMap<>();
    private final Map<String, Integer> defined = new HashMap<>();

    /**
     * Where figures come from.
     *
     * @param known since when they were known; empty when that is not said
     */
    private record Origin(String document, String known, String release) {}

    /**
     * @param site where the pages with figures are; empty for no links to them
     * @param xml where it is written
     */
    FigureList(Letter letter, String site, Xml xml) {
        this.letter = letter;
        this.texts = Texts.in(letter.language());
        this.site = site;
        this.xml = xml;
    }

    void write() {
        xml.start("section", "id", "figures", "class", "figures");
        xml.element("h2", texts.get("letter.figures"));
        xml.element(
                "p",
                texts.get("letter.figures.lead", "count", letter.figures().size()) + " "
                        + texts.get("letter.figures.where"));
        head("list", "letter.figures.columns");
        letter.figures().forEach(this::row);
        xml.end().end();
        xml.start("div", "class", "keep");
        xml.element("h3", texts.get("letter.sources"), "id", "sources");
        head("sources", "letter.sources.columns");
        sources.forEach(this::source);
        xml.end().end().end().end();
    }

    private void head(String className, String columns) {
        xml.start("table", "class", className).start("thead").start("tr");
        for (String column : texts.get(columns).split("\\|", -1)) {
            xml.element("th", column, "scope", "col");
        }
        xml.end().end().start("tbody");
    }

    private void row(StatedFigure figure) {
        xml.start("tr", "id", texts.get("letter.anchor") + figure.mark());
        xml.element("td", String.valueOf(figure.mark()), "class", "mark");
        xml.start("th", "scope", "row");
        if (site.isEmpty()) {
            xml.element("strong", figure.title());
        } else {
            xml.element("a", figure.title(), "href", site + figure.address());
        }
        definition(figure);
        small(figure.note());
        xml.end();
        xml.element("td", figure.value(), "class", "value");
        xml.element("td", figure.period());
        int source = sources.computeIfAbsent(
                new Origin(figure.document(), figure.known(), figure.release()), origin -> sources.size() + 1);
        xml.start("td");
        xml.element("a", texts.get("letter.source", "number", source), "href", "#" + anchor(source));
        xml.text(figure.place().isEmpty() ? "" : ", " + figure.place()).end().end();
    }

    /** What is counted; where an earlier figure counts the same, that it does. */
    private void definition(StatedFigure figure) {
        String definition = figure.definition();
        Integer first = definition.length() < SHORT ? null : defined.putIfAbsent(definition, figure.mark());
        small(first == null ? definition : texts.get("letter.figures.same", "mark", first));
    }

    private void source(Origin origin, int number) {
        xml.start("tr", "id", anchor(number));
        xml.element("td", texts.get("letter.source", "number", number), "class", "mark");
        xml.element("th", origin.document(), "scope", "row");
        xml.element("td", origin.known());
        xml.element("td", origin.release()).end();
    }

    private String anchor(int number) {
        return texts.get("letter.source.anchor") + number;
    }

    private void small(String words) {
        if (!words.isEmpty()) {
            xml.element("div", words, "class", "small");
        }
    }
}
