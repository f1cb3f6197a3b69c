package nl.thuiskompas.platform.commands;

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
}
