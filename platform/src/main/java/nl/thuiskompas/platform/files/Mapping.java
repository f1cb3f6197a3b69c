package nl.thuiskompas.platform.files;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import nl.thuiskompas.platform.datasets.Dataset;
import nl.thuiskompas.platform.datasets.SourceException;
import nl.thuiskompas.platform.files.internal.CsvRows;
import nl.thuiskompas.platform.files.internal.Input;
import nl.thuiskompas.platform.files.internal.MappingFile;
import nl.thuiskompas.platform.files.internal.MappingText;
import nl.thuiskompas.platform.files.internal.SdmxCsv;

/**
 * Says which column of a file is what. It is written in YAML, as the guide bring-a-table explains; a key that is not
 * known is refused, and the nearest known one named.
 *
 * @param name name of its file, for messages
 * @param lines what it says
 */
public record Mapping(String name, MappingFile lines) {
    private static final long LONGEST = 1 << 20;

    /**
     * Reads a mapping file.
     *
     * @throws SourceException when it is no mapping; the sentence says where
     */
    public static Mapping read(Path path) {
        String name = path.getFileName().toString();
        try {
            if (Files.size(path) > LONGEST) {
                throw new SourceException(
                        SourceException.Kind.WRONG_USE, name + " is larger than 1 MB, so it is no mapping.");
            }
            return of(name, Files.readString(path));
        } catch (MalformedInputException e) {
            throw new SourceException(
                    SourceException.Kind.WRONG_USE, name + " is not UTF-8; save the mapping as UTF-8.", e);
        } catch (IOException e) {
            throw new SourceException(
                    SourceException.Kind.WRONG_USE, "the mapping " + path + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** The mapping in a text. */
    public static Mapping of(String name, String text) {
        MappingFile lines = MappingText.read(name, text);
        if (!lines.dataset().isEmpty() && !lines.dataset().matches(Dataset.ID)) {
            throw new SourceException(
                    SourceException.Kind.WRONG_USE,
                    name + ": dataset is " + lines.dataset() + "; it can hold small letters, digits and hyphens.");
        }
        return new Mapping(name, lines);
    }

    /**
     * The mapping of an SDMX-CSV file, which says itself what its columns are.
     *
     * @param said what somebody says about it: a title, a publisher and so on; or, with topics, all of the mapping
     */
    public static Mapping guess(Input input, Optional<Mapping> said) {
        if (said.isPresent() && !said.get().lines().topics().isEmpty()) {
            return said.get();
        }
        String name = input.file();
        MappingFile guessed = SdmxCsv.mapping(name, CsvRows.head(input, 2));
        return said.map(each -> new Mapping(each.name(), guessed.described(each.lines())))
                .orElseGet(() -> new Mapping(name, guessed));
    }
}
