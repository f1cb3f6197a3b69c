package nl.thuiskompas.platform.records.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.thuiskompas.platform.records.RecordFiles;
import nl.thuiskompas.platform.records.RecordsException;
import nl.thuiskompas.platform.storage.Json;
import nl.thuiskompas.platform.storage.JsonFields;
import nl.thuiskompas.platform.storage.MalformedDescriptionException;
import nl.thuiskompas.platform.storage.Sha256;

/**
 * Checksums of the files that records come in. A checksum that was computed is kept with the size and the time of its file:
 * a file whose size and time are still the same is not read again, because reading would take longer than opening what was
 * prepared. Whoever changes a file and puts back its time has to remove what was prepared by hand.
 */
final class InputSums {
    private static final String FILE = "inputs.json";

    private final Path folder;
    private final SortedMap<String, Seen> seen = new TreeMap<>();

    private record Seen(long bytes, String time, String sha256) {}

    /** @param folder the folder of records */
    InputSums(Path folder) {
        this.folder = folder;
        Path file = file();
        if (Files.exists(file)) {
            try {
                new JsonFields("", Json.read(Files.readAllBytes(file)))
                        .objects("files")
                        .forEach(each -> seen.put(
                                each.text("file"),
                                new Seen(each.count("bytes"), each.text("time"), each.text("sha256"))));
            } catch (IOException | MalformedDescriptionException e) {
                seen.clear(); // then every file is read again
            }
        }
    }

    private Path file() {
        return folder.resolve(RecordFiles.PREPARED).resolve(FILE);
    }

    /** The checksums of files in the folder of records, by name. */
    SortedMap<String, String> of(List<Path> files) {
        SortedMap<String, String> sums = new TreeMap<>();
        files.forEach(file -> sums.put(String.valueOf(file.getFileName()), of(file)));
        return sums;
    }

    private String of(Path file) {
        try {
            String name = String.valueOf(file.getFileName());
            long bytes = Files.size(file);
            String time = Files.getLastModifiedTime(file).toString();
            Seen before = seen.get(name);
            if (before != null && before.bytes() == bytes && before.time().equals(time)) {
                return before.sha256();
            }
            String sha256 = Sha256.of(file);
            seen.put(name, new Seen(bytes, time, sha256));
            return sha256;
        } catch (IOException e) {
            throw RecordsException.at(file.toString(), "it cannot be read (" + e + ")", "Give access to it", e);
        }
    }

    /** Keeps what was seen. */
    void keep() throws IOException {
        List<Map<String, Object>> files = seen.entrySet().stream()
                .map(each -> {
                    Map<String, Object> fields = new LinkedHashMap<>();
                    fields.put("file", each.getKey());
                    fields.put("bytes", each.getValue().bytes());
                    fields.put("time", each.getValue().time());
                    fields.put("sha256", each.getValue().sha256());
                    return fields;
                })
                .toList();
        Files.createDirectories(folder.resolve(RecordFiles.PREPARED));
        Files.write(file(), Json.write(Map.of("files", files)));
    }
}
