package nl.thuiskompas.platform.records.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Stream;
import nl.thuiskompas.platform.records.Places;
import nl.thuiskompas.platform.records.PreparedYear;
import nl.thuiskompas.platform.records.RecordFiles;
import nl.thuiskompas.platform.records.RecordsDescription;
import nl.thuiskompas.platform.records.RecordsException;
import nl.thuiskompas.platform.storage.MalformedDescriptionException;
import org.jspecify.annotations.Nullable;

/** Prepares years into a folder of their own each, which comes whole or not at all, and knows when that has to be done. */
public final class RecordStore {
    private static final String WORK = ".work";

    private final Path folder;
    private final RecordsDescription description;
    private final Places places;
    private final List<Input> inputs;

    private RecordStore(Path folder, RecordsDescription description, Places places, List<Input> inputs) {
        this.folder = folder;
        this.description = description;
        this.places = places;
        this.inputs = inputs;
    }

    /**
     * Looks at the files of a folder; writes nothing.
     *
     * @throws RecordsException when one of them cannot be used
     */
    public static RecordStore look(Path folder, RecordsDescription description, Places places) {
        List<InputFile> files = InputFile.find(folder, description.years());
        Mapping mapping = MappingText.of(folder);
        try (Workbench bench = new Workbench(folder.resolve(RecordFiles.PREPARED), InputFile.reach(folder, files))) {
            return new RecordStore(folder, description, places, Input.look(bench, files, mapping));
        }
    }

    private Path prepared(int year) {
        return folder.resolve(RecordFiles.PREPARED).resolve(String.valueOf(year));
    }

    /** The prepared year, made anew when something it is made of was changed. */
    public PreparedYear prepare(int year, Consumer<String> progress, BooleanSupplier ending) {
        try {
            Files.createDirectories(folder.resolve(RecordFiles.PREPARED));
            try (FileChannel channel = FileChannel.open(
                    folder.resolve(RecordFiles.PREPARED).resolve("lock"),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE)) {
                lock(channel);
                InputSums sums = new InputSums(folder);
                RecordKeys keys = new RecordKeys(KeySalt.of(folder, description));
                return prepare(year, keys, sums, progress, () -> {
                    if (ending.getAsBoolean()) {
                        throw new CancellationException("broken off");
                    }
                });
            }
        } catch (IOException | UncheckedIOException e) {
            throw RecordsException.at(
                    prepared(year).toString(),
                    "the prepared records cannot be written (" + e.getMessage() + ")",
                    "Free some room on that disk or give access to it, and try again; what was begun is taken away",
                    e);
        }
    }

    /** Takes the lock, which goes when the channel is closed. */
    private void lock(FileChannel channel) throws IOException {
        try {
            if (channel.tryLock() != null) {
                return;
            }
        } catch (OverlappingFileLockException e) {
            // another thread of this process has it
        }
        throw RecordsException.at(
                folder.toString(), "its records are being prepared by somebody else", "Wait until that is done");
    }

    private PreparedYear prepare(int year, RecordKeys keys, InputSums sums, Consumer<String> progress, Runnable between)
            throws IOException {
        boolean hasBefore = description.years().contains(year - 1);
        SortedMap<String, String> files = sums.of(inputs.stream()
                .map(Input::file)
                .filter(file -> file.year() == year || file.year() == year - 1)
                .map(InputFile::path)
                .toList());
        if (Files.exists(folder.resolve(RecordFiles.MAPPING))) {
            files.putAll(sums.of(List.of(folder.resolve(RecordFiles.MAPPING))));
        }
        sums.keep();
        if (isAsItWouldBe(year, keys, files)) {
            return PreparedYear.open(prepared(year));
        }
        try (PreparedYear before = hasBefore ? prepare(year - 1, keys, sums, progress, between) : null) {
            write(year, before, keys, files, progress, between);
        }
        return PreparedYear.open(prepared(year));
    }

    private boolean isAsItWouldBe(int year, RecordKeys keys, SortedMap<String, String> files) {
        try {
            PreparedFacts facts = PreparedFacts.read(prepared(year));
            return facts.version() == PreparedFacts.VERSION
                    && facts.keys().equals(keys.sign())
                    && facts.inputs().equals(files)
                    && facts.places().equals(places.sign());
        } catch (IOException | MalformedDescriptionException e) {
            return false;
        }
    }

    private void write(
            int year,
            @Nullable PreparedYear before,
            RecordKeys keys,
            SortedMap<String, String> files,
            Consumer<String> progress,
            Runnable between)
            throws IOException {
        Path work = folder.resolve(RecordFiles.PREPARED).resolve(WORK);
        discard(work);
        Path made = Files.createDirectories(work.resolve(String.valueOf(year)));
        try {
            try (Workbench bench = new Workbench(
                    work,
                    InputFile.reach(folder, inputs.stream().map(Input::file).toList()))) {
                bench.between(between);
                new YearPreparation(year, inputs, places, keys, progress).write(before, files, bench, work, made);
            } catch (Workbench.WorkException e) {
                throw e.at(
                        "records of " + year,
                        "Free some room on that disk, or write the files again; what was begun is taken away");
            }
            Path old = work.resolve("old");
            if (Files.exists(prepared(year))) {
                Files.move(prepared(year), old, StandardCopyOption.ATOMIC_MOVE);
            }
            Files.move(made, prepared(year), StandardCopyOption.ATOMIC_MOVE);
        } finally {
            discard(work);
        }
    }

    private static void discard(Path work) throws IOException {
        if (Files.exists(work)) {
            List<Path> all = new ArrayList<>();
            try (Stream<Path> paths = Files.walk(work)) {
                paths.sorted(Comparator.reverseOrder()).forEach(all::add);
            }
            for (Path path : all) {
                Files.deleteIfExists(path);
            }
        }
    }
}
