package nl.thuiskompas.platform.sources.internal;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.thuiskompas.platform.tables.RawCsv;
import nl.thuiskompas.platform.tables.RawFileException;
import nl.thuiskompas.platform.tables.RawRow;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The folder with the raw files, by the names under which they are kept. */
record RawFolder(Path folder) {
    static final String GET_THE_FILE = "Put the raw file there and run the build again";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** The rows of a CSV file whose header holds at least these fields. */
    List<RawRow> csv(String file, char separator, String... fields) throws IOException {
        return RawCsv.parse(file, text(file, StandardCharsets.UTF_8), separator, List.of(fields));
    }

    /** The same of a file from before UTF-8 (ISO 8859-1). */
    List<RawRow> latin1(String file, char separator, String... fields) throws IOException {
        return RawCsv.parse(file, text(file, StandardCharsets.ISO_8859_1), separator, List.of(fields));
    }

    /** A JSON document. */
    JsonNode json(String file) throws IOException {
        try {
            return JSON.readTree(text(file, StandardCharsets.UTF_8));
        } catch (JacksonException e) {
            throw RawFileException.inFile(
                    file, "is not JSON, expected one JSON document (" + e.getOriginalMessage() + ")", GET_THE_FILE);
        }
    }

    private String text(String file, Charset charset) throws IOException {
        Path path = folder.resolve(file);
        if (!Files.isRegularFile(path)) {
            throw RawFileException.inFile(file, "is not in the folder " + folder, GET_THE_FILE);
        }
        try {
            return Files.readString(path, charset);
        } catch (CharacterCodingException e) {
            throw RawFileException.inFile(file, "is not " + charset + " text, expected " + charset, GET_THE_FILE);
        }
    }
}
