package nl.thuiskompas.platform.sources.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;

/** Puts files in the reference folder so that no reader ever sees half a table. */
public final class ReferenceFolder {
    private ReferenceFolder() {}

    /**
     * Writes everything beside the folder first and moves it in when all of it is there.
     *
     * @param folder made when it does not exist
     * @param files contents by name; moved in this order, so what describes the others comes last
     * @throws IOException when the disk refuses; the folder then holds old and new whole files, never a part of one
     */
    public static void write(Path folder, SequencedMap<String, byte[]> files) throws IOException {
        Path target = folder.toAbsolutePath().normalize();
        Files.createDirectories(target);
        Path beside = Objects.requireNonNullElse(target.getParent(), target);
        Path staging = Files.createTempDirectory(beside, ".reference-building-");
        try {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                Files.write(staging.resolve(file.getKey()), file.getValue());
            }
            for (String name : files.keySet()) {
                Files.move(
                        staging.resolve(name),
                        target.resolve(name),
                        StandardCopyOption.ATOMIC_MOVE,
                        StandardCopyOption.REPLACE_EXISTING);
            }
        } finally {
            for (String name : files.keySet()) {
                Files.deleteIfExists(staging.resolve(name));
            }
            Files.deleteIfExists(staging);
        }
    }
}
