package nl.thuiskompas.platform.monitor.web.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import nl.thuiskompas.platform.datasets.CellStatus;
import nl.thuiskompas.platform.datasets.Dimension;
import nl.thuiskompas.platform.datasets.ReleaseDiff;
import nl.thuiskompas.platform.datasets.Topic;
import nl.thuiskompas.platform.monitor.DiffSummary;
import nl.thuiskompas.platform.monitor.web.Visit;
import org.jspecify.annotations.Nullable;

/** Changes between two releases in words. */
final class DiffWords {
    private final TableWords words;
    private final ReleaseDiff diff;
    private final DiffSummary summary;
    private final CodeNames now;
    private final CodeNames then;

    DiffWords(Visit visit, ReleaseDiff diff, DiffSummary summary) {
        this.words = TableWords.of(visit);
        this.diff = diff;
        this.summary = summary;
        this.now = CodeNames.of(visit.monitor(), diff.dataset());
        this.then = CodeNames.of(visit.monitor(), diff.datasetBefore());
    }

    String finding() {
        if (summary.all().all() == 0) {
            return words.texts().get("tables.diff.nothing");
        }
        boolean oneDay = diff.before().known().equals(diff.after().known());
        return words.texts()
                .get(
                        oneDay ? "tables.diff.findingReleases" : "tables.diff.finding",
                        "before",
                        oneDay ? diff.before().id() : words.date(diff.before().known()),
                        "after",
                        oneDay ? diff.after().id() : words.date(diff.after().known()),
                        "changed",
                        words.count(summary.all().of(ReleaseDiff.Kind.CHANGED)),
                        "added",
                        words.count(summary.all().of(ReleaseDiff.Kind.ADDED)),
                        "removed",
                        words.count(summary.all().of(ReleaseDiff.Kind.REMOVED)));
    }

    List<DiffPage.TopicLine> topics() {
        List<DiffPage.TopicLine> lines = new ArrayList<>();
        summary.topics()
                .forEach((id, tally) -> lines.add(new DiffPage.TopicLine(
                        topic(id),
                        words.count(tally.of(ReleaseDiff.Kind.CHANGED)),
                        words.count(tally.of(ReleaseDiff.Kind.ADDED)),
                        words.count(tally.of(ReleaseDiff.Kind.REMOVED)),
                        tally.largest()
                                .map(change -> words.difference(change.difference(), find(id)))
                                .orElse("–"),
                        tally.largest()
                                .map(change -> String.join(", ", names(change)))
                                .orElse(""))));
        return lines;
    }

    String topic(String id) {
        String name = now.topic(id);
        return name.equals(id) ? then.topic(id) : name;
    }

    Topic find(String id) {
        return diff.dataset()
                .findTopic(id)
                .or(() -> diff.datasetBefore().findTopic(id))
                .orElseGet(() -> new Topic(id, id, "", "", 0, Topic.Type.NUMBER, ""));
    }

    /** Titles of the dimensions that divide the changes. */
    List<String> heads() {
        return compared().stream().map(Dimension::title).toList();
    }

    /** The dimensions that both releases have. */
    List<Dimension> compared() {
        return diff.dataset().dimensions().stream()
                .filter(dimension -> !diff.dimensionsOfOne().contains(dimension.name()))
                .toList();
    }

    private List<String> names(ReleaseDiff.Change change) {
        return compared().stream()
                .map(dimension -> name(dimension.name(), change.codes().getOrDefault(dimension.name(), "")))
                .collect(Collectors.toList());
    }

    String name(String dimension, String code) {
        String name = now.of(dimension, code);
        return name.equals(code) ? then.of(dimension, code) : name;
    }

    /** Name of an area. */
    String region(String code) {
        return diff.dataset()
                .regions()
                .map(regions -> name(regions.name(), code))
                .orElse(code);
    }

    List<DiffPage.ChangeLine> changes() {
        return summary.first().stream().map(this::line).toList();
    }

    private DiffPage.ChangeLine line(ReleaseDiff.Change change) {
        Topic topic = find(change.topic());
        boolean numbers = !Double.isNaN(change.difference());
        return new DiffPage.ChangeLine(
                topic(change.topic()),
                names(change),
                change.kind() == ReleaseDiff.Kind.ADDED ? "–" : side(change.valueBefore(), change.textBefore(), topic),
                change.kind() == ReleaseDiff.Kind.REMOVED ? "–" : side(change.valueAfter(), change.textAfter(), topic),
                numbers && change.difference() != 0 ? words.difference(change.difference(), topic) : "",
                words.texts().get("tables.diff." + change.kind().name().toLowerCase(Locale.ROOT)));
    }

    /** The number, with its status where that is not what one expects; or the word for its absence. */
    private String side(double value, @Nullable String text, Topic topic) {
        if (topic.type() == Topic.Type.TEXT) {
            return text == null ? "–" : text;
        }
        String status = text == null ? "" : status(text);
        if (Double.isNaN(value)) {
            return status.isEmpty() ? "–" : status;
        }
        boolean usual = text == null || text.equals(CellStatus.FINAL.code());
        return usual ? words.value(value, topic) : words.value(value, topic) + " (" + status + ")";
    }

    String status(String code) {
        for (CellStatus status : CellStatus.values()) {
            if (status.code().equals(code)) {
                return words.status(status);
            }
        }
        return code;
    }

    /** How many of the changes are listed; empty when all are. */
    String shown() {
        return summary.all().all() > summary.first().size()
                ? words.texts()
                        .get(
                                "tables.diff.first",
                                "count",
                                words.count(summary.first().size()),
                                "of",
                                words.count(summary.all().all()))
                : "";
    }
}
