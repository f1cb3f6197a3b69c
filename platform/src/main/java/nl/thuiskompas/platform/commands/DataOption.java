package nl.thuiskompas.platform.commands;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that says where the data is; the same in every command that reads or writes data. */
public final class DataOption {
    /** Name of the system property by which the launcher says where the data is when nobody chose. */
    public static final String PROPERTY = "thuis.data";

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Folder with the releases. Default: the folder data beside the thuis command.")
    private @Nullable Path given;

    private static final String HOME = "thuis.home";

    /** The folder that was chosen, or else {@code data} beside the launcher, or else in the current folder. */
    public Path folder() {
        if (given != null) {
            return given;
        }
        String property = System.getProperty(PROPERTY);
        if (property != null && !property.isBlank()) {
            return Path.of(property);
        }
        String home = System.getProperty(HOME, "");
        return home.isBlank() ? Path.of("data") : Path.of(home, "data");
    }

    /**
     * The folder for a command that only asks. One that somebody named has to be there, for in a new one there is nothing
     * to be found and the name was probably mistyped; that which nobody named is made at first use.
     */
    Path folderToRead() {
        if (given != null && !Files.exists(given)) {
            throw new UsageException(
                    "there is no folder " + given.toAbsolutePath().normalize()
                            + ", so there is no data to read (--data); name the folder that has it, or leave --data out."
                            + " Commands that bring data, such as import and start, make a new folder.");
        }
        return folder();
    }
}
