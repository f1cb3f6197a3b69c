package nl.thuiskompas.platform.geographies.internal;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import nl.thuiskompas.platform.tables.RawCsv;
import nl.thuiskompas.platform.tables.RawFileException;
import nl.thuiskompas.platform.tables.RawRow;

/** A text file that somebody brought, read whole. */
record BroughtFile(String name, String text) {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /** Reads a file; empty when it cannot be read, which the findings then say. */
    static Optional<BroughtFile> read(Path path, ImportFindings findings) {
        String name = String.valueOf(path.getFileName());
        try {
            String text = Files.readString(path, StandardCharsets.UTF_8);
            return Optional.of(new BroughtFile(
                    name, text.startsWith(BYTE_ORDER_MARK) ? text.substring(BYTE_ORDER_MARK.length()) : text));
        } catch (NoSuchFileException e) {
            findings.problem(path.toString(), "is not there, expected a file", "Check its name and folder");
        } catch (CharacterCodingException e) {
            findings.problem(name, "is not UTF-8 text, expected UTF-8", "Save the file as UTF-8");
        } catch (IOException e) {
            findings.problem(
                    path.toString(),
                    Files.isDirectory(path) ? "is a folder, expected a file" : "cannot be read",
                    "Check the file and its permissions");
        }
        return Optional.empty();
    }

    /** The rows of a CSV file with commas or semicolons between; empty when it is not, which the findings then say. */
    Optional<List<RawRow>> csv(ImportFindings findings, String... fields) {
        try {
            return Optional.of(RawCsv.parse(name, text, separator(), List.of(fields)));
        } catch (RawFileException e) {
            findings.problem(String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    /** The names of the columns of a CSV file. */
    List<String> header() {
        String first = text.lines().findFirst().orElse("").replace("\"", "");
        return List.of(first.split(String.valueOf(separator()), -1));
    }

    private char separator() {
        String first = text.lines().findFirst().orElse("");
        return first.indexOf(';') >= 0 ? ';' : ',';
    }

    boolean isJson() {
        return text.stripLeading().startsWith("{");
    }
}
