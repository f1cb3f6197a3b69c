package nl.thuiskompas.platform.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import nl.thuiskompas.platform.SourceFiles;
import nl.thuiskompas.platform.storage.Sha256;
import nl.thuiskompas.platform.warehouse.ReferenceEdition;
import nl.thuiskompas.platform.warehouse.Warehouse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two releases of one table of the reference edition, laid beside each other by their primary keys. */
class TableDiffTest {
    private static final String TABLE = "dwelling-stock";

    @TempDir
    private Path folder;

    private Path data;
    private String before;
    private String after;

    @BeforeEach
    void loadTwoEditions() throws IOException {
        data = folder.resolve("data");
        try (Warehouse warehouse = Warehouse.open(data)) {
            warehouse.load(edition(""));
            before = warehouse.current(TABLE).orElseThrow().id();
            warehouse.load(edition("GM0363,2012,"));
            after = warehouse.current(TABLE).orElseThrow().id();
        }
    }

    /** The bundled edition; in the dwelling stock the row that begins so has another number. */
    private ReferenceEdition edition(String changed) throws IOException {
        Path copy = Files.createDirectories(folder.resolve("edition" + changed.length()));
        try (Stream<Path> files = Files.list(SourceFiles.ROOT.resolve("reference"))) {
            for (Path file : files.toList()) {
                Files.copy(file, copy.resolve(file.getFileName().toString()));
            }
        }
        if (!changed.isEmpty()) {
            Path csv = copy.resolve(TABLE + ".csv");
            Path tables = copy.resolve("tables.json");
            byte[] original = Files.readAllBytes(csv);
            String text = new String(original, StandardCharsets.UTF_8).replace("\n" + changed, "\n" + changed + "9");
            byte[] edited = text.getBytes(StandardCharsets.UTF_8);
            Files.write(csv, edited);
            Files.writeString(tables, Files.readString(tables).replace(Sha256.of(original), Sha256.of(edited)));
        }
        return ReferenceEdition.in(copy);
    }

    private CommandRun diff(String... more) {
        return CommandRun.of(
                data,
                Stream.concat(Stream.of("releases", "diff", before, after), Stream.of(more))
                        .toArray(String[]::new));
    }

    @Test
    void aFieldThatChangedIsNamedWithItsRowAndBothValues() {
        CommandRun run = diff();
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out())
                .contains("1 row changed, 0 came, 0 are gone.")
                .containsPattern("changed +GM0363 2012 +end_stock +(\\d+) +9\\1");
    }

    @Test
    void lettersThatWereMadeWithTheEarlierReleaseAreNamedInEveryForm() {
        Path letter = folder.resolve("letter.md");
        CommandRun made = CommandRun.of(data, "letter", "--as-of", "2023-06-12", "--out", letter.toString());
        assertThat(made.code()).as(made.err()).isZero();
        assertThat(diff().out()).contains("Letters made with " + before, "  nl-2023-06-12-nl-md-");
        assertThat(diff("--json").out()).contains("\"letters\" : [", "letter.md");
        CommandRun csv = diff("--csv");
        assertThat(csv.out()).doesNotContain("letter");
        assertThat(csv.err()).contains("1 letter was made with " + before);
        assertThat(CommandRun.of(data, "releases", "diff", after, before, "--json")
                        .out())
                .contains("\"letters\" : [ ]");
    }

    @Test
    void theSameAsCsvAndAsJson() {
        assertThat(diff("--csv").out().lines().toList().getFirst())
                .isEqualTo("kind,municipality,period,column,before,after");
        assertThat(diff("--json").out()).contains("\"changed\" : 1", "\"municipality\" : \"GM0363\"");
    }

    @Test
    void bothAreListedAndOneOfThemIsRead() {
        assertThat(CommandRun.of(data, "releases", "--dataset", TABLE).out().lines())
                .anyMatch(line -> line.startsWith(before));
    }
}
