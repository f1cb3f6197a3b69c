package nl.thuiskompas.platform.records;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import nl.thuiskompas.platform.records.internal.RecordStore;

/**
 * A folder with records of dwellings, households and persons. It is looked at when it is opened, and nothing is written; to
 * prepare a year writes into the folder prepared in it, and is done once for as long as the files stay the same.
 */
public final class Records {
    private final Path folder;
    private final RecordsDescription description;
    private final RecordStore store;

    private Records(Path folder, RecordsDescription description, RecordStore store) {
        this.folder = folder;
        this.description = description;
        this.store = store;
    }

    /**
     * Opens a folder of records in municipalities of the bundled reference edition.
     *
     * @throws RecordsException when it cannot be used; the sentence says where, what was expected and what to do
     */
    public static Records open(Path folder) {
        return open(folder, Places.reference());
    }

    /** Opens a folder of records in municipalities of one's own. */
    public static Records open(Path folder, Places places) {
        Path absolute = folder.toAbsolutePath().normalize();
        if (!Files.isDirectory(absolute)) {
            throw RecordsException.at(folder.toString(), "there is no such folder", "Name a folder with records");
        }
        RecordsDescription description = RecordsDescription.read(absolute, places);
        return new Records(absolute, description, RecordStore.look(absolute, description, places));
    }

    /** The folder. */
    public Path folder() {
        return folder;
    }

    /** What the folder says of itself. */
    public RecordsDescription description() {
        return description;
    }

    /**
     * The records of a year in aligned columns, prepared now when they are not yet, or when a file was changed. Years that
     * lie before it are prepared first, as far as it takes from them what was there a year before.
     *
     * @param progress hears what is being done, a few words at a time
     * @return open; who asked closes it
     * @throws RecordsException when a file is damaged or holds what cannot be read; then nothing is kept
     */
    public PreparedYear prepare(int year, Consumer<String> progress) {
        return prepare(year, progress, () -> false);
    }

    /**
     * The same, which can be broken off.
     *
     * @param ending whether to stop as soon as possible; asked often
     * @throws CancellationException when it was broken off; what was begun is taken away
     */
    public PreparedYear prepare(int year, Consumer<String> progress, BooleanSupplier ending) {
        if (!description.years().contains(year)) {
            throw RecordsException.at(
                    RecordFiles.DESCRIPTION,
                    "there are no records of " + year + ", only of " + description.years(),
                    "Ask for another year, or add the files of this one");
        }
        return store.prepare(year, progress, ending);
    }
}
