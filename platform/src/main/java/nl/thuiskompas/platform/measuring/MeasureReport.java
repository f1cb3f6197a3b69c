package nl.thuiskompas.platform.measuring;

import java.nio.file.Path;
import nl.thuiskompas.platform.protection.ReleaseDescription;
import nl.thuiskompas.platform.protection.ReleaseFolder;

/**
 * What was measured.
 *
 * @param release what the release says of itself
 * @param folder where it is
 */
public record MeasureReport(ReleaseDescription release, Path folder) {
    /** What the release says of itself, as the bytes of its description. */
    public byte[] description() {
        return ReleaseFolder.write(release);
    }

    /** Cells of all tables and years. */
    public long cells() {
        return release.years().stream()
                .flatMap(year -> year.tables().stream())
                .mapToLong(ReleaseDescription.Table::cells)
                .sum();
    }

    /** How many of these are withheld. */
    public long withheld() {
        return release.years().stream()
                .flatMap(year -> year.tables().stream())
                .mapToLong(ReleaseDescription.Table::withheld)
                .sum();
    }
}
