package nl.thuiskompas.platform.synthesis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A country comes whole or not at all, also when somebody ends it, or makes the same at the same time. */
class BrokenOffTest {
    private static final long NO_PROCESS = 999_999_999_999_999L;

    @TempDir
    Path temp;

    private void make(SynthesisWatch watch) {
        Synthesis.run(new SynthesisRequest(0.001, 2020, 2021, 7, temp.resolve("country")), temp.resolve("data"), watch);
    }

    private boolean isEmpty() throws IOException {
        try (Stream<Path> all = Files.list(temp)) {
            return all.findAny().isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2020: making", "2020: writing", "2021: making", "2021: writing"})
    void whatIsBrokenOffLeavesNothing(String at) throws IOException {
        assertThatThrownBy(() -> make(new SynthesisWatch() {
                    private volatile boolean reached;

                    @Override
                    public void progress(String words) {
                        reached |= words.equals(at);
                    }

                    @Override
                    public boolean ending() {
                        return reached;
                    }
                }))
                .isInstanceOf(CancellationException.class);
        assertThat(isEmpty()).isTrue();
    }

    @Test
    void whatAnotherIsMakingIsLeftAlone() throws IOException {
        Path theirs = Files.createDirectory(
                temp.resolve(".country." + ProcessHandle.current().pid() + "-0.being-made"));
        assertThatThrownBy(() -> make(words -> {}))
                .isInstanceOf(SynthesisException.class)
                .hasMessageContaining("is being made by process")
                .hasMessageContaining("name another with --out DIR");
        assertThat(theirs).exists();
        assertThat(temp.resolve("country")).doesNotExist();
    }

    @Test
    void whatAKilledProcessLeftIsTakenAway() throws IOException {
        Path left = Files.createDirectory(temp.resolve(".country." + NO_PROCESS + "-1.being-made"));
        Files.writeString(left.resolve("persons-2020.parquet"), "half");
        make(words -> {});
        assertThat(left).doesNotExist();
        assertThat(temp.resolve("country/records.json")).exists();
    }

    @Test
    void whoeverIsSlowerFindsThePlaceTaken() throws IOException {
        Path out = temp.resolve("country");
        assertThatThrownBy(() -> make(words -> {
                    if (words.equals("2021: writing")) {
                        theirs(out);
                    }
                }))
                .isInstanceOf(SynthesisException.class)
                .hasMessageContaining("was filled by somebody else in the meantime, and nothing was written");
        assertThat(out.resolve("theirs.txt")).hasContent("theirs");
        try (Stream<Path> all = Files.list(temp)) {
            assertThat(all).containsExactly(out);
        }
    }

    private static void theirs(Path out) {
        try {
            Files.writeString(Files.createDirectory(out).resolve("theirs.txt"), "theirs");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
