package nl.thuiskompas.platform.commands;

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
import nl.thuiskompas.platform.monitor.Uses;

/**
 * The differences between two releases, counted.
 *
 * @param diff the differences themselves
 * @param all of all cells
 * @param topics by id of the topic
 * @param regions by code of the region; empty when there are no regions
 * @param first the first cells that differ
 * @param readBy what reads the topics, and at which addresses
 */
record DiffSummary(
        ReleaseDiff diff,
        Tally all,
        Map<String, Tally> topics,
        Map<String, Tally> regions,
        List<ReleaseDiff.Change> first,
        List<Uses.Use> readBy) {

    /** How many cells changed, and by how much together. */
    static final class Tally {
        private final Map<ReleaseDiff.Kind, Long> counts = new EnumMap<>(ReleaseDiff.Kind.class);
        private double before;
        private double after;

        private void add(ReleaseDiff.Change change) {
            counts.merge(change.kind(), 1L, Long::sum);
            if (Double.isFinite(change.difference())) {
                before += change.valueBefore();
                after += change.valueAfter();
            }
        }

        long of(ReleaseDiff.Kind kind) {
            return counts.getOrDefault(kind, 0L);
        }

        long all() {
            return counts.values().stream().mapToLong(Long::longValue).sum();
        }

        /** The sum of the changed numbers as they were. */
        double before() {
            return before;
        }

        /** The sum of the changed numbers as they are. */
        double after() {
            return after;
        }
    }

    /** @param most so many cells are kept */
    static DiffSummary of(ReleaseDiff diff, long most, Uses uses) {
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
    static String title(ReleaseDiff diff, String topic) {
        Dataset now = diff.dataset();
        return now.findTopic(topic)
                .or(() -> diff.datasetBefore().findTopic(topic))
                .map(Topic::title)
                .map(String::strip)
                .orElse(topic);
    }

    /** The title of a region. */
    String region(String code) {
        return diff.dataset()
                .regions()
                .flatMap(dimension -> dimension.findCode(code))
                .map(Code::title)
                .map(String::strip)
                .orElse("");
    }

    /** What happened to a cell, in one word. */
    static String kind(ReleaseDiff.Change change) {
        return switch (change.kind()) {
            case CHANGED -> "changed";
            case ADDED -> "added";
            case REMOVED -> "removed";
        };
    }
}
