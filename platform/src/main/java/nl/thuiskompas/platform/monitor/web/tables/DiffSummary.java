package nl.thuiskompas.platform.monitor.web.tables;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.thuiskompas.platform.datasets.Dimension;
import nl.thuiskompas.platform.datasets.ReleaseDiff;
import org.jspecify.annotations.Nullable;

/** What changed between two releases, counted while the changes pass by: there may be millions. */
final class DiffSummary {
    static final int SHOWN = 200;

    private final Map<String, Tally> topics = new LinkedHashMap<>();
    private final Map<String, Long> municipalities = new HashMap<>();
    private final List<ReleaseDiff.Change> first = new ArrayList<>();
    private final @Nullable String regions;

    private DiffSummary(@Nullable String regions) {
        this.regions = regions;
    }

    /** Counts of one topic. */
    static final class Tally {
        private final Map<ReleaseDiff.Kind, Long> counts = new EnumMap<>(ReleaseDiff.Kind.class);
        private ReleaseDiff.@Nullable Change largest;

        long of(ReleaseDiff.Kind kind) {
            return counts.getOrDefault(kind, 0L);
        }

        /** The change of a number that was greatest, upwards or downwards. */
        Optional<ReleaseDiff.Change> largest() {
            return Optional.ofNullable(largest);
        }

        private void add(ReleaseDiff.Change change) {
            counts.merge(change.kind(), 1L, Long::sum);
            double size = Math.abs(change.difference());
            if (!Double.isNaN(size) && size > 0 && (largest == null || size > Math.abs(largest.difference()))) {
                largest = change;
            }
        }
    }

    static DiffSummary of(ReleaseDiff diff) {
        DiffSummary summary =
                new DiffSummary(diff.dataset().regions().map(Dimension::name).orElse(null));
        diff.forEach(summary::add);
        return summary;
    }

    private void add(ReleaseDiff.Change change) {
        topics.computeIfAbsent(change.topic(), topic -> new Tally()).add(change);
        if (first.size() < SHOWN) {
            first.add(change);
        }
        String region = regions == null ? null : change.codes().get(regions);
        if (region != null && region.startsWith("GM")) {
            municipalities.merge(region, 1L, Long::sum);
        }
    }

    /** Counts by topic, in the order of the table. */
    Map<String, Tally> topics() {
        return topics;
    }

    /** How many cells of each municipality are not what they were. */
    Map<String, Long> municipalities() {
        return municipalities;
    }

    /** The first changes. */
    List<ReleaseDiff.Change> first() {
        return first;
    }

    long count(ReleaseDiff.Kind kind) {
        return topics.values().stream().mapToLong(tally -> tally.of(kind)).sum();
    }

    long count() {
        return topics.values().stream()
                .mapToLong(tally -> tally.counts.values().stream()
                        .mapToLong(Long::longValue)
                        .sum())
                .sum();
    }
}
