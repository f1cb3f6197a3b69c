package nl.thuiskompas.platform.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
    @TempDir
    private Path folder;

    @Test
    void aNewFolderAndAnEmptyOneBecomeDataFolders() throws IOException {
        assertThat(DataFolder.open(folder).releases()).isDirectory();
        assertThat(DataFolder.open(folder.resolve("a/new/one")).releases()).isDirectory();
        Path disk = Files.createDirectories(folder.resolve("disk/lost+found")).getParent();
        Files.createFile(disk.resolve(".hidden"));
        assertThat(DataFolder.open(disk).releases()).isDirectory();
    }

    @Test
    void aFolderOfSomebodyElseStaysAsItIs() throws IOException {
        Files.createFile(folder.resolve("letters.txt"));
        assertThatThrownBy(() -> DataFolder.open(folder))
                .isInstanceOf(DataFolderException.class)
                .hasMessageContaining(folder.toString())
                .hasMessageContaining("such as letters.txt")
                .hasMessageContaining("nothing was written")
                .hasMessageContaining("--data DIR");
        try (var entries = Files.list(folder)) {
            assertThat(entries).containsExactly(folder.resolve("letters.txt"));
        }
    }

    @Test
    void aDataFolderInUseMayHoldANoteOfItsOwner() throws IOException {
        DataFolder opened = DataFolder.open(folder);
        Files.createFile(opened.lockFile());
        Files.createFile(folder.resolve("READ ME.txt"));
        assertThat(DataFolder.open(folder).root()).isEqualTo(folder.toAbsolutePath());
    }

    @Test
    void whereNothingCanBeMadeThatIsSaid() {
        assumeTrue(Files.isDirectory(Path.of("/proc")), "this system has no /proc");
        assertThatThrownBy(() -> DataFolder.open(Path.of("/proc/x")))
                .hasMessage(
                        "the data folder /proc/x cannot be made: nothing can be made in /proc; allow that, or choose"
                                + " another folder with --data DIR");
    }
}
