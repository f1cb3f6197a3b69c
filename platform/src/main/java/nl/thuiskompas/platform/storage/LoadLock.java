package nl.thuiskompas.platform.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One load at a time into a data folder: among the threads of this process and among processes. */
public final class LoadLock implements AutoCloseable {
    /** A file lock is held by a process, so the threads within one need a lock of their own. */
    private static final ReentrantLock WITHIN_PROCESS = new ReentrantLock();

    /** Far behind the text, which others may then read while it is locked, also where locks are not advisory. */
    private static final long PLACE = Long.MAX_VALUE - 1;

    private final FileChannel channel;

    private LoadLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Waits for its turn.
     *
     * @param waiting hears who is loading, when there is somebody
     */
    public static LoadLock take(DataFolder folder, Consumer<String> waiting) {
        if (!WITHIN_PROCESS.tryLock()) {
            waiting.accept("another thread of this process");
            WITHIN_PROCESS.lock();
        }
        boolean taken = false;
        try {
            LoadLock lock = folder.guard(() -> takeFile(folder.lockFile(), waiting));
            taken = true;
            return lock;
        } finally {
            if (!taken) {
                WITHIN_PROCESS.unlock();
            }
        }
    }

    private static LoadLock takeFile(Path file, Consumer<String> waiting) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        boolean taken = false;
        try {
            if (lock(channel) == null) {
                String who = Files.readString(file).strip();
                waiting.accept(who.isEmpty() ? "another process" : who);
                channel.lock(PLACE, 1, false);
            }
            channel.truncate(0);
            byte[] self = ("process " + ProcessHandle.current().pid() + "\n").getBytes(StandardCharsets.UTF_8);
            channel.write(ByteBuffer.wrap(self), 0);
            taken = true;
            return new LoadLock(channel);
        } finally {
            if (!taken) {
                channel.close();
            }
        }
    }

    /** Whether somebody is loading at this moment. False when that cannot be found out for lack of write access. */
    public static boolean isTaken(DataFolder folder) {
        if (!WITHIN_PROCESS.tryLock()) {
            return true;
        }
        try {
            if (!Files.isWritable(folder.lockFile())) {
                return false;
            }
            return folder.guard(() -> {
                try (FileChannel channel = FileChannel.open(folder.lockFile(), StandardOpenOption.WRITE)) {
                    return lock(channel) == null;
                }
            });
        } finally {
            WITHIN_PROCESS.unlock();
        }
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        return channel.tryLock(PLACE, 1, false);
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException("the lock of a load could not be given back", e);
        } finally {
            WITHIN_PROCESS.unlock();
        }
    }
}
