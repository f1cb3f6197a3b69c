package nl.thuiskompas.platform.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.thuiskompas.platform.SourceFiles;
import nl.thuiskompas.platform.datasets.Code;
import nl.thuiskompas.platform.datasets.Notice;
import nl.thuiskompas.platform.datasets.Severity;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The worked example of the guide, read from the workbook where it is at hand; the project does not hold it. */
class PlanCapacityTest {
    private static final String RAW_DATA = "THUIS_RAW_DATA";
    private static final Path MAPPING = SourceFiles.ROOT.resolve("docs/guides/plan-capacity-2020.yaml");
    private static final int DIFFERENCES = 80;
    private static @Nullable Collected found;
    private Collected read;

    @BeforeAll
    static void readTheWorkbook() {
        Path folder =
                Path.of(System.getProperty(RAW_DATA, Objects.requireNonNullElse(System.getenv(RAW_DATA), "raw-data")));
        Path beside = SourceFiles.ROOT.resolveSibling("shared").resolve("data");
        Path file = (Files.isDirectory(folder) ? folder : beside).resolve("plan-capacity-2020.xlsx");
        assumeTrue(Files.isReadable(file), "needs the workbook; name its folder with " + RAW_DATA);
        found = Collected.of(FileTables.open(file, Optional.of(MAPPING), names()));
    }

    @BeforeEach
    void take() {
        read = Objects.requireNonNull(found);
    }

    /** The names of the reference edition. */
    private static RegionNames names() {
        List<String[]> rows = SourceFiles.text(SourceFiles.ROOT.resolve("reference/municipalities.csv"))
                .lines()
                .skip(1)
                .map(line -> line.replaceAll("\"([^\",]*),([^\"]*)\"", "$1;$2").split(",", -1))
                .toList();
        return (name, on) -> rows.stream()
                .filter(row -> row[1].equals(name))
                .filter(row -> row[2].isEmpty() || !LocalDate.parse(row[2]).isAfter(on))
                .filter(row -> row[3].isEmpty() || LocalDate.parse(row[3]).isAfter(on))
                .map(row -> row[0])
                .findFirst();
    }

    @Test
    void everyRowIsUsedAndEveryNameFound() {
        assertThat(read.codes(Severity.ERROR)).isEmpty();
        List<String> regions = read.dataset().regions().orElseThrow().codes().stream()
                .map(Code::id)
                .toList();
        assertThat(regions)
                .hasSize(361)
                .filteredOn(code -> code.startsWith("GM"))
                .hasSize(353);
        // Eemsdelta is of 2021, Haaren of the year before; the workbook has both.
        assertThat(regions).contains("GM1979", "GM0788", "GM0820", "zh-drechtsteden");
        assertThat(read.notices())
                .filteredOn(n -> n.code().equals("region-of-another-day"))
                .singleElement()
                .satisfies(notice -> assertThat(notice.message().en()).startsWith("Haaren (GM0788)"));
    }

    @Test
    void homesAddUpToWhatTheWorkbookHolds() {
        // The workbook's own totals are 1,230,735.93; Groningen by year gives 20,805 where its totals say 20,253.
        double ofMunicipalities = read.cells().stream()
                .filter(cell -> cell.codes().getFirst().startsWith("GM") && !Double.isNaN(cell.value()))
                .mapToDouble(Collected.Cell::value)
                .sum();
        assertThat(ofMunicipalities).isCloseTo(1_230_735.93 - 20_253 + 20_805, within(0.01));
        assertThat(read.sum("hard")).isCloseTo(383_797.75, within(0.01));
        assertThat(read.sum("soft")).isCloseTo(777_414.18, within(0.01));
        assertThat(read.sum("unknown")).isEqualTo(54_431 + 14_849 + 796 + 292_800);
    }

    @Test
    void phasesAndCountingStayAsEachProvinceGaveThem() {
        assertThat(line("GM0400", "h2020-2024")).isEqualTo("homes GM0400 2020JJ00 hard 2020-2024 gross = 549.0 final");
        assertThat(read.lines())
                .contains(
                        "homes GM0014 2020JJ00 hard 2021 not-stated = 2241.0 final",
                        "homes GM1699 2020JJ00 unknown undivided not-stated = 1060.0 final",
                        "homes GM0080 2020JJ00 hard 2021-2030 unclear = 5071.0 final",
                        "homes zh-drechtsteden 2020JJ00 unknown 2021-2030 unclear = 10800.0 final",
                        // Three municipalities of Flevoland gave nothing; the noughts there are none.
                        "homes GM0171 2020JJ00 hard undivided not-stated = none unknown");
    }

    private String line(String region, String column) {
        String phase = column.substring(1);
        return read.cells().stream()
                .filter(cell -> cell.codes().contains(region) && cell.codes().contains(phase))
                .map(Collected.Cell::line)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void totalsThatDifferAreToldWithBothNumbers() {
        List<Notice> differ = read.notices().stream()
                .filter(n -> n.code().equals("total-differs"))
                .toList();
        assertThat(differ).hasSize(DIFFERENCES);
        assertThat(differ).anySatisfy(notice -> {
            assertThat(notice.place())
                    .isEqualTo("plan-capacity-2020.xlsx, sheet plancapaciteit_nl, row 324, column htotaal (I)");
            assertThat(notice.message().en())
                    .startsWith("Zuid-Holland Voorschoten: the total is 325, but the parts")
                    .contains("add up to 792");
        });
        assertThat(read.notices())
                .filteredOn(n -> n.code().equals("sheets-not-read"))
                .hasSize(1);
        assertThat(read.notices())
                .filteredOn(n -> n.code().equals("formulas"))
                .singleElement()
                .satisfies(notice -> assertThat(notice.message().en()).startsWith("7 cells"));
    }
}
