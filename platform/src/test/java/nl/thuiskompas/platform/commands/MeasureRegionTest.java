package nl.thuiskompas.platform.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.thuiskompas.platform.language.Language;
import nl.thuiskompas.platform.measuring.CountingEngine;
import nl.thuiskompas.platform.measuring.MeasureCatalogue;
import nl.thuiskompas.platform.measuring.MeasureRequest;
import nl.thuiskompas.platform.measuring.Measuring;
import nl.thuiskompas.platform.measuring.SmallCountry;
import nl.thuiskompas.platform.protection.Protection;
import nl.thuiskompas.platform.storage.Json;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Regions of one's own, from releases of a small country; Flevoland has six municipalities. */
@ExtendWith(SmallCountry.Shared.class)
@ResourceLock(SmallCountry.RECORDS)
class MeasureRegionTest {
    private static final String FLEVOLAND = "GM0034,GM0050,GM0171,GM0184,GM0303,GM0995";
    private static final String LARGE = "GM0344,GM0363,GM0518,GM0599,GM0772";
    private static final String MOST_OF_IT = "GM0034,GM0050,GM0171,GM0303,GM0995";

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    static Path folder;

    @BeforeAll
    static void measure(SmallCountry country) throws InterruptedException {
        for (String regime : List.of("none", "rounded", "exact")) {
            MeasureRequest request = new MeasureRequest(
                    country.records(),
                    CountingEngine.named("shared-scan"),
                    Protection.of(regime, Map.of()),
                    folder.resolve(regime),
                    List.of(2021),
                    regime.equals("exact")
                            ? List.of("homes-by-segment")
                            : List.of("homes-by-segment", "association-stock"),
                    List.of("country", "province", "municipality"),
                    List.of(),
                    1,
                    Language.EN,
                    Optional.empty());
            Measuring.run(request, MeasureCatalogue.bundled(), words -> {});
        }
    }

    private static CommandRun region(String regime, String municipalities, String indicator, String... more) {
        List<String> words = new ArrayList<>(List.of(
                "measure",
                "region",
                folder.resolve(regime).toString(),
                "--indicator",
                indicator,
                "--municipalities",
                municipalities));
        words.addAll(List.of(more));
        return CommandRun.withoutData(words.toArray(String[]::new));
    }

    private static Map<String, ?> json(String regime, String municipalities, String indicator, String... more) {
        List<String> words = new ArrayList<>(List.of(more));
        words.add("--json");
        CommandRun run = region(regime, municipalities, indicator, words.toArray(String[]::new));
        assertThat(run.code()).as(run.err()).isZero();
        return Json.read(run.out().getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private static double number(Map<String, ?> fields, String name) {
        return ((Number) java.util.Objects.requireNonNull(fields.get(name))).doubleValue();
    }

    @Test
    void theSameMunicipalitiesHaveThePublishedFigure() {
        CommandRun run = region("rounded", FLEVOLAND, "homes");
        assertThat(run.out())
                .startsWith("SYNTHETIC: no record is of a real")
                .contains("homes, 2021, 6 municipalities: ")
                .contains("As published of PV24 (release measured-rounded-");
        assertThat(json("rounded", FLEVOLAND, "homes").get("madeOf")).isEqualTo(List.of("PV24"));
    }

    @Test
    void otherMunicipalitiesAreAddedUpAndTheTruthLiesWithinTheInterval() {
        Map<String, ?> sum = json("rounded", MOST_OF_IT, "homes");
        assertThat((List<?>) sum.get("madeOf")).hasSize(5);
        assertThat(number(sum, "standardDeviation")).isPositive();
        double truth = number(json("none", MOST_OF_IT, "homes"), "value");
        assertThat(truth).isBetween(number(sum, "low"), number(sum, "high")).isPositive();
    }

    @Test
    void whereAPartIsWithheldTheBoundsAreToldAndHoldTheTruth() {
        int bounded = 0;
        for (String indicator : List.of("flex-homes", "new-homes", "vacant-homes", "small-rented-homes")) {
            Map<String, ?> told = json("exact", LARGE, indicator);
            double truth = number(json("none", LARGE, indicator), "value");
            if (told.get("status").equals("bounded")) {
                bounded++;
                assertThat(told.containsKey("value")).isFalse();
                assertThat(region("exact", LARGE, indicator).out())
                        .contains(told.containsKey("high") ? "; it lies between " : "; no upper bound is known");
            }
            double high = told.containsKey("high") ? number(told, "high") : Double.POSITIVE_INFINITY;
            assertThat(truth).as(indicator).isBetween(number(told, "low"), high);
        }
        assertThat(bounded).isPositive();
    }

    @Test
    void aClassCanBeAskedFor() {
        Map<String, ?> some = json("none", FLEVOLAND, "association-homes", "--class", "rent-class=up-to-550");
        assertThat(number(some, "value"))
                .isPositive()
                .isLessThan(number(json("none", FLEVOLAND, "association-homes"), "value"));
    }

    @Test
    void whatCannotBeAnsweredIsSaidInASentence() {
        refused(region("rounded", "GM9999", "homes"), "there is no municipality GM9999 in this release of 2021");
        refused(region("rounded", FLEVOLAND, "home"), "the nearest are homes");
        refused(region("rounded", FLEVOLAND, "mean-home-value"), "is a mean");
        refused(region("rounded", FLEVOLAND, "homes", "--year", "1999"), "the release has no year 1999");
        refused(
                region("rounded", FLEVOLAND, "association-homes", "--class", "rent-class=up-to-55"),
                "no class of rent-class \"up-to-55\"");
        refused(region("rounded", FLEVOLAND, "homes", "--class", "age-class=from-75"), "no table of 2021 has");
    }

    private static void refused(CommandRun run, String sentence) {
        assertThat(run.code()).isEqualTo(ExitCodes.WRONG_USE);
        assertThat(run.err()).contains(sentence);
    }
}
