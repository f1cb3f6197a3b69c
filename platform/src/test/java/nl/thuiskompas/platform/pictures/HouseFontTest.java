package nl.thuiskompas.platform.pictures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.thuiskompas.platform.SourceFiles;
import org.junit.jupiter.api.Test;

/** The one font of pictures, and what it cannot show. */
class HouseFontTest {
    @Test
    void everyNameOfTheReferenceCanBeDrawn() throws IOException {
        Path reference = SourceFiles.ROOT.resolve("reference");
        for (String table : List.of("municipalities.csv", "regions.csv", "divisions.csv")) {
            for (String row : Files.readAllLines(reference.resolve(table))) {
                for (int weight : List.of(400, 600)) {
                    assertThatCode(() -> HouseFont.of(row, 20, weight)).as(row).doesNotThrowAnyException();
                }
            }
        }
    }

    @Test
    void aSignThatItLacksIsNamedAndNoFontOfTheMachineIsTaken() {
        assertThatThrownBy(() -> HouseFont.width("Regio \u03a9", 20, 600))
                .isInstanceOfSatisfying(MissingSignException.class, e -> {
                    assertThat(e.sign()).isEqualTo("\u03a9");
                    assertThat(e.text()).isEqualTo("Regio \u03a9");
                })
                .hasMessageContaining("no sign \u03a9 (U+03A9)");
    }
}
