package nl.thuiskompas.platform.groups;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.thuiskompas.platform.datasets.Datasets;
import nl.thuiskompas.platform.datasets.ReadProgress;
import nl.thuiskompas.platform.datasets.Report;
import nl.thuiskompas.platform.language.Language;
import nl.thuiskompas.platform.measured.MeasuredRelease;
import nl.thuiskompas.platform.measuring.CountingEngine;
import nl.thuiskompas.platform.measuring.MeasureCatalogue;
import nl.thuiskompas.platform.measuring.MeasureRequest;
import nl.thuiskompas.platform.measuring.Measuring;
import nl.thuiskompas.platform.monitor.Monitor;
import nl.thuiskompas.platform.protection.Protection;
import nl.thuiskompas.platform.storage.DataFolder;
import nl.thuiskompas.platform.synthesis.Synthesis;
import nl.thuiskompas.platform.synthesis.SynthesisRequest;
import nl.thuiskompas.platform.warehouse.ReferenceEdition;
import nl.thuiskompas.platform.warehouse.Warehouse;

/**
 * Data folders with measured groups, made of a made-up country of thousandths. To have something that passes for real, its
 * records are also copied without their mark; that is done nowhere else.
 *
 * @param place a folder in which everything is made
 */
public record MadeGroups(Path place) {
    /** All tables that tell of groups. */
    public static final List<String> ALL = List.of(
            "group-sizes",
            "group-change",
            "group-overlap",
            "group-situation",
            "group-segment",
            "group-housed",
            "leaving",
            "without-home");

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC);

    /** Makes the country, of two years. */
    public static MadeGroups in(Path place) {
        MadeGroups made = new MadeGroups(place);
        if (!Files.exists(made.records(true))) {
            Synthesis.run(
                    new SynthesisRequest(0.001, 2020, 2021, 7, made.records(true)), place.resolve("none"), words -> {});
        }
        return made;
    }

    /** The same in a folder of which everything is removed first. */
    public static MadeGroups anew(Path place) {
        new DataFolder(place).discard(place);
        return in(place);
    }

    private Path records(boolean synthetic) {
        return place.resolve(synthetic ? "country" : "as-if-real");
    }

    private void copyAsIfReal() throws IOException {
        Files.createDirectories(records(false));
        try (Stream<Path> files = Files.list(records(true))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, records(false).resolve(file.getFileName()));
            }
        }
        Files.writeString(records(false).resolve("records.json"), """
                {"schema": 1, "years": [2020, 2021], "synthetic": false, "source": "Records of a test", "geography": "reference"}
                """);
    }

    /** Measures some tables and brings them to a data folder of this name. */
    public Path bring(String name, boolean synthetic, String regime, List<String> tables, List<String> divisions) {
        Path data = place.resolve(name);
        Path release = place.resolve(name + "-of-" + String.join("-", tables));
        try {
            if (!synthetic && !Files.exists(records(false))) {
                copyAsIfReal();
            }
            Measuring.run(
                    new MeasureRequest(
                            records(synthetic),
                            CountingEngine.named("shared-scan"),
                            Protection.of(regime, Map.of()),
                            release,
                            List.of(),
                            tables,
                            divisions,
                            List.of(),
                            2,
                            Language.EN,
                            Optional.empty()),
                    MeasureCatalogue.bundled(),
                    words -> {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while measuring", e);
        }
        bring(MeasuredRelease.open(release), data, synthetic);
        return data;
    }

    private void bring(MeasuredRelease release, Path data, boolean synthetic) {
        DataFolder folder = synthetic ? DataFolder.openSynthetic(data) : DataFolder.open(data);
        try (Warehouse warehouse = Warehouse.open(place.resolve("geography"));
                Datasets datasets = Datasets.open(folder.root(), CLOCK)) {
            warehouse.load(ReferenceEdition.bundled());
            var geography = Monitor.of(warehouse).geography();
            for (String table : release.tables()) {
                String id = datasets.stage(
                                release.reading(table, geography), "tester", notice -> {}, ReadProgress.SILENT)
                        .id();
                datasets.checked(id, new Report(List.of(), List.of()), "tester");
                datasets.publish(id, "tester", "");
            }
        }
    }

    /** Opens a folder that was brought. */
    public static Datasets open(Path data) {
        return Datasets.open(data, CLOCK);
    }
}
