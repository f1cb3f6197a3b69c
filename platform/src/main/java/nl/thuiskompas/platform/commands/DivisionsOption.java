package nl.thuiskompas.platform.commands;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.thuiskompas.platform.measuring.BroughtDivisions;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which divisions are shown, and where those are that somebody brought. */
final class DivisionsOption {
    @Option(
            names = "--divisions",
            paramLabel = "DIVISION",
            split = ",",
            description = "Divisions that are shown, such as country, province, municipality. Default: all.")
    private List<String> divisions = List.of();

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Data folder with divisions that you brought (./thuis division import), to be shown besides."
                    + " Default: none; measuring needs no data folder.")
    private @Nullable Path data;

    /** The codes that were given. */
    List<String> codes() {
        return divisions;
    }

    /** The divisions of the data folder, if one was named. */
    BroughtDivisions brought(Output output) {
        if (data == null) {
            return BroughtDivisions.none();
        }
        if (!Files.isDirectory(data)) {
            throw new UsageException(
                    "there is no folder " + data.toAbsolutePath().normalize()
                            + " (--data); name the data folder that a division was imported into, or leave --data out.");
        }
        BroughtDivisions[] found = {BroughtDivisions.none()};
        OpenData.ask(data, output, monitor -> found[0] = BroughtDivisions.of(monitor.geography()));
        return found[0];
    }
}
