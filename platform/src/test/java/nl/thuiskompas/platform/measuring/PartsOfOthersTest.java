package nl.thuiskompas.platform.measuring;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.thuiskompas.platform.attack.Attack;
import nl.thuiskompas.platform.attack.AttackLimits;
import nl.thuiskompas.platform.attack.AttackReport;
import nl.thuiskompas.platform.language.Language;
import nl.thuiskompas.platform.protection.Protection;
import nl.thuiskompas.platform.synthesis.Synthesis;
import nl.thuiskompas.platform.synthesis.SynthesisRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Exact releases protect each indicator by itself: what one tells of another is told, and has to be accepted. */
class PartsOfOthersTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    Path place;

    private MeasureRequest exact() {
        return new MeasureRequest(
                place.resolve("country"),
                CountingEngine.named("shared-scan"),
                Protection.of("exact", Map.of()),
                place.resolve("exact"),
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

    @Test
    void theSheetNamesThemAndNothingIsTold() throws Exception {
        Synthesis.run(
                new SynthesisRequest(0.001, 2020, 2021, 7, place.resolve("country")),
                place.resolve("data"),
                words -> {});
        Path exact = measure(exact());
        assertThat(Files.readString(exact.resolve("closed/sheet.html"), StandardCharsets.UTF_8))
                .contains("Parts decided by themselves")
                .contains("<td>persons</td>")
                .contains("Bounded below the threshold with indicators that are part of others");
        AttackReport report = Attack.on(List.of(exact), AttackLimits.usual(), words -> {});
        assertThat(report.found()).as("each by itself is well protected").isZero();
        assertThat(report.tested().through())
                .as("or it would not have been written")
                .isZero();
    }
}
