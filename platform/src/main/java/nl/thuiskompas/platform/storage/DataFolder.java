package nl.thuiskompas.platform.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The places in a data folder, and the few ways in which files come and go there. What is renamed into releases has
 * reached the disk before.
 *
 * @param root the data folder, absolute
 */
public record DataFolder(Path root) {
    /** What may stand in a data folder; the last is put there by those who format a disk. */
    private static final Set<String> OURS = Set.of(
            "releases",
            "staging",
            "imports",
            "datasets",
            "readings",
            "letters",
            "programme",
            "load.lock",
            DataFolder.SYNTHETIC,
            "lost+found");

    /** The file that marks a folder as synthetic; it says to a person what it means. */
    static final String SYNTHETIC = "SYNTHETIC.txt";

    /** Why a folder of what was made up is not served as one of what is real. */
    public static final String SERVED =
            "pages of what is real never show it: show it beside them, as a demonstration, with --demo DIR";

    private static final String ABOUT_SYNTHETIC = """
            SYNTHETIC. Nothing in this data folder is true of anybody: its tables were measured from records of a country that
            was made up. Real figures never go into it. Leave this file where it is.

            SYNTHETISCH. Niets in deze gegevensmap gaat over iemand: de tabellen zijn gemeten uit records van een verzonnen
            land. Echte cijfers komen er nooit in. Laat dit bestand staan.
            """;

    /** An action on files. */
    public interface Action<T> {
        T run() throws IOException;
    }

    /**
     * Makes the folder when it is not there.
     *
     * @throws DataFolderException when it cannot be used, or holds things of somebody else
     */
    public static DataFolder open(Path folder) {
        DataFolder opened = new DataFolder(folder.toAbsolutePath().normalize());
        opened.refuseAnothers();
        opened.guard(() -> Files.createDirectories(opened.releases()));
        return opened;
    }

    /**
     * Opens a folder for what was made up, and marks it as such when it is new or empty.
     *
     * @throws DataFolderException when it is in use already and not marked, or cannot be used
     */
    public static DataFolder openSynthetic(Path folder) {
        DataFolder opened = new DataFolder(folder.toAbsolutePath().normalize());
        if (!opened.isSynthetic()) {
            if (!opened.list(opened.root).isEmpty()) {
                throw DataFolderException.inUse(opened.root);
            }
            opened.guard(() -> Files.createDirectories(opened.root));
            opened.write(opened.root.resolve(SYNTHETIC), ABOUT_SYNTHETIC.getBytes(StandardCharsets.UTF_8));
            opened.force(opened.root);
        }
        return open(folder);
    }

    /** Whether all figures that are brought into it were made up. */
    public boolean isSynthetic() {
        return Files.exists(root.resolve(SYNTHETIC));
    }

    /**
     * Makes sure that a folder, which need not be there, is not one of figures that were made up.
     *
     * @param what that which is done with real figures only, as the beginning of a sentence: "letters are written"
     * @throws DataFolderException when it is
     */
    public static void requireReal(Path folder, String what) {
        DataFolder asked = new DataFolder(folder.toAbsolutePath().normalize());
        if (asked.isSynthetic()) {
            throw DataFolderException.synthetic(asked.root, what);
        }
    }

    /**
     * Makes sure that a folder holds figures that were made up, and nothing else.
     *
     * @throws DataFolderException when it is not there or not marked as such; it says how one is made
     */
    public static void requireSynthetic(Path folder) {
        DataFolder asked = new DataFolder(folder.toAbsolutePath().normalize());
        if (!asked.isSynthetic()) {
            throw DataFolderException.notSynthetic(asked.root);
        }
    }

    /** A folder that is in use for something else stays as it is: nothing of ours goes among the things of others. */
    private void refuseAnothers() {
        List<Path> strangers =
                list(root).stream().filter(entry -> !OURS.contains(name(entry))).toList();
        boolean used = Files.isDirectory(releases()) && Files.exists(lockFile());
        if (!strangers.isEmpty() && !used) {
            throw DataFolderException.anothers(root, name(strangers.getFirst()));
        }
    }

    public Path releases() {
        return root.resolve("releases");
    }

    public Path staging() {
        return root.resolve("staging");
    }

    /** Where the lists of what was brought stand. */
    public Path imports() {
        return root.resolve("imports");
    }

    /** Where it stands which releases were withdrawn, a file for each. */
    public Path withdrawn() {
        return root.resolve("withdrawn");
    }

    /** Where imported tables of statistics stand, a folder for each release. */
    public Path datasets() {
        return root.resolve("datasets");
    }

    /** Where tables are read to, before they become releases; what is here was never shown. */
    public Path readings() {
        return root.resolve("readings");
    }

    /** Where it stands which letters were made, a file for each. */
    public Path letters() {
        return root.resolve("letters");
    }

    /** Where rows stand that are added to the tables of the programme. */
    public Path programme() {
        return root.resolve("programme");
    }

    public Path lockFile() {
        return root.resolve("load.lock");
    }

    /** Runs an action; says in one sentence what is wrong with the data folder when it fails. */
    public <T> T guard(Action<T> action) {
        try {
            return action.run();
        } catch (IOException e) {
            throw DataFolderException.of(root, e);
        } catch (UncheckedIOException e) { // what a walk through files throws
            throw DataFolderException.of(root, Objects.requireNonNull(e.getCause()));
        }
    }

    /** What stands in a folder, by name; hidden files are none of ours. Empty when the folder is not there. */
    public List<Path> list(Path folder) {
        return guard(() -> {
            if (!Files.isDirectory(folder)) {
                return List.of();
            }
            try (Stream<Path> entries = Files.list(folder)) {
                return entries.filter(entry -> !name(entry).startsWith("."))
                        .sorted()
                        .toList();
            }
        });
    }

    /** Writes a file and waits until it has reached the disk. */
    public void write(Path file, byte[] bytes) {
        guard(() -> Files.write(file, bytes));
        force(file);
    }

    /** Makes a staged release visible, whole or not at all, and waits until that has reached the disk. */
    public void publish(Path staged, Path release) {
        move(staged, release);
    }

    /** Moves what was staged to its place among others, whole or not at all, and waits until that has reached the disk. */
    public void move(Path staged, Path place) {
        guard(() -> Files.move(staged, place, StandardCopyOption.ATOMIC_MOVE));
        force(Objects.requireNonNull(place.getParent()));
    }

    /** Puts a staged file in the place of another, whole or not at all, and waits until that has reached the disk. */
    public void replace(Path staged, Path file) {
        guard(() -> Files.move(staged, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING));
        force(Objects.requireNonNull(file.getParent()));
    }

    /** Waits until a file, or the list of files in a folder, has reached the disk. */
    public void force(Path path) {
        boolean folder = Files.isDirectory(path);
        if (folder && !path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return; // Windows opens no folder as a file, and keeps its lists by itself.
        }
        guard(() -> {
            try (FileChannel channel =
                    FileChannel.open(path, folder ? StandardOpenOption.READ : StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            return path;
        });
    }

    /** Removes a staged folder with all in it, if it is there. */
    public void discard(Path staged) {
        guard(() -> {
            if (Files.exists(staged)) {
                try (Stream<Path> paths = Files.walk(staged)) {
                    paths.sorted(Comparator.reverseOrder()).forEach(this::delete);
                }
            }
            return staged;
        });
    }

    public void delete(Path file) {
        guard(() -> Files.deleteIfExists(file));
    }

    public static String name(Path path) {
        return String.valueOf(path.getFileName());
    }
}
