package nl.thuiskompas.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.thuiskompas.engine.geography.Division;
import nl.thuiskompas.engine.geography.Municipality;
import nl.thuiskompas.engine.geography.Partition;
import nl.thuiskompas.platform.monitor.DivisionEntry;
import nl.thuiskompas.platform.warehouse.Release;
import nl.thuiskompas.platform.warehouse.TableKind;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The divisions and maps that come with the program, against the municipalities of each date. */
class DivisionsAndMapsTest {
    @TempDir
    private static Path data;

    private static Reference reference;

    @BeforeAll
    static void open() {
        reference = new Reference(data);
    }

    @AfterAll
    static void close() {
        reference.close();
    }

    @ParameterizedTest
    @MethodSource("editions")
    void everyMunicipalityLiesInExactlyOneProvince(LocalDate edition) {
        Partition provinces = reference.monitor().geography().partition(Division.PROVINCE, edition);

        assertThat(provinces.regions()).hasSize(12);
        assertThat(provinces.outside()).isEmpty();
        assertThat(provinces.edition().municipalities())
                .allMatch(municipality -> provinces.regionsOf(municipality.code()).length == 1);
    }

    @Test
    void tenDivisionsLieOverOneAnother() {
        assertThat(reference.monitor().divisions().listed())
                .extracting(DivisionEntry::code)
                .containsExactlyInAnyOrder(
                        "municipality",
                        "province",
                        "corop",
                        "safety-region",
                        "labour-market-region",
                        "public-health-region",
                        "youth-region",
                        "care-office-region",
                        "cooperation-region",
                        "part-of-country",
                        "nuts3",
                        "country");
        assertThat(reference.monitor().divisions().entries())
                .filteredOn(entry -> !entry.listed())
                .extracting(DivisionEntry::code)
                .containsExactlyInAnyOrder("housing-deal-region", "centre-municipality-region");
    }

    @Test
    void theMapOfADateHasExactlyItsMunicipalities() {
        List<LocalDate> drawn = new ArrayList<>();
        for (Release release : reference.monitor().warehouse().releases()) {
            if (release.table().kind() == TableKind.BOUNDARIES) {
                LocalDate date = LocalDate.parse(release.table().name().substring("boundaries-".length()));
                Set<String> areas = new TreeSet<>();
                reference.monitor().warehouse().rows(release.table().name()).stream()
                        .flatMap(row -> Stream.of(row.findText("forward"), row.findText("backward")))
                        .flatMap(Optional::stream)
                        .forEach(areas::add);
                assertThat(areas)
                        .as("municipalities of %s", date)
                        .containsExactlyElementsOf(
                                reference.monitor().geography().edition(date).municipalities().stream()
                                        .map(Municipality::code)
                                        .toList());
                drawn.add(date);
            }
        }
        assertThat(drawn)
                .extracting(LocalDate::toString)
                .containsExactlyInAnyOrder(
                        "2016-01-01", "2020-01-01", "2021-01-01", "2022-01-01", "2022-03-24", "2023-01-01");
    }

    private static List<LocalDate> editions() {
        return reference.monitor().geography().editionDates();
    }
}
