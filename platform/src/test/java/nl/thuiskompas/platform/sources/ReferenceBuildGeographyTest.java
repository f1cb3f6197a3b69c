package nl.thuiskompas.platform.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.thuiskompas.platform.tables.ProgressListener;
import nl.thuiskompas.platform.tables.RawFileException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who lies where, and what became of whom, in the tables of a small country. */
class ReferenceBuildGeographyTest {
    @TempDir
    Path folder;

    @Test
    void aMunicipalityThatEndedEarlyLiesWhereItsSuccessorLies() throws IOException {
        build(new MiniCountry());
        assertThat(lines("memberships.csv"))
                .contains(
                        "corop,GM0003,CR02,,2015-06-01",
                        "corop,GM0004,CR01,2018-01-01,",
                        "corop,GM0001,CR01,,2018-01-01");
    }

    @Test
    void aMunicipalityWithoutARegionIsInNoneAndSoAreThoseItCameFrom() throws IOException {
        build(new MiniCountry());
        assertThat(lines("memberships.csv").stream().filter(line -> line.startsWith("nuts3")))
                .containsExactly(
                        "nuts3,GM0001,NL01,,2018-01-01",
                        "nuts3,GM0002,NL01,,2018-01-01",
                        "nuts3,GM0004,NL01,2018-01-01,");
        assertThat(lines("memberships.csv").stream().filter(line -> line.contains(",GM0003,")))
                .hasSize(9);
    }

    @Test
    void aRegionThatNobodyNamedGoesByItsCode() throws IOException {
        build(new MiniCountry());
        assertThat(lines("regions.csv")).contains("corop,CR01,Links", "safety-region,VR01,VR01", "nuts3,NL01,NL01");
    }

    @Test
    void divisionsSayHowManyRegionsTheyHaveAndWhatWasChecked() throws IOException {
        build(new MiniCountry());
        List<String> divisions = lines("divisions.csv");
        assertThat(divisions)
                .hasSize(13)
                .anyMatch(line -> line.startsWith(
                        "corop,COROP-gebied,COROP-gebieden,COROP region,COROP regions,2,," + "2016-01-01,2024-01-01,"))
                .anyMatch(line -> line.startsWith("youth-region,") && line.contains(",1,,2016-01-01,2017-01-01,"))
                .anyMatch(line -> line.startsWith("housing-deal-region,") && line.contains(",35,,,,"))
                .anyMatch(line -> line.startsWith("centre-municipality-region,") && line.contains(",43,,,,"));
        assertThat(divisions.getLast()).endsWith(",centrumgemeenteregio");
    }

    @Test
    void everyMunicipalityThatTookPartInAChangeHasItsHomesOfTheEve() throws IOException {
        build(new MiniCountry());
        assertThat(lines("change-weights.csv"))
                .containsExactly(
                        "date,municipality,homes,counted_on",
                        "2018-01-01,GM0001,160,2017-12-31",
                        "2018-01-01,GM0002,260,2017-12-31");
    }

    @Test
    void aMunicipalityThatTakesAnotherInIsWeighedTooByTheLastCountThereIs() throws IOException {
        MiniCountry country = new MiniCountry()
                .with(
                        MiniCountry.CHANGES,
                        "2018-01-01,GM0001,GM0004,merger,,list\n",
                        "2018-01-01,GM0001,GM0004,merger,,list\n2023-06-01,GM0005,GM0004,merger,,list\n")
                .with(MiniCountry.NAMED_STOCK, "\"s-Oost, West en Thuis\",2024,430,10,440\n", "")
                .with(MiniCountry.POPULATION, "3001,3002,3003", "3001,3002,")
                .with(MiniCountry.SALE_PRICES, "260000,300000,400000", "260000,300000,");
        build(country);
        assertThat(lines("change-weights.csv"))
                .contains("2023-06-01,GM0004,480,2020-12-31", "2023-06-01,GM0005,400,2020-12-31");
    }

    @Test
    void changesBefore2010AreToldByDayAndWhatIsNoChangeIsLeftOutAndSaid() throws IOException {
        List<String> checks = ReferenceBuild.run(
                        new MiniCountry().write(folder.resolve("raw")),
                        folder.resolve("built"),
                        ProgressListener.SILENT)
                .checks();
        assertThat(lines("earlier-changes.csv"))
                .containsExactly("date,from_code,to_code", "1963-08-01,GM0007,GM0009", "1977-07-15,GM0009,GM0001");
        assertThat(checks)
                .contains("Of the changes before 2010, 1 rows were left out in which a municipality became itself"
                        + " [GM0001 (1933)], and 1 in which it became no municipality [GM0008 (1963)].");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "15-07-1977|31-6-1977|row 3, field Bestaan tot: is '31-6-1977', expected a date such as 1-1-2009",
                "15-07-1977|15-07-1978|field Eindjaar: is '1977', expected the year of 'Bestaan tot', 1978",
                "GM0007;GM0009|GM0009;GM0001|field Oude: GM0009 ends on an earlier row too",
                "GM0007;GM0009|GM7;GM0009|field Oude: is 'GM7', expected a municipality code such as GM0363"
            })
    void anEarlierChangeThatCannotBeIsNamedByRowAndField(String was, String becomes, String message) {
        assertThatThrownBy(() -> build(new MiniCountry().with(MiniCountry.EARLIER_CHANGES, was, becomes)))
                .isInstanceOf(RawFileException.class)
                .hasMessageContaining(MiniCountry.EARLIER_CHANGES)
                .hasMessageContaining(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2019,GM0004,PV01,CR01,VR01,LD01|2019,GM0004,PV01,CR01,VR01,LD02|field landsdeel: is 'LD02', expected LD01",
                "2019,GM0004,PV01,CR01,VR01|2019,GM0004,PV01,CR01,|field veiligheidsregio: is empty",
                "2016,GM0005,PV01,CR02,VR02,LD01,AM01,GG01,JZ01,ZK01,WG01,|2016,GM0005,PV01,CR02,VR02,LD01,AM01,GG01,JZ01,ZK01,WG01,NL01|GM0005 has a region of the division nuts3 before 2017-01-01 but none on that day"
            })
    void aDivisionThatContradictsItselfIsRefused(String was, String becomes, String message) {
        assertThatThrownBy(() -> build(new MiniCountry().with(MiniCountry.DIVISIONS, was, becomes)))
                .isInstanceOf(RawFileException.class)
                .hasMessageContaining(message);
    }

    private void build(MiniCountry country) throws IOException {
        ReferenceBuild.run(country.write(folder.resolve("raw")), folder.resolve("built"), ProgressListener.SILENT);
    }

    private List<String> lines(String table) throws IOException {
        return Files.readAllLines(folder.resolve("built").resolve(table));
    }
}
