package nl.thuiskompas.platform.records;

import static nl.thuiskompas.platform.records.RecordFolder.values;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.thuiskompas.engine.microdata.RecordColumn;
import nl.thuiskompas.engine.microdata.RecordKind;
import nl.thuiskompas.engine.microdata.UnmeasurableException;
import nl.thuiskompas.platform.storage.Sha256;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was prepared is kept, reused, and made anew when it is not as it would be made now. */
class PreparedStoreTest {
    @TempDir
    Path temp;

    private RecordFolder folder;
    private Path prepared;

    @BeforeEach
    void writeTwoYears() {
        folder = new RecordFolder(temp, 2020, 2021);
        for (int year : new int[] {2020, 2021}) {
            folder.dwellings(year, "dwelling,municipality", "1, 10", "2, 20")
                    .households(year, "household,municipality,dwelling", "1, 10, 1")
                    .persons(year, "person,household,position", "1, 1, 1");
        }
        prepared = temp.resolve("prepared").resolve("2021");
    }

    private List<String> prepare() {
        List<String> done = new ArrayList<>();
        folder.open().prepare(2021, done::add).close();
        return done;
    }

    private static SortedMap<String, String> sums(Path folder) throws IOException {
        SortedMap<String, String> sums = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                sums.put(file.getFileName().toString(), Sha256.of(file));
            }
        }
        return sums;
    }

    @Test
    void theSameRecordsGiveTheSameBytes() throws IOException {
        prepare();
        SortedMap<String, String> first = sums(prepared);
        try (Stream<Path> all = Files.walk(temp.resolve("prepared"))) {
            all.sorted(Comparator.reverseOrder()).forEach(folder::delete);
        }
        prepare();
        assertThat(sums(prepared)).isEqualTo(first).containsKeys("prepared.json", "damage.csv", "key.person.col");
    }

    @Test
    void whatIsPreparedIsNotPreparedAgain() throws IOException {
        assertThat(prepare()).contains("2020: persons", "2021: persons");
        assertThat(prepare()).isEmpty();
        Files.setLastModifiedTime(temp.resolve("persons-2021.csv"), FileTime.fromMillis(1_000_000_000));
        assertThat(prepare()).as("the same bytes at another time").isEmpty();
    }

    @Test
    void aFileThatWasChangedIsPreparedAgainWithTheYearsThatLookBackAtIt() {
        prepare();
        folder.persons(2021, "person,household,position", "1, 1, 1", "2, 1, 2");
        assertThat(prepare()).contains("2021: persons").doesNotContain("2020: persons");
        folder.persons(2020, "person,household,position", "1, 1, 1", "2, 1, 2");
        assertThat(prepare()).contains("2020: persons", "2021: persons");
        try (PreparedYear year = folder.prepare(2021)) {
            assertThat(values(year, "person.present_before")).containsExactly("1", "1");
        }
    }

    @Test
    void theRecordsOfThisYearStayOpenWhileTheyArePreparedAnew() {
        try (PreparedYear old = folder.prepare(2021)) {
            folder.persons(2021, "person,household,position", "1, 1, 1", "2, 1, 2");
            prepare();
            assertThat(values(old, "number.person")).containsExactly("1");
        }
    }

    @Test
    void aFileThatIsMissingShorterOrChangedIsSaid() throws IOException {
        prepare();
        Path ages = prepared.resolve("person.position.col");
        Files.write(ages, new byte[] {2});
        try (PreparedYear year = PreparedYear.open(prepared)) {
            assertThatThrownBy(year::verify)
                    .isInstanceOf(RecordsException.class)
                    .hasMessageContaining("person.position.col: its checksum is not the one it was written with");
        }
        Files.write(ages, new byte[2]);
        assertThatThrownBy(() -> PreparedYear.open(prepared))
                .hasMessageContaining("person.position.col: it is 2 bytes long, expected 1")
                .hasMessageContaining("Remove the folder " + prepared + " and prepare the records again");
        Files.delete(ages);
        assertThatThrownBy(() -> PreparedYear.open(prepared))
                .hasMessageContaining("person.position.col: it is missing");
        Files.delete(prepared.resolve("prepared.json"));
        assertThatThrownBy(() -> PreparedYear.open(prepared))
                .hasMessageContaining("prepared.json is missing or damaged");
        assertThat(prepare()).contains("2021: persons");
    }

    @Test
    void keysAreTheSameInAllYearsAndDifferBetweenKindsAndSeeds() {
        int household;
        try (PreparedYear before = folder.prepare(2020);
                PreparedYear year = folder.prepare(2021)) {
            household = year.keys(RecordKind.HOUSEHOLD).value(0);
            assertThat(before.keys(RecordKind.HOUSEHOLD).value(0)).isEqualTo(household);
            assertThat(year.keys(RecordKind.PERSON).value(0)).isNotEqualTo(household);
            assertThat(year.keys(RecordKind.DWELLING).size()).isEqualTo(5);
        }
        folder.describe("{\"schema\": 1, \"years\": [2020, 2021], \"synthetic\": true, \"seed\": 8, \"source\":"
                + " \"made up\", \"geography\": \"reference\"}");
        try (PreparedYear other = folder.prepare(2021)) {
            assertThat(other.keys(RecordKind.HOUSEHOLD).value(0)).isNotEqualTo(household);
        }
    }

    @Test
    void realRecordsHaveASaltThatIsMadeOnceAndNeverMadeAgainByMistake() throws IOException {
        folder.describe("{\"schema\": 1, \"years\": [2020, 2021], \"synthetic\": false, \"source\": \"made up\","
                + " \"geography\": \"reference\"}");
        prepare();
        Path salt = temp.resolve("key-salt");
        String first = Files.readString(salt);
        assertThat(first).matches("[0-9a-f]{64}\n");
        assertThat(Files.getPosixFilePermissions(salt)).hasSize(2);
        assertThat(prepare()).isEmpty();
        Files.writeString(salt, "another\n");
        assertThatThrownBy(this::prepare).hasMessageContaining("key-salt: it does not hold 64 hexadecimal digits");
    }

    @Test
    void numbersOfRecordsAreNoColumnsToMeasureBy() {
        try (PreparedYear year = folder.prepare(2021)) {
            assertThatThrownBy(() -> year.column(new RecordColumn(RecordKind.PERSON, "person")))
                    .isInstanceOf(UnmeasurableException.class)
                    .hasMessageContaining("person.person");
        }
    }
}
