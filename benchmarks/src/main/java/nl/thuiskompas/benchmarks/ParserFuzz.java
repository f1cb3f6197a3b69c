package nl.thuiskompas.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import nl.thuiskompas.platform.datasets.CellSink;
import nl.thuiskompas.platform.datasets.PeriodCode;
import nl.thuiskompas.platform.datasets.ReadProgress;
import nl.thuiskompas.platform.datasets.SourceException;
import nl.thuiskompas.platform.datasets.TableReading;
import nl.thuiskompas.platform.files.FileTables;
import nl.thuiskompas.platform.files.Mapping;
import nl.thuiskompas.platform.files.RegionNames;

/**
 * Throws damaged tables at every reader for some seconds each, and counts: read, refused with a sentence, or an error that
 * nobody caught, of which there should be none. Texts and the parts of spreadsheets are given in memory, as opening a file
 * takes longer than reading it; damaged archives go by way of a file. Words: seconds for each kind (20), seed (1).
 */
public final class ParserFuzz {
    private static final CellSink NOWHERE = (topic, codes, value, text, status, row) -> {};
    private static final int LONGEST_SENTENCE = 3_000;
    private static final int MOST_SHOWN = 20;
    private static final double NANOS_IN_SECOND = 1e9;

    private final Damager damager;
    private final long nanos;
    private final Optional<Mapping> mapping = Optional.of(Mapping.of("mapping.yaml", MadeFiles.MAPPING));
    private long uncaught;

    private ParserFuzz(Damager damager, long nanos) {
        this.damager = damager;
        this.nanos = nanos;
    }

    /** One execution; whether the input was read to its end. */
    private interface Trial {
        void run() throws IOException;
    }

    public static void main(String[] words) throws IOException {
        long seconds = words.length > 0 ? Long.parseLong(words[0]) : 20;
        long seed = words.length > 1 ? Long.parseLong(words[1]) : 1;
        ParserFuzz fuzz = new ParserFuzz(new Damager(seed), seconds * 1_000_000_000L);
        fuzz.run();
        if (fuzz.uncaught > 0) {
            System.exit(2);
        }
    }

    private void run() throws IOException {
        text("CSV", "made.csv", MadeFiles.CSV, mapping);
        text("SDMX-CSV", "made.csv", MadeFiles.SDMX, Optional.empty());
        text("JSON-stat", "made.json", MadeFiles.JSON_STAT, Optional.empty());
        parts("XLSX", "made.xlsx", MadeFiles.XLSX_PARTS);
        parts("ODS", "made.ods", MadeFiles.ODS_PARTS);
        Path folder = Files.createTempDirectory("thuis-fuzz");
        Path file = folder.resolve("made.zip");
        try {
            Trial archive = () -> {
                Files.write(file, damager.archive(uncaught % 2 == 0 ? MadeFiles.XLSX_PARTS : MadeFiles.ODS_PARTS));
                read(FileTables.open(file, RegionNames.NONE, mapping));
            };
            repeat("archives of spreadsheets, as files", archive);
        } finally {
            Files.deleteIfExists(file);
            Files.delete(folder);
        }
        repeat("mappings", () -> Mapping.of("mapping.yaml", damager.text(MadeFiles.MAPPING)));
        repeat("codes of periods", () -> PeriodCode.find(damager.text("2021KW01")));
    }

    private void text(String kind, String name, String whole, Optional<Mapping> used) {
        repeat(kind, () -> read(FileTables.open(name, damager.bytes(whole), RegionNames.NONE, used)));
    }

    private void parts(String kind, String name, Map<String, String> whole) {
        repeat(kind, () -> read(FileTables.open(name, damager.parts(whole), RegionNames.NONE, mapping.orElseThrow())));
    }

    private static void read(TableReading opened) {
        try (TableReading table = opened) {
            table.read(NOWHERE, notice -> sentence(notice.message().en()), ReadProgress.SILENT);
        }
    }

    private static void sentence(String text) {
        if (!text.endsWith(".") || text.length() > LONGEST_SENTENCE) {
            throw new IllegalStateException("this is no sentence: " + text);
        }
    }

    private void repeat(String kind, Trial trial) {
        long read = 0;
        long refused = 0;
        long before = uncaught;
        long start = System.nanoTime();
        while (System.nanoTime() - start < nanos) {
            try {
                trial.run();
                read++;
            } catch (SourceException e) {
                refused++;
                sentence(e.getMessage());
            } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError e) {
                uncaught++;
                if (uncaught <= MOST_SHOWN) {
                    System.out.println("uncaught in " + kind + ": " + e);
                    e.printStackTrace(System.out);
                }
            }
        }
        double seconds = (System.nanoTime() - start) / NANOS_IN_SECOND;
        long all = read + refused + uncaught - before;
        System.out.printf(
                "%s: %,d executions (%,.0f a second), %,d read, %,d refused with a sentence, %,d uncaught%n",
                kind, all, all / seconds, read, refused, uncaught - before);
    }
}
