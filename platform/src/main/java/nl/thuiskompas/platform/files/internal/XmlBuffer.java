package nl.thuiskompas.platform.files.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The characters of a part of a spreadsheet, of which the piece that is being looked at stands whole in memory: from its
 * mark to the place that was reached. Places count from the mark, so that they stay right when the buffer moves on.
 */
final class XmlBuffer implements AutoCloseable {
    /** The longest piece: more than a cell can hold, and than any tag of a spreadsheet program. */
    private static final int LONGEST = 1 << 21;

    private static final int USUAL = 1 << 13;
    private static final int DECLARATION = 200;
    private static final Pattern ENCODING =
            Pattern.compile("^<\\?xml[^>]*?encoding\\s*=\\s*[\"']([A-Za-z0-9._-]+)[\"']");

    /** The signs of ASCII that names are made of. */
    private static final boolean[] OF_NAMES = new boolean[128];

    static {
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._:"
                .chars()
                .forEach(c -> OF_NAMES[c] = true);
    }

    private final Reader reader;
    private char[] characters = new char[USUAL];
    private int mark;
    private int at;
    private int end;
    private long line = 1;
    private boolean ended;

    /** Opens a part; its encoding is that of its byte order mark, else the one it says, else UTF-8. */
    XmlBuffer(InputStream in) throws IOException {
        PushbackInputStream looked = new PushbackInputStream(in, DECLARATION);
        byte[] first = looked.readNBytes(DECLARATION);
        int skip = 0;
        Charset encoding;
        if (starts(first, 0xEF, 0xBB, 0xBF)) {
            encoding = StandardCharsets.UTF_8;
            skip = 3;
        } else if (starts(first, 0xFF, 0xFE) || starts(first, 0xFE, 0xFF)) {
            encoding = StandardCharsets.UTF_16;
        } else {
            encoding = said(first);
        }
        looked.unread(first, skip, first.length - skip);
        reader = new InputStreamReader(
                looked,
                encoding.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    private static boolean starts(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static Charset said(byte[] first) throws IOException {
        Matcher said = ENCODING.matcher(new String(first, StandardCharsets.ISO_8859_1));
        if (!said.find()) {
            return StandardCharsets.UTF_8;
        }
        return switch (said.group(1).toLowerCase(Locale.ROOT)) {
            case "utf-8", "utf8", "us-ascii", "ascii" -> StandardCharsets.UTF_8;
            case "iso-8859-1", "latin1" -> StandardCharsets.ISO_8859_1;
            case "windows-1252" -> Charset.forName("windows-1252");
            default -> throw new XmlDamage("its encoding is " + Trouble.shown(said.group(1)) + ", expected UTF-8");
        };
    }

    /** The next character, which is not passed; -1 at the end. */
    int peek() throws IOException {
        return at < end || fill() ? characters[at] : -1;
    }

    /** The next character, which is passed; stops at the end. */
    char next() throws IOException {
        if (at == end && !fill()) {
            throw new XmlDamage("it ends in the middle");
        }
        return characters[at++];
    }

    /** Passes the character that was looked at. */
    void pass() {
        at++;
    }

    /** What comes next has to be this text, and is passed. */
    void expect(String text) throws IOException {
        for (int i = 0; i < text.length(); i++) {
            if (next() != text.charAt(i)) {
                throw new XmlDamage("\"" + text + "\" was expected");
            }
        }
    }

    /** Passes all up to and with this text, such as the end of a comment; nothing of it is kept. */
    void skip(String end) throws IOException {
        int found = 0;
        while (found < end.length()) {
            char c = next();
            if (c == end.charAt(found)) {
                found++;
            } else {
                // As in "--->": one more of the same sign is still the beginning of the end.
                found = found == 2 && c == end.charAt(1) ? 2 : c == end.charAt(0) ? 1 : 0;
            }
            mark();
        }
    }

    /** Passes blanks; whether there were any. */
    boolean blanks() throws IOException {
        boolean any = false;
        for (int c = peek(); c == ' ' || c == '\n' || c == '\t' || c == '\r'; c = peek()) {
            at++;
            any = true;
        }
        return any;
    }

    /** Passes all up to one of two signs, which comes next; -1 where the piece ends first. Stops at control characters. */
    int until(char one, char other) throws IOException {
        while (true) {
            char[] all = characters;
            for (int i = at; i < end; i++) {
                char c = all[i];
                if (c == one || c == other) {
                    at = i;
                    return c;
                }
                if ((c < ' ' && c != '\n' && c != '\t' && c != '\r') || c >= '\uFFFE') {
                    throw new XmlDamage("it holds a character that XML cannot hold");
                }
            }
            at = end;
            if (!fill()) {
                return -1;
            }
        }
    }

    /** Passes a name; a number made from its characters. */
    int name() throws IOException {
        int hash = 0;
        while (true) {
            char[] all = characters;
            int last = end;
            for (int i = at; i < last; i++) {
                char c = all[i];
                if (c < 128 ? !OF_NAMES[c] : c >= '\uFFFE' || !Character.isUnicodeIdentifierPart(c)) {
                    at = i;
                    return hash;
                }
                hash = 31 * hash + c;
            }
            at = last;
            if (!fill()) {
                return hash;
            }
        }
    }

    /** Passes this text and the sign behind it, if that is what stands here already. */
    boolean passes(String text, char behind) {
        int length = text.length();
        if (end - at <= length || characters[at + length] != behind || !holds(at, text)) {
            return false;
        }
        at += length + 1;
        return true;
    }

    /** Whether this text stands between two places that were passed. */
    boolean holds(int from, int to, String text) {
        return text.length() == to - from && holds(mark + from, text);
    }

    private boolean holds(int index, String text) {
        char[] all = characters;
        for (int i = 0; i < text.length(); i++) {
            if (all[index + i] != text.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Forgets all that was passed. */
    void mark() {
        mark = at;
    }

    /** How far from the mark. */
    int place() {
        return at - mark;
    }

    /** A character at a place that was passed. */
    char at(int place) {
        return characters[mark + place];
    }

    String text(int from, int to) {
        return new String(characters, mark + from, to - from);
    }

    void append(StringBuilder text, int from, int to) {
        text.append(characters, mark + from, to - from);
    }

    /** The line of the place that was reached, from 1. */
    long line() {
        return line + breaks(0, at);
    }

    private long breaks(int from, int to) {
        long breaks = 0;
        for (int i = from; i < to; i++) {
            breaks += characters[i] == '\n' ? 1 : 0;
        }
        return breaks;
    }

    private boolean fill() throws IOException {
        if (ended) {
            return false;
        }
        if (mark > 0) {
            line += breaks(0, mark);
            System.arraycopy(characters, mark, characters, 0, end - mark);
            at -= mark;
            end -= mark;
            mark = 0;
        }
        if (end == characters.length) {
            if (end >= LONGEST) {
                throw new XmlDamage("a tag or a text is longer than " + LONGEST + " characters");
            }
            characters = Arrays.copyOf(characters, 2 * end);
        }
        int read = reader.read(characters, end, characters.length - end);
        ended = read < 0;
        end += Math.max(read, 0);
        return !ended;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
