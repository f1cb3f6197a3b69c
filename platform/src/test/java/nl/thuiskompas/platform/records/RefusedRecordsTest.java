package nl.thuiskompas.platform.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import nl.thuiskompas.engine.microdata.RecordKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What cannot be read is refused with a sentence that says where, and then nothing is written. */
class RefusedRecordsTest {
    @TempDir
    Path temp;

    private RecordFolder folder;

    @BeforeEach
    void writeAGoodFolder() {
        folder = new RecordFolder(temp, 2021)
                .dwellings(2021, "dwelling,municipality", "1, 10")
                .households(2021, "household,municipality,dwelling", "1, 10, 1")
                .persons(2021, "person,household,age,position", "1, 1, 40, 1");
    }

    private void refused(String sentence) {
        assertThatThrownBy(folder::open).isInstanceOf(RecordsException.class).hasMessageContaining(sentence);
        assertThat(temp.resolve(RecordFiles.PREPARED)).doesNotExist();
    }

    private void refusedWhenRead(String sentence) {
        assertThatThrownBy(() -> folder.prepare(2021))
                .isInstanceOf(RecordsException.class)
                .hasMessageContaining(sentence);
        assertThat(temp.resolve(RecordFiles.PREPARED).resolve("2021")).doesNotExist();
        assertThat(temp.resolve(RecordFiles.PREPARED).resolve(".work")).doesNotExist();
    }

    private RecordFolder describing(String change, String by) throws IOException {
        Path file = temp.resolve("records.json");
        return folder.describe(Files.readString(file).replace(change, by));
    }

    @Test
    void noFolderAndNoDescription() {
        assertThatThrownBy(() -> Records.open(temp.resolve("elsewhere")))
                .hasMessageContaining("there is no such folder");
        folder.delete(temp.resolve("records.json"));
        refused("there is no records.json, which says the years");
    }

    @Test
    void yearsThatCannotBe() throws IOException {
        describing("[2021]", "[]");
        refused("records.json: field years is empty, expected at least one year");
        describing("[]", "[1898]");
        refused("records.json: field years has 1898; municipalities are known of 2019 to 2022");
        describing("\"years\"", "\"jaren\"");
        refused("field jaren is unknown; known are");
    }

    @Test
    void aFileThatIsMissingOrOfAnotherKind() throws IOException {
        folder.delete(temp.resolve("persons-2021.csv"));
        refused("persons-2021.parquet: it is missing, and so is persons-2021.csv; records.json names the year 2021");
        folder.write("persons-2021.xlsx", "");
        refused("persons-2021.xlsx: this kind of file is not read, expected persons-2021.parquet or persons-2021.csv");
        folder.write("persons-2021.csv", "").write("persons-2021.parquet", "");
        refused("persons-2021: it is there both as Parquet and as CSV");
    }

    @Test
    void csvWithoutAMapping() {
        folder.delete(temp.resolve("mapping.yaml"));
        refused("dwellings-2021.csv: CSV is read with a mapping, and there is no mapping.yaml");
    }

    @Test
    void aColumnThatIsMissing() {
        folder.write("persons-2021.csv", "person,household,leeftijd,position,groups\n1,1,40,1,0\n");
        refused(
                "persons-2021.csv, column age: it is missing; the file has person, household, leeftijd, position, groups");
    }

    @Test
    void aColumnThatIsMissingInParquet() {
        folder.asParquet(RecordKind.PERSON, 2021);
        folder.delete(temp.resolve("persons-2021.parquet"));
        RecordFolder.sql("COPY (SELECT 1 AS person, 1 AS household, 1 AS position, 0 AS groups) TO '"
                + temp.resolve("persons-2021.parquet") + "' (FORMAT parquet)");
        refused("persons-2021.parquet, column age: it is missing; the file has person, household, position, groups."
                + " Add it, or say in mapping.yaml what it is called there, such as age: NAME_IN_THE_FILE");
    }

    @Test
    void aColumnOfAnotherType() {
        folder.asParquet(RecordKind.PERSON, 2021);
        folder.delete(temp.resolve("persons-2021.parquet"));
        RecordFolder.sql("COPY (SELECT 1 AS person, 1 AS household, 'veertig' AS age, 1 AS position, 0 AS groups) TO '"
                + temp.resolve("persons-2021.parquet") + "' (FORMAT parquet)");
        refused("persons-2021.parquet, column age: its type is VARCHAR, expected whole numbers (TINYINT to BIGINT)");
    }

    @Test
    void parquetThatWasCutShort() throws IOException {
        folder.asParquet(RecordKind.PERSON, 2021);
        Path file = temp.resolve("persons-2021.parquet");
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length - 20));
        refused("persons-2021.parquet: it is cut short: it ends at position " + (whole.length - 20));
        Files.writeString(file, "person,household\n1,1\n");
        refused("persons-2021.parquet: it does not begin as a Parquet file does (PAR1 at position 0)");
    }

    @Test
    void parquetThatIsDamagedInside() throws IOException {
        folder.asParquet(RecordKind.PERSON, 2021);
        Path file = temp.resolve("persons-2021.parquet");
        byte[] bytes = Files.readAllBytes(file);
        Arrays.fill(bytes, 4, 40, (byte) 0xff);
        Files.write(file, bytes);
        refusedWhenRead("persons-2021.parquet, column person: ");
    }

    @Test
    void aTextWhereANumberShouldStand() {
        folder.write("persons-2021.csv", "person,household,age,position,groups\n1,1,40,1,0\n2,1,12.5,1,0\n");
        refusedWhenRead("persons-2021.csv, row 3, column age: '12.5' is no whole number");
    }

    @Test
    void aRowWithTooFewOrTooManyValues() {
        folder.write("persons-2021.csv", "person,household,age,position,groups\n1,1,40,1,0\n2,1,12,1,0,5,6\n");
        refusedWhenRead("persons-2021.csv: ");
    }

    @Test
    void aMappingThatSaysWhatIsNotKnown() {
        folder.write("mapping.yaml", "persons:\n  columns: {leeftijd: age}\n");
        refused("mapping.yaml, persons.columns: there is no column leeftijd of ours");
        folder.write("mapping.yaml", "persons:\n  colums: {age: leeftijd}\n");
        refused("nothing is called colums here; perhaps columns is meant");
        folder.write("mapping.yaml", "format: {delimiter: \";;\"}\n");
        refused("mapping.yaml, format.delimiter: ';;' is not one character");
    }

    @Test
    void aYearThatIsNotThere() {
        assertThatThrownBy(() -> folder.prepare(2020))
                .hasMessageContaining("there are no records of 2020, only of [2021]");
    }
}
