package nl.thuiskompas.platform.attack.internal;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.thuiskompas.engine.disclosure.Regime;
import nl.thuiskompas.platform.attack.AttackException;
import nl.thuiskompas.platform.protection.Protection;
import nl.thuiskompas.platform.protection.ReleaseDescription;
import nl.thuiskompas.platform.protection.ReleaseFolder;

/**
 * Releases that are attacked together.
 *
 * @param releases of the same records and geography
 */
public record Attacked(List<ReleaseFolder> releases) {
    /** More than this are not combined. */
    static final int MOST = 15;

    /** @throws AttackException when it makes no sense to put them together */
    public Attacked {
        releases = List.copyOf(releases);
        if (releases.isEmpty() || releases.size() > MOST) {
            throw new AttackException("name 1 to " + MOST + " releases, not " + releases.size() + ".");
        }
        ReleaseFolder first = releases.getFirst();
        for (ReleaseFolder release : releases) {
            if (release.description().confidential()) {
                throw new AttackException(release.folder()
                        + ": it is confidential, and nothing in it is protected: there is nothing to attack. Measure again"
                        + " with a regime.");
            }
            requireSame(first, release);
        }
        if (releases.stream().map(each -> each.description().id()).distinct().count() < releases.size()) {
            throw new AttackException("a release is named twice; name each once.");
        }
    }

    private static void requireSame(ReleaseFolder one, ReleaseFolder other) {
        sameRecords(one, other).ifPresent(what -> {
            throw new AttackException(one.folder() + " and " + other.folder() + ": " + what
                    + ", so that a difference between them tells nothing. Attack each by itself.");
        });
    }

    /** Why a difference between two releases tells nothing; nothing when it does. */
    public static Optional<String> sameRecords(ReleaseFolder one, ReleaseFolder other) {
        ReleaseDescription mine = one.description();
        ReleaseDescription theirs = other.description();
        if (mine.synthetic() != theirs.synthetic()
                || !mine.origin().seed().equals(theirs.origin().seed())
                || !mine.origin().scale().equals(theirs.origin().scale())) {
            return Optional.of("one is of other records than the other");
        }
        return mine.origin().inputs().entrySet().stream()
                .filter(year -> {
                    SortedMap<String, String> there = theirs.origin().inputs().get(year.getKey());
                    return there != null && !there.equals(year.getValue());
                })
                .findFirst()
                .map(year -> "the records of " + year.getKey() + " were changed in between");
    }

    /** The regime of a release. */
    Regime regime(int release) {
        if (releases.get(release).description().protection() instanceof Protection.By(Regime regime)) {
            return regime;
        }
        throw new IllegalStateException("a confidential release was let in");
    }

    /** All indicators by their codes. */
    SortedMap<String, ReleaseDescription.IndicatorWords> indicators() {
        SortedMap<String, ReleaseDescription.IndicatorWords> all = new TreeMap<>();
        for (ReleaseFolder release : releases) {
            for (ReleaseDescription.IndicatorWords each : release.description().indicators()) {
                ReleaseDescription.IndicatorWords before =
                        all.putIfAbsent(each.name().code(), each);
                if (before != null && !before.formula().equals(each.formula())) {
                    throw new AttackException(
                            release.folder() + ": " + each.name().code()
                                    + " is not defined as in the others, so that a difference tells nothing. Attack it by itself.");
                }
            }
        }
        return all;
    }
}
