package nl.thuiskompas.platform.measuring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.thuiskompas.platform.BesideOthers;
import nl.thuiskompas.platform.language.Language;
import nl.thuiskompas.platform.protection.ReleaseDescription;
import nl.thuiskompas.platform.protection.ReleaseException;
import nl.thuiskompas.platform.protection.ReleaseFolder;
import nl.thuiskompas.platform.protection.ReleasedCell;
import nl.thuiskompas.platform.storage.TableFile;
import nl.thuiskompas.platform.synthesis.Synthesis;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Releases of a synthetic country of thousandths, of a few tables. */
@BesideOthers
class MeasuringTest extends CountryToMeasure {
    @ParameterizedTest
    @ValueSource(strings = {"none", "rounded", "cell-key", "exact"})
    void bothEnginesGiveTheSameRelease(String regime) throws Exception {
        List<String> tables = List.of("without-home", "moving", "association-stock");
        Measuring.run(request("shared-scan", regime, "one", tables, COARSE), CATALOGUE, QUIETLY);
        Measuring.run(request("duckdb", regime, "other", tables, COARSE), CATALOGUE, QUIETLY);
        ReleaseFolder one = ReleaseFolder.openAny(place.resolve("one"));
        ReleaseFolder other = ReleaseFolder.openAny(place.resolve("other"));
        assertThat(one.description().id()).isEqualTo(other.description().id());
        assertThat(one.description().files()).isEqualTo(other.description().files());
        one.verify();
        for (String file : List.of("closed/decisions-2021.parquet", "closed/sheet.csv")) {
            if (Files.exists(place.resolve("one").resolve(file))) {
                assertThat(place.resolve("one").resolve(file))
                        .hasSameBinaryContentAs(place.resolve("other").resolve(file));
            }
        }
        assertThat(cells(one)).hasSize((int) one.description().years().getFirst().tables().stream()
                .mapToLong(ReleaseDescription.Table::cells)
                .sum());
    }

    @ParameterizedTest
    @ValueSource(strings = {"rounded", "cell-key", "exact"})
    void aCellIsTheSameInEveryTableAndDivision(String regime) throws InterruptedException {
        ReleaseFolder release = measure(
                regime,
                "release",
                List.of("group-sizes", "group-change", "group-situation"),
                List.of("country", "province", "corop", "nuts3", "part-of-country"));
        Map<String, Set<String>> regions = new TreeMap<>();
        release.regions(2021).values().forEach(regions::putAll);
        Map<String, List<String>> breakdowns = new HashMap<>();
        release.description()
                .years()
                .getFirst()
                .tables()
                .forEach(table -> breakdowns.put(table.code(), table.breakdowns()));
        Map<List<Object>, String> said = new HashMap<>();
        long again = 0;
        for (ReleasedCell cell : cells(release)) {
            Map<String, String> classes = new TreeMap<>();
            for (int each = 0; each < cell.classes().size(); each++) {
                if (!cell.classes().get(each).equals(ReleasedCell.TOTAL)) {
                    classes.put(
                            Objects.requireNonNull(breakdowns.get(cell.table())).get(each),
                            cell.classes().get(each));
                }
            }
            String now = cell.status() + " " + cell.value() + " " + cell.low() + " " + cell.high();
            String before = said.put(
                    List.of(
                            cell.indicator(),
                            new TreeSet<>(Objects.requireNonNull(regions.get(cell.region()))),
                            classes),
                    now);
            assertThat(before == null || before.equals(now)).as("%s", cell).isTrue();
            again += before == null ? 0 : 1;
        }
        assertThat(again).isPositive();
    }

    @Test
    void whatIsNotProtectedIsConfidentialEverywhere() throws Exception {
        ReleaseFolder release = measure("none", "open", List.of("without-home"), COARSE);
        assertThat(release.cellFile(2021).getFileName()).hasToString("CONFIDENTIAL-cells-2021.parquet");
        assertThat(TableFile.about(release.cellFile(2021))).containsEntry("confidential", "true");
        assertThatThrownBy(() -> ReleaseFolder.open(place.resolve("open")))
                .isInstanceOf(ReleaseException.class)
                .hasMessageContaining("it is confidential");
        assertThat(place.resolve("open/closed/decisions-2021.parquet")).doesNotExist();
        assertThat(sheet("open")).contains("NOT protected");
    }

    private String sheet(String out) throws IOException {
        return Files.readString(place.resolve(out).resolve("closed/sheet.html"), StandardCharsets.UTF_8);
    }

    @Test
    void madeUpRecordsAreMarkedInDescriptionFilesAndSheet() throws Exception {
        ReleaseFolder release = measure("rounded", "marked", List.of("without-home"), COARSE);
        assertThat(release.description().synthetic()).isTrue();
        assertThat(release.description().origin().seed()).hasValue(7);
        assertThat(TableFile.about(release.cellFile(2021)))
                .containsEntry("synthetic", "true")
                .containsEntry("regime", "rounded");
        assertThat(sheet("marked")).contains("Synthetic: no record").contains("<html lang=\"en\">");
    }

    @Test
    void sizeStayersAndInflowAreProtectedTogether() throws InterruptedException {
        Map<List<Object>, ReleasedCell> all = new HashMap<>();
        for (ReleasedCell cell : cells(measure("exact", "exact", List.of("group-change", "group-sizes"), COARSE))) {
            if (cell.table().equals("group-change") || cell.classes().get(1).equals(ReleasedCell.TOTAL)) {
                all.put(List.of(cell.indicator(), cell.region(), cell.classes().getFirst()), cell);
            }
        }
        int seen = 0;
        for (Map.Entry<List<Object>, ReleasedCell> each : all.entrySet()) {
            String code = (String) each.getKey().getFirst();
            if (code.startsWith("group-size-")) {
                String group = code.substring("group-size-".length());
                ReleasedCell in = Objects.requireNonNull(all.get(with(each.getKey(), "group-inflow-" + group)));
                ReleasedCell stayed = Objects.requireNonNull(all.get(with(each.getKey(), "group-stayers-" + group)));
                long withheld = Stream.of(each.getValue(), in, stayed)
                        .filter(cell -> cell.status() == ReleasedCell.Status.WITHHELD)
                        .count();
                assertThat(withheld).as("%s", each.getValue()).isNotEqualTo(1);
                seen += withheld > 1 ? 1 : 0;
            }
        }
        assertThat(seen).isPositive();
    }

    private static List<Object> with(List<Object> key, String indicator) {
        return List.of(indicator, key.get(1), key.get(2));
    }

    @Test
    void underExactWhatCanBeReadOffAnotherIsLeftOutByName() throws InterruptedException {
        ReleaseFolder release = measure("exact", "exact", List.of("without-home"), COARSE);
        assertThat(release.description().leftOut())
                .extracting(ReleaseDescription.LeftOut::what)
                .contains("without-home-of-their-own", "children-without-home");
        assertThat(cells(release)).noneMatch(cell -> cell.indicator().equals("without-home-of-their-own"));
    }

    @Test
    void underExactAMeanIsToldOnlyWhereTheNumberOfItsRecordsIs() throws InterruptedException {
        Map<List<Object>, ReleasedCell> numbers = new HashMap<>();
        List<ReleasedCell> cells = cells(measure("exact", "exact", List.of("mobility"), COARSE));
        cells.forEach(cell -> {
            if (cell.indicator().equals("moved-households")) {
                numbers.put(List.of(cell.region(), cell.classes()), cell);
            }
        });
        List<ReleasedCell> means = cells.stream()
                .filter(cell -> cell.indicator().equals("mean-rent-of-movers")
                        && cell.status() == ReleasedCell.Status.PUBLISHED)
                .toList();
        assertThat(means)
                .isNotEmpty()
                .allSatisfy(cell -> assertThat(
                                Objects.requireNonNull(numbers.get(List.of(cell.region(), cell.classes())))
                                        .status())
                        .isEqualTo(ReleasedCell.Status.PUBLISHED));
    }

    @Test
    void anEarlierReleaseBindsAnother() throws InterruptedException {
        List<String> tables = List.of("group-change");
        ReleaseFolder before = measure("exact", "before", tables, COARSE);
        MeasureRequest other = request("shared-scan", "exact", "after", tables, List.of("country", "part-of-country"));
        Measuring.run(with(other, other.years(), List.of(place.resolve("before"))), CATALOGUE, QUIETLY);
        Map<List<Object>, ReleasedCell> now = new HashMap<>();
        ReleaseFolder after = ReleaseFolder.open(place.resolve("after"));
        cells(after).forEach(cell -> now.put(List.of(cell.indicator(), cell.region(), cell.classes()), cell));
        for (ReleasedCell cell : cells(before)) {
            ReleasedCell again = now.get(List.of(cell.indicator(), cell.region(), cell.classes()));
            if (again != null) {
                assertThat(again.status()).as("%s", cell).isEqualTo(cell.status());
                assertThat((Double) again.value()).isEqualTo((Double) cell.value());
            }
        }
        assertThat(after.description().earlier())
                .containsExactly(before.description().id());
    }

    @Test
    void whatWasPublishedStaysWhenRecordsAreRevised() throws Exception {
        ReleaseFolder before =
                measure("cell-key", "before", List.of("households-without-home"), List.of("country", "province"));
        Path revised = place.resolve("revised");
        Synthesis.run(country.request(8, revised), country.data(), words -> {});
        // Other people in the same country: by their description they are its records, corrected.
        Files.copy(
                country.records().resolve("records.json"),
                revised.resolve("records.json"),
                StandardCopyOption.REPLACE_EXISTING);
        MeasureRequest same = request(
                "shared-scan", "cell-key", "after", List.of("households-without-home"), List.of("country", "province"));
        MeasureRequest bound = new MeasureRequest(
                revised,
                same.engine(),
                same.protection(),
                same.out(),
                same.years(),
                same.tables(),
                same.divisions(),
                List.of(place.resolve("before")),
                1,
                Language.NL,
                Optional.empty());
        Measuring.run(bound, CATALOGUE, QUIETLY);
        assertThat(cells(ReleaseFolder.open(place.resolve("after")))).isEqualTo(cells(before));
        Measuring.run(
                new MeasureRequest(
                        revised,
                        same.engine(),
                        same.protection(),
                        place.resolve("unbound"),
                        same.years(),
                        same.tables(),
                        same.divisions(),
                        List.of(),
                        1,
                        Language.NL,
                        Optional.empty()),
                CATALOGUE,
                QUIETLY);
        assertThat(cells(ReleaseFolder.open(place.resolve("unbound"))))
                .as("other people live there now")
                .isNotEqualTo(cells(before));
    }

    @Test
    void theFirstYearHasNoFiguresThatCompareWithTheYearBefore() throws InterruptedException {
        MeasureRequest all = request("shared-scan", "rounded", "first", List.of("moving", "without-home"), COARSE);
        MeasureReport report = Measuring.run(with(all, List.of(2020), List.of()), CATALOGUE, QUIETLY);
        assertThat(report.release().leftOut())
                .extracting(ReleaseDescription.LeftOut::what)
                .contains("moved-persons", "lost-their-home")
                .doesNotContain("persons");
    }
}
