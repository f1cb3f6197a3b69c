package nl.thuiskompas.platform.sources;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import nl.thuiskompas.platform.sources.internal.ReferenceComparison;
import nl.thuiskompas.platform.sources.internal.ReferenceEdition;
import nl.thuiskompas.platform.sources.internal.ReferenceFolder;
import nl.thuiskompas.platform.tables.ProgressListener;
import nl.thuiskompas.platform.tables.RawFileException;

/** Makes the reference edition: our compact tables of public facts, from raw files that others published. */
public final class ReferenceBuild {
    private ReferenceBuild() {}

    /**
     * Reads the raw files, checks them against one another and writes the tables. The same raw files give the same
     * bytes on every run. Nothing is written when a raw file is wrong.
     *
     * @param from folder with the raw files
     * @param to the reference folder; made when it does not exist, files of other names in it stay as they are
     * @param progress hears which step begins
     * @throws RawFileException when a raw file is missing or malformed, or contradicts another
     * @throws IOException when the disk cannot be read or written
     */
    public static ReferenceBuildReport run(Path from, Path to, ProgressListener progress) throws IOException {
        ReferenceEdition edition = ReferenceEdition.from(from, progress);
        progress.begins("Writing " + edition.tables().size() + " tables");
        ReferenceFolder.write(to, edition.files());
        return edition.report();
    }

    /**
     * Says what differs between two reference folders.
     *
     * @param built the folder just built
     * @param shipped the folder that the project ships
     * @return a sentence for each table that differs, with the first line that does; empty when all bytes are equal
     * @throws IOException when one of the folders cannot be read
     */
    public static List<String> compare(Path built, Path shipped) throws IOException {
        return ReferenceComparison.differences(built, shipped);
    }
}
