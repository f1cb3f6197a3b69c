package nl.thuiskompas.platform.standin.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A folder with recorded answers: {@code <table>_<collection>.ndjson} of version 3, {@code v4_<table>_<collection>.ndjson}
 * of version 4, each perhaps with {@code .gz} behind it, and {@code cbs.v3.<table>_Metadata.json} and
 * {@code cbs.v4.<table>_Metadata.json} for what a table says about itself.
 */
final class Folder {
    private static final Pattern COLLECTION =
            Pattern.compile("(v4_)?([0-9A-Za-z]+)_([A-Za-z][0-9A-Za-z]*)\\.ndjson(?:\\.gz)?");

    private final Path folder;
    private final Map<String, Map<String, Rows>> v3 = new TreeMap<>();
    private final Map<String, Map<String, Rows>> v4 = new TreeMap<>();

    Folder(Path folder) throws IOException {
        this.folder = folder;
        List<Path> files;
        try (Stream<Path> listed = Files.list(folder)) {
            files = listed.sorted().toList();
        }
        for (Path file : files) {
            Matcher name = COLLECTION.matcher(file.getFileName().toString());
            if (name.matches()) {
                (name.group(1) == null ? v3 : v4)
                        .computeIfAbsent(name.group(2), table -> new TreeMap<>())
                        .put(name.group(3), Lines.of(file));
            }
        }
    }

    Set<String> tables(int version) {
        return new TreeSet<>((version == 3 ? v3 : v4).keySet());
    }

    /** The recorded collections of a table. */
    Map<String, Rows> collections(int version, String table) {
        return (version == 3 ? v3 : v4).getOrDefault(table, Map.of());
    }

    /** What a table says about itself; empty when that was not recorded. */
    Map<String, @Nullable Object> metadata(int version, String table) throws IOException {
        Path file = folder.resolve("cbs.v" + version + "." + table + "_Metadata.json");
        return Files.exists(file) ? Lines.object(file, Files.readString(file, StandardCharsets.UTF_8)) : Map.of();
    }
}
