package nl.thuiskompas.platform.records;

import static nl.thuiskompas.platform.records.RecordFolder.values;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files with names, codes and amounts of their own are read with a mapping. */
class RecordsMappingTest {
    @TempDir
    Path temp;

    @Test
    void namesCodesAndEurosOfTheirsBecomeOurs() {
        RecordFolder folder = new RecordFolder(temp, 2021)
                .write("mapping.yaml", """
                        format: {delimiter: ";", decimal: comma}
                        unknown: [".", onbekend]
                        dwellings:
                          columns: {dwelling: OBJECT, municipality: GEMEENTE, tenure: EIGENDOM, rent: HUUR}
                          codes:
                            tenure: {koop: 1, corporatie: 2, overig: 3}
                          euros: [rent]
                        """)
                .write(
                        "dwellings-2021.csv",
                        "OBJECT;GEMEENTE;EIGENDOM;HUUR;association_type;kind;area;built;value;energy_label;initial_rent;"
                                + "let_year;within_limit;retention_years;flex\n"
                                + "1;GM0010;koop;;;;;;;;;;;;\n"
                                + "2;0010;corporatie;1.612,35;;;;;;;;;;;\n"
                                + "3;gm0020;kraak;onbekend;;;.;;;;;;;;\n")
                .write(
                        "households-2021.csv",
                        "household;municipality;dwelling;living_situation;institution;" + "household_type;income\n")
                .write("persons-2021.csv", "person;household;age;position;groups\n");
        try (PreparedYear year = folder.prepare(2021)) {
            assertThat(values(year, "number.dwelling", "dwelling.municipality", "dwelling.tenure", "dwelling.rent"))
                    .containsExactly("1 10 1 -", "2 10 2 161235", "- - - -", "3 20 - -", "- - - -", "- - - -");
            assertThat(year.damage()).isEqualTo(Map.of(Damage.D09, 1L));
        }
    }

    @Test
    void parquetMayHaveMunicipalityCodesAsTextAndAmountsInEuros() {
        RecordFolder folder = new RecordFolder(temp, 2021).write("mapping.yaml", "dwellings: {euros: [rent]}\n");
        folder.delete(temp.resolve("dwellings-2021.csv"));
        RecordFolder.sql("COPY (SELECT 1::BIGINT AS dwelling, 'GM0020' AS municipality, 2 AS tenure, NULL::TINYINT AS"
                + " association_type, 1 AS kind, 60 AS area, 1950 AS built, 200000 AS value, 3 AS energy_label,"
                + " 612.35::DECIMAL(9, 2) AS rent, NULL::INTEGER AS initial_rent, NULL::INTEGER AS let_year,"
                + " 1::UTINYINT AS within_limit, NULL::TINYINT AS retention_years, 0 AS flex) TO '"
                + temp.resolve("dwellings-2021.parquet") + "' (FORMAT parquet)");
        try (PreparedYear year = folder.prepare(2021)) {
            assertThat(values(year, "number.dwelling", "dwelling.municipality", "dwelling.rent"))
                    .containsExactly("- - -", "1 20 61235", "- - -", "- - -");
        }
    }
}
