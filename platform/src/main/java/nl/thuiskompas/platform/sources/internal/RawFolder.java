package nl.thuiskompas.platform.sources.internal;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.thuiskompas.platform.sources.ReferenceBuildException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The folder with the raw files, by the names under which they are kept. */
record RawFolder(Path folder) {
    static final String GET_THE_FILE = "Put the raw file there and run the build again";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** The rows of a CSV file whose header holds at least these fields. */
    List<RawRow> csv(String file, char separator, String... fields) throws IOException {
        return RawCsv.parse(file, text(file), separator, List.of(fields));
    }

    /** A JSON document. */
    JsonNode json(String file) throws IOException {
        try {
            return JSON.readTree(text(file));
        } catch (JacksonException e) {
            throw ReferenceBuildException.inFile(
                    file, "is not JSON, expected one JSON document (" + e.getOriginalMessage() + ")", GET_THE_FILE);
        }
    }

    private String text(String file) throws IOException {
        Path path = folder.resolve(file);
        if (!Files.isRegularFile(path)) {
            throw ReferenceBuildException.inFile(file, "is not in the folder " + folder, GET_THE_FILE);
        }
        try {
            return Files.readString(path, StandardCharsets.UTF_8);
        } catch (CharacterCodingException e) {
            throw ReferenceBuildException.inFile(file, "is not UTF-8 text, expected UTF-8", GET_THE_FILE);
        }
    }
}
