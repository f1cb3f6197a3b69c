package nl.thuiskompas.platform.records;

import static nl.thuiskompas.platform.records.RecordFolder.values;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Columns that say what a record was a year before. */
class YearBeforeTest {
    @TempDir
    Path temp;

    private RecordFolder folder;

    /**
     * Person 1 stays. Person 2 moves from 10 to 20, person 3 with their own household stays behind. Person 4 leaves an
     * institution in 42 for a home in 10. Person 5 moves within what was 41 and is now 20. Person 6 is born.
     */
    @BeforeEach
    void writeTwoYears() {
        folder = new RecordFolder(temp, 2020, 2021)
                .dwellings(2020, "dwelling,municipality,tenure", "1, 10, 1", "2, 10, 2", "3, 20, 3", "4, 41, 2")
                .dwellings(
                        2021,
                        "dwelling,municipality,tenure",
                        "1, 10, 1",
                        "2, 10, 3",
                        "3, 20, 3",
                        "4, 20, 2",
                        "5, 20, 2",
                        "6, 10, 2")
                .households(
                        2020,
                        "household,municipality,dwelling,living_situation,institution",
                        "1, 10, 1, 1,",
                        "2, 10, 2, 1,",
                        "4, 42,  , 2, 3",
                        "5, 41, 4, 1,")
                .households(
                        2021,
                        "household,municipality,dwelling,living_situation,institution",
                        "1, 10, 1, 1,",
                        "2, 20, 3, 1,",
                        "3, 10, 2, 1,",
                        "4, 10, 6, 1,",
                        "5, 20, 5, 1,")
                .persons(
                        2020,
                        "person,household,age,position,groups",
                        "1, 1, 60, 1, 0",
                        "2, 2, 30, 1, 16",
                        "3, 2, 31, 2, 0",
                        "4, 4, 40, 1, 4",
                        "5, 5, 50, 1, 0")
                .persons(
                        2021,
                        "person,household,age,position,groups",
                        "1, 1, 61, 1, 0",
                        "2, 2, 31, 1, 0",
                        "3, 3, 32, 1, 0",
                        "4, 4, 41, 1, 4",
                        "5, 5, 51, 1, 0",
                        "6, 5,  0, 3, 0");
    }

    @Test
    void personsAreFoundByTheirNumber() {
        try (PreparedYear year = folder.prepare(2021)) {
            assertThat(values(
                            year,
                            "number.person",
                            "person.present_before",
                            "person.groups_before",
                            "person.living_before",
                            "person.institution_before",
                            "person.moved",
                            "person.distance"))
                    .containsExactly(
                            "1 1 0 1 - 0 -", //
                            "3 1 0 1 - 0 -",
                            "4 1 4 2 3 1 30",
                            "2 1 16 1 - 1 100",
                            "5 1 0 1 - 1 0",
                            "6 0 0 - - - -");
        }
    }

    @Test
    void householdsAreWhatTheirHeadWas() {
        try (PreparedYear year = folder.prepare(2021)) {
            assertThat(values(
                            year,
                            "number.household",
                            "household.moved",
                            "household.living_before",
                            "household.institution_before",
                            "household.tenure_before",
                            "household.distance"))
                    .containsExactly(
                            "1 0 1 - 1 -", //
                            "3 0 1 - 2 -",
                            "4 1 2 3 - 30",
                            "2 1 1 - 2 100",
                            "5 1 1 - 2 0");
            assertThat(values(year, "dwelling.in_stock_before"))
                    .containsExactly("1", "1", "0", "-", "1", "1", "0", "-", "-");
        }
    }

    @Test
    void whoseDwellingIsNotKnownInOneOfTheYearsMayHaveMovedOrNot() {
        folder.households(2020, "household,municipality,dwelling", "1, 10, 99", "2, 10, 2", "4, 42,", "5, 41, 4");
        folder.households(
                2021, "household,municipality,dwelling", "1, 10, 1", "2, 30, 3", "3, 10, 2", "4, 10,", "5, 20, 5");
        try (PreparedYear year = folder.prepare(2021)) {
            assertThat(values(year, "number.person", "person.moved", "person.distance"))
                    .containsExactly("1 - -", "3 0 -", "4 - -", "5 1 0", "6 - -", "2 - -");
        }
    }

    @Test
    void whereNobodyKnowsWhereAMunicipalityLiesTheDistanceIsUnknown() {
        folder.dwellings(2021, "dwelling,municipality,tenure", "1, 10, 1", "2, 30, 3");
        folder.households(2021, "household,municipality,dwelling", "1, 30, 2");
        folder.persons(2021, "person,household,position", "1, 1, 1");
        try (PreparedYear year = folder.prepare(2021)) {
            assertThat(values(year, "person.moved", "person.distance")).containsExactly("1 -");
        }
    }

    @Test
    void aYearWithoutTheOneBeforeKnowsNothingOfIt() {
        RecordFolder gap = folder.describe(
                "{\"schema\": 1, \"years\": [2021], \"synthetic\": true, \"seed\": 7, \"source\": \"made up\","
                        + " \"geography\": \"reference\"}");
        try (PreparedYear year = gap.prepare(2021)) {
            assertThat(values(year, "person.present_before", "person.moved")).containsOnly("- -");
        }
    }
}
