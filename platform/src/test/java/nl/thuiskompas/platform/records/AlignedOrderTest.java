package nl.thuiskompas.platform.records;

import static nl.thuiskompas.platform.records.RecordFolder.values;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import nl.thuiskompas.engine.microdata.AlignedRecords.Extent;
import nl.thuiskompas.engine.microdata.RecordKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Records stand by municipality, dwelling and household, in whatever order they came. */
class AlignedOrderTest {
    @TempDir
    Path temp;

    private RecordFolder folder;

    @BeforeEach
    void writeTwoMunicipalities() {
        folder = new RecordFolder(temp, 2021)
                .dwellings(
                        2021,
                        "dwelling,municipality,tenure,area", //
                        "8, 20, 2, 90",
                        "5, 10, 1, 120",
                        "3, 10, 2, 61",
                        "9, 10, 3, 40")
                .households(
                        2021,
                        "household,municipality,dwelling,living_situation,institution", //
                        "71, 10,   , 2, 1",
                        "64, 10,  3, 1,",
                        "63, 20,  8, 1,",
                        "62, 10,  3, 4,",
                        "61, 10,  5, 1,",
                        "60, 30,   , 5,")
                .persons(
                        2021,
                        "person,household,age,position,groups", //
                        "1, 62, 24, 1, 64",
                        "2, 61,  3, 3, 0",
                        "3, 61, 35, 1, 16",
                        "4, 61, 34, 2, 2",
                        "5, 60, 50, 1, 1",
                        "6, 63, 18, 1, 0",
                        "7, 64, 41, 1, 0",
                        "8, 71, 80, 1, 4096");
    }

    @Test
    void dwellingsStandByMunicipalityWithTheirStandInLast() {
        try (PreparedYear year = folder.prepare(2021)) {
            assertThat(values(year, "number.dwelling", "dwelling.municipality", "dwelling.tenure", "within.dwelling"))
                    .containsExactly(
                            "3 10 2 2", //
                            "5 10 1 1",
                            "9 10 3 0",
                            "- - - 1",
                            "8 20 2 1",
                            "- - - 0",
                            "- - - 1");
        }
    }

    @Test
    void householdsStandInTheOrderOfDwellingsAndPersonsInThatOfHouseholds() {
        try (PreparedYear year = folder.prepare(2021)) {
            assertThat(values(year, "number.household", "within.household"))
                    .containsExactly("62 1", "64 1", "61 3", "71 1", "63 1", "60 1");
            assertThat(values(year, "number.person")).containsExactly("1", "7", "2", "3", "4", "8", "6", "5");
        }
    }

    @Test
    void extentsSayWhereAMunicipalityStandsAlsoOneWithoutDwellings() {
        try (PreparedYear year = folder.prepare(2021)) {
            assertThat(year.extents())
                    .containsExactly(
                            new Extent(10, 0, 4, 0, 4, 0, 6), //
                            new Extent(20, 4, 2, 4, 1, 6, 1),
                            new Extent(30, 6, 1, 5, 1, 7, 1));
            assertThat(year.records(RecordKind.DWELLING)).isEqualTo(4);
        }
    }

    @Test
    void whatFollowsFromTheYearItselfIsCountedInWhatLiesWithin() {
        try (PreparedYear year = folder.prepare(2021)) {
            assertThat(values(year, "dwelling.vacant", "dwelling.households", "dwelling.occupants"))
                    .containsExactly("0 2 2", "0 1 3", "1 0 0", "- - -", "0 1 1", "- - -", "- - -");
            assertThat(values(
                            year,
                            "household.size",
                            "household.children",
                            "household.groups",
                            "household.head_age",
                            "household.area_per_person"))
                    .containsExactly(
                            "1 0 64 24 61",
                            "1 0 0 41 61",
                            "3 1 18 35 40",
                            "1 0 4096 80 -",
                            "1 0 0 18 90",
                            "1 0 1 50 -");
            assertThat(year.damage()).isEmpty();
        }
    }

    @Test
    void ofTheFirstYearNothingIsKnownOfTheYearBefore() {
        try (PreparedYear year = folder.prepare(2021)) {
            assertThat(values(year, "dwelling.in_stock_before")).containsOnly("-");
            assertThat(values(
                            year,
                            "person.present_before",
                            "person.groups_before",
                            "person.living_before",
                            "person.moved",
                            "person.distance"))
                    .containsOnly("- - - - -");
            assertThat(values(year, "household.moved", "household.tenure_before"))
                    .containsOnly("- -");
        }
    }

    @Test
    void parquetAndCsvOfTheSameRecordsAreTheSame() {
        List<String> persons;
        try (PreparedYear csv = folder.prepare(2021)) {
            persons = values(csv, "number.person", "person.age");
        }
        for (RecordKind kind : RecordKind.values()) {
            folder.asParquet(kind, 2021);
        }
        try (PreparedYear parquet = folder.prepare(2021)) {
            assertThat(values(parquet, "number.person", "person.age")).isEqualTo(persons);
            assertThat(parquet.inputs()).containsKey("persons-2021.parquet");
        }
    }
}
