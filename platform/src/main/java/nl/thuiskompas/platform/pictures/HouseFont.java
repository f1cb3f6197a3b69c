package nl.thuiskompas.platform.pictures;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * The letters of the pages, for pictures of dots and documents: the same on every machine, whatever fonts it has. They come as WOFF, which
 * is a TrueType font whose tables are compressed one by one (W3C, WOFF File Format 1.0, section 4).
 */
public final class HouseFont {
    private static final String FILES =
            "/META-INF/resources/webjars/fontsource__source-sans-pro/5.2.5/files/source-sans-pro-latin-";
    private static final Font TEXT = load("400");
    private static final Font STRONG = load("600");
    private static final String FACES = face("400") + face("600");
    private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);
    private static final int STRONG_FROM = 550;
    /** The head of a WOFF file, and of each of its tables. */
    private static final int WOFF_HEAD = 44;

    private static final int WOFF_TABLE = 20;
    /** The head of a TrueType font, and of each of its tables. */
    private static final int HEAD = 12;

    private static final int TABLE = 16;

    private HouseFont() {}

    /** The rules by which a drawing brings these letters with it. */
    static String faces() {
        return FACES;
    }

    private static String face(String weight) {
        String data = Base64.getEncoder().encodeToString(read(FILES + weight + "-normal.woff2"));
        return "@font-face{font-family:\"Source Sans Pro\";font-weight:" + weight + ";src:url(data:font/woff2;base64,"
                + data + ") format(\"woff2\")}\n";
    }

    private static byte[] read(String file) {
        try (InputStream in = HouseFont.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("the application lacks its font " + file);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }

    /**
     * The font for a text.
     *
     * @param size in pixels
     * @param weight as in a style sheet: 400, 600
     * @throws MissingSignException when it lacks a sign of the text
     */
    static Font of(String text, double size, int weight) {
        Font font = weight >= STRONG_FROM ? STRONG : TEXT;
        int lacking = font.canDisplayUpTo(text);
        if (lacking >= 0) {
            throw new MissingSignException(text, lacking);
        }
        return font.deriveFont((float) size);
    }

    /** How wide a text is, in pixels. */
    static double width(String text, double size, int weight) {
        return of(text, size, weight).getStringBounds(text, CONTEXT).getWidth();
    }

    /** A text in lines of at most this width; a word that is wider stands alone. */
    static List<String> lines(String text, double size, int weight, double width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.strip().split(" +", -1)) {
            if (!line.isEmpty() && width(line + " " + word, size, weight) > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    private static Font load(String weight) {
        try {
            return Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(trueType(weight)));
        } catch (IOException e) {
            throw new UncheckedIOException(FILES + weight, e);
        } catch (FontFormatException e) {
            throw new IllegalStateException(FILES + weight + " is no font", e);
        }
    }

    /** The font as a TrueType file, for documents that bring it with them. */
    public static byte[] trueType(boolean strong) {
        return trueType(strong ? "600" : "400");
    }

    private static byte[] trueType(String weight) {
        String file = FILES + weight + "-normal.woff";
        try {
            return unpacked(read(file));
        } catch (DataFormatException e) {
            throw new IllegalStateException(file + " is no font", e);
        }
    }

    private static byte[] unpacked(byte[] woff) throws DataFormatException {
        ByteBuffer from = ByteBuffer.wrap(woff);
        int tables = from.getShort(12);
        ByteBuffer to = ByteBuffer.allocate(from.getInt(16));
        int power = Integer.highestOneBit(tables);
        to.putInt(from.getInt(4)).putShort((short) tables).putShort((short) (power * TABLE));
        to.putShort((short) Integer.numberOfTrailingZeros(power)).putShort((short) ((tables - power) * TABLE));
        int at = HEAD + tables * TABLE;
        for (int i = 0; i < tables; i++) {
            int entry = WOFF_HEAD + i * WOFF_TABLE;
            int packed = from.getInt(entry + 8);
            int length = from.getInt(entry + 12);
            to.position(HEAD + i * TABLE);
            to.putInt(from.getInt(entry))
                    .putInt(from.getInt(entry + 16))
                    .putInt(at)
                    .putInt(length);
            inflate(woff, from.getInt(entry + 4), packed, to.array(), at, length);
            at += (length + 3) & ~3;
        }
        return to.array();
    }

    private static void inflate(byte[] from, int start, int packed, byte[] to, int at, int length)
            throws DataFormatException {
        if (packed == length) {
            System.arraycopy(from, start, to, at, length);
            return;
        }
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(from, start, packed);
            inflater.inflate(to, at, length);
        } finally {
            inflater.end();
        }
    }
}
