package nl.thuiskompas.platform.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {
    private static final byte[] TEXT = "text".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path folder;

    @Test
    void aFileComesInThePlaceOfAnotherAndLeavesNothingBesideIt() throws IOException {
        Path file = Files.writeString(folder.resolve("letter.md"), "a longer text");
        assertThat(WholeFile.write(file, TEXT)).isEqualTo(file).hasContent("text");
        assertThat(folder).isDirectoryNotContaining(other -> !other.equals(file));
    }

    @Test
    void whatCannotGetItsNameLeavesNothing() throws IOException {
        Path taken = Files.createDirectories(folder.resolve("letter.md"));
        assertThatIOException().isThrownBy(() -> WholeFile.write(taken, TEXT));
        assertThat(folder).isDirectoryNotContaining(other -> !other.equals(taken));
    }

    @Test
    void onlyPartsOfOursWhoseProcessIsGoneAreRemoved() throws IOException {
        long here = ProcessHandle.current().pid();
        Path left = Files.write(folder.resolve(".letter.md.99999999999-1.part"), TEXT);
        Path living = Files.write(folder.resolve(".letter.md." + here + "-1.part"), TEXT);
        Path others = Files.write(folder.resolve(".notes.txt.99999999999-1.part"), TEXT);
        Path unlike = Files.write(folder.resolve(".letter.md.part"), TEXT);
        assertThat(WholeFile.removeParts(folder, name -> name.endsWith(".md"))).containsExactly(left);
        assertThat(folder).isDirectoryContaining(living::equals);
        assertThat(others).exists();
        assertThat(unlike).exists();
        assertThat(WholeFile.removeParts(folder.resolve("nowhere"), name -> true))
                .isEmpty();
    }
}
