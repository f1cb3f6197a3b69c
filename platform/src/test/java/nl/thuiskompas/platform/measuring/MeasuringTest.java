package nl.thuiskompas.platform.measuring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import nl.thuiskompas.platform.language.Language;
import nl.thuiskompas.platform.protection.Protection;
import nl.thuiskompas.platform.protection.ReleaseDescription;
import nl.thuiskompas.platform.protection.ReleaseException;
import nl.thuiskompas.platform.protection.ReleaseFolder;
import nl.thuiskompas.platform.protection.ReleasedCell;
import nl.thuiskompas.platform.storage.TableFile;
import nl.thuiskompas.platform.synthesis.Synthesis;
import nl.thuiskompas.platform.synthesis.SynthesisRequest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Releases of a synthetic country of thousandths, of a few tables. */
class MeasuringTest {
    private static final MeasureCatalogue CATALOGUE = MeasureCatalogue.bundled();
    static final MeasureWatch QUIETLY = words -> {};
    private static final List<String> COARSE = List.of("country", "province");

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    static Path folder;

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    Path place;

    @BeforeAll
    static void makeACountry() {
        Synthesis.run(
                new SynthesisRequest(0.001, 2020, 2021, 7, folder.resolve("country")),
                folder.resolve("data"),
                words -> {});
    }

    private MeasureRequest request(
            String engine, String regime, String out, List<String> tables, List<String> divisions) {
        return new MeasureRequest(
                folder.resolve("country"),
                CountingEngine.named(engine),
                Protection.of(regime, Map.of()),
                place.resolve(out),
                List.of(2021),
                tables,
                divisions,
                List.of(),
                2,
                Language.EN,
                Optional.empty());
    }

    private MeasureRequest with(MeasureRequest request, List<Integer> years, List<Path> earlier) {
        return new MeasureRequest(
                request.records(),
                request.engine(),
                request.protection(),
                request.out(),
                years,
                request.tables(),
                request.divisions(),
                earlier,
                request.threads(),
                request.language(),
                request.made());
    }

    private ReleaseFolder measure(String regime, String out, List<String> tables, List<String> divisions)
            throws InterruptedException {
        Measuring.run(request("shared-scan", regime, out, tables, divisions), CATALOGUE, QUIETLY);
        return ReleaseFolder.openAny(place.resolve(out));
    }

    private static List<ReleasedCell> cells(ReleaseFolder release) {
        List<ReleasedCell> cells = new ArrayList<>();
        release.cells(2021, cells::add);
        return cells;
    }

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
    void whatWasPublishedStaysWhenRecordsAreRevised() throws InterruptedException {
        ReleaseFolder before =
                measure("cell-key", "before", List.of("households-without-home"), List.of("country", "province"));
        Path revised = place.resolve("revised");
        Synthesis.run(new SynthesisRequest(0.001, 2020, 2021, 8, revised), folder.resolve("data"), words -> {});
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
    void aRegimeCannotChangeBetweenReleasesThatBind() throws InterruptedException {
        measure("rounded", "before", List.of("flex"), COARSE);
        MeasureRequest other = request("shared-scan", "cell-key", "after", List.of("flex"), COARSE);
        MeasureRequest bound = with(other, other.years(), List.of(place.resolve("before")));
        assertThatThrownBy(() -> Measuring.run(bound, CATALOGUE, QUIETLY))
                .isInstanceOf(MeasureException.class)
                .hasMessageContaining("a cell cannot have a value of both");
        nothingWasWritten("after");
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

    @Test
    void whatCannotBeAskedIsRefusedAndNothingIsWritten() {
        refused(request("duckdb", "rounded", "out", List.of("flx"), COARSE), "there is no table \"flx\"");
        refused(
                request("duckdb", "rounded", "out", List.of("flex"), List.of("provincie")),
                "no division \"provincie\"");
        refused(
                request("duckdb", "exact", "out", List.of("group-segment", "group-sizes"), List.of()),
                "more than 100,000 linked cells");
    }

    private void refused(MeasureRequest request, String sentence) {
        assertThatThrownBy(() -> Measuring.run(request, CATALOGUE, QUIETLY))
                .isInstanceOf(MeasureException.class)
                .hasMessageContaining(sentence);
        nothingWasWritten("out");
    }

    private void nothingWasWritten(String out) {
        assertThat(place.resolve(out)).doesNotExist();
        try (Stream<Path> all = Files.list(place)) {
            assertThat(all).noneMatch(path -> String.valueOf(path.getFileName()).endsWith(".part"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void aFolderThatIsThereIsNotWrittenOver() throws IOException {
        Files.createDirectory(place.resolve("there"));
        assertThatThrownBy(() -> Measuring.run(
                        request("duckdb", "rounded", "there", List.of("flex"), COARSE), CATALOGUE, QUIETLY))
                .isInstanceOf(ReleaseException.class)
                .hasMessageContaining("never written over");
    }

    @Test
    void nothingIsLeftOfWhatIsBrokenOff() {
        MeasureWatch impatient = new MeasureWatch() {
            private boolean writing;

            @Override
            public void progress(String words) {
                writing |= words.contains("writing");
            }

            @Override
            public boolean ending() {
                return writing;
            }
        };
        assertThatThrownBy(() -> Measuring.run(
                        request("shared-scan", "rounded", "out", List.of("flex"), COARSE), CATALOGUE, impatient))
                .isInstanceOf(CancellationException.class);
        nothingWasWritten("out");
    }
}
