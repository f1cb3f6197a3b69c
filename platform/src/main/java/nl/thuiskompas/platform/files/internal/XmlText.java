package nl.thuiskompas.platform.files.internal;

import java.io.IOException;

/** What characters of XML mean: the five entities that always exist, characters by their number, ends of lines. */
final class XmlText {
    private static final int LONGEST_REFERENCE = 12;

    private XmlText() {}

    /** The value of an attribute, where ends of lines and tabs count as blanks. */
    static String of(XmlBuffer buffer, int from, int to) throws IOException {
        for (int i = from; i < to; i++) {
            char c = buffer.at(i);
            if (c == '&' || c < ' ') {
                StringBuilder text = new StringBuilder(to - from);
                append(buffer, from, to, false, true, text);
                return text.toString();
            }
        }
        return buffer.text(from, to);
    }

    /**
     * Appends a text.
     *
     * @param literal whether an ampersand is only that
     * @param value whether it is the value of an attribute
     */
    static void append(XmlBuffer buffer, int from, int to, boolean literal, boolean value, StringBuilder text)
            throws IOException {
        int plain = from;
        for (int i = from; i < to; i++) {
            char c = buffer.at(i);
            if (c == '&' && !literal) {
                buffer.append(text, plain, i);
                int end = i + 1;
                while (end < to && end - i < LONGEST_REFERENCE && buffer.at(end) != ';') {
                    end++;
                }
                if (end == to || buffer.at(end) != ';') {
                    throw new XmlDamage("an ampersand stands alone");
                }
                reference(buffer.text(i + 1, end), text);
                i = end;
                plain = end + 1;
            } else if (c == '\r' || (value && c < ' ')) {
                buffer.append(text, plain, i);
                boolean pair = c == '\r' && i + 1 < to && buffer.at(i + 1) == '\n';
                if (value) {
                    text.append(' ');
                } else if (!pair) {
                    text.append('\n');
                }
                i += value && pair ? 1 : 0;
                plain = i + 1;
            }
        }
        buffer.append(text, plain, to);
    }

    private static void reference(String name, StringBuilder text) throws XmlDamage {
        switch (name) {
            case "amp" -> text.append('&');
            case "lt" -> text.append('<');
            case "gt" -> text.append('>');
            case "quot" -> text.append('"');
            case "apos" -> text.append('\'');
            default -> text.appendCodePoint(number(name));
        }
    }

    private static int number(String name) throws XmlDamage {
        if (name.matches("#[0-9]{1,7}|#x[0-9A-Fa-f]{1,6}")) {
            int number = name.charAt(1) == 'x'
                    ? Integer.parseInt(name.substring(2), 16)
                    : Integer.parseInt(name.substring(1));
            boolean sign = number >= ' ' || number == '\t' || number == '\n' || number == '\r';
            if (sign
                    && Character.isValidCodePoint(number)
                    && (number < 0xD800 || number > 0xDFFF)
                    && number != 0xFFFE
                    && number != 0xFFFF) {
                return number;
            }
        }
        throw new XmlDamage("it holds the entity " + Trouble.shown(name) + ", which does not exist");
    }
}
