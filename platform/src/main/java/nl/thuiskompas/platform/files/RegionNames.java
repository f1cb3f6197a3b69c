package nl.thuiskompas.platform.files;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Who knows the codes of regions that a file calls by name. */
@FunctionalInterface
public interface RegionNames {
    /** Knows no names at all: for files that hold codes. */
    RegionNames NONE = (name, on) -> Optional.empty();

    /**
     * The code of the region with this name on a day, such as GM0363; empty when there was none.
     *
     * @param name as the file writes it, without blanks around it
     * @param on the day: names and codes change
     */
    Optional<String> code(String name, LocalDate on);

    /** The names on that day that come nearest, best first, for messages; may be empty. */
    default List<String> nearest(String name, LocalDate on) {
        return List.of();
    }
}
