package nl.thuiskompas.platform.files.internal;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.thuiskompas.platform.datasets.CellStatus;
import nl.thuiskompas.platform.language.Nearest;

/**
 * What stands where a value could stand, and what stands behind one.
 *
 * @param missing by text: the status, or empty when there is no cell at all
 * @param marks behind a value, the longest first
 */
record Symbols(Map<String, Optional<CellStatus>> missing, List<Mark> marks) {
    private static final String ABSENT = "absent";

    /** What stands behind a value, and what it says of it. */
    record Mark(String text, CellStatus status) {}

    /**
     * The usual ones, and over them those of a mapping.
     *
     * @param more those of one part of it
     */
    static Symbols of(
            String mapping, Map<String, String> missing, Map<String, String> more, Map<String, String> marks) {
        Map<String, Optional<CellStatus>> all = new HashMap<>();
        all.put("", Optional.empty());
        for (String unknown : List.of(".", "n.b.", "onbekend", "..")) {
            all.put(unknown, Optional.of(CellStatus.UNKNOWN));
        }
        all.put("-", Optional.of(CellStatus.IMPOSSIBLE));
        all.put("x", Optional.of(CellStatus.WITHHELD));
        Stream.of(missing, more)
                .forEach(symbols -> symbols.forEach((text, status) -> {
                    Optional<CellStatus> meant = status.equals(ABSENT) ? Optional.empty() : status(mapping, status);
                    if (meant.isPresent() && meant.get().valued()) {
                        throw Trouble.wrongUse(
                                mapping,
                                "missing says that \"" + text + "\" is " + status
                                        + ", but that comes with a value; use absent, "
                                        + Arrays.stream(CellStatus.values())
                                                .filter(each -> !each.valued())
                                                .map(CellStatus::code)
                                                .collect(Collectors.joining(", "))
                                        + ".");
                    }
                    all.put(text.strip(), meant);
                }));
        Map<String, String> behind = marks.isEmpty() ? Map.of("*", "provisional", "**", "revised-provisional") : marks;
        List<Mark> sorted = behind.entrySet().stream()
                .map(mark ->
                        new Mark(mark.getKey(), status(mapping, mark.getValue()).orElseThrow()))
                .filter(mark -> !mark.text().isEmpty())
                .sorted(Comparator.comparingInt((Mark mark) -> -mark.text().length()))
                .toList();
        return new Symbols(Map.copyOf(all), sorted);
    }

    /** The status with this name; never empty. */
    static Optional<CellStatus> status(String mapping, String name) {
        Optional<CellStatus> status = Arrays.stream(CellStatus.values())
                .filter(each -> each.code().equals(name))
                .findFirst();
        if (status.isEmpty()) {
            List<String> known =
                    Arrays.stream(CellStatus.values()).map(CellStatus::code).toList();
            throw Trouble.wrongUse(
                    mapping,
                    "there is no status " + name + "; perhaps "
                            + Nearest.to(name, known).getFirst() + " is meant. There are absent, "
                            + String.join(", ", known) + ".");
        }
        return status;
    }
}
