package nl.thuiskompas.platform.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.thuiskompas.platform.storage.DataFolder;
import nl.thuiskompas.platform.storage.Sha256;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WarehouseImportTest {
    @TempDir
    private Path temp;

    private Path data;
    private ReferenceEdition reference;

    @BeforeEach
    void settle() throws IOException {
        data = temp.resolve("data");
        reference = new FixtureEdition(temp.resolve("edition")).write();
    }

    @Test
    void whatWasBroughtIsReadAtOnceAndAfterARestart() {
        String before;
        String after;
        try (Warehouse warehouse = loaded()) {
            before = warehouse.fingerprint();
            warehouse.add(brought(Map.of("division-north", "GM0001")), "division-north");
            after = warehouse.fingerprint();
            assertThat(warehouse.rows("division-north").row(0).text("municipality"))
                    .isEqualTo("GM0001");
            assertThat(warehouse.imports()).extracting(Import::name).containsExactly("division-north");
            assertThat(after).isNotEqualTo(before);
        }
        try (Warehouse warehouse = loaded()) {
            assertThat(warehouse.current("division-north")).isPresent();
            assertThat(warehouse.fingerprint()).isEqualTo(after);
            assertThat(warehouse.refusals()).isEmpty();
        }
    }

    @Test
    void aBreakOffBetweenPublishingAndListingLeavesTheOldState() throws IOException {
        Path list = data.resolve("imports/division-north.json");
        byte[] older;
        try (Warehouse warehouse = loaded()) {
            warehouse.add(brought(Map.of("division-north", "GM0001")), "division-north");
            older = Files.readAllBytes(list);
            warehouse.add(brought(Map.of("division-north", "GM0002")), "division-north");
        }
        Files.write(list, older); // as if the newer list was never written, although its release was
        assertThat(municipality()).contains("GM0001");
        Files.delete(list);
        assertThat(municipality()).isEmpty();
        try (Warehouse warehouse = loaded()) {
            assertThat(warehouse.releases())
                    .as("an unlisted release is not among the readable ones")
                    .noneMatch(release -> release.table().name().equals("division-north"));
            warehouse.add(brought(Map.of("division-north", "GM0002")), "division-north");
        }
        assertThat(municipality()).contains("GM0002");
    }

    @Test
    void aListThatWasHalfWrittenIsSweptByTheNextImport() throws IOException {
        try (Warehouse warehouse = loaded()) {
            Files.writeString(Files.createDirectories(data.resolve("staging")).resolve("import-x.json"), "{\"form");
            warehouse.add(brought(Map.of("division-north", "GM0001")), "division-north");
            assertThat(warehouse.refusals())
                    .singleElement()
                    .satisfies(refusal -> assertThat(refusal.sentence()).contains("import-x.json", "half-written"));
        }
        assertThat(data.resolve("staging")).isEmptyDirectory();
    }

    @Test
    void anImportOfTheSameNameTakesThePlaceAndTheOlderReleaseStaysOnDisk() throws IOException {
        try (Warehouse warehouse = loaded()) {
            warehouse.add(brought(Map.of("division-north", "GM0001")), "division-north");
            warehouse.add(brought(Map.of("division-north", "GM0002")), "division-north");
            warehouse.add(brought(Map.of("division-north", "GM0001")), "division-north");
            assertThat(warehouse.rows("division-north").row(0).text("municipality"))
                    .as("also when its release is the older one")
                    .isEqualTo("GM0001");
        }
        try (Stream<Path> folders = Files.list(data.resolve("releases"))) {
            assertThat(folders.map(DataFolder::name).filter(name -> name.startsWith("division-north-")))
                    .hasSize(2);
        }
    }

    @Test
    void aTableMovesFromTheImportItCameWithToTheNewerOne() {
        try (Warehouse warehouse = loaded()) {
            warehouse.add(brought(Map.of("division-north", "GM0001", "division-south", "GM0002")), "both");
            warehouse.add(brought(Map.of("division-north", "GM0002")), "division-north");
            assertThat(warehouse.rows("division-north").row(0).text("municipality"))
                    .isEqualTo("GM0002");
            assertThat(warehouse.withdraw("division-north")).isTrue();
            assertThat(warehouse.current("division-north"))
                    .as("the older one does not come back")
                    .isEmpty();
            assertThat(warehouse.current("division-south")).isPresent();
            assertThat(warehouse.withdraw("division-north")).isFalse();
        }
    }

    @Test
    void removingTakesAllTablesOfAnImport() {
        try (Warehouse warehouse = loaded()) {
            String before = warehouse.fingerprint();
            warehouse.add(brought(Map.of("division-north", "GM0001", "division-south", "GM0002")), "both");
            assertThat(warehouse.remove("both")).isTrue();
            assertThat(warehouse.remove("both")).isFalse();
            assertThat(warehouse.imports()).isEmpty();
            assertThat(warehouse.fingerprint()).isEqualTo(before);
        }
    }

    @Test
    void aDamagedListIsRefusedByNameAndTheRestServes() throws IOException {
        try (Warehouse warehouse = loaded()) {
            warehouse.add(brought(Map.of("division-north", "GM0001")), "division-north");
            warehouse.add(brought(Map.of("division-south", "GM0002")), "division-south");
        }
        Files.writeString(data.resolve("imports/division-north.json"), "{\"format\" : 1, \"na");
        try (Warehouse warehouse = loaded()) {
            assertThat(warehouse.refusals())
                    .singleElement()
                    .satisfies(refusal -> assertThat(refusal.sentence())
                            .startsWith(
                                    "the import imports/division-north.json is refused: its list cannot be trusted"));
            assertThat(warehouse.current("division-north")).isEmpty();
            assertThat(warehouse.current("division-south")).isPresent();
            assertThat(warehouse.current("dwelling-stock")).isPresent();
        }
    }

    @Test
    void anImportWithADamagedReleaseIsLeftOutAsAWhole() throws IOException {
        Path damaged;
        try (Warehouse warehouse = loaded()) {
            warehouse.add(brought(Map.of("division-north", "GM0001", "division-south", "GM0002")), "both");
            damaged = warehouse.current("division-north").orElseThrow().data();
        }
        Files.writeString(damaged, "no parquet");
        try (Warehouse warehouse = loaded()) {
            assertThat(warehouse.refusals())
                    .extracting(Refusal::sentence)
                    .hasSize(2)
                    .anyMatch(
                            s -> s.startsWith("the import imports/both.json is refused: of what it lists, division-n"));
            assertThat(warehouse.current("division-south")).isEmpty();
            assertThatThrownBy(() -> warehouse.add(brought(Map.of("division-north", "GM0001")), "again"))
                    .isInstanceOf(ReferenceEditionException.class)
                    .hasMessageContaining("is refused: data.parquet has checksum");
        }
    }

    @Test
    void aTableOfTheReferenceEditionCannotBeBrought() {
        try (Warehouse warehouse = loaded()) {
            assertThatThrownBy(() -> warehouse.add(reference, "mine"))
                    .hasMessageContaining("table dwelling-stock comes with Thuiskompas and cannot be brought");
            assertThat(warehouse.imports()).isEmpty();
        }
    }

    @Test
    void nothingIsListedWhenOneTableIsWrong() {
        Map<String, String> tables = new LinkedHashMap<>(Map.of("division-north", "GM0001"));
        tables.put("division-south", "GM0002\nGM0002"); // twice under one key
        try (Warehouse warehouse = loaded()) {
            assertThatThrownBy(() -> warehouse.add(brought(tables), "both"))
                    .isInstanceOf(ReferenceEditionException.class);
            assertThat(warehouse.imports()).isEmpty();
            assertThat(warehouse.releases()).hasSize(3);
        }
    }

    private Optional<String> municipality() {
        try (Warehouse warehouse = loaded()) {
            return warehouse
                    .current("division-north")
                    .map(r -> warehouse.rows("division-north").row(0).text("municipality"));
        }
    }

    private Warehouse loaded() {
        Warehouse warehouse = Warehouse.open(data);
        warehouse.load(reference);
        return warehouse;
    }

    /** Tables of one column each. */
    private static ReferenceEdition brought(Map<String, String> municipalities) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        List<String> tables = municipalities.entrySet().stream()
                .map(each -> {
                    byte[] csv = ("municipality\n" + each.getValue() + "\n").getBytes(StandardCharsets.UTF_8);
                    files.put(each.getKey() + ".csv", csv);
                    return """
                            {"url": "%s.csv", "thuis:name": "%s", "thuis:kind": "geography",
                             "dc:title": {"nl": "Lijst", "en": "List"}, "thuis:sha256": "%s", "thuis:rows": %d,
                             "tableSchema": {"primaryKey": ["municipality"], "columns": [
                               {"name": "municipality", "titles": {"nl": "G", "en": "M"},
                                "dc:description": {"nl": "wat", "en": "what"}, "datatype": "string",
                                "thuis:source": "user", "thuis:referenceDate": "as brought", "dc:license": "none"}]}}""".formatted(
                                    each.getKey(),
                                    each.getKey(),
                                    Sha256.of(csv),
                                    each.getValue().lines().count());
                })
                .toList();
        files.put("tables.json", """
                        {"@context": "http://www.w3.org/ns/csvw", "dc:title": {"nl": "Mijn", "en": "Mine"},
                         "thuis:sources": [{"id": "user", "publisher": "me", "table": "x.csv",
                           "title": {"nl": "Lijst", "en": "List"}, "licence": "none", "licenceUrl": "none", "url": "x.csv"}],
                         "tables": [%s]}""".formatted(String.join(",", tables)).getBytes(StandardCharsets.UTF_8));
        return ReferenceEdition.of("x.csv", files);
    }
}
