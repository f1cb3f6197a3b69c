package nl.thuiskompas.platform.standin.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** A recorded collection: a file with a JSON object on each line, perhaps compressed. */
final class Lines implements Rows {
    private static final JsonFactory FACTORY = new JsonFactory();

    private final Path file;

    private Lines(Path file) {
        this.file = file;
    }

    static Lines of(Path file) {
        return new Lines(file);
    }

    @Override
    public void each(long skip, Visitor visitor) throws IOException {
        try (BufferedReader reader = open()) {
            long number = 0;
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.isBlank() && number++ >= skip && !visitor.visit(object(file, line))) {
                    return;
                }
            }
        }
    }

    @Override
    public long count() throws IOException {
        try (BufferedReader reader = open()) {
            return reader.lines().filter(line -> !line.isBlank()).count();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private BufferedReader open() throws IOException {
        InputStream in = Files.newInputStream(file);
        boolean compressed = file.toString().endsWith(".gz");
        return new BufferedReader(
                new InputStreamReader(compressed ? new GZIPInputStream(in, 1 << 16) : in, StandardCharsets.UTF_8),
                1 << 16);
    }

    /** All records, for the collections that are small. */
    static List<Map<String, @Nullable Object>> list(Rows rows) throws IOException {
        List<Map<String, @Nullable Object>> list = new ArrayList<>();
        rows.each(0, list::add);
        return list;
    }

    /**
     * The plain fields of a JSON object.
     *
     * @param file where it stands, for messages
     */
    static Map<String, @Nullable Object> object(Path file, String json) throws IOException {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), json)) {
            parser.nextToken();
            Map<String, @Nullable Object> fields = new LinkedHashMap<>();
            for (String name = parser.nextName(); name != null; name = parser.nextName()) {
                fields.put(
                        name,
                        switch (parser.nextToken()) {
                            case VALUE_STRING -> parser.getString();
                            case VALUE_NUMBER_INT -> parser.getLongValue();
                            case VALUE_NUMBER_FLOAT -> parser.getDecimalValue();
                            case VALUE_TRUE -> true;
                            case VALUE_FALSE -> false;
                            default -> {
                                parser.skipChildren();
                                yield null;
                            }
                        });
            }
            return fields;
        } catch (JacksonException e) {
            throw new IOException(file.getFileName() + " is not JSON: " + e.getOriginalMessage(), e);
        }
    }
}
