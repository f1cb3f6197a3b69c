package nl.thuiskompas.platform.records;

import static nl.thuiskompas.platform.records.RecordFolder.values;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.thuiskompas.engine.microdata.RecordKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What cannot be right is counted by code, listed, and left out of what it would falsify; the rest goes on. */
class DamageTest {
    @TempDir
    Path temp;

    private RecordFolder folder;

    @BeforeEach
    void writeOneOfEverything() {
        folder = new RecordFolder(temp, 2021)
                .dwellings(2021, "dwelling,municipality,tenure,area,rent", "1, 10, 1, 100,", "2, 20, 2, 50, 60000")
                .households(2021, "household,municipality,dwelling,living_situation", "1, 10, 1, 1", "2, 20, 2, 1")
                .persons(2021, "person,household,age,position,groups", "1, 1, 40, 1, 0", "2, 2, 30, 1, 16");
    }

    private void expect(Map<Damage, Long> counts, String... list) {
        try (PreparedYear year = folder.prepare(2021)) {
            assertThat(year.damage()).isEqualTo(counts);
            assertThat(year.damageList().lines().skip(1)).containsExactly(list);
        }
    }

    @Test
    void aDwellingThatDoesNotExist() {
        folder.households(2021, "household,municipality,dwelling,living_situation", "1, 10, 77, 1", "2, 20, 2, 1");
        expect(Map.of(Damage.D01, 1L), "D01,households-2021.csv,2,1,dwelling,77");
        try (PreparedYear year = folder.prepare(2021)) {
            assertThat(values(year, "number.dwelling", "within.dwelling"))
                    .containsExactly("1 0", "- 1", "2 1", "- 0", "- 0");
            assertThat(values(year, "household.living_situation")).containsExactly("1", "1");
        }
    }

    @Test
    void twoHeads() {
        folder.persons(2021, "person,household,age,position", "1, 1, 40, 1", "3, 1, 39, 1", "2, 2, 30, 1");
        expect(Map.of(Damage.D02, 1L), "D02,households-2021.csv,,1,position,");
        try (PreparedYear year = folder.prepare(2021)) {
            assertThat(values(year, "household.size", "household.head_age")).containsExactly("2 -", "1 30");
        }
    }

    @Test
    void noHead() {
        folder.persons(2021, "person,household,age,position", "1, 1, 40, 2");
        expect(Map.of(Damage.D03, 2L), "D03,households-2021.csv,,1,position,", "D03,households-2021.csv,,2,position,");
        try (PreparedYear year = folder.prepare(2021)) {
            assertThat(values(year, "household.size", "household.head_age")).containsExactly("1 -", "- -");
        }
    }

    @Test
    void aNegativeRent() {
        folder.dwellings(2021, "dwelling,municipality,rent,initial_rent,value", "1, 10, -5, 7, -1", "2, 20, 8, -9, 3");
        expect(
                Map.of(Damage.D04, 3L),
                "D04,dwellings-2021.csv,2,1,value,-1",
                "D04,dwellings-2021.csv,2,1,rent,-5",
                "D04,dwellings-2021.csv,3,2,initial_rent,-9");
        try (PreparedYear year = folder.prepare(2021)) {
            assertThat(values(year, "dwelling.rent", "dwelling.initial_rent", "dwelling.value"))
                    .containsExactly("- 7 -", "- - -", "8 - 3", "- - -", "- - -");
        }
    }

    @Test
    void aPersonOfNoHousehold() {
        folder.persons(2021, "person,household,position", "1, 1, 1", "2, 2, 1", "3, 99, 1", "4, , 1");
        expect(Map.of(Damage.D05, 2L), "D05,persons-2021.csv,4,3,household,99", "D05,persons-2021.csv,5,4,household,");
        try (PreparedYear year = folder.prepare(2021)) {
            assertThat(values(year, "number.person")).containsExactly("1", "2");
        }
    }

    @Test
    void aNumberThatIsThereTwice() {
        folder.dwellings(2021, "dwelling,municipality,area", "1, 10, 100", "2, 20, 50", "1, 20, 70")
                .households(2021, "household,municipality,dwelling", "1, 10, 1", "2, 20, 2", "2, 20, 2")
                .persons(2021, "person,household,position,age", "1, 1, 1, 40", "2, 2, 1, 30", "1, 2, 2, 5");
        expect(
                Map.of(Damage.D06, 3L),
                "D06,dwellings-2021.csv,4,1,dwelling,1",
                "D06,households-2021.csv,4,2,household,2",
                "D06,persons-2021.csv,4,1,person,1");
        try (PreparedYear year = folder.prepare(2021)) {
            assertThat(values(year, "dwelling.area")).containsExactly("100", "-", "50", "-", "-");
            assertThat(values(year, "person.age")).containsExactly("40", "30");
        }
    }

    @Test
    void aMunicipalityOfAnotherYear() {
        folder.dwellings(2021, "dwelling,municipality", "1, 10", "2, 20", "3, 41", "4,")
                .households(2021, "household,municipality,dwelling", "1, 10, 1", "2, 20, 2", "3, 42,");
        expect(
                Map.of(Damage.D07, 3L),
                "D07,dwellings-2021.csv,4,3,municipality,41",
                "D07,dwellings-2021.csv,5,4,municipality,",
                "D07,households-2021.csv,4,3,municipality,42");
    }

    @Test
    void aHouseholdInAnotherMunicipalityThanItsDwelling() {
        folder.households(2021, "household,municipality,dwelling", "1, 30, 1", "2, 20, 2");
        expect(Map.of(Damage.D08, 1L), "D08,households-2021.csv,2,1,dwelling,1");
        try (PreparedYear year = folder.prepare(2021)) {
            assertThat(values(year, "household.municipality")).containsExactly("20", "30");
            assertThat(values(year, "within.dwelling")).containsExactly("0", "0", "1", "0", "1");
        }
    }

    @Test
    void aCodeOutsideItsList() {
        folder.dwellings(2021, "dwelling,municipality,tenure,flex", "1, 10, 4, 0", "2, 20, 0, 3")
                .persons(2021, "person,household,position,groups", "1, 1, 1, 8192", "2, 2, 1, 8191");
        expect(
                Map.of(Damage.D09, 4L),
                "D09,dwellings-2021.csv,2,1,tenure,4",
                "D09,dwellings-2021.csv,3,2,tenure,0",
                "D09,dwellings-2021.csv,3,2,flex,3",
                "D09,persons-2021.csv,2,1,groups,8192");
        try (PreparedYear year = folder.prepare(2021)) {
            assertThat(values(year, "person.groups")).containsExactly("-", "8191");
        }
    }

    @Test
    void aNumberThatCannotBe() {
        folder.dwellings(2021, "dwelling,municipality,area,built,let_year", "1, 10, 0, 2022, 2030", "2, 20, 50, 900,")
                .persons(2021, "person,household,position,age", "1, 1, 1, 121", "2, 2, 1, 99999999999", "0, 2, 2, 5");
        expect(
                Map.of(Damage.D10, 7L),
                "D10,dwellings-2021.csv,2,1,area,0",
                "D10,dwellings-2021.csv,2,1,built,2022",
                "D10,dwellings-2021.csv,3,2,built,900",
                "D10,dwellings-2021.csv,2,1,let_year,2030",
                "D10,persons-2021.csv,4,0,person,0",
                "D10,persons-2021.csv,2,1,age,121",
                "D10,persons-2021.csv,3,2,age,");
        try (PreparedYear year = folder.prepare(2021)) {
            assertThat(values(year, "person.age")).containsExactly("-", "-");
            assertThat(values(year, "dwelling.built")).containsOnly("-");
        }
    }

    @Test
    void aLivingSituationThatContradictsTheDwelling() {
        folder.households(
                2021,
                "household,municipality,dwelling,living_situation",
                "1, 10, 1, 2", //
                "2, 20,  , 1",
                "3, 20, 2, 4",
                "4, 20,  , 4",
                "5, 20,  , 3",
                "6, 20, 2, 5");
        folder.persons(2021, "person,household,position", "1,1,1", "2,2,1", "3,3,1", "4,4,1", "5,5,1", "6,6,1");
        expect(
                Map.of(Damage.D11, 3L),
                "D11,households-2021.csv,2,1,living_situation,2",
                "D11,households-2021.csv,3,2,living_situation,1",
                "D11,households-2021.csv,7,6,living_situation,5");
        try (PreparedYear year = folder.prepare(2021)) {
            assertThat(values(year, "number.household", "household.living_situation"))
                    .containsExactly("1 -", "3 4", "6 -", "2 -", "4 4", "5 3");
        }
    }

    @Test
    void allAreCountedAndTheFirstHundredListed() {
        folder.persons(
                2021,
                "person,household,position",
                IntStream.rangeClosed(1, 250).mapToObj(id -> id + ", 1, 9").toArray(String[]::new));
        try (PreparedYear year = folder.prepare(2021)) {
            assertThat(year.damage()).containsEntry(Damage.D09, 250L);
            List<String> listed = year.damageList()
                    .lines()
                    .filter(line -> line.startsWith("D09"))
                    .toList();
            assertThat(listed).hasSize(100).first().isEqualTo("D09,persons-2021.csv,2,1,position,9");
            assertThat(year.records(RecordKind.PERSON)).isEqualTo(250);
        }
    }

    @Test
    void everyCodeSaysInBothLanguagesWhatIsWrong() {
        assertThat(java.util.Arrays.stream(Damage.values())
                        .map(damage -> damage.title().nl() + damage.title().en())
                        .collect(Collectors.toSet()))
                .hasSize(11);
    }
}
