package nl.thuiskompas.platform.warehouse;

import java.nio.file.Path;
import java.time.Instant;

/**
 * One import of one table: never changed, only superseded by a later one.
 *
 * @param id table and the first digits of the checksum of the file it was made from
 * @param table what it holds
 * @param published when it became visible in this warehouse
 * @param edition the reference edition it was loaded from, in words
 * @param dataSha256 checksum of its Parquet file
 * @param folder where it stands
 * @param brought whether somebody brought it: then it is read only while an import lists it
 */
public record Release(
        String id,
        TableDescription table,
        Instant published,
        String edition,
        String dataSha256,
        Path folder,
        boolean brought) {
    static final String DATA = "data.parquet";
    static final String MANIFEST = "manifest.json";

    /** The Parquet file. */
    public Path data() {
        return folder.resolve(DATA);
    }
}
