package nl.thuiskompas.platform.commands;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import nl.thuiskompas.platform.storage.WholeFile;
import org.jspecify.annotations.Nullable;

/** The places where letters go: looked at before anything is worked out, and never holding half a letter. */
final class LetterFileOut {
    /** The names of letters that are made together. */
    private static final Predicate<String> LETTER =
            Pattern.compile("[A-Z]+\\d+-\\d{4}-\\d\\d-\\d\\d-[a-z]{2}\\.[a-z]+").asMatchPredicate();

    private LetterFileOut() {}

    /** @throws UsageException when nothing can be written there */
    static void write(Path file, byte[] bytes) {
        Path whole = file.toAbsolutePath().normalize();
        try {
            WholeFile.write(whole, bytes);
        } catch (IOException e) {
            throw new UsageException("cannot write " + whole + " (" + reason(e) + "); " + remedy(e));
        }
    }

    /** @throws UsageException when there is no folder for the file, or a folder of that name */
    static void requirePlace(Path file) {
        requirePlace(file, "--out", "letter.pdf");
    }

    /**
     * The same for another option.
     *
     * @param option that names the file
     * @param example a name that a file could have
     */
    static void requirePlace(Path file, String option, String example) {
        Path whole = file.toAbsolutePath().normalize();
        Path folder = whole.getParent();
        if (folder != null && !Files.isDirectory(folder)) {
            throw new UsageException("there is no folder " + folder + " to write " + whole.getFileName()
                    + " in; make it, or name another with " + option + ".");
        }
        if (Files.isDirectory(whole)) {
            throw new UsageException(
                    whole + " is a folder; name a file with " + option + ", such as " + whole.resolve(example) + ".");
        }
    }

    /**
     * Makes a folder for many files, if need be, tries whether files can be written there, and removes what runs that were
     * killed left there. Everything else in it stays as it is.
     *
     * @throws UsageException when nothing can be written there
     */
    static void folder(Path folder) {
        Path whole = folder.toAbsolutePath().normalize();
        try {
            Files.createDirectories(whole);
            Files.delete(Files.createTempFile(whole, ".thuis-", ".part"));
            WholeFile.removeParts(whole, LETTER);
        } catch (FileAlreadyExistsException e) {
            throw new UsageException(e.getFile() + " is a file; name a folder for the letters.");
        } catch (IOException e) {
            throw new UsageException("no letters can be written into " + whole + " (" + reason(e) + "); " + remedy(e));
        }
    }

    private static String reason(IOException e) {
        return switch (e) {
            case NoSuchFileException none -> "no file can be made there";
            case AccessDeniedException denied -> "access is denied";
            case FileSystemException failed when failed.getReason() != null -> failed.getReason();
            default -> String.valueOf(e.getMessage());
        };
    }

    private static String remedy(IOException e) {
        return full(e.getMessage())
                ? "free some space on that disk, and try again."
                : "is its folder there, and may you write in it?";
    }

    private static boolean full(@Nullable String message) {
        String words = String.valueOf(message).toLowerCase(Locale.ROOT);
        return words.contains("no space left") || words.contains("not enough space") || words.contains("quota");
    }
}
