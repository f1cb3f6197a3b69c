package nl.thuiskompas.platform.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import nl.thuiskompas.platform.SourceFiles;
import nl.thuiskompas.platform.commands.AllLetters.Made;
import nl.thuiskompas.platform.commands.AllLetters.Outcome;
import nl.thuiskompas.platform.language.Language;
import nl.thuiskompas.platform.letters.LetterFormat;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Letters as the command makes them: one, and those of a region's municipalities together. */
class LetterCommandTest {
    /** Oost-Groningen, with five municipalities. */
    private static final String REGION = "CR01";

    private static final String DAY = "2022-06-01";
    private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");

    @TempDir
    static Path shared;

    @TempDir
    Path root;

    private Path folder;

    @BeforeEach
    void aFolderForLetters() {
        folder = root.resolve("letters");
    }

    /** The reference edition, loaded once. */
    private static Path data() {
        return shared.resolve("data");
    }

    private CommandRun all(String... more) {
        return all(LetterFormat.MD, more);
    }

    private CommandRun all(LetterFormat format, String... more) {
        List<String> words = new ArrayList<>(
                List.of("letter", "--all-municipalities", folder.toString(), "--about", REGION, "--as-of", DAY));
        words.addAll(List.of("--format", format.suffix()));
        words.addAll(List.of(more));
        return CommandRun.of(data(), words.toArray(String[]::new));
    }

    private static Map<String, String> files(Path folder) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                texts.put(file.getFileName().toString(), Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        return texts;
    }

    private List<Path> letters() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    @Test
    void whatStandsThereAlreadyIsNotMadeAgain() throws IOException {
        CommandRun first = all();
        assertThat(first.code()).as(first.err()).isZero();
        assertThat(first.out()).contains(folder + ": 5 letters, of which 5 made", "0 there already");
        for (Path letter : letters()) {
            Files.setLastModifiedTime(letter, FileTime.from(LONG_AGO));
        }
        CommandRun second = all("--json");
        assertThat(second.out()).contains("\"there\"").contains("GM0037");
        assertThat(letters())
                .hasSize(5)
                .allSatisfy(
                        letter -> assertThat(Files.getLastModifiedTime(letter)).isEqualTo(FileTime.from(LONG_AGO)));
    }

    @Test
    void whatIsDamagedOrMissingIsMadeAgainAndLeftoversGo() throws IOException {
        all();
        Map<String, String> whole = files(folder);
        Path damaged = letters().getFirst();
        Files.writeString(damaged, whole.get(damaged.getFileName().toString()).substring(0, 1000));
        Files.delete(letters().getLast());
        Path leftover = folder.resolve("." + damaged.getFileName() + ".99999999999-1.part");
        Files.writeString(leftover, "half a let");
        Path notes = Files.writeString(folder.resolve("notes.txt"), "of somebody else");
        CommandRun again = all();
        assertThat(again.out()).contains("2 made", "3 there already");
        assertThat(leftover).doesNotExist();
        assertThat(notes).hasContent("of somebody else");
        Files.delete(notes);
        assertThat(files(folder)).isEqualTo(whole);
    }

    @Test
    void aLetterThatWasMadeOfOtherTablesIsMadeAgain() throws IOException {
        all();
        Path tables = Files.createDirectory(root.resolve("tables"));
        String entries = Files.readString(SourceFiles.ROOT.resolve("reference/programme/entries.csv"));
        Files.writeString(tables.resolve("entries.csv"), entries.substring(0, entries.indexOf('\n') + 1));
        CommandRun others = all("--programme", tables.toString());
        assertThat(others.out()).contains("5 made", "0 there already");
        assertThat(all("--site", "https://thuiskompas.example").out()).contains("5 made", "0 there already");
        assertThat(all("--language", "en").out()).contains("5 made");
        assertThat(letters()).hasSize(10);
    }

    @Test
    void madeTogetherOrAloneALetterHasTheSameBytes() throws IOException {
        all(LetterFormat.ODT);
        assertThat(letters()).hasSize(5);
        Path together = letters().getFirst();
        String code = together.getFileName().toString().substring(0, 6);
        Path alone = root.resolve("alone.odt");
        CommandRun run = CommandRun.of(data(), "letter", "--about", code, "--as-of", DAY, "--out", alone.toString());
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(alone).hasSameBinaryContentAs(together);
    }

    @Test
    void aLetterThatCannotBeMadeDoesNotKeepTheOthers() throws IOException {
        Path inTheWay = Files.createDirectories(folder.resolve("GM0037-" + DAY + "-nl.md"));
        CommandRun run = all();
        assertThat(run.code()).isEqualTo(ExitCodes.WRONG_USE);
        assertThat(run.out()).contains("4 made", "1 could not be made");
        assertThat(run.err()).contains("not made: GM0037", inTheWay + " is a folder; move it away");
        assertThat(letters()).hasSize(5);
    }

    @Test
    void aRunThatIsBrokenOffKeepsWhatIsWholeAndGoesOn() throws IOException {
        LetterWish wish = new LetterWish(LocalDate.parse(DAY), Language.NL, LetterFormat.MD, "");
        StringWriter said = new StringWriter();
        Output output = new Output(new ByteArrayOutputStream(), new PrintWriter(said, true));
        Files.createDirectory(folder);
        AtomicInteger asked = new AtomicInteger();
        int code = OpenLetters.ask(Files.createDirectories(data()), null, output, opened -> {
            AllLetters all = new AllLetters(opened, output, wish, () -> asked.incrementAndGet() > 5);
            List<Made> made = all.make(folder, opened.municipalities(REGION, wish.day()));
            List<Path> whole = made.stream()
                    .filter(each -> each.outcome() == Outcome.MADE)
                    .map(each -> wish.file(folder, each.code()))
                    .toList();
            assertThat(whole).isNotEmpty().hasSizeLessThan(5);
            assertThat(folder).isDirectoryContaining(whole::contains).isDirectoryNotContaining(f -> !whole.contains(f));
            return new LetterRun(folder, made, 1).tell(output, false);
        });
        assertThat(code).isEqualTo(ExitCodes.BROKEN_OFF);
        assertThat(said.toString()).contains("broken off; the same command makes the other");
        assertThat(all().out()).contains("5 letters").doesNotContain("of which 5 made");
        assertThat(letters()).hasSize(5);
    }

    @Test
    void placesWhereNothingCanBeWrittenAreSaidFirst() throws IOException {
        Path file = Files.writeString(root.resolve("file"), "");
        folder = file;
        assertThat(all().err()).contains(file + " is a file; name a folder for the letters");
        CommandRun nowhere = CommandRun.of(
                root.resolve("no-data"),
                "letter",
                "--out",
                root.resolve("nowhere/letter.md").toString());
        assertThat(nowhere.code()).isEqualTo(ExitCodes.WRONG_USE);
        assertThat(nowhere.err()).contains("there is no folder " + root.resolve("no-data"), "--data");
        Path data = Files.createDirectory(root.resolve("empty"));
        assertThat(CommandRun.of(
                                data,
                                "letter",
                                "--out",
                                root.resolve("nowhere/letter.md").toString())
                        .err())
                .contains("there is no folder " + root.resolve("nowhere"));
        assertThat(CommandRun.of(data, "letter", "--out", data + ".d/../empty.md", "--format", "pdf")
                        .err())
                .contains("--format goes with --all-municipalities");
        assertThat(data).isEmptyDirectory();
    }
}
