package nl.thuiskompas.platform.monitor.web.api;

import java.util.Map;
import nl.thuiskompas.platform.datasets.ReleaseDiff;
import nl.thuiskompas.platform.monitor.DiffSummary;
import nl.thuiskompas.platform.monitor.ImportedTables;
import nl.thuiskompas.platform.monitor.Uses;
import tools.jackson.core.JsonGenerator;

/** Writes what changed between two releases. */
record DiffJson(JsonGenerator json, ImportedTables tables, DiffSummary summary) {
    void write() {
        ReleaseDiff diff = summary.diff();
        json.writeStringProperty("dataset", diff.dataset().id());
        ReleaseJson releases = new ReleaseJson(json, tables);
        json.writeObjectPropertyStart("before");
        releases.brief(diff.before());
        json.writeEndObject();
        json.writeObjectPropertyStart("after");
        releases.brief(diff.after());
        json.writeEndObject();
        counts(summary.all());
        Json.objects(json, "topics", summary.topics().entrySet(), each -> topic(each.getKey(), each.getValue()));
        Json.objects(json, "regions", summary.regions().entrySet(), each -> {
            json.writeStringProperty("code", each.getKey());
            Json.text(json, "title", summary.region(each.getKey()));
            counts(each.getValue());
        });
        Json.objects(json, "cells", summary.first(), this::cell);
        Json.whole(json, "moreCells", summary.all().all() - summary.first().size());
        Json.objects(json, "usedBy", summary.readBy(), this::use);
    }

    private void topic(String id, DiffSummary.Tally tally) {
        json.writeStringProperty("id", id);
        json.writeStringProperty("title", DiffSummary.title(summary.diff(), id));
        counts(tally);
        Json.amount(json, "before", tally.before());
        Json.amount(json, "after", tally.after());
        tally.largest()
                .ifPresentOrElse(
                        change -> {
                            json.writeObjectPropertyStart("largest");
                            cell(change);
                            json.writeEndObject();
                        },
                        () -> json.writeNullProperty("largest"));
    }

    private void counts(DiffSummary.Tally tally) {
        Json.whole(json, "changed", tally.of(ReleaseDiff.Kind.CHANGED));
        Json.whole(json, "added", tally.of(ReleaseDiff.Kind.ADDED));
        Json.whole(json, "removed", tally.of(ReleaseDiff.Kind.REMOVED));
    }

    private void cell(ReleaseDiff.Change change) {
        json.writeStringProperty("kind", DiffSummary.kind(change));
        json.writeStringProperty("topic", change.topic());
        codes(json, change.codes());
        Json.amount(json, "before", change.valueBefore());
        Json.amount(json, "after", change.valueAfter());
        Json.amount(json, "difference", change.difference());
        Json.text(json, "textBefore", change.textBefore());
        Json.text(json, "textAfter", change.textAfter());
    }

    /** Codes by the name of their dimension, as the publisher calls it. */
    static void codes(JsonGenerator json, Map<String, String> codes) {
        json.writeObjectPropertyStart("codes");
        codes.forEach(json::writeStringProperty);
        json.writeEndObject();
    }

    private void use(Uses.Use use) {
        json.writeStringProperty("indicator", use.indicator().code());
        Json.words(json, "title", use.indicator().title());
        Json.texts(json, "topics", use.topics().stream().sorted().toList());
        Json.texts(json, "pages", use.pages());
        Json.texts(json, "files", use.files());
        Json.texts(json, "api", use.api());
    }
}
