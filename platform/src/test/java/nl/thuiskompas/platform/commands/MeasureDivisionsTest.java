package nl.thuiskompas.platform.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.thuiskompas.platform.protection.ReleaseFolder;
import nl.thuiskompas.platform.protection.ReleasedCell;
import nl.thuiskompas.platform.synthesis.Synthesis;
import nl.thuiskompas.platform.synthesis.SynthesisRequest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Divisions that somebody brought, measured beside those of the reference edition. */
class MeasureDivisionsTest {
    private static final String FLEVOLAND = "PV24";
    private static final String POLDERS = "eilanden-polders";

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    static Path folder;

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    Path place;

    @BeforeAll
    static void makeACountry() {
        Synthesis.run(
                new SynthesisRequest(0.002, 2021, 2021, 7, folder.resolve("country")),
                folder.resolve("nothing"),
                words -> {});
    }

    private void bring(String... polders) throws IOException {
        Path list = Files.writeString(
                place.resolve("list.csv"),
                DivisionLists.HEADER
                        + Stream.of(polders)
                                .map(code -> "Eilanden,Polders," + code + ",,\n")
                                .collect(Collectors.joining())
                        + "Eilanden,Waddeneilanden,GM0448,,\nEilanden,Waddeneilanden,GM0060,,\n");
        CommandRun run = CommandRun.of(data(), "division", "import", list.toString());
        assertThat(run.code()).as(run.err()).isZero();
    }

    private Path data() {
        return place.resolve("data");
    }

    private CommandRun measure(String out, String divisions, String... more) {
        List<String> words = new ArrayList<>(List.of(
                "measure",
                folder.resolve("country").toString(),
                "--engine",
                "shared-scan",
                "--regime",
                "cell-key",
                "--tables",
                "without-home,flex",
                "--divisions",
                divisions,
                "--out",
                place.resolve(out).toString()));
        words.addAll(List.of(more));
        return CommandRun.withoutData(words.toArray(String[]::new));
    }

    private Map<List<Object>, ReleasedCell> cells(String release, String region) {
        Map<List<Object>, ReleasedCell> cells = new HashMap<>();
        ReleaseFolder.open(place.resolve(release)).cells(2021, cell -> {
            if (cell.region().equals(region)) {
                cells.put(List.of(cell.table(), cell.indicator(), cell.classes()), cell);
            }
        });
        return cells;
    }

    private static void requireSame(Map<List<Object>, ReleasedCell> one, Map<List<Object>, ReleasedCell> other) {
        assertThat(one).isNotEmpty().hasSameSizeAs(other);
        one.forEach((key, cell) -> {
            ReleasedCell same = other.get(key);
            assertThat(same).isNotNull();
            assertThat((Double) same.value()).as("%s", key).isEqualTo((Double) cell.value());
            assertThat(same.status()).isEqualTo(cell.status());
        });
    }

    @Test
    void theSameMunicipalitiesHaveTheSameFiguresWhateverTheyAreCalled() throws IOException {
        bring("GM0034", "GM0050", "GM0171", "GM0184", "GM0303", "GM0995");
        CommandRun run = measure("first", "country,province,eilanden", "--data", data().toString());
        assertThat(run.code()).as(run.err()).isZero();
        requireSame(cells("first", FLEVOLAND), cells("first", POLDERS));
        assertThat(Files.readString(place.resolve("first/regions-2021.csv")))
                .contains("eilanden,eilanden-polders,GM0034\n", "eilanden,eilanden-waddeneilanden,GM0448\n");

        bring("GM0034", "GM0050");
        CommandRun changed = measure(
                "second",
                "country,eilanden",
                "--data",
                data().toString(),
                "--earlier",
                place.resolve("first").toString());
        assertThat(changed.code()).isEqualTo(ExitCodes.WRONG_USE);
        assertThat(changed.err())
                .contains("region eilanden-polders of eilanden is made of other municipalities on 1 January 2021")
                .contains("give the division another name");
        assertThat(place.resolve("second")).doesNotExist();

        CommandRun without = measure(
                "third", "country,province", "--earlier", place.resolve("first").toString());
        assertThat(without.code())
                .as("earlier regions are known by their files: %s", without.err())
                .isZero();
        requireSame(cells("first", FLEVOLAND), cells("third", FLEVOLAND));
    }

    @Test
    void aDivisionIsAskedOfTheFolderThatHasIt() {
        assertThat(measure("none", "country,eilanden").err()).contains("there is no division \"eilanden\"");
        CommandRun run = measure(
                "none", "country,eilanden", "--data", place.resolve("nowhere").toString());
        assertThat(run.code()).isEqualTo(ExitCodes.WRONG_USE);
        assertThat(run.err()).contains("name the data folder that a division was imported into");
    }
}
