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

/** The 75 figures of the letter of June 2023: by their number, the entry of the ledger that holds each, and where it is stated. */
public final class LetterFigures {
    /**
     * A figure.
     *
     * @param number such as L01
     * @param entry the entry of the ledger that holds it
     * @param section the part of our letter that states it
     * @param nl how the Dutch letter writes it
     * @param en how the English letter writes it
     */
    public record Row(String number, String entry, String section, String nl, String en) {}

    private static final Path LIST = SourceFiles.ROOT.resolveSibling("shared/letter/figures.csv");

    private LetterFigures() {}

    /** Names of entries by the number of the figure. */
    public static Map<String, String> entries() {
        Map<String, String> entries = new LinkedHashMap<>();
        rows().forEach(row -> entries.put(row.number(), row.entry()));
        return entries;
    }

    /** All 75, in their order. */
    public static List<Row> rows() {
        try (InputStream in =
                Objects.requireNonNull(LetterFigures.class.getResourceAsStream("/programme/letter-2023-06.csv"))) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return RawCsv.parse("letter-2023-06.csv", text, ',', List.of("figure", "entry", "section", "nl", "en"))
                    .stream()
                    .map(row -> new Row(
                            row.text("figure"), row.text("entry"), row.text("section"), row.text("nl"), row.text("en")))
                    .toList();
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
