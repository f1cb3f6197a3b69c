package nl.thuiskompas.platform.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.thuiskompas.platform.tables.ProgressListener;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The reference edition as the project ships it, held against published totals and, where they are, the raw files. */
class ShippedReferenceTest {
    private static final Path REPOSITORY = Path.of("").toAbsolutePath().getParent();
    private static final Path SHIPPED = REPOSITORY.resolve("reference");

    /** Names the folder with the raw files, which the project does not hold. */
    private static final String RAW_DATA = "THUIS_RAW_DATA";

    @ParameterizedTest
    @CsvSource({
        "2012, 415, 7449298",
        "2013, 408, 7535315",
        "2014, 403, 7587964",
        "2015, 393, 7641323",
        "2016, 390, 7686178",
        "2017, 388, 7740984",
        "2018, 380, 7814912",
        "2019, 355, 7891786",
        "2020, 355, 7966331",
        "2024, 342, 8274478"
    })
    void theStockOfTheCountryIsAsPublished(String period, int municipalities, long homes) throws IOException {
        List<String[]> rows =
                rows("dwelling-stock").filter(row -> row[1].equals(period)).toList();
        assertThat(rows).hasSize(municipalities);
        assertThat(rows.stream().mapToLong(row -> Long.parseLong(row[2])).sum()).isEqualTo(homes);
        assertThat(inUse(period + "-12-31")).isEqualTo(municipalities);
    }

    @ParameterizedTest
    @CsvSource({"2020, 3, 69985", "2020, 5, 10245", "2015, 3, 48381"})
    void whatWasBuiltAndDemolishedIsAsPublished(String period, int column, long homes) throws IOException {
        assertThat(rows("dwelling-stock")
                        .filter(row -> row[1].equals(period))
                        .mapToLong(row -> Long.parseLong(row[column]))
                        .sum())
                .isEqualTo(homes);
    }

    @ParameterizedTest
    @CsvSource({"2021-01-01, 352", "2022-01-01, 345", "2022-03-23, 345", "2022-03-24, 344", "2023-01-01, 342"})
    void everyDayHasItsMunicipalities(String day, int municipalities) throws IOException {
        assertThat(inUse(day)).isEqualTo(municipalities);
    }

    @Test
    void allCodesHaveANameAndLieInAProvinceAndACoropRegion() throws IOException {
        assertThat(rows("municipalities")).hasSize(441).allMatch(row -> !row[1].isEmpty());
        assertThat(rows("memberships").filter(row -> row[0].equals("province"))).hasSize(441);
        assertThat(rows("memberships").filter(row -> row[0].equals("corop"))).hasSize(441);
        assertThat(rows("regions").filter(row -> row[0].equals("province"))).hasSize(12);
        assertThat(rows("regions").filter(row -> row[0].equals("corop"))).hasSize(40);
    }

    /** Three municipalities of today have no NUTS 3 region in the source, nor have those that became one of them. */
    @ParameterizedTest
    @CsvSource({
        "safety-region, 441, 25",
        "labour-market-region, 441, 35",
        "public-health-region, 441, 25",
        "youth-region, 441, 42",
        "care-office-region, 441, 32",
        "cooperation-region, 441, 42",
        "part-of-country, 441, 4",
        "nuts3, 427, 40"
    })
    void everyOtherDivisionHasItsRegions(String division, int members, int regions) throws IOException {
        assertThat(rows("memberships").filter(row -> row[0].equals(division))).hasSize(members);
        assertThat(rows("regions").filter(row -> row[0].equals(division))).hasSize(regions);
    }

    @Test
    void everyChangeSince2013HasTheHomesOfAllThatTookPart() throws IOException {
        Set<String> weighed =
                rows("change-weights").map(row -> row[0] + row[1]).collect(Collectors.toCollection(TreeSet::new));
        Set<String> took = new TreeSet<>();
        Map<String, String> from =
                rows("municipalities").collect(Collectors.toMap(row -> row[0], row -> row[row.length - 2]));
        rows("boundary-changes")
                .filter(row -> row[0].compareTo("2013") > 0 && !row[3].equals("renumbering"))
                .forEach(row -> {
                    took.add(row[0] + row[1]);
                    if (from.getOrDefault(row[2], "").compareTo(row[0]) < 0) {
                        took.add(row[0] + row[2]);
                    }
                });
        assertThat(weighed).isEqualTo(took).hasSize(121);
        Map<String, String> stock =
                rows("dwelling-stock").collect(Collectors.toMap(row -> row[0] + row[1], row -> row[2]));
        assertThat(rows("change-weights")).allSatisfy(row -> {
            assertThat(row[3]).endsWith("-12-31").isLessThan(row[0]);
            assertThat(stock).containsEntry(row[1] + row[3].substring(0, 4), row[2]);
        });
    }

    @Test
    void earlierChangesEndBefore2010AndEachCodeOnce() throws IOException {
        assertThat(rows("earlier-changes").map(row -> row[1])).hasSize(992).doesNotHaveDuplicates();
        assertThat(rows("earlier-changes")).allMatch(row -> row[0].compareTo("2010") < 0 && !row[1].equals(row[2]));
    }

    @Test
    void pricesAndValuesAreInEuros() throws IOException {
        assertThat(rows("sale-prices").filter(row -> row[1].equals("2024"))).hasSize(342);
        assertThat(rows("sale-prices").mapToInt(row -> Integer.parseInt(row[2])))
                .allMatch(price -> price >= 127_804 && price <= 1_047_685);
        assertThat(rows("key-figures").mapToInt(row -> Integer.parseInt(row[4])))
                .hasSize(352)
                .allMatch(value -> value >= 148_000 && value <= 775_000 && value % 1000 == 0);
        assertThat(rows("key-figures").mapToInt(row -> Integer.parseInt(row[5])))
                .allMatch(wealth -> wealth >= 10_500 && wealth <= 518_200 && wealth % 100 == 0);
    }

    @Test
    void theAssociationShareOf2021ComesOut() throws IOException {
        Map<String, Double> homes = new HashMap<>();
        List<String[]> changes = rows("boundary-changes")
                .filter(row -> row[0].equals("2021-01-01"))
                .toList();
        rows("dwelling-stock").filter(row -> row[1].equals("2020")).forEach(row -> {
            double stock = Double.parseDouble(row[2]);
            List<String[]> successors =
                    changes.stream().filter(change -> change[1].equals(row[0])).toList();
            if (successors.isEmpty()) {
                homes.merge(row[0], stock, Double::sum);
            }
            successors.forEach(change -> homes.merge(change[2], stock * part(change), Double::sum));
        });
        double associations = rows("key-figures")
                .mapToDouble(row -> homes.getOrDefault(row[0], Double.NaN) * Double.parseDouble(row[2]) / 100)
                .sum();
        assertThat(Math.round(associations)).isEqualTo(2_301_071);
        assertThat(homes).hasSize(352);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2016-01-01", "2020-01-01", "2021-01-01", "2022-01-01", "2022-03-24", "2023-01-01"})
    void theBordersOfEveryMunicipalityCloseAroundIt(String day) throws IOException {
        Map<String, Map<String, Integer>> openEnds = new HashMap<>();
        Map<String, Double> areas = new HashMap<>();
        rows("boundaries-" + day).forEach(row -> {
            double[] xy = places(row[2]);
            for (int side : new int[] {0, 1}) {
                Map<String, Integer> ends = openEnds.computeIfAbsent(row[side], code -> new HashMap<>());
                int along = side == 0 ? 1 : -1;
                ends.merge(xy[0] + " " + xy[1], along, Integer::sum);
                ends.merge(xy[xy.length - 2] + " " + xy[xy.length - 1], -along, Integer::sum);
                areas.merge(row[side], along * area(xy), Double::sum);
            }
        });
        openEnds.remove("");
        areas.remove("");
        assertThat(openEnds).hasSize(Math.toIntExact(inUse(day)));
        assertThat(openEnds)
                .allSatisfy((code, ends) -> assertThat(ends.values()).containsOnly(0));
        assertThat(areas.values()).allMatch(area -> area > 5);
        assertThat(areas.values().stream().mapToDouble(area -> area).sum()).isBetween(33_000.0, 38_000.0);
    }

    @Test
    void theRawFilesStillGiveWhatIsShipped(@TempDir Path folder) throws IOException {
        Path raw = rawData();
        assumeTrue(
                Files.isDirectory(raw),
                "There are no raw files in " + raw + ": set " + RAW_DATA
                        + " to their folder to rebuild the reference.");
        ReferenceBuild.run(raw, folder.resolve("built"), ProgressListener.SILENT);
        assertThat(ReferenceBuild.compare(folder.resolve("built"), SHIPPED)).isEmpty();
    }

    private static Path rawData() {
        return Path.of(System.getProperty(RAW_DATA, Objects.requireNonNullElse(System.getenv(RAW_DATA), "raw-data")));
    }

    private static double[] places(String path) {
        double[] xy = Arrays.stream(path.split(" ", -1))
                .mapToDouble(Double::parseDouble)
                .toArray();
        for (int at = 2; at < xy.length; at++) {
            xy[at] += xy[at - 2];
        }
        return xy;
    }

    /** Square kilometres under a line of cells of 25 m; what goes round clockwise is above 0. */
    private static double area(double[] xy) {
        double twice = 0;
        for (int at = 0; at + 3 < xy.length; at += 2) {
            twice += xy[at] * xy[at + 3] - xy[at + 2] * xy[at + 1];
        }
        return twice / 2 * 0.025 * 0.025;
    }

    private static double part(String[] change) {
        return change[4].isEmpty() ? 1 : Double.parseDouble(change[4]) / Double.parseDouble(change[5]);
    }

    private static long inUse(String day) throws IOException {
        return rows("municipalities")
                .filter(row -> row[row.length - 2].compareTo(day) <= 0)
                .filter(row -> row[row.length - 1].isEmpty() || row[row.length - 1].compareTo(day) > 0)
                .count();
    }

    /** The rows; a name with a comma in it takes two fields, so dates are counted from the end. */
    private static Stream<String[]> rows(String table) throws IOException {
        return Files.readAllLines(SHIPPED.resolve(table + ".csv")).stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .filter(row -> Arrays.stream(row).anyMatch(value -> !value.isEmpty()));
    }
}
