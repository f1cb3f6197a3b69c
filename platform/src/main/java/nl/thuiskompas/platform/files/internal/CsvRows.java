package nl.thuiskompas.platform.files.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nl.thuiskompas.platform.datasets.SourceException;

/** The rows of a CSV file, in bounded memory. */
public final class CsvRows implements Rows {
    private static final int PIECE = 1 << 13;
    private static final String CANDIDATES = ";,\t|";

    private final String file;
    private final Input input;
    private final Charset encoding;
    private final Optional<Character> delimiter;

    /**
     * The rows of a file.
     *
     * @param delimiter what stands between values; empty: what occurs most in the first row
     */
    public CsvRows(Input input, Charset encoding, Optional<Character> delimiter) {
        this.file = input.file();
        this.input = input;
        this.encoding = encoding;
        this.delimiter = delimiter;
    }

    @Override
    public List<String> sheets() {
        return List.of("");
    }

    @Override
    public boolean even() {
        return true;
    }

    @Override
    public long read(String sheet, Sink sink) {
        try (InputStream in = input.open()) {
            new Reading(in, sink).read();
            return 0;
        } catch (IOException e) {
            throw new SourceException(SourceException.Kind.UNREACHABLE, file + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** The first rows of a file, for a look at what it is. */
    public static List<List<String>> head(Input input, int rows) {
        List<List<String>> head = new ArrayList<>();
        try (InputStream in = input.open()) {
            String text = new String(in.readNBytes(CsvParser.LONGEST), StandardCharsets.UTF_8).replace("\uFEFF", "");
            char[] characters = text.toCharArray();
            CsvParser parser = new CsvParser(input.file(), guess(CharBuffer.wrap(characters)), line -> {
                String[] texts = new String[line.size()];
                Arrays.setAll(texts, line::text);
                head.add(List.of(texts));
            });
            for (int i = 0; i < characters.length && head.size() < rows; i++) {
                parser.feed(characters, i, i + 1);
            }
            if (head.size() < rows) {
                parser.end();
            }
            return head;
        } catch (IOException e) {
            throw new SourceException(
                    SourceException.Kind.UNREACHABLE, input.file() + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** One reading from beginning to end. */
    private final class Reading {
        private final InputStream in;
        private final Sink sink;
        private final CharsetDecoder decoder;
        private final ByteBuffer bytes = ByteBuffer.allocate(PIECE).limit(0);
        private final CharBuffer characters = CharBuffer.allocate(PIECE);

        Reading(InputStream in, Sink sink) {
            this.in = in;
            this.sink = sink;
            this.decoder = encoding.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT);
        }

        void read() throws IOException {
            boolean more = fill();
            skipMark();
            CsvParser parser = null;
            while (more || bytes.hasRemaining() || parser == null) {
                CoderResult result = decoder.decode(bytes, characters, !more);
                characters.flip();
                if (parser == null) {
                    parser = new CsvParser(file, delimiter.orElseGet(() -> guess(characters)), sink);
                }
                parser.feed(characters.array(), 0, characters.limit());
                characters.clear();
                if (result.isError()) {
                    throw malformed(parser.row());
                }
                if (!more && result.isUnderflow()) {
                    break;
                }
                if (result.isUnderflow()) {
                    more = fill();
                }
            }
            parser.end();
        }

        /** Reads on until the buffer is full or the file has ended; false at the end. */
        private boolean fill() throws IOException {
            bytes.compact();
            int read = in.readNBytes(bytes.array(), bytes.position(), bytes.remaining());
            boolean more = read == bytes.remaining();
            bytes.position(bytes.position() + read).flip();
            return more;
        }

        private void skipMark() {
            if (startsWith(0xEF, 0xBB, 0xBF)) {
                bytes.position(3);
            } else if (startsWith(0xFF, 0xFE) || startsWith(0xFE, 0xFF)) {
                throw Trouble.damaged(
                        Trouble.place(file, "", 1, ""),
                        "the file is UTF-16, expected " + encoding + ". Save it as CSV UTF-8.");
            }
        }

        private boolean startsWith(int... mark) {
            for (int i = 0; i < mark.length; i++) {
                if (i >= bytes.limit() || (bytes.get(i) & 0xFF) != mark[i]) {
                    return false;
                }
            }
            return true;
        }

        private SourceException malformed(long row) {
            String hint = encoding.equals(StandardCharsets.UTF_8)
                    ? "Save it as CSV UTF-8, or say \"encoding: windows-1252\" under format in the mapping, if a Windows"
                            + " program made it."
                    : "Say under format in the mapping which encoding it has.";
            return Trouble.damaged(
                    Trouble.place(file, "", row, ""), "holds bytes that are not " + encoding + ". " + hint);
        }
    }

    /** The delimiter that occurs most in the first row, outside quotes; the semicolon when none does. */
    private static char guess(CharBuffer beginning) {
        int[] counts = new int[CANDIDATES.length()];
        boolean quoted = false;
        for (int i = 0; i < beginning.limit(); i++) {
            char c = beginning.get(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == '\n' || c == '\r')) {
                break;
            } else if (!quoted && CANDIDATES.indexOf(c) >= 0) {
                counts[CANDIDATES.indexOf(c)]++;
            }
        }
        int best = 0;
        for (int i = 1; i < counts.length; i++) {
            best = counts[i] > counts[best] ? i : best;
        }
        return CANDIDATES.charAt(best);
    }
}
