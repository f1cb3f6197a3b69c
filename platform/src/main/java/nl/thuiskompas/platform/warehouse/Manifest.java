package nl.thuiskompas.platform.warehouse;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.thuiskompas.platform.storage.Json;
import nl.thuiskompas.platform.storage.JsonFields;
import nl.thuiskompas.platform.storage.MalformedDescriptionException;
import nl.thuiskompas.platform.storage.Sha256;

/**
 * The manifest of a release as bytes. Its last field seals it: the checksum of the manifest itself, taken while zeros
 * stand in that place, so that a changed licence is noticed as surely as a changed number.
 */
final class Manifest {
    /** Goes up when a reader of the former format would misread. */
    static final long FORMAT = 1;

    private static final String BROUGHT = "brought";
    private static final String SEAL = "seal";
    private static final String ZEROS = "0".repeat(64);
    private static final String CHECKSUM = "[0-9a-f]{64}";
    private static final Set<String> FIELDS =
            Set.of("format", "id", "published", "edition", "dataSha256", Descriptions.SOURCES, "table", BROUGHT, SEAL);

    private Manifest() {}

    static byte[] write(Release release) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("format", FORMAT);
        fields.put("id", release.id());
        fields.put("published", release.published().toString());
        fields.put("edition", release.edition());
        fields.put("dataSha256", release.dataSha256());
        if (release.brought()) { // left out otherwise, as it was before anything could be brought
            fields.put(BROUGHT, "yes");
        }
        fields.put(
                Descriptions.SOURCES,
                release.table().sources().stream().map(Descriptions::write).toList());
        fields.put("table", Descriptions.write(release.table()));
        fields.put(SEAL, ZEROS);
        byte[] unsealed = Json.write(fields);
        return replaceLast(unsealed, ZEROS, Sha256.of(unsealed));
    }

    /**
     * Reads a manifest back.
     *
     * @param folder the folder of the release, which carries its id
     * @throws UnknownFormatException when another version of the program wrote it
     * @throws MalformedDescriptionException when it is not whole
     */
    static Release read(byte[] manifest, Path folder) {
        JsonFields fields = new JsonFields("", Json.read(manifest));
        long format = fields.count("format");
        if (format != FORMAT) {
            throw new UnknownFormatException(format);
        }
        String seal = fields.text(SEAL, CHECKSUM, "64 hexadecimal digits");
        if (!Sha256.of(replaceLast(manifest, seal, ZEROS)).equals(seal)) {
            throw fields.problem("it was changed after it was sealed");
        }
        fields.only(FIELDS);
        TableDescription table = Descriptions.table(fields.object("table"), Descriptions.sources(fields));
        Release release = new Release(
                fields.text("id"),
                table,
                fields.instant("published"),
                fields.text("edition"),
                fields.text("dataSha256", CHECKSUM, "64 hexadecimal digits"),
                folder,
                fields.has(BROUGHT));
        for (String name : List.of(String.valueOf(folder.getFileName()), table.releaseId())) {
            if (!release.id().equals(name)) {
                throw fields.problem("it is of release " + release.id() + ", not of " + name);
            }
        }
        return release;
    }

    private static byte[] replaceLast(byte[] bytes, String old, String replacement) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        int place = text.lastIndexOf(old);
        return (text.substring(0, place) + replacement + text.substring(place + old.length()))
                .getBytes(StandardCharsets.UTF_8);
    }

    /** A manifest is of a format that this version does not read. */
    static final class UnknownFormatException extends RuntimeException {
        UnknownFormatException(long format) {
            super("its manifest is of format " + format + ", this version of Thuiskompas reads format " + FORMAT);
        }
    }
}
