package nl.thuiskompas.platform.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.thuiskompas.platform.storage.DataFolder;
import nl.thuiskompas.platform.storage.DataFolderException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
    @TempDir
    private Path temp;

    @Test
    void aDataFolderIsMadeWhenItIsNotThere() {
        Path data = temp.resolve("not/yet/there");
        try (Warehouse warehouse = Warehouse.open(data)) {
            assertThat(warehouse.releases()).isEmpty();
            assertThat(data.resolve("releases")).isEmptyDirectory();
        }
    }

    @Test
    void aFileInTheWayIsNamed() throws IOException {
        Path file = Files.writeString(temp.resolve("data"), "a file");
        for (Path data : new Path[] {file, file.resolve("below")}) {
            assertThatThrownBy(() -> Warehouse.open(data))
                    .isInstanceOf(DataFolderException.class)
                    .hasMessage("the data folder " + data + " cannot be made: " + file
                            + " is a file; move it away, or choose another folder with --data DIR");
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aPlaceWhereNothingCanBeMadeIsNamed() {
        assertThatThrownBy(() -> Warehouse.open(Path.of("/proc/thuiskompas")))
                .isInstanceOf(DataFolderException.class)
                .hasMessageStartingWith("the data folder /proc/thuiskompas cannot be ")
                .hasMessageEndingWith("or choose another folder with --data DIR");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aFullDiskIsCalledAFullDisk() {
        DataFolder folder = new DataFolder(temp);
        assertThatThrownBy(() -> folder.write(Path.of("/dev/full"), new byte[1]))
                .isInstanceOf(DataFolderException.class)
                .hasMessage("the data folder " + temp + " has no room left; free some space on that disk,"
                        + " or choose another folder with --data DIR");
    }

    @Test
    void aFolderOfSomebodyElseAsksForAccess() {
        assertThat(DataFolderException.of(temp, new AccessDeniedException("there")))
                .hasMessage(
                        "the data folder " + temp + " cannot be used: this user has no access to there; give access,"
                                + " or choose another folder with --data DIR");
    }
}
