package nl.thuiskompas.platform.synthesis.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.thuiskompas.platform.storage.DataFolder;
import nl.thuiskompas.platform.storage.DataFolderException;
import nl.thuiskompas.platform.synthesis.SynthesisException;

/**
 * Where a country is made: a hidden folder beside its place, of this run alone, which takes that place when all is in it and is
 * taken away otherwise. What a process that was killed left behind is taken away by the next that makes the same.
 */
public final class Workplace implements AutoCloseable {
    private static final AtomicLong RUNS = new AtomicLong();

    private final DataFolder around;
    private final Path out;
    private final Path made;

    private Workplace(DataFolder around, Path out, Path made) {
        this.around = around;
        this.out = out;
        this.made = made;
    }

    /**
     * A workplace for a folder that is new or empty.
     *
     * @param out absolute
     * @throws SynthesisException when somebody else is making the same folder
     * @throws DataFolderException when it cannot be made
     */
    public static Workplace of(Path out) {
        DataFolder around = new DataFolder(Objects.requireNonNullElse(out.getParent(), out));
        Pattern others =
                Pattern.compile("\\." + Pattern.quote(DataFolder.name(out)) + "\\.(\\d{1,18})-\\d+\\.being-made");
        for (Path other : hidden(around)) {
            Matcher found = others.matcher(DataFolder.name(other));
            if (found.matches()
                    && ProcessHandle.of(Long.parseLong(found.group(1))).isPresent()) {
                throw new SynthesisException("the folder " + out + " is being made by process " + found.group(1)
                        + " already; wait until that is done, or name another with --out DIR.");
            }
            if (found.matches()) {
                around.discard(other);
            }
        }
        Path made = around.root()
                .resolve("." + DataFolder.name(out) + "."
                        + ProcessHandle.current().pid() + "-" + RUNS.incrementAndGet() + ".being-made");
        around.guard(() -> Files.createDirectories(made));
        return new Workplace(around, out, made);
    }

    private static List<Path> hidden(DataFolder around) {
        return around.guard(() -> {
            if (!Files.isDirectory(around.root())) {
                return List.of();
            }
            try (Stream<Path> all = Files.list(around.root())) {
                return all.filter(path -> DataFolder.name(path).startsWith(".")).toList();
            }
        });
    }

    /** Where to write. */
    public Path folder() {
        return made;
    }

    /** Writes a file. */
    public void write(String name, byte[] content) {
        around.write(made.resolve(name), content);
    }

    /**
     * Gives what was made its place.
     *
     * @throws SynthesisException when somebody was quicker
     */
    public void finish() {
        try {
            Files.deleteIfExists(out); // empty, as was seen before
        } catch (IOException e) {
            throw new SynthesisException(
                    "the folder " + out
                            + " was filled by somebody else in the meantime, and nothing was written; name another"
                            + " with --out DIR.",
                    e);
        }
        around.move(made, out);
    }

    /** Takes away what did not come to its place. */
    @Override
    public void close() {
        around.discard(made);
    }
}
