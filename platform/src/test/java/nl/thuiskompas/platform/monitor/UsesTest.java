package nl.thuiskompas.platform.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.thuiskompas.platform.datasets.Datasets;
import nl.thuiskompas.platform.datasets.ReadProgress;
import nl.thuiskompas.platform.datasets.StockTable;
import nl.thuiskompas.platform.warehouse.Warehouse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UsesTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC);

    @TempDir
    private Path folder;

    private List<Uses.Use> uses(String dataset, String topic) {
        try (Warehouse warehouse = Warehouse.open(folder);
                Datasets datasets = Datasets.open(folder, CLOCK)) {
            datasets.stage(
                    StockTable.of(LocalDate.of(2024, 3, 1), "2023JJ00", Map.of("GM0363", 480_000.0)),
                    "tester",
                    notice -> {},
                    ReadProgress.SILENT);
            Holdings holdings = Holdings.of(warehouse, datasets, Feeds.bundled());
            return Uses.of(holdings, IndicatorCatalogue.bundled()).addresses(dataset, Set.of(topic));
        }
    }

    @Test
    void whatIsComputedFromATopicIsNamedWithAllItsAddresses() {
        List<Uses.Use> uses = uses("cbs-81955ned", "EindstandVoorraad_8");

        assertThat(uses).extracting(use -> use.indicator().code()).contains("dwelling-stock", "association-share");
        assertThat(uses)
                .filteredOn(use -> use.indicator().code().equals("dwelling-stock"))
                .singleElement()
                .satisfies(use -> {
                    assertThat(use.columns()).extracting(Object::toString).containsExactly("dwelling-stock.end_stock");
                    assertThat(use.pages()).containsExactly("/nl/cijfers/dwelling-stock", "/en/figures/dwelling-stock");
                    assertThat(use.addresses())
                            .contains("/nl/cijfers/dwelling-stock.xlsx", "/v1/figures?indicator=dwelling-stock");
                });
    }

    @Test
    void aTopicThatFillsNothingAndATableNobodyReadsAreNotUsed() {
        assertThat(uses("cbs-81955ned", "Sloop_4")).isEmpty();
        assertThat(uses("arrears", "EindstandVoorraad_8")).isEmpty();
    }
}
