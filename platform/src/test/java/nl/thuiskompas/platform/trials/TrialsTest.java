package nl.thuiskompas.platform.trials;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The trials, as short as they are still worth something. */
class TrialsTest {
    @TempDir
    Path folder;

    @Test
    void whateverTheSourceDoesNoWrongTableIsShown() throws IOException {
        SourceFaults.Result result = SourceFaults.run(folder, 1);
        assertThat(result.failures()).isEmpty();
        assertThat(result.whole()).isPositive();
        assertThat(result.refused()).isPositive();
    }
}
