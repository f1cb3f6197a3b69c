package nl.thuiskompas.platform.commands;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Files that come whole or not at all: a reader never sees half a letter. */
final class LetterFileOut {
    private LetterFileOut() {}

    /** @throws UsageException when nothing can be written there */
    static void write(Path file, byte[] bytes) {
        Path whole = file.toAbsolutePath().normalize();
        Path part = whole.resolveSibling("." + whole.getFileName() + ".part");
        try {
            Files.write(part, bytes);
            Files.move(part, whole, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UsageException(
                    "cannot write " + whole + " (" + e.getClass().getSimpleName() + ": " + e.getMessage()
                            + "); is its folder there, and may you write in it?");
        }
    }

    /** Makes a folder for many files. */
    static void folder(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UsageException("cannot make the folder " + folder.toAbsolutePath() + ": " + e.getMessage());
        }
    }
}
