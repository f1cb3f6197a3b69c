package nl.thuiskompas.platform.letters;

import java.util.ArrayDeque;
import java.util.Deque;

/** Well-formed XML, written from its beginning to its end. */
final class Xml {
    private final StringBuilder out;
    private final Deque<String> open = new ArrayDeque<>();

    /** @param head what stands before the first element */
    Xml(String head) {
        out = new StringBuilder(64_000).append(head);
    }

    /** @param attributes names and values in turn */
    Xml start(String name, String... attributes) {
        tag(name, attributes);
        out.append('>');
        open.push(name);
        return this;
    }

    Xml end() {
        out.append("</").append(open.pop()).append('>');
        return this;
    }

    /** An element with nothing in it. */
    Xml empty(String name, String... attributes) {
        tag(name, attributes);
        out.append("/>");
        return this;
    }

    /** An element with only words in it. */
    Xml element(String name, String text, String... attributes) {
        return start(name, attributes).text(text).end();
    }

    Xml text(String text) {
        escaped(text);
        return this;
    }

    /** What is XML already. */
    Xml raw(String markup) {
        out.append(markup);
        return this;
    }

    String document() {
        if (!open.isEmpty()) {
            throw new IllegalStateException("still open: " + open.peek());
        }
        return out.toString();
    }

    private void tag(String name, String... attributes) {
        out.append('<').append(name);
        for (int i = 0; i < attributes.length; i += 2) {
            out.append(' ').append(attributes[i]).append("=\"");
            escaped(attributes[i + 1]);
            out.append('"');
        }
    }

    /** Characters that XML cannot hold are left out. */
    private void escaped(String text) {
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            switch (each) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                default -> {
                    if (each >= ' ' || each == '\n' || each == '\t') {
                        out.append(each);
                    }
                }
            }
        }
    }
}
