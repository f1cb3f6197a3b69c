package nl.thuiskompas.platform.measured;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.thuiskompas.engine.geography.Geography;
import nl.thuiskompas.platform.datasets.TableReading;
import nl.thuiskompas.platform.measured.internal.ReleasedTable;
import nl.thuiskompas.platform.protection.ReleaseDescription;
import nl.thuiskompas.platform.protection.ReleaseFolder;

/** A measured release that is brought: its tables stand ready to be read one after another. */
public final class MeasuredRelease {
    private static final String DESCRIPTION = "release.json";

    private final ReleaseFolder folder;

    private MeasuredRelease(ReleaseFolder folder) {
        this.folder = folder;
    }

    /** Whether this is a folder with the description of a measured release. */
    public static boolean looksLike(Path path) {
        return Files.isDirectory(path) && Files.isRegularFile(path.resolve(DESCRIPTION));
    }

    /**
     * Opens a release, and compares all that may leave with its checksums.
     *
     * @throws nl.thuiskompas.platform.protection.ReleaseException when it is confidential, or is damaged
     */
    public static MeasuredRelease open(Path path) {
        ReleaseFolder folder = ReleaseFolder.open(path);
        folder.verify();
        return new MeasuredRelease(folder);
    }

    /** Its name: regime and checksum. */
    public String id() {
        return description().id();
    }

    /** Whether the records are of a country that was made up. */
    public boolean synthetic() {
        return description().synthetic();
    }

    /** The codes of its tables, those of all years, in the order of the definitions. */
    public List<String> tables() {
        return description().years().stream()
                .flatMap(year -> year.tables().stream())
                .map(ReleaseDescription.Table::code)
                .distinct()
                .toList();
    }

    /**
     * One of its tables, of all years that have it.
     *
     * @param table one of {@link #tables()}
     * @param geography gives regions their names
     */
    public TableReading reading(String table, Geography geography) {
        return new ReleasedTable(folder, table, geography);
    }

    private ReleaseDescription description() {
        return folder.description();
    }
}
