package nl.thuiskompas.platform.measuring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import nl.thuiskompas.platform.protection.ReleaseException;
import org.junit.jupiter.api.Test;

/** What cannot be measured is refused, and then nothing is written. */
class MeasuringRefusalsTest extends CountryToMeasure {
    @Test
    void aRegimeCannotChangeBetweenReleasesThatBind() throws InterruptedException {
        measure("rounded", "before", List.of("flex"), COARSE);
        MeasureRequest other = request("shared-scan", "cell-key", "after", List.of("flex"), COARSE);
        MeasureRequest bound = with(other, other.years(), List.of(place.resolve("before")));
        assertThatThrownBy(() -> Measuring.run(bound, CATALOGUE, QUIETLY))
                .isInstanceOf(MeasureException.class)
                .hasMessageContaining("a cell cannot have a value of both");
        nothingWasWritten("after");
    }

    @Test
    void whatCannotBeAskedIsRefusedAndNothingIsWritten() {
        refused(request("duckdb", "rounded", "out", List.of("flx"), COARSE), "there is no table \"flx\"");
        refused(
                request("duckdb", "rounded", "out", List.of("flex"), List.of("provincie")),
                "no division \"provincie\"");
        refused(
                request("duckdb", "exact", "out", List.of("group-segment", "group-sizes"), List.of()),
                "more than 100,000 linked cells");
    }

    private void refused(MeasureRequest request, String sentence) {
        assertThatThrownBy(() -> Measuring.run(request, CATALOGUE, QUIETLY))
                .isInstanceOf(MeasureException.class)
                .hasMessageContaining(sentence);
        nothingWasWritten("out");
    }

    private void nothingWasWritten(String out) {
        assertThat(place.resolve(out)).doesNotExist();
        try (Stream<Path> all = Files.list(place)) {
            assertThat(all).noneMatch(path -> String.valueOf(path.getFileName()).endsWith(".part"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void aFolderThatIsThereIsNotWrittenOver() throws IOException {
        Files.createDirectory(place.resolve("there"));
        assertThatThrownBy(() -> Measuring.run(
                        request("duckdb", "rounded", "there", List.of("flex"), COARSE), CATALOGUE, QUIETLY))
                .isInstanceOf(ReleaseException.class)
                .hasMessageContaining("never written over");
    }

    @Test
    void nothingIsLeftOfWhatIsBrokenOff() {
        MeasureWatch impatient = new MeasureWatch() {
            private boolean writing;

            @Override
            public void progress(String words) {
                writing |= words.contains("writing");
            }

            @Override
            public boolean ending() {
                return writing;
            }
        };
        assertThatThrownBy(() -> Measuring.run(
                        request("shared-scan", "rounded", "out", List.of("flex"), COARSE), CATALOGUE, impatient))
                .isInstanceOf(CancellationException.class);
        nothingWasWritten("out");
    }
}
