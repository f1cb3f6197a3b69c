package nl.thuiskompas.platform.measuring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import nl.thuiskompas.platform.language.Language;
import nl.thuiskompas.platform.protection.Protection;
import nl.thuiskompas.platform.synthesis.Synthesis;
import nl.thuiskompas.platform.synthesis.SynthesisRequest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is being done when measuring is broken off, nothing is left of it. */
class BrokenOffTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    static Path folder;

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    Path place;

    @BeforeAll
    static void makeACountry() {
        Synthesis.run(
                new SynthesisRequest(0.001, 2021, 2021, 7, folder.resolve("country")),
                folder.resolve("data"),
                words -> {});
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2021: dwellings",
                "2021: what follows from them",
                "2021: counting 1 tables",
                "2021: deciding on 2 indicators",
                "2021: writing 26 cells",
                "attacking the release before it is finished"
            })
    void nothingIsLeft(String at) throws IOException {
        assertThatThrownBy(() -> Measuring.run(
                        new MeasureRequest(
                                folder.resolve("country"),
                                CountingEngine.named("shared-scan"),
                                Protection.of("rounded", Map.of()),
                                place.resolve("release"),
                                List.of(),
                                List.of("flex"),
                                List.of("country", "province"),
                                List.of(),
                                1,
                                Language.EN,
                                Optional.empty()),
                        MeasureCatalogue.bundled(),
                        new EndingAt(at)))
                .isInstanceOf(CancellationException.class);
        try (Stream<Path> all = Files.list(place)) {
            assertThat(all).isEmpty();
        }
        assertThat(folder.resolve("country/prepared/.work")).doesNotExist();
    }

    private static final class EndingAt implements MeasureWatch {
        private final String at;
        private volatile boolean reached;

        EndingAt(String at) {
            this.at = at;
        }

        @Override
        public void progress(String words) {
            reached |= words.equals(at);
        }

        @Override
        public boolean ending() {
            return reached;
        }
    }
}
