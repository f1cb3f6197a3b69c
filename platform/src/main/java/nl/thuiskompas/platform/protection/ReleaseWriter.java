package nl.thuiskompas.platform.protection;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.thuiskompas.platform.protection.ReleaseDescription.ReleasedFile;
import nl.thuiskompas.platform.storage.Sha256;
import nl.thuiskompas.platform.storage.TableFile;

/**
 * Writes the folder of a measured release, which comes whole or not at all: it is made beside its place, under a hidden
 * name, and moved when everything is in it and on disk. What is not finished is taken away when this is closed; what a
 * process that was killed left behind, by the next that writes the same release.
 */
public final class ReleaseWriter implements AutoCloseable {
    private final Path out;
    private final Path made;
    private final Map<String, String> about;
    private final boolean confidential;
    private final List<ReleasedFile> files = new ArrayList<>();
    private final List<ReleasedFile> closed = new ArrayList<>();

    private ReleaseWriter(Path out, Path made, Map<String, String> about, boolean confidential) {
        this.out = out;
        this.made = made;
        this.about = Map.copyOf(about);
        this.confidential = confidential;
    }

    /**
     * Looks whether a release can be written to a place; writes nothing.
     *
     * @throws ReleaseException when something is there already, or there is nothing to put it in
     */
    public static void requireFree(Path out) {
        Path whole = out.toAbsolutePath().normalize();
        Path beside = whole.getParent();
        if (Files.exists(whole, LinkOption.NOFOLLOW_LINKS)) {
            throw ReleaseException.at(
                    out, "it is there already, and a release is never written over", "Name a folder that is not there");
        }
        if (beside == null || !Files.isDirectory(beside)) {
            throw ReleaseException.at(
                    out, "there is no folder " + beside + " to put it in", "Make that folder, or name another place");
        }
    }

    /**
     * Begins a release.
     *
     * @param out where it will stand
     * @param synthetic whether it is of a country that was made up
     */
    public static ReleaseWriter begin(Path out, Protection protection, boolean synthetic) {
        requireFree(out);
        Path whole = out.toAbsolutePath().normalize();
        Path beside = Objects.requireNonNull(whole.getParent());
        String name = String.valueOf(whole.getFileName());
        Path made = beside.resolve("." + name + "." + ProcessHandle.current().pid() + ".part");
        Map<String, String> about = Marks.of(synthetic, protection);
        try {
            removeLeft(beside, name);
            Files.createDirectory(made);
            Files.createDirectory(made.resolve(ReleaseNames.CLOSED));
        } catch (IOException e) {
            throw failed(out, e);
        }
        return new ReleaseWriter(whole, made, about, protection.confidential());
    }

    /** Takes away what processes that are no more left of this release. */
    private static void removeLeft(Path beside, String name) throws IOException {
        Pattern left = Pattern.compile("\\." + Pattern.quote(name) + "\\.(\\d{1,18})\\.part");
        List<Path> found;
        try (Stream<Path> all = Files.list(beside)) {
            found = all.filter(path -> {
                        Matcher part = left.matcher(String.valueOf(path.getFileName()));
                        return part.matches()
                                && ProcessHandle.of(Long.parseLong(part.group(1)))
                                        .isEmpty();
                    })
                    .toList();
        }
        for (Path path : found) {
            remove(path);
        }
    }

    /**
     * Writes the cells of a year; the columns are those of {@link ReleaseFolder#CELL_COLUMNS}.
     *
     * @param words for each column of text its words; rows name them by their places
     */
    public void cells(int year, Map<String, List<String>> words, long rows, TableFile.Source source) {
        table(made, ReleaseNames.cells(year, confidential), ReleaseNames.cells(words), rows, source);
        files.add(file(made, ReleaseNames.cells(year, confidential)));
    }

    /** Writes which municipalities the regions of a year are made of, as CSV. */
    public void regions(int year, String csv) {
        write(made, ReleaseNames.regions(year), csv.getBytes(StandardCharsets.UTF_8));
        files.add(file(made, ReleaseNames.regions(year)));
    }

    /** Writes what was decided about the cells of a year, to bind later releases; never to leave the environment. */
    public void decisions(int year, long rows, TableFile.Source source) {
        table(closed(), ReleaseNames.decisions(year), ReleaseNames.DECISIONS, rows, source);
        closed.add(file(closed(), ReleaseNames.decisions(year)));
    }

    /** Writes a file for whoever checks the output; never to leave the environment. */
    public void closed(String name, byte[] content) {
        write(closed(), name, content);
        closed.add(file(closed(), name));
    }

    /** The files that were written, without those in the folder closed. */
    public List<ReleasedFile> files() {
        return List.copyOf(files);
    }

    /** The release as it is so far, to be looked at before it is finished; good until then. */
    public ReleaseFolder unfinished(ReleaseDescription description) {
        return new ReleaseFolder(made, description);
    }

    /** Writes the description and gives the release its place. */
    public void finish(ReleaseDescription description) {
        Map<String, Object> list = new LinkedHashMap<>();
        list.put("format", ReleaseJson.FORMAT);
        list.put("release", description.id());
        Map<String, Object> sums = new LinkedHashMap<>();
        closed.forEach(file -> sums.put(file.name(), file.sha256()));
        list.put("files", sums);
        write(closed(), ReleaseNames.CLOSED_LIST, ReleaseJson.sealed(list));
        write(made, ReleaseNames.DESCRIPTION, ReleaseJson.write(description));
        try {
            settle();
            Files.move(made, out, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw failed(out, e);
        }
    }

    /** Waits until everything has reached the disk. */
    private void settle() throws IOException {
        try (Stream<Path> all = Files.walk(made)) {
            for (Path path : all.filter(Files::isRegularFile).toList()) {
                try (FileChannel channel = FileChannel.open(path, StandardOpenOption.WRITE)) {
                    channel.force(true);
                }
            }
        }
    }

    private Path closed() {
        return made.resolve(ReleaseNames.CLOSED);
    }

    private void table(Path folder, String name, List<TableFile.Column> columns, long rows, TableFile.Source source) {
        try {
            TableFile.write(folder, name, columns, rows, source, about);
        } catch (IOException e) {
            throw failed(out, e);
        }
    }

    private void write(Path folder, String name, byte[] content) {
        try {
            Files.write(folder.resolve(name), content);
        } catch (IOException e) {
            throw failed(out, e);
        }
    }

    private ReleasedFile file(Path folder, String name) {
        try {
            Path file = folder.resolve(name);
            return new ReleasedFile(name, Files.size(file), Sha256.of(file));
        } catch (IOException e) {
            throw failed(out, e);
        }
    }

    private static ReleaseException failed(Path out, IOException e) {
        String words = String.valueOf(e.getMessage());
        String lower = words.toLowerCase(Locale.ROOT);
        if (lower.contains("no space left") || lower.contains("not enough space") || lower.contains("quota")) {
            return ReleaseException.at(
                    out, "there is no room left on that disk", "Free some, or name a place on another disk", e);
        }
        return ReleaseException.at(
                out,
                "the release cannot be written (" + words + ")",
                "Give access to its place, or name another; what was begun is taken away",
                e);
    }

    private static void remove(Path folder) throws IOException {
        if (Files.exists(folder)) {
            List<Path> all;
            try (Stream<Path> paths = Files.walk(folder)) {
                all = paths.sorted(Comparator.reverseOrder()).toList();
            }
            for (Path path : all) {
                Files.deleteIfExists(path);
            }
        }
    }

    /** Takes away what was not finished. */
    @Override
    public void close() {
        try {
            remove(made);
        } catch (IOException e) {
            throw failed(out, e);
        }
    }
}
