package nl.thuiskompas.platform.storage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Files that come whole or not at all, wherever they are: a reader never sees half of one, and none is left when the
 * process is killed or the disk is full. Two processes may write the same file at once; the last one stays.
 */
public final class WholeFile {
    /** A file in the making: hidden, with the number of the process that makes it. */
    private static final Pattern PART = Pattern.compile("\\.(.+)\\.(\\d{1,18})-\\d+\\.part");

    private WholeFile() {}

    /** Writes a file, waits until it has reached the disk, and only then gives it its name; returns the file. */
    public static Path write(Path file, byte[] bytes) throws IOException {
        Path part = file.resolveSibling("." + file.getFileName() + "."
                + ProcessHandle.current().pid() + "-" + Thread.currentThread().threadId() + ".part");
        try {
            try (FileChannel channel = FileChannel.open(
                    part, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
                ByteBuffer left = ByteBuffer.wrap(bytes);
                while (left.hasRemaining()) {
                    channel.write(left);
                }
                channel.force(true);
            }
            return Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            try {
                Files.deleteIfExists(part);
            } catch (IOException again) {
                e.addSuppressed(again);
            }
            throw e;
        }
    }

    /**
     * Removes what processes that are no more left of files in the making.
     *
     * @param ours whether a file with this name may be one of those that were being made
     * @return what was removed
     */
    public static List<Path> removeParts(Path folder, Predicate<String> ours) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<Path> left;
        try (Stream<Path> files = Files.list(folder)) {
            left = files.filter(file -> left(DataFolder.name(file), ours)).toList();
        }
        for (Path file : left) {
            Files.deleteIfExists(file);
        }
        return left;
    }

    private static boolean left(String name, Predicate<String> ours) {
        Matcher part = PART.matcher(name);
        return part.matches()
                && ours.test(part.group(1))
                && ProcessHandle.of(Long.parseLong(part.group(2))).isEmpty();
    }
}
