package nl.thuiskompas.platform.datasets;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.thuiskompas.platform.storage.DataFolder;
import nl.thuiskompas.platform.storage.MalformedDescriptionException;
import nl.thuiskompas.platform.storage.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * The releases as they stood at one look.
 *
 * @param stamp changes when somebody changes something in the folder
 * @param releases by dataset, then by what was known first
 */
record Shelf(String stamp, List<DatasetRelease> releases, List<DatasetRefusal> refusals, String fingerprint) {
    private static final int DIGITS = 16;

    /** What was known later comes later; of what was known on one day, what we published later. */
    private static final Comparator<DatasetRelease> BY_KNOWLEDGE = Comparator.comparing(DatasetRelease::known)
            .thenComparing(release -> release.published().orElse(Instant.MAX))
            .thenComparing(DatasetRelease::id);

    static Shelf read(DataFolder folder, ReleaseFiles files) {
        String stamp = stamp(folder, files);
        boolean synthetic = folder.isSynthetic();
        List<DatasetRelease> found = new ArrayList<>();
        List<DatasetRefusal> refusals = new ArrayList<>();
        for (Path place : files.folders().toList()) {
            try {
                DatasetRelease release = files.read(place);
                if (release.synthetic() == synthetic) {
                    found.add(release);
                } else {
                    refusals.add(stranger(release, place));
                }
            } catch (MalformedDescriptionException e) {
                refusals.add(new DatasetRefusal(
                        DataFolder.name(place),
                        "it cannot be trusted: " + e.getMessage(),
                        "remove " + place + " and import the table again"));
            }
        }
        Map<String, String> current = new HashMap<>();
        found.stream()
                .filter(Shelf::shown)
                .sorted(BY_KNOWLEDGE)
                .forEach(release -> current.put(release.dataset(), release.id()));
        List<DatasetRelease> releases = found.stream()
                .map(release -> release.id().equals(current.get(release.dataset())) ? release : superseded(release))
                .sorted(Comparator.comparing(DatasetRelease::dataset).thenComparing(BY_KNOWLEDGE))
                .toList();
        String all = releases.stream()
                .map(release -> release.id() + " " + release.state())
                .collect(Collectors.joining("\n"));
        return new Shelf(stamp, releases, refusals, Sha256.of(all).substring(0, DIGITS));
    }

    /** What was made up never stands among real figures, nor the reverse. */
    private static DatasetRefusal stranger(DatasetRelease release, Path place) {
        return new DatasetRefusal(
                release.id(),
                release.synthetic()
                        ? "it is synthetic, and this data folder is not"
                        : "it is not synthetic, and this data folder is",
                "move " + place + " to a data folder of its own kind");
    }

    private static DatasetRelease superseded(DatasetRelease release) {
        return new DatasetRelease(
                release.id(),
                release.dataset(),
                release.title(),
                release.origin(),
                release.retrieved(),
                release.known(),
                release.cells(),
                release.checksums(),
                release.history(),
                release.synthetic(),
                true,
                release.folder());
    }

    /** Cheap to make: names of folders, and when their states were last replaced. */
    static String stamp(DataFolder folder, ReleaseFiles files) {
        return folder.guard(() -> {
            StringBuilder stamp = new StringBuilder();
            for (Path place : files.folders().toList()) {
                Path state = place.resolve(DatasetRelease.STATE);
                stamp.append(DataFolder.name(place))
                        .append(' ')
                        .append(modified(state))
                        .append('\n');
            }
            return stamp.toString();
        });
    }

    private static String modified(Path state) throws IOException {
        // A replaced file is another file, also when it was replaced within the grain of the clock.
        return Files.exists(state)
                ? Files.getLastModifiedTime(state) + " " + Files.size(state) + " "
                        + Files.readAttributes(state, java.nio.file.attribute.BasicFileAttributes.class)
                                .fileKey()
                : "";
    }

    private static boolean shown(DatasetRelease release) {
        return release.history().getLast().state() == ReleaseState.PUBLISHED;
    }

    private static boolean wasShown(DatasetRelease release) {
        return release.published().isPresent();
    }

    List<String> datasets() {
        return releases.stream()
                .filter(Shelf::wasShown)
                .map(DatasetRelease::dataset)
                .distinct()
                .sorted()
                .toList();
    }

    Optional<DatasetRelease> current(String dataset, @Nullable LocalDate day) {
        if (day == null) {
            return vintages(dataset).stream().reduce((earlier, later) -> later);
        }
        Optional<DatasetRelease> known = releases.stream()
                .filter(release -> release.dataset().equals(dataset) && wasShown(release))
                .filter(release -> !release.known().isAfter(day))
                .reduce((earlier, later) -> later);
        known.filter(release -> !shown(release)).ifPresent(release -> {
            throw new WithdrawnException(release);
        });
        return known;
    }

    List<DatasetRelease> vintages(String dataset) {
        return releases.stream()
                .filter(release -> release.dataset().equals(dataset) && shown(release))
                .toList();
    }

    /** The release that was shown before this one came, if any. */
    Optional<DatasetRelease> before(DatasetRelease release) {
        return vintages(release.dataset()).stream()
                .filter(each -> !each.id().equals(release.id()) && BY_KNOWLEDGE.compare(each, release) < 0)
                .reduce((earlier, later) -> later);
    }
}
