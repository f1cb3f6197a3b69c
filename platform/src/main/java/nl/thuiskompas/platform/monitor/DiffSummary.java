package nl.thuiskompas.platform.monitor;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.thuiskompas.platform.datasets.Code;
import nl.thuiskompas.platform.datasets.Dataset;
import nl.thuiskompas.platform.datasets.Dimension;
import nl.thuiskompas.platform.datasets.ReleaseDiff;
import nl.thuiskompas.platform.datasets.Topic;
import org.jspecify.annotations.Nullable;

/**
 * What changed between two releases, counted while the changes pass by: there may be millions.
 *
 * @param diff the differences themselves
 * @param all of all cells
 * @param topics by id of the topic
 * @param regions by code of the region; empty when there are no regions
 * @param first the first cells that differ
 * @param readBy what reads the topics, and at which addresses
 */
public record DiffSummary(
        ReleaseDiff diff,
        Tally all,
        Map<String, Tally> topics,
        Map<String, Tally> regions,
        List<ReleaseDiff.Change> first,
        List<Uses.Use> readBy) {

    /** How many cells changed, and by how much together. */
    public static final class Tally {
        private final Map<ReleaseDiff.Kind, Long> counts = new EnumMap<>(ReleaseDiff.Kind.class);
        private double before;
        private double after;
        private ReleaseDiff.@Nullable Change largest;

        private Tally() {}

        private void add(ReleaseDiff.Change change) {
            counts.merge(change.kind(), 1L, Long::sum);
            if (Double.isFinite(change.difference())) {
                before += change.valueBefore();
                after += change.valueAfter();
            }
            double size = Math.abs(change.difference());
            if (!Double.isNaN(size) && size > 0 && (largest == null || size > Math.abs(largest.difference()))) {
                largest = change;
            }
        }

        /** How many cells this happened to. */
        public long of(ReleaseDiff.Kind kind) {
            return counts.getOrDefault(kind, 0L);
        }

        /** How many cells are not what they were. */
        public long all() {
            return counts.values().stream().mapToLong(Long::longValue).sum();
        }

        /** The sum of the changed numbers as they were. */
        public double before() {
            return before;
        }

        /** The sum of the changed numbers as they are. */
        public double after() {
            return after;
        }

        /** The change of a number that was greatest, upwards or downwards. */
        public Optional<ReleaseDiff.Change> largest() {
            return Optional.ofNullable(largest);
        }
    }

    /**
     * Counts the differences.
     *
     * @param most so many cells are kept
     * @param uses who reads cells
     */
    public static DiffSummary of(ReleaseDiff diff, long most, Uses uses) {
        Map<String, Tally> topics = new LinkedHashMap<>();
        Map<String, Tally> regions = new TreeMap<>();
        Tally all = new Tally();
        List<ReleaseDiff.Change> first = new ArrayList<>();
        Optional<String> region = diff.dataset().regions().map(Dimension::name);
        diff.forEach(change -> {
            all.add(change);
            topics.computeIfAbsent(change.topic(), topic -> new Tally()).add(change);
            region.ifPresent(name -> regions.computeIfAbsent(
                            String.valueOf(change.codes().get(name)), code -> new Tally())
                    .add(change));
            if (first.size() < most) {
                first.add(change);
            }
        });
        List<Uses.Use> readBy = uses.addresses(diff.dataset().id(), new LinkedHashSet<>(topics.keySet()));
        return new DiffSummary(diff, all, topics, regions, first, readBy);
    }

    /** The title of a topic of either release. */
    public static String title(ReleaseDiff diff, String topic) {
        Dataset now = diff.dataset();
        return now.findTopic(topic)
                .or(() -> diff.datasetBefore().findTopic(topic))
                .map(Topic::title)
                .map(String::strip)
                .orElse(topic);
    }

    /** How many cells of each municipality are not what they were. */
    public Map<String, Long> municipalities() {
        Map<String, Long> counts = new LinkedHashMap<>();
        regions.forEach((code, tally) -> {
            if (code.startsWith("GM")) {
                counts.put(code, tally.all());
            }
        });
        return counts;
    }

    /** The title of a region; empty when it has none. */
    public String region(String code) {
        return diff.dataset()
                .regions()
                .flatMap(dimension -> dimension.findCode(code))
                .map(Code::title)
                .map(String::strip)
                .orElse("");
    }

    /** What happened to a cell, in one word. */
    public static String kind(ReleaseDiff.Change change) {
        return switch (change.kind()) {
            case CHANGED -> "changed";
            case ADDED -> "added";
            case REMOVED -> "removed";
        };
    }
}
