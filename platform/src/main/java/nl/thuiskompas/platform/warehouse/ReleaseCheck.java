package nl.thuiskompas.platform.warehouse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.thuiskompas.platform.storage.DataFolder;
import nl.thuiskompas.platform.storage.DuckDb;
import nl.thuiskompas.platform.storage.LoadLock;
import nl.thuiskompas.platform.storage.MalformedDescriptionException;
import nl.thuiskompas.platform.storage.Sha256;
import org.jspecify.annotations.Nullable;

/** Looks at every release folder and tells the whole ones from those that must not be served. */
final class ReleaseCheck {
    /**
     * What was found.
     *
     * @param releases the whole ones
     * @param refusals the others
     */
    record Findings(List<Release> releases, List<Refusal> refusals) {}

    private final DataFolder folder;
    private final DuckDb duckDb;

    ReleaseCheck(DataFolder folder, DuckDb duckDb) {
        this.folder = folder;
        this.duckDb = duckDb;
    }

    Findings run() {
        List<Release> sound = new ArrayList<>();
        List<Refusal> refusals = new ArrayList<>();
        for (Path path : folder.list(folder.releases())) {
            try {
                sound.add(checkFiles(path));
            } catch (Damage damage) {
                refusals.add(refusal(path, damage));
            }
        }
        List<Release> releases = new ArrayList<>();
        Map<Path, Long> rows = countRows(sound);
        for (Release release : sound) {
            long counted = rows.getOrDefault(release.data(), -1L);
            if (counted == release.table().rows()) {
                releases.add(release);
            } else {
                refusals.add(refusal(
                        release.folder(),
                        new Damage(
                                counted < 0
                                        ? "data.parquet is not a Parquet file that can be read"
                                        : "data.parquet has " + counted + " rows, its manifest says "
                                                + release.table().rows())));
            }
        }
        refusals.addAll(leftovers());
        return new Findings(releases, refusals);
    }

    private static Release checkFiles(Path path) throws Damage {
        if (!Files.isDirectory(path)) {
            throw new Damage("it is not a folder");
        }
        Release release;
        try {
            release = Manifest.read(read(path.resolve(Release.MANIFEST)), path);
        } catch (Manifest.UnknownFormatException e) {
            throw new Damage(e.getMessage(), "use the version of Thuiskompas that wrote it, or remove " + path);
        } catch (MalformedDescriptionException e) {
            throw new Damage("its manifest.json cannot be trusted: " + e.getMessage());
        }
        String sha256 = Sha256.of(read(release.data()));
        if (!sha256.equals(release.dataSha256())) {
            throw new Damage("data.parquet has checksum " + sha256 + ", its manifest says " + release.dataSha256());
        }
        return release;
    }

    private static byte[] read(Path file) throws Damage {
        if (!Files.exists(file)) {
            throw new Damage("it is half-written, " + file.getFileName() + " is missing");
        }
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new Damage(file.getFileName() + " cannot be read (" + e + ")");
        }
    }

    /** Rows by file; a file that cannot be read is left out. One question for all, each by itself if that fails. */
    private Map<Path, Long> countRows(List<Release> releases) {
        if (releases.isEmpty()) {
            return Map.of();
        }
        Map<Path, Long> rows = new HashMap<>();
        try (Connection connection = duckDb.connect();
                PreparedStatement statement =
                        connection.prepareStatement("SELECT file_name, num_rows FROM parquet_file_metadata(?)")) {
            String[] files = releases.stream().map(r -> r.data().toString()).toArray(String[]::new);
            statement.setObject(1, connection.createArrayOf("VARCHAR", files));
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    rows.put(Path.of(result.getString(1)), result.getLong(2));
                }
            }
        } catch (SQLException e) {
            if (releases.size() > 1) {
                releases.forEach(release -> rows.putAll(countRows(List.of(release))));
            }
        }
        return rows;
    }

    private static Refusal refusal(Path path, Damage damage) {
        String name = DataFolder.name(path);
        String remedy = damage.remedy != null
                ? damage.remedy
                : "remove " + path + " and start again: a table of the reference edition is then loaded anew";
        return new Refusal(name, String.valueOf(damage.getMessage()), remedy);
    }

    /** What a broken-off load left behind; while another process loads, what is staged is no leftover. */
    private List<Refusal> leftovers() {
        List<Path> staged = folder.list(folder.staging());
        if (staged.isEmpty() || LoadLock.isTaken(folder)) {
            return List.of();
        }
        return staged.stream()
                .filter(Files::exists) // a load may have ended between the two looks
                .map(path -> Refusal.staged(
                        DataFolder.name(path),
                        "it is half-written, its load was broken off",
                        "nothing needs doing: the next load that writes removes " + path))
                .toList();
    }

    /** What is wrong with one release. */
    private static final class Damage extends Exception {
        private final @Nullable String remedy;

        Damage(String problem) {
            this(problem, null);
        }

        Damage(@Nullable String problem, @Nullable String remedy) {
            super(problem);
            this.remedy = remedy;
        }
    }
}
