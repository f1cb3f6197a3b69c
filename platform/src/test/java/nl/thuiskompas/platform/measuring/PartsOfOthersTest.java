package nl.thuiskompas.platform.measuring;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.thuiskompas.platform.attack.Attack;
import nl.thuiskompas.platform.attack.AttackLimits;
import nl.thuiskompas.platform.attack.AttackReport;
import nl.thuiskompas.platform.attack.Finding;
import nl.thuiskompas.platform.language.Language;
import nl.thuiskompas.platform.protection.Protection;
import nl.thuiskompas.platform.protection.ReleaseDescription;
import nl.thuiskompas.platform.protection.ReleaseFolder;
import nl.thuiskompas.platform.protection.ReleasedCell;
import nl.thuiskompas.platform.synthesis.Synthesis;
import nl.thuiskompas.platform.synthesis.SynthesisRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Exact releases protect each indicator by itself: what one tells of another is told, and has to be accepted. */
class PartsOfOthersTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    Path place;

    private MeasureRequest request(String regime) {
        return new MeasureRequest(
                place.resolve("country"),
                CountingEngine.named("shared-scan"),
                Protection.of(regime, Map.of()),
                place.resolve(regime),
                List.of(2021),
                List.of("group-change", "group-sizes"),
                List.of("country", "province", "corop"),
                List.of(),
                2,
                Language.EN,
                Optional.empty());
    }

    private Path measure(MeasureRequest request) throws InterruptedException {
        Measuring.run(request, MeasureCatalogue.bundled(), words -> {});
        return request.out();
    }

    /** The true numbers of the finest table that shows a cell, by the words in which findings name them. */
    private static Map<String, Double> truth(ReleaseFolder open) {
        Map<String, Double> truth = new HashMap<>();
        Map<String, List<String>> breakdowns = new HashMap<>();
        for (ReleaseDescription.Table table :
                open.description().years().getFirst().tables()) {
            breakdowns.put(table.code(), table.breakdowns());
        }
        open.cells(2021, cell -> {
            List<String> by = Objects.requireNonNull(breakdowns.get(cell.table()));
            StringBuilder words = new StringBuilder(cell.indicator() + ", " + cell.region());
            IntStream.range(0, by.size())
                    .filter(i -> !cell.classes().get(i).equals(ReleasedCell.TOTAL))
                    .forEach(i -> words.append(' ')
                            .append(by.get(i))
                            .append('=')
                            .append(cell.classes().get(i)));
            truth.put(words.toString(), cell.value());
        });
        return truth;
    }

    @Test
    void whatPartsTellIsTrueAndTheSheetNamesThem() throws Exception {
        Synthesis.run(
                new SynthesisRequest(0.001, 2020, 2021, 7, place.resolve("country")),
                place.resolve("data"),
                words -> {});
        assertThatThrownBy(() -> measure(request("exact")))
                .isInstanceOf(MeasureException.class)
                .hasMessageContaining("can be narrowed below the threshold, by indicators that are part of others")
                .hasMessageContaining("--accept-parts");
        assertThat(request("exact").out()).doesNotExist();
        Path exact = measure(request("exact").acceptingParts());
        assertThat(Files.readString(exact.resolve("closed/sheet.html"), StandardCharsets.UTF_8))
                .contains("Parts decided by themselves")
                .contains("<td>persons</td>")
                .contains("Bounded below the threshold with indicators that are part of others");
        AttackReport report = Attack.on(List.of(exact), AttackLimits.usual(), words -> {});
        assertThat(report.found()).as("each by itself is well protected").isZero();
        Map<String, Double> truth = truth(ReleaseFolder.openAny(measure(request("none"))));
        for (Finding finding : report.through()) {
            assertThat(finding.kind()).isEqualTo(Finding.Kind.THROUGH_PARTS);
            Double number = truth.get(finding.indicator() + ", " + finding.cell());
            if (number != null) { // parts of regions have no name outside
                assertThat(number).as("%s", finding).isBetween(finding.low(), finding.high());
            }
        }
    }
}
