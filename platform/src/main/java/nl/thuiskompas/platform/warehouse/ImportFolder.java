package nl.thuiskompas.platform.warehouse;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.thuiskompas.platform.storage.DataFolder;
import nl.thuiskompas.platform.storage.Json;
import nl.thuiskompas.platform.storage.JsonFields;
import nl.thuiskompas.platform.storage.MalformedDescriptionException;

/**
 * The lists of what somebody brought: one file for each import, which names its releases. The file is written last, and
 * comes whole or not at all, so that a break-off at any moment leaves what was there before.
 */
final class ImportFolder {
    /** What a name may be: it becomes the name of a file. */
    static final String NAME = "[a-z0-9]+(?:[-+][a-z0-9]+)*";

    private static final long FORMAT = 1;
    private static final String SUFFIX = ".json";
    private static final Set<String> FIELDS = Set.of("format", "name", "imported", "label", "releases");

    private final DataFolder folder;

    ImportFolder(DataFolder folder) {
        this.folder = folder;
    }

    /**
     * What was found.
     *
     * @param imports the imports that can be read, oldest first
     * @param refusals the others
     */
    record Findings(List<Import> imports, List<Refusal> refusals) {}

    Findings read() {
        List<Import> imports = new ArrayList<>();
        List<Refusal> refusals = new ArrayList<>();
        for (Path file : folder.list(folder.imports())) {
            try {
                imports.add(read(file));
            } catch (MalformedDescriptionException e) {
                refusals.add(Refusal.ofImport(
                        DataFolder.name(file),
                        "its list cannot be trusted: " + e.getMessage(),
                        "remove " + file + " and import it again"));
            }
        }
        imports.sort(Comparator.comparing(Import::imported).thenComparing(Import::name));
        return new Findings(List.copyOf(imports), List.copyOf(refusals));
    }

    private static Import read(Path file) {
        JsonFields fields = JsonFields.of(file, FORMAT, "").only(FIELDS);
        String name = fields.text("name");
        if (!DataFolder.name(file).equals(name + SUFFIX)) {
            throw fields.problem("it is of import " + name);
        }
        return new Import(name, fields.instant("imported"), fields.text("label"), fields.texts("releases"));
    }

    /** Puts a list in the place of the one with the same name; only who holds the lock may. */
    void write(Import listed) {
        if (!listed.name().matches(NAME)) {
            throw new IllegalArgumentException("an import cannot be called " + listed.name());
        }
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("format", FORMAT);
        fields.put("name", listed.name());
        fields.put("imported", listed.imported().toString());
        fields.put("label", listed.label());
        fields.put("releases", listed.releases());
        folder.guard(() -> Files.createDirectories(folder.imports()));
        folder.guard(() -> Files.createDirectories(folder.staging()));
        Path staged = folder.staging().resolve("import-" + listed.name() + SUFFIX);
        folder.write(staged, Json.write(fields));
        folder.replace(staged, folder.imports().resolve(listed.name() + SUFFIX));
    }

    /** Takes a list away; says whether it was there. */
    boolean delete(String name) {
        Path file = folder.imports().resolve(name + SUFFIX);
        if (!name.matches(NAME) || !Files.exists(file)) {
            return false;
        }
        folder.delete(file);
        folder.force(folder.imports());
        return true;
    }
}
