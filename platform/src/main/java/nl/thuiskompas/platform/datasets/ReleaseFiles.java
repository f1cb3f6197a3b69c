package nl.thuiskompas.platform.datasets;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.thuiskompas.platform.storage.DataFolder;
import nl.thuiskompas.platform.storage.Json;
import nl.thuiskompas.platform.storage.JsonFields;
import nl.thuiskompas.platform.storage.MalformedDescriptionException;

/**
 * The files of a release. Its manifest and its contents are written once. Its state is a small file that is replaced as a
 * whole, so that at every moment the release is in the old state or in the new one.
 */
final class ReleaseFiles {
    private static final long FORMAT = 1;

    private final DataFolder folder;

    ReleaseFiles(DataFolder folder) {
        this.folder = folder;
    }

    void writeManifest(DatasetRelease release, Path place) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("format", FORMAT);
        fields.put("id", release.id());
        fields.put("dataset", release.dataset());
        fields.put("title", release.title());
        fields.put("origin", StructureFile.origin(release.origin()));
        fields.put("retrieved", release.retrieved().toString());
        fields.put("known", release.known().toString());
        fields.put("cells", release.cells());
        fields.put("cellsSha256", release.checksums().cells());
        fields.put("structureSha256", release.checksums().structure());
        if (release.synthetic()) {
            fields.put(StructureFile.SYNTHETIC, true);
        }
        folder.write(place.resolve(DatasetRelease.MANIFEST), Json.write(fields));
    }

    /** Replaces the state, whole or not at all. */
    void writeState(Path release, List<Transition> history) {
        folder.guard(() -> Files.createDirectories(folder.readings()));
        Path staged = folder.readings()
                .resolve("state-" + DataFolder.name(release) + "-"
                        + ProcessHandle.current().pid());
        folder.write(staged, stateOf(history));
        folder.replace(staged, release.resolve(DatasetRelease.STATE));
    }

    /** Writes the first state into a release that is not visible yet. */
    void writeFirstState(Path place, List<Transition> history) {
        folder.write(place.resolve(DatasetRelease.STATE), stateOf(history));
    }

    private static byte[] stateOf(List<Transition> history) {
        List<Map<String, Object>> steps = history.stream()
                .map(step -> {
                    Map<String, Object> fields = new LinkedHashMap<>();
                    fields.put("state", JsonFields.code(step.state()));
                    fields.put("at", step.at().toString());
                    fields.put("by", step.by());
                    if (!step.reason().isBlank()) {
                        fields.put("reason", step.reason());
                    }
                    return fields;
                })
                .toList();
        return Json.write(Map.of("format", FORMAT, "history", steps));
    }

    /** Reads manifest and state of a release; {@code superseded} is not known here. */
    DatasetRelease read(Path place) {
        JsonFields manifest = fields(place, DatasetRelease.MANIFEST);
        String id = manifest.text("id");
        if (!id.equals(DataFolder.name(place))) {
            throw manifest.problem("it is the manifest of " + id);
        }
        List<JsonFields> steps = fields(place, DatasetRelease.STATE).objects("history");
        if (steps.isEmpty()) {
            throw manifest.problem("its state.json has no history");
        }
        for (String file : List.of(DatasetRelease.CELLS, DatasetRelease.STRUCTURE)) {
            if (!Files.isRegularFile(place.resolve(file))) {
                throw manifest.problem("its " + file + " is missing");
            }
        }
        try {
            return new DatasetRelease(
                    id,
                    manifest.text("dataset"),
                    manifest.has("title") ? manifest.text("title") : id,
                    StructureFile.origin(manifest.object("origin")),
                    Instant.parse(manifest.text("retrieved")),
                    LocalDate.parse(manifest.text("known")),
                    manifest.count("cells"),
                    new DatasetRelease.Checksums(manifest.text("cellsSha256"), manifest.text("structureSha256")),
                    steps.stream().map(ReleaseFiles::transition).toList(),
                    manifest.has(StructureFile.SYNTHETIC) && manifest.truth(StructureFile.SYNTHETIC),
                    false,
                    place);
        } catch (DateTimeException e) {
            throw new MalformedDescriptionException("a date or moment in it cannot be read", e);
        }
    }

    private static Transition transition(JsonFields step) {
        return new Transition(
                step.constant("state", ReleaseState.class),
                Instant.parse(step.text("at")),
                step.text("by"),
                step.has("reason") ? step.text("reason") : "");
    }

    private static JsonFields fields(Path place, String file) {
        return JsonFields.of(place.resolve(file), FORMAT, file);
    }

    /** The folders of releases, sorted by name. */
    Stream<Path> folders() {
        return folder.list(folder.datasets()).stream();
    }
}
