package nl.thuiskompas.platform.files.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Walks through the XML of a spreadsheet: elements, attributes and texts, and nothing else. Document types, entities of
 * one's own and all that would have to be fetched do not exist here, so they can do no harm; a general reader of XML
 * takes three quarters of the time of an import for what a spreadsheet never holds. Tags have to match, and names are
 * told apart by their prefix as it is written.
 */
final class SafeXml implements AutoCloseable {
    /** Where the walk stands. */
    enum Event {
        /** At the beginning of an element. */
        START,
        /** At a text, or a piece of one. */
        TEXT,
        /** At the end of an element. */
        END,
        /** Behind the last element. */
        NOTHING
    }

    private static final int DEEPEST = 1_000;

    private final String place;
    private final XmlBuffer buffer;
    private final XmlName.Table names = new XmlName.Table();
    private XmlName[] open = new XmlName[32];
    private int depth;
    private boolean rooted;
    private boolean closing;
    private @Nullable XmlName name;

    // The text that the walk stands at, by its places in the buffer.
    private int from;
    private int to;
    private boolean literal;
    private final XmlAttributes attributes = new XmlAttributes();

    private SafeXml(String place, XmlBuffer buffer) {
        this.place = place;
        this.buffer = buffer;
    }

    /**
     * Opens a part.
     *
     * @param place file and part, for messages
     */
    static SafeXml open(String place, InputStream in) {
        try {
            return new SafeXml(place, new XmlBuffer(in));
        } catch (IOException e) {
            throw broken(place, 0, e);
        }
    }

    /** Goes on. */
    Event next() {
        try {
            return step();
        } catch (IOException e) {
            throw broken(place, buffer.line(), e);
        }
    }

    private Event step() throws IOException {
        attributes.clear();
        if (closing) {
            closing = false;
            depth--;
            return Event.END;
        }
        while (true) {
            buffer.mark();
            int c = buffer.peek();
            if (c < 0) {
                if (depth > 0 || !rooted) {
                    throw new XmlDamage("it ends in the middle");
                }
                return Event.NOTHING;
            }
            if (c != '<') {
                if (text()) {
                    return Event.TEXT;
                }
                continue;
            }
            buffer.pass();
            switch (buffer.peek()) {
                case '/' -> {
                    buffer.pass();
                    endTag();
                    return Event.END;
                }
                case '?' -> buffer.skip("?>");
                case '!' -> {
                    if (declared()) {
                        return Event.TEXT;
                    }
                }
                default -> {
                    startTag();
                    return Event.START;
                }
            }
        }
    }

    /** Whether there is a text inside an element; outside only blanks can stand. */
    private boolean text() throws IOException {
        from = 0;
        literal = false;
        buffer.until('<', '<');
        to = buffer.place();
        if (depth == 0) {
            for (int i = 0; i < to; i++) {
                if (" \t\r\n".indexOf(buffer.at(i)) < 0) {
                    throw new XmlDamage("a text stands outside of it all");
                }
            }
            return false;
        }
        return true;
    }

    /** A comment, or a text as it is; whether it is a text. */
    private boolean declared() throws IOException {
        buffer.pass();
        int c = buffer.peek();
        if (c == '-') {
            buffer.expect("--");
            buffer.skip("-->");
            return false;
        }
        if (c != '[' || depth == 0) {
            throw Trouble.damaged(
                    place, "holds a document type or an entity, which no spreadsheet program writes; it is refused.");
        }
        buffer.expect("[CDATA[");
        buffer.mark();
        from = 0;
        literal = true;
        while (true) {
            if (buffer.until(']', ']') < 0) {
                throw new XmlDamage("it ends in the middle");
            }
            buffer.pass();
            int place = buffer.place();
            if (buffer.peek() == '>' && place >= 2 && buffer.at(place - 2) == ']') {
                buffer.pass();
                to = place - 2;
                return true;
            }
        }
    }

    private XmlName name() throws IOException {
        int begin = buffer.place();
        int hash = buffer.name();
        int first = buffer.place() > begin ? buffer.at(begin) : '-';
        if (first == '-' || first == '.' || (first >= '0' && first <= '9')) {
            throw new XmlDamage("a name was expected");
        }
        return names.name(buffer, begin, buffer.place(), hash);
    }

    private void startTag() throws IOException {
        if (depth == 0 && rooted) {
            throw new XmlDamage("something stands behind its end");
        }
        rooted = true;
        XmlName begun = name();
        name = begun;
        if (depth == DEEPEST) {
            throw new XmlDamage("it is nested more than " + DEEPEST + " deep");
        }
        if (depth == open.length) {
            open = Arrays.copyOf(open, 2 * depth);
        }
        open[depth++] = begun;
        while (true) {
            boolean apart = buffer.blanks();
            int c = buffer.peek();
            if (c == '>') {
                buffer.pass();
                return;
            }
            if (c == '/') {
                buffer.pass();
                buffer.expect(">");
                closing = true;
                return;
            }
            if (!apart) {
                throw new XmlDamage("a tag is not closed");
            }
            attribute();
        }
    }

    private void attribute() throws IOException {
        XmlName called = name();
        buffer.blanks();
        buffer.expect("=");
        buffer.blanks();
        char quote = buffer.next();
        if (quote != '"' && quote != '\'') {
            throw new XmlDamage("the value of an attribute is not in quotes");
        }
        int begin = buffer.place();
        if (buffer.until(quote, '<') != quote) {
            throw new XmlDamage("the value of an attribute does not end");
        }
        attributes.add(called, begin, buffer.place());
        buffer.pass();
    }

    private void endTag() throws IOException {
        if (depth > 0 && buffer.passes(open[depth - 1].written(), '>')) {
            name = open[--depth];
            return;
        }
        XmlName ended = name();
        buffer.blanks();
        buffer.expect(">");
        if (depth == 0 || !open[depth - 1].equals(ended)) {
            throw new XmlDamage("what ends is not what began");
        }
        name = ended;
        depth--;
    }

    /** The name of the element that begins or ends, without its prefix. */
    String local() {
        return name == null ? "" : name.local();
    }

    /** Appends the text. */
    void text(StringBuilder text) {
        try {
            XmlText.append(buffer, from, to, literal, false, text);
        } catch (IOException e) {
            throw broken(place, buffer.line(), e);
        }
    }

    /** The attribute with this local name, whatever its prefix. */
    @Nullable
    String attribute(String local) {
        return value(attributes.find(local));
    }

    /** The attribute with this prefix and local name. */
    @Nullable
    String attribute(String prefix, String local) {
        return value(attributes.find(prefix, local));
    }

    private @Nullable String value(int attribute) {
        try {
            return attribute < 0 ? null : XmlText.of(buffer, attributes.from(attribute), attributes.to(attribute));
        } catch (IOException e) {
            throw broken(place, buffer.line(), e);
        }
    }

    private static RuntimeException broken(String place, long line, IOException e) {
        String what = e instanceof XmlDamage
                ? e.getMessage()
                : e instanceof CharacterCodingException
                        ? "it holds bytes that are not its encoding"
                        : "" + e.getMessage();
        return Trouble.damaged(
                place,
                "the XML is damaged or cut off" + (line > 0 ? " at line " + line : "") + " (" + what
                        + "). Open it in a spreadsheet program and save it again.",
                e);
    }

    @Override
    public void close() {
        try {
            buffer.close();
        } catch (IOException e) {
            throw Trouble.damaged(place, "cannot be closed (" + e.getMessage() + ").", e);
        }
    }
}
