package nl.thuiskompas.platform.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.thuiskompas.platform.tables.ProgressListener;
import nl.thuiskompas.platform.tables.RawFileException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReferenceBuildTest {
    @TempDir
    Path folder;

    @Test
    void aSmallCountryGivesAllTables() throws IOException {
        List<String> steps = new ArrayList<>();
        ReferenceBuildReport report =
                ReferenceBuild.run(new MiniCountry().write(folder.resolve("raw")), folder.resolve("built"), steps::add);
        assertThat(report.tables()).hasSize(17);
        assertThat(report.tables()).allSatisfy(table -> assertThat(table.rows()).isPositive());
        assertThat(steps).contains("Writing 17 tables");
        assertThat(lines("municipalities.csv"))
                .containsExactly(
                        "code,name,valid_from,valid_until",
                        "GM0001,Noord,,2018-01-01",
                        "GM0002,Zuid,,2018-01-01",
                        "GM0003,Oost,,2015-06-01",
                        "GM0004,Samen,2018-01-01,",
                        "GM0005,\"'s-Oost, West en Thuis\",2015-06-01,");
        assertThat(lines("population.csv")).contains("GM0005,2016,3001", "GM0004,2024,4003");
        assertThat(lines("key-figures.csv"))
                .contains("GM0004,2021,20,4002,300000,-300", "GM0005,2021,30,3002,271000,170200");
        assertThat(lines("sale-prices.csv"))
                .hasSize(11)
                .contains("GM0003,2012,250000", "GM0005,2016,260000", "GM0004,2024,300001");
    }

    @Test
    void aMunicipalityRenumberedWithinAYearIsOneRowWithBothFlows() throws IOException {
        build(new MiniCountry());
        assertThat(lines("dwelling-stock.csv"))
                .contains("GM0005,2015,350,20,0,0,0,0", "GM0005,2024,440,10,,,,")
                .noneMatch(line -> line.startsWith("GM0003,2015"));
    }

    @Test
    void neighboursShareTheirLineAndTheOutsideIsBlank() throws IOException {
        build(new MiniCountry());
        assertThat(lines("boundaries-2016-01-01.csv").stream().map(line -> line.substring(0, line.lastIndexOf(','))))
                .containsExactly(
                        "forward,backward",
                        "GM0001,",
                        "GM0001,GM0002",
                        "GM0001,GM0005",
                        "GM0002,",
                        "GM0002,GM0005",
                        "GM0005,");
        assertThat(lines("boundaries-2023-01-01.csv")).hasSize(4);
    }

    @Test
    void theSameRawFilesGiveTheSameBytes() throws IOException {
        Path raw = new MiniCountry().write(folder.resolve("raw"));
        ReferenceBuild.run(raw, folder.resolve("one"), ProgressListener.SILENT);
        ReferenceBuild.run(raw, folder.resolve("two"), ProgressListener.SILENT);
        ReferenceBuild.run(raw, folder.resolve("two"), ProgressListener.SILENT);
        assertThat(ReferenceBuild.compare(folder.resolve("one"), folder.resolve("two")))
                .isEmpty();
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactlyInAnyOrder("raw", "one", "two");
        }
    }

    @Test
    void comparingSaysWhichLineOfWhichTableDiffers() throws IOException {
        build(new MiniCountry());
        Path other = folder.resolve("other");
        ReferenceBuild.run(folder.resolve("raw"), other, ProgressListener.SILENT);
        Path population = other.resolve("population.csv");
        Files.writeString(population, Files.readString(population).replace("GM0001,2016,1001", "GM0001,2016,1007"));
        Files.delete(other.resolve("regions.csv"));
        assertThat(ReferenceBuild.compare(folder.resolve("built"), other))
                .containsExactly(
                        "population.csv differs first on line 3: built <GM0001,2016,1001>, shipped <GM0001,2016,1007>",
                        "regions.csv is made by the build, but is not shipped");
    }

    @Test
    void theReportSaysWhereHomesAppearOvernight() throws IOException {
        Path to = folder.resolve("built");
        List<String> whole = ReferenceBuild.run(
                        new MiniCountry().write(folder.resolve("whole")), to, ProgressListener.SILENT)
                .checks();
        assertThat(whole).anyMatch(check -> check.endsWith("no exceptions."));
        MiniCountry torn = new MiniCountry()
                .with(
                        MiniCountry.STOCK,
                        "GM0004;2018JJ00;420;20;0;0;0;0;20;440",
                        "GM0004;2018JJ00;421;19;0;0;0;0;19;440");
        assertThat(ReferenceBuild.run(torn.write(folder.resolve("torn")), to, ProgressListener.SILENT)
                        .checks())
                .anyMatch(
                        check -> check.endsWith("exceptions: GM0001+GM0002+GM0004 of 2018 begins with 421 after 420."));
    }

    @Test
    void aMissingFileIsNamed() {
        assertThatThrownBy(() -> build(new MiniCountry().without(MiniCountry.POPULATION)))
                .isInstanceOf(RawFileException.class)
                .hasMessageContaining(MiniCountry.POPULATION + ": is not in the folder");
        assertThat(folder.resolve("built")).doesNotExist();
    }

    @Test
    void aMalformedNumberIsNamedByFileRowAndField() {
        assertThatThrownBy(() -> build(new MiniCountry()
                        .with(MiniCountry.NAMED_STOCK, "Noord,2016,140,10,150", "Noord,2016,140,10,15O")))
                .isInstanceOfSatisfying(RawFileException.class, e -> {
                    assertThat(e.file()).isEqualTo(MiniCountry.NAMED_STOCK);
                    assertThat(e.row()).isEqualTo(3);
                    assertThat(e.field()).isEqualTo("Eindstand voorraad");
                })
                .hasMessageContaining("is '15O', expected a whole number. Mend the value");
    }

    @Test
    void aNameWithAValueThatIsNoMunicipalityStopsTheBuild() {
        assertThatThrownBy(() -> build(
                        new MiniCountry().with(MiniCountry.NAMED_STOCK, "Verdwenen,2012,,,", "Verdwenen,2012,1,1,2")))
                .isInstanceOf(RawFileException.class)
                .hasMessageContaining(
                        "row 10, field Regio's: 'Verdwenen' is not the name of a municipality of 2012-12-31");
    }

    @Test
    void tablesWithNamesAndCodesHaveToAgree() {
        assertThatThrownBy(() -> build(new MiniCountry()
                        .with(MiniCountry.NAMED_STOCK, "Zuid,2016,240,10,250", "Zuid,2016,240,10,251")))
                .isInstanceOf(RawFileException.class)
                .hasMessageContaining("the end stock of GM0002 in 2016 is 251, but 250 in " + MiniCountry.STOCK);
    }

    @Test
    void aMunicipalityWithoutAValueIsMissed() {
        assertThatThrownBy(
                        () -> build(new MiniCountry().with(MiniCountry.POPULATION, "Zuid,Bevolking,2000,2001,,\n", "")))
                .isInstanceOf(RawFileException.class)
                .hasMessageContaining(
                        "the municipalities of 2012 do not come out: found 2, expected 3; missing [GM0002]");
    }

    @Test
    void aForgottenChangeIsFoundByTheSetsOfCodes() {
        assertThatThrownBy(() -> build(new MiniCountry()
                        .with("boundary-changes-2010-2023.csv", "2018-01-01,GM0001,GM0004,merger,,list\n", "")))
                .isInstanceOf(RawFileException.class)
                .hasMessageContaining("the municipalities of 2018-01-01 do not come out")
                .hasMessageContaining("not expected [GM0001]");
    }

    @Test
    void aShareThatIsNoWholePercentageIsRefused() {
        assertThatThrownBy(() -> build(new MiniCountry().with(MiniCountry.KEY_FIGURES, "30.0", "30.5")))
                .isInstanceOf(RawFileException.class)
                .hasMessageContaining(
                        "GM0005 / Housing / Social housing (%): is 30.5, expected a whole number from 0 to 100");
    }

    @ParameterizedTest
    @ValueSource(strings = {"170.25", "null", "\"170.2\""})
    void wealthIsInThousandsWithOneDecimal(String wealth) {
        assertThatThrownBy(() -> build(new MiniCountry().with(MiniCountry.KEY_FIGURES, "170.2", wealth)))
                .isInstanceOf(RawFileException.class)
                .hasMessageContaining("GM0005 / IncomeWealth / Median household wealth (x€1k): is " + wealth
                        + ", expected thousands of euros with at most one decimal");
    }

    @Test
    void boundariesOfTheWrongMunicipalitiesAreRefused() {
        assertThatThrownBy(() -> build(new MiniCountry().with(MiniCountry.BORDERS_2016, "GM0002", "GM0009")))
                .isInstanceOf(RawFileException.class)
                .hasMessageContaining("not expected [GM0009]; missing [GM0002]");
    }

    private void build(MiniCountry country) throws IOException {
        ReferenceBuild.run(country.write(folder.resolve("raw")), folder.resolve("built"), ProgressListener.SILENT);
    }

    private List<String> lines(String table) throws IOException {
        return Files.readAllLines(folder.resolve("built").resolve(table));
    }
}
