package nl.thuiskompas.platform.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableFileTest {
    private static final int ROWS = 130_000;

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    Path folder;

    private void write(String file) throws IOException {
        TableFile.write(
                folder,
                file,
                List.of(
                        TableFile.Column.of("name", TableFile.Type.TEXT),
                        TableFile.Column.of("kind", TableFile.Type.TEXT).with(List.of("a 'quoted' word", "é")),
                        TableFile.Column.of("number", TableFile.Type.NUMBER),
                        TableFile.Column.of("whole", TableFile.Type.WHOLE)),
                ROWS,
                (row, into) -> {
                    into.text(0, row % 7 == 0 ? null : "row " + row);
                    into.word(1, (int) (row % 3) - 1);
                    into.number(2, row % 5 == 0 ? Double.NaN : row / 4.0);
                    into.whole(3, Long.MAX_VALUE - row);
                },
                Map.of("synthetic", "it's true"));
    }

    @Test
    void rowsComeBackInTheirOrder() throws IOException {
        write("t.parquet");
        List<String> read = new ArrayList<>();
        TableFile.read(folder.resolve("t.parquet"), List.of("whole", "name", "kind", "number"), row -> {
            long at = Long.MAX_VALUE - row.whole(0);
            assertThat(row.isNothing(1)).isEqualTo(at % 7 == 0);
            assertThat(row.isNothing(2)).isEqualTo(at % 3 == 0);
            assertThat(row.isNothing(3)).isEqualTo(at % 5 == 0);
            if (at == 100_001) {
                read.add(row.text(1) + " " + row.text(2) + " " + row.number(3));
            }
            assertThat(at).isEqualTo(read.size() > 1 ? -1 : at);
        });
        assertThat(read).containsExactly("row 100001 é 25000.25");
    }

    @Test
    void theSameRowsGiveTheSameBytes() throws IOException {
        write("one.parquet");
        write("other.parquet");
        assertThat(folder.resolve("one.parquet")).hasSameBinaryContentAs(folder.resolve("other.parquet"));
        assertThat(TableFile.about(folder.resolve("one.parquet"))).containsEntry("synthetic", "it's true");
    }

    @Test
    void aFileThatIsNotThereIsTold() {
        assertThatThrownBy(() -> TableFile.read(folder.resolve("none.parquet"), List.of("a"), row -> {}))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("none.parquet");
    }
}
