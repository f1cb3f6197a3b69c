package nl.thuiskompas.platform.cbs.internal;

import java.io.CharConversionException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;

/** An answer in JSON, read while it comes in. A document that ends too early counts as a broken connection. */
final class Answer {
    /** Names in which a page says where the next one is, in version 3 and in version 4. */
    private static final String NEXT_V3 = "odata.nextLink";

    private static final String NEXT_V4 = "@odata.nextLink";

    /** A parser that meets half a word at the end looks back no further than this. */
    private static final int LONGEST_HALF_WORD = 16;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(2_000_000)
                    .maxNestingDepth(50)
                    .maxNameLength(1_000)
                    .build())
            .build();

    private Answer() {}

    /** Takes the records of a page. */
    @FunctionalInterface
    interface RecordReader {
        /** Reads a record; the parser stands at its beginning and is left at its end. */
        void read(JsonParser parser);
    }

    private interface Whole<T extends @Nullable Object> {
        T read(JsonParser parser);
    }

    /**
     * Reads a page, an object with its records in the list named value.
     *
     * @return the address of the next page as it is written, null when this is the last one
     */
    static @Nullable String page(InputStream body, URI from, RecordReader reader) throws IOException {
        return read(body, from, parser -> {
            @Nullable String next = null;
            boolean hadRecords = false;
            for (String name = parser.nextName(); name != null; name = parser.nextName()) {
                JsonToken token = parser.nextToken();
                if (name.equals("value")) {
                    expect(token == JsonToken.START_ARRAY && !hadRecords, from, "one list of records named value");
                    hadRecords = true;
                    while (parser.nextToken() != JsonToken.END_ARRAY) {
                        expect(parser.currentToken() == JsonToken.START_OBJECT, from, "a record");
                        reader.read(parser);
                    }
                } else if ((name.equals(NEXT_V3) || name.equals(NEXT_V4)) && token == JsonToken.VALUE_STRING) {
                    next = parser.getString();
                } else {
                    parser.skipChildren();
                }
            }
            expect(hadRecords, from, "a list of records named value");
            return next;
        });
    }

    /** Reads an answer that is one object. */
    static Fields object(InputStream body, URI from) throws IOException {
        return read(body, from, parser -> fields(parser, from));
    }

    /** Reads the plain fields of an object; the parser stands at its beginning and is left at its end. */
    static Fields fields(JsonParser parser, URI from) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
            JsonToken token = parser.nextToken();
            if (token.isStructStart()) {
                parser.skipChildren();
            } else if (token != JsonToken.VALUE_NULL) {
                fields.put(name, parser.getString());
            }
        }
        return new Fields(from, fields);
    }

    private static <T extends @Nullable Object> T read(InputStream body, URI from, Whole<T> whole) throws IOException {
        Counting counting = new Counting(body);
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), counting)) {
            @Nullable JsonToken first = parser.nextToken();
            if (first == null) {
                throw new Interruption("the answer was empty");
            }
            expect(first == JsonToken.START_OBJECT, from, "a JSON object");
            T read = whole.read(parser);
            expect(parser.nextToken() == null, from, "nothing behind the JSON object");
            return read;
        } catch (JacksonIOException e) {
            // What the connection did not say itself was said about the bytes: they are in no encoding of JSON.
            if (e.getCause() instanceof CharConversionException || !counting.broken) {
                throw Fields.bad("%s: the answer is not JSON in UTF-8.".formatted(from));
            }
            throw e.getCause();
        } catch (JacksonException e) {
            if (e instanceof UnexpectedEndOfInputException || endedInAWord(e, counting)) {
                throw new Interruption("the answer ended in the middle", e);
            }
            @Nullable TokenStreamLocation at = e.getLocation();
            throw Fields.bad("%s: the answer is not JSON that can be read: %s%s."
                    .formatted(
                            from,
                            e.getOriginalMessage(),
                            at == null ? "" : " (line %d, column %d)".formatted(at.getLineNr(), at.getColumnNr())));
        }
    }

    /** Whether the parser stumbled over the last bytes of a body, such as the half of "null". */
    private static boolean endedInAWord(JacksonException e, Counting body) throws IOException {
        @Nullable TokenStreamLocation at = e.getLocation();
        return e instanceof StreamReadException
                && at != null
                && body.read() < 0
                && at.getByteOffset() >= body.count - LONGEST_HALF_WORD;
    }

    private static void expect(boolean met, URI from, String expected) {
        if (!met) {
            throw Fields.bad("%s: the answer has another shape than the service is known for: expected %s."
                    .formatted(from, expected));
        }
    }

    private static final class Counting extends FilterInputStream {
        private long count;
        private boolean broken;

        Counting(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            try {
                int read = in.read();
                count += read < 0 ? 0 : 1;
                return read;
            } catch (IOException e) {
                broken = true;
                throw e;
            }
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            try {
                int read = in.read(into, from, length);
                count += Math.max(read, 0);
                return read;
            } catch (IOException e) {
                broken = true;
                throw e;
            }
        }
    }
}
