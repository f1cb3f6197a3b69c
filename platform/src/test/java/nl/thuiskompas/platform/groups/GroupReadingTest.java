package nl.thuiskompas.platform.groups;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import nl.thuiskompas.engine.statistics.Value;
import nl.thuiskompas.platform.datasets.Code;
import nl.thuiskompas.platform.datasets.Datasets;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What releases of each regime say of groups, and what they do not. */
class GroupReadingTest {
    private static final List<String> COARSE = List.of("country", "province");

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    static Path folder;

    private static Path rounded;
    private static Path exact;

    @BeforeAll
    static void makeACountry() {
        MadeGroups made = MadeGroups.in(folder);
        rounded = made.bring("rounded", true, "rounded", MadeGroups.ALL, COARSE);
        exact = made.bring(
                "exact",
                true,
                "exact",
                List.of("group-sizes", "group-change", "group-overlap", "group-housed"),
                COARSE);
    }

    private static GroupReading country(Datasets datasets) {
        return new GroupReading(Measured.of(datasets, true, null), Measured.COUNTRY, 2021);
    }

    @Test
    void groupsHaveTheNamesOfTheirDefinitions() {
        try (Datasets datasets = MadeGroups.open(rounded)) {
            List<AttentionGroup> groups = Measured.of(datasets, true, null).groups();
            assertThat(groups).hasSize(13);
            assertThat(groups.getFirst().code()).isEqualTo("homeless");
            assertThat(groups.getFirst().name().nl()).isEqualTo("Dak- en thuisloze mensen");
            assertThat(groups.getFirst().name().en()).isEqualTo("Homeless people");
        }
    }

    @Test
    void anythingIsReadOnlyOnItsOwnSide() {
        try (Datasets datasets = MadeGroups.open(rounded)) {
            assertThat(Measured.of(datasets, false, null).isEmpty()).isTrue();
            assertThat(Measured.of(datasets, true, null).years()).containsExactly(2021, 2020);
        }
    }

    @Test
    void aRoundedNumberSaysHowFarItCanBeOff() {
        try (Datasets datasets = MadeGroups.open(rounded)) {
            Told size = country(datasets).size("older-people");
            assertThat(size).isInstanceOfSatisfying(Told.Amount.class, number -> {
                assertThat(number.margin()).isEqualTo(9);
                assertThat(number.perturbed()).isTrue();
                assertThat(number.value() % 10).isZero();
            });
            Told change = size.minus(country(datasets).sizeBefore("older-people"));
            assertThat(((Told.Amount) change).margin()).isEqualTo(18);
        }
    }

    @Test
    void anExactReleaseTellsTheTrueNumberOrWithholdsIt() {
        try (Datasets datasets = MadeGroups.open(exact)) {
            Measured measured = Measured.of(datasets, true, null);
            assertThat(measured.regions(2021).stream()
                            .map(Code::id)
                            .flatMap(region -> measured.groups().stream()
                                    .map(group -> new GroupReading(measured, region, 2021).size(group.code()))))
                    .anyMatch(told -> told instanceof Told.Amount)
                    .noneMatch(told -> told instanceof Told.Amount number && number.perturbed())
                    .anyMatch(told -> told instanceof Told.Withheld)
                    .allMatch(Told::measured);
        }
    }

    @Test
    void whatCouldBeReadOffAnotherColumnIsLeftOutAndSaysSo() {
        try (Datasets datasets = MadeGroups.open(exact)) {
            GroupReading reading = country(datasets);
            assertThat(reading.size("older-people")).isEqualTo(new Told.LeftOut());
            assertThat(reading.sizeBefore("older-people")).isEqualTo(Told.notMeasured());
        }
        try (Datasets datasets = MadeGroups.open(rounded)) {
            assertThat(country(datasets).size("older-people")).isInstanceOf(Told.Amount.class);
        }
    }

    @Test
    void whatTheTableOfSizesLeavesOutIsTakenFromAnotherOfTheSameRelease() {
        try (Datasets datasets = MadeGroups.open(exact)) {
            Measured measured = Measured.of(datasets, true, null);
            assertThat(measured.find(Measured.SIZES).orElseThrow().has("any-group"))
                    .isFalse();
            assertThat(measured.telling("any-group")).isEqualTo(measured.find(Measured.OVERLAP));
            assertThat(measured.telling("group-size-students")).isEqualTo(measured.find(Measured.SIZES));
            assertThat(country(datasets).anyGroup()).containsOnlyKeys(2020, 2021);
        }
    }

    @Test
    void aTableThatTheReleaseHasNotIsMissedAndNothingElse() {
        try (Datasets datasets = MadeGroups.open(exact)) {
            GroupReading reading = country(datasets);
            assertThat(reading.situation("older-people")).isEmpty();
            assertThat(reading.segment("older-people")).isEmpty();
            assertThat(reading.leaving()).isEmpty();
            assertThat(reading.inflow("older-people").measured()).isTrue();
        }
    }

    @Test
    void theTruthLiesInTheBandOfEachRoundedNumberShareAndMean() {
        try (Datasets roundedOnes = MadeGroups.open(rounded);
                Datasets trueOnes = MadeGroups.open(exact)) {
            Measured published = Measured.of(roundedOnes, true, null);
            Measured truth = Measured.of(trueOnes, true, null);
            Protected from = published.source(Measured.SIZES);
            int compared = 0;
            for (Code region : truth.regions(2021)) {
                GroupReading shown = new GroupReading(published, region.id(), 2021);
                GroupReading known = new GroupReading(truth, region.id(), 2021);
                for (AttentionGroup group : truth.groups()) {
                    String code = group.code();
                    compared += within(known.size(code), shown.size(code));
                    compared += within(known.sizeBefore(code), shown.sizeBefore(code));
                    compared += within(known.inflow(code), shown.inflow(code));
                    compared += within(known.outflow(code), shown.outflow(code));
                    compared += within(known.stayers(code), shown.stayers(code));
                    compared += within(known.housed(code), shown.housed(code));
                    compared += within(known.distance(code), shown.distance(code));
                    compared += within(
                            known.inflow(code), known.size(code), from.share(shown.inflow(code), shown.size(code)));
                    for (AttentionGroup other : truth.groups()) {
                        compared += within(
                                known.overlap(code, other.code()),
                                known.size(code),
                                from.share(shown.overlap(code, other.code()), shown.size(code)));
                    }
                }
            }
            assertThat(compared).isGreaterThan(200);
        }
    }

    private static int within(Told truth, Told shown) {
        if (truth instanceof Told.Amount known && shown instanceof Told.Amount told) {
            assertThat(known.value()).isBetween(told.low(), told.high());
            return 1;
        }
        return 0;
    }

    private static int within(Told part, Told base, Optional<Value.Amount> shown) {
        if (part instanceof Told.Amount some && base instanceof Told.Amount all && shown.isPresent()) {
            assertThat(some.value() / all.value())
                    .isBetween(shown.get().low(), shown.get().high());
            return 1;
        }
        return 0;
    }

    @Test
    void overlapsAreTheSameBothWays() {
        try (Datasets datasets = MadeGroups.open(rounded)) {
            GroupReading reading = country(datasets);
            assertThat(reading.overlap("homeless", "students"))
                    .isEqualTo(reading.overlap("students", "homeless"))
                    .matches(Told::measured);
        }
    }

    @Test
    void aMeanOfNobodyIsNobodyAndNotMissing() {
        try (Datasets datasets = MadeGroups.open(rounded)) {
            Measured measured = Measured.of(datasets, true, null);
            assertThat(measured.regions(2021).stream()
                            .map(region ->
                                    new GroupReading(measured, region.id(), 2021).distance("exiting-sex-workers")))
                    .allMatch(Told::measured)
                    .anyMatch(told -> told instanceof Told.Nobody || told instanceof Told.Withheld);
        }
    }

    @Test
    void whatWasTheFirstYearHasNoInflow() {
        try (Datasets datasets = MadeGroups.open(rounded)) {
            GroupReading first = new GroupReading(Measured.of(datasets, true, null), Measured.COUNTRY, 2020);
            assertThat(first.inflow("students")).isEqualTo(Told.notMeasured());
            assertThat(first.size("students").measured()).isTrue();
        }
    }

    @Test
    void aDamagedTableIsLeftOutByName() throws IOException {
        Path copy = MadeGroups.in(folder)
                .bring("damaged", true, "rounded", List.of("group-sizes", "group-overlap"), COARSE);
        try (Datasets datasets = MadeGroups.open(copy)) {
            Path cells =
                    datasets.current("measured-group-overlap").orElseThrow().data();
            byte[] bytes = Files.readAllBytes(cells);
            bytes[bytes.length / 2] ^= 1;
            Files.write(cells, bytes);
            Measured measured = Measured.of(datasets, true, null);
            assertThat(measured.leftOut()).singleElement().satisfies(left -> {
                assertThat(left.table()).isEqualTo("group-overlap");
                assertThat(left.problem()).contains("is not what it was");
            });
            assertThat(measured.find(Measured.SIZES)).isPresent();
            assertThat(measured.find(Measured.OVERLAP)).isEmpty();
        }
    }
}
