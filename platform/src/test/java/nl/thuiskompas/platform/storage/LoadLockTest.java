package nl.thuiskompas.platform.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoadLockTest {
    @TempDir
    private Path temp;

    /** Another process: takes the lock, says so, and gives it back when its input ends. */
    static final class Other {
        private Other() {}

        public static void main(String[] arguments) throws IOException {
            try (LoadLock _ = LoadLock.take(new DataFolder(Path.of(arguments[0])), who -> {})) {
                System.out.println("taken");
                while (System.in.read() >= 0) {
                    // Only the end of the input counts.
                }
            }
        }
    }

    @Test
    void whoComesSecondHearsWhichProcessLoadsAndWaitsForIt() throws Exception {
        DataFolder folder = new DataFolder(temp);
        Process other = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Other.class.getName(),
                        temp.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        List<String> heard = Collections.synchronizedList(new ArrayList<>());
        try (BufferedReader said = other.inputReader();
                OutputStream toOther = other.getOutputStream()) {
            assertThat(said.readLine()).isEqualTo("taken");
            assertThat(LoadLock.isTaken(folder)).isTrue();
            try (LoadLock _ = LoadLock.take(folder, who -> {
                heard.add(who);
                release(toOther);
            })) {
                assertThat(heard).containsExactly("process " + other.pid());
            }
            assertThat(other.waitFor()).isZero();
            assertThat(LoadLock.isTaken(folder)).isFalse();
        } finally {
            other.destroy();
        }
    }

    private static void release(OutputStream toOther) {
        try {
            toOther.close();
        } catch (IOException e) {
            throw new AssertionError("the other process is gone", e);
        }
    }
}
