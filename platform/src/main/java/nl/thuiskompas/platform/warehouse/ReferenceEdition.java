package nl.thuiskompas.platform.warehouse;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.thuiskompas.platform.storage.Json;
import nl.thuiskompas.platform.storage.JsonFields;
import nl.thuiskompas.platform.storage.MalformedDescriptionException;
import nl.thuiskompas.platform.storage.Sha256;

/**
 * A set of tables with their descriptions, as CSV files beside a tables.json: the one that comes with the program, or
 * one in a folder.
 */
public final class ReferenceEdition {
    private static final String TABLES = "tables.json";

    private final String label;
    private final Shelf files;
    private final List<TableDescription> tables;

    /** Where the files of an edition are. */
    private interface Shelf {
        byte[] read(String file) throws IOException;
    }

    private ReferenceEdition(String label, Shelf files) {
        this.label = label;
        this.files = files;
        this.tables = describe();
    }

    /**
     * The edition that comes with the program.
     *
     * @throws ReferenceEditionException when this build holds none, or its description is not complete
     */
    public static ReferenceEdition bundled() {
        return new ReferenceEdition("the bundled reference edition", file -> {
            try (InputStream stream = ReferenceEdition.class.getResourceAsStream("/reference/" + file)) {
                if (stream == null) {
                    throw new NoSuchFileException("reference/" + file);
                }
                return stream.readAllBytes();
            }
        });
    }

    /**
     * The edition in a folder.
     *
     * @throws ReferenceEditionException when the folder holds none, or its description is not complete
     */
    public static ReferenceEdition in(Path folder) {
        return new ReferenceEdition(
                "the reference edition in " + folder, file -> Files.readAllBytes(folder.resolve(file)));
    }

    /**
     * An edition of files in memory, such as an import makes.
     *
     * @param label which edition this is, in words
     * @param files contents by name: tables.json and the tables that it describes
     * @throws ReferenceEditionException when the description is not complete
     */
    public static ReferenceEdition of(String label, Map<String, byte[]> files) {
        Map<String, byte[]> kept = Map.copyOf(files);
        return new ReferenceEdition(label, file -> {
            byte[] bytes = kept.get(file);
            if (bytes == null) {
                throw new NoSuchFileException(file);
            }
            return bytes;
        });
    }

    /** Which edition this is, in words. */
    public String label() {
        return label;
    }

    /** The tables, in the order of the description. */
    public List<TableDescription> tables() {
        return tables;
    }

    /**
     * The CSV file of a table, its checksum verified.
     *
     * @throws ReferenceEditionException when the file is missing or is not the one that was described
     */
    byte[] csv(TableDescription table) {
        byte[] csv = read(table.file());
        String sha256 = Sha256.of(csv);
        if (!sha256.equals(table.sha256())) {
            throw problem(table.file() + " has checksum " + sha256 + ", " + TABLES + " says " + table.sha256()
                    + "; build the edition again, or take back the file");
        }
        return csv;
    }

    ReferenceEditionException problem(String problem) {
        return new ReferenceEditionException(label + ": " + problem);
    }

    private byte[] read(String file) {
        try {
            return files.read(file);
        } catch (NoSuchFileException e) {
            throw new ReferenceEditionException(label + ": " + file + " is missing", e);
        } catch (IOException e) {
            throw new ReferenceEditionException(label + ": " + file + " cannot be read (" + e + ")", e);
        }
    }

    private List<TableDescription> describe() {
        try {
            JsonFields document = new JsonFields("", Json.read(read(TABLES)))
                    .only(Set.of("@context", "dc:title", Descriptions.SOURCES, "tables"));
            Map<String, SourceDescription> sources = Descriptions.sources(document);
            List<TableDescription> described = new ArrayList<>();
            Set<String> names = new HashSet<>();
            for (JsonFields fields : document.objects("tables")) {
                TableDescription table = Descriptions.table(fields, sources);
                if (!names.add(table.name())) {
                    throw fields.at("table " + table.name()).problem("it is described twice");
                }
                described.add(table);
            }
            return List.copyOf(described);
        } catch (MalformedDescriptionException e) {
            throw new ReferenceEditionException(label + ", " + TABLES + ": " + e.getMessage(), e);
        }
    }
}
