package nl.thuiskompas.platform.pictures;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes compact SVG and HTML; escapes every text and attribute. */
final class Markup {
    /** Elements of SVG that hold nothing; anything else gets an end tag, as HTML asks. */
    private static final Set<String> EMPTY = Set.of("path", "rect", "line", "circle", "polyline");

    private final StringBuilder out;
    private final Deque<String> open = new ArrayDeque<>();
    private boolean inTag;

    Markup(int expectedSize) {
        out = new StringBuilder(expectedSize);
    }

    Markup start(String tag) {
        closeTag();
        out.append('<').append(tag);
        open.push(tag);
        inTag = true;
        return this;
    }

    /** Starts an element with a class; most have one. */
    Markup start(String tag, String className) {
        return start(tag).attribute("class", className);
    }

    Markup attribute(String name, @Nullable String value) {
        if (value != null) {
            out.append(' ').append(name).append("=\"");
            escape(value, true);
            out.append('"');
        }
        return this;
    }

    /** Text that is known to need no escaping, such as path data. */
    Markup safe(String name, String value) {
        out.append(' ').append(name).append("=\"").append(value).append('"');
        return this;
    }

    Markup number(String name, double value) {
        return safe(name, Decimals.compact(value));
    }

    Markup percent(String name, double value) {
        return safe(name, Decimals.compact(value) + "%");
    }

    Markup text(String text) {
        closeTag();
        escape(text, false);
        return this;
    }

    /** Markup that was written before. */
    Markup raw(String markup) {
        closeTag();
        out.append(markup);
        return this;
    }

    /** Ends the innermost open element. */
    Markup end() {
        String tag = open.pop();
        if (inTag && EMPTY.contains(tag)) {
            out.append("/>");
            inTag = false;
        } else {
            closeTag();
            out.append("</").append(tag).append('>');
        }
        return this;
    }

    /** An element with a class and a text. */
    Markup element(String tag, String className, String text) {
        return start(tag, className).text(text).end();
    }

    /** A line between two places, x in percent, y in pixels. */
    Markup line(String className, double x1, double y1, double x2, double y2) {
        return start("line", className)
                .percent("x1", x1)
                .percent("x2", x2)
                .number("y1", y1)
                .number("y2", y2)
                .end();
    }

    /** A text at a place, x in percent, y in pixels. */
    Markup label(String className, double x, double y, Anchor anchor, String text) {
        return start("text", className)
                .percent("x", x)
                .number("y", y)
                .attribute("text-anchor", anchor.code())
                .text(text)
                .end();
    }

    /** A text this many pixels beside a place whose x is in percent. */
    Markup labelBeside(String className, double x, double pixels, double y, Anchor anchor, String text) {
        start("svg").percent("x", x).number("y", y);
        start("text", className)
                .number("x", pixels)
                .number("y", 0)
                .attribute("text-anchor", anchor.code())
                .text(text)
                .end();
        return end();
    }

    Picture picture() {
        if (!open.isEmpty()) {
            throw new IllegalStateException("<" + open.peek() + "> was not closed");
        }
        return new Picture(out.toString());
    }

    private void closeTag() {
        if (inTag) {
            out.append('>');
            inTag = false;
        }
    }

    private void escape(String text, boolean inAttribute) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append(inAttribute ? "&quot;" : "\"");
                default -> out.append(c);
            }
        }
    }
}
