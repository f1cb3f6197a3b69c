package nl.thuiskompas.platform.programme;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.thuiskompas.platform.SourceFiles;
import nl.thuiskompas.platform.tables.RawCsv;
import nl.thuiskompas.platform.tables.RawRow;

/** The 75 figures of the letter of June 2023: by their number, the entry of the ledger that holds each. */
public final class LetterFigures {
    private static final Path LIST = SourceFiles.ROOT.resolveSibling("shared/letter/figures.csv");

    private LetterFigures() {}

    /** Names of entries by the number of the figure. */
    public static Map<String, String> entries() {
        try (InputStream in =
                Objects.requireNonNull(LetterFigures.class.getResourceAsStream("/programme/letter-2023-06.csv"))) {
            Map<String, String> entries = new LinkedHashMap<>();
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            RawCsv.parse("letter-2023-06.csv", text, ',', List.of("figure", "entry"))
                    .forEach(row -> entries.put(row.text("figure"), row.text("entry")));
            return entries;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether somebody's own list of the figures lies beside the project. */
    public static boolean listIsThere() {
        return Files.isRegularFile(LIST);
    }

    /** That list. */
    public static List<RawRow> list() throws IOException {
        return RawCsv.parse("figures.csv", Files.readString(LIST), ',', List.of("id", "value"));
    }
}
