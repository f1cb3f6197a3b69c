package nl.thuiskompas.platform.storage;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;

/** The data folder cannot be used; the message says what stands in the way and what to do, in one sentence. */
public final class DataFolderException extends RuntimeException {
    private static final String ELSEWHERE = "or choose another folder with --data DIR";

    private DataFolderException(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    public static DataFolderException of(Path folder, IOException cause) {
        return new DataFolderException(sentence(folder, cause), cause);
    }

    /** For a failure of which only the words are known. */
    public static DataFolderException of(Path folder, String words, Throwable cause) {
        return new DataFolderException(byWords(folder, words), cause);
    }

    /**
     * For a folder that is in use for something else.
     *
     * @param found name of one of the things in it
     */
    static DataFolderException anothers(Path folder, String found) {
        return new DataFolderException(
                "the folder " + folder + " is no data folder of Thuiskompas and holds other things (such as " + found
                        + "); nothing was written there. Name an empty or a new folder with --data DIR",
                new IOException(found));
    }

    /** For a folder that holds other things than what was made up. */
    static DataFolderException inUse(Path folder) {
        return new DataFolderException(
                "the release is synthetic, and the data folder " + folder
                        + " is in use for what is not; nothing was written. Name a new folder, or one that is synthetic already,"
                        + " with --data DIR",
                new IOException(folder.toString()));
    }

    /** For a folder of what was made up, where real figures are needed. */
    static DataFolderException synthetic(Path folder, String what) {
        return new DataFolderException(
                "the data folder " + folder + " is synthetic: its tables are of a country that was made up, and " + what
                        + ". Name a folder with real figures with --data DIR",
                new IOException(folder.toString()));
    }

    /** For a folder that should hold what was made up, and does not. */
    static DataFolderException notSynthetic(Path folder) {
        return new DataFolderException(
                "there is no demonstration in " + folder + ": "
                        + (Files.exists(folder)
                                ? "that folder is not marked as synthetic, and what may be real is never shown as made up"
                                : "there is no such folder")
                        + ". Make one: ./thuis synthesise --scale 0.01 --years 2020..2021 --out small-country; ./thuis measure"
                        + " small-country --engine shared-scan --regime rounded --out small-release; ./thuis import"
                        + " small-release --data data-synthetic. Then name it with --demo data-synthetic",
                new IOException(folder.toString()));
    }

    private static String sentence(Path folder, IOException cause) {
        String words = Objects.requireNonNullElse(cause.getMessage(), cause.toString());
        if (cause instanceof FileAlreadyExistsException || cause instanceof NotDirectoryException) {
            return "the data folder " + folder + " cannot be made: " + inTheWay(folder, words)
                    + " is a file; move it away, " + ELSEWHERE;
        }
        if (cause instanceof NoSuchFileException) {
            return "the data folder " + folder + " cannot be made: nothing can be made in " + standing(folder)
                    + "; allow that, " + ELSEWHERE;
        }
        if (cause instanceof AccessDeniedException) {
            return "the data folder " + folder + " cannot be used: this user has no access to " + words
                    + "; give access, " + ELSEWHERE;
        }
        return byWords(folder, words);
    }

    private static String byWords(Path folder, String words) {
        String lower = words.toLowerCase(Locale.ROOT);
        if (lower.contains("no space left") || lower.contains("not enough space") || lower.contains("quota")) {
            return "the data folder " + folder + " has no room left; free some space on that disk, " + ELSEWHERE;
        }
        if (lower.contains("read-only file system")) {
            return "the data folder " + folder + " cannot be written: its disk is read-only; make it writable, "
                    + ELSEWHERE;
        }
        if (lower.contains("not a directory")) {
            return "the data folder " + folder + " cannot be made: " + inTheWay(folder, words)
                    + " is a file; move it away, " + ELSEWHERE;
        }
        return "the data folder " + folder + " cannot be used (" + words + "); repair that, " + ELSEWHERE;
    }

    /** The nearest folder on the way to the folder that is there. */
    private static Path standing(Path folder) {
        Path path = folder;
        for (Path up = folder.getParent(); up != null && !Files.exists(path); up = up.getParent()) {
            path = up;
        }
        return path;
    }

    /** The nearest thing on the way to the folder that is no folder itself. */
    private static String inTheWay(Path folder, String otherwise) {
        for (Path path = folder; path != null; path = path.getParent()) {
            if (Files.exists(path)) {
                return Files.isDirectory(path) ? otherwise : path.toString();
            }
        }
        return otherwise;
    }
}
