package nl.thuiskompas.platform.monitor.web.api;

import nl.thuiskompas.platform.datasets.DatasetRelease;
import nl.thuiskompas.platform.datasets.ReleaseState;
import nl.thuiskompas.platform.datasets.Report;
import nl.thuiskompas.platform.datasets.Severity;
import nl.thuiskompas.platform.monitor.ImportedTables;
import tools.jackson.core.JsonGenerator;

/** Writes what is known of a release: nothing of it is a figure, and nothing names who took a step. */
record ReleaseJson(JsonGenerator json, ImportedTables tables) {
    /** All of it. */
    void write(DatasetRelease release) {
        brief(release);
        json.writeStringProperty("dataset", release.dataset());
        json.writeStringProperty("title", release.title());
        json.writeBooleanProperty("synthetic", release.synthetic());
        json.writeStringProperty("retrieved", release.retrieved().toString());
        Json.text(json, "published", release.published().map(Object::toString).orElse(null));
        Json.text(json, "version", release.origin().version());
        Json.text(json, "versionReason", release.origin().reason());
        Json.whole(json, "cells", release.cells());
        json.writeStringProperty("sha256", release.checksums().cells());
        found(release);
        transitions(json, release);
        links(release);
    }

    /** Which it is, from when its values were known, and where it is on its way. */
    void brief(DatasetRelease release) {
        json.writeStringProperty("release", release.id());
        json.writeStringProperty("known", release.known().toString());
        json.writeStringProperty("state", release.state().code());
    }

    /** What happened to it, oldest first. */
    static void transitions(JsonGenerator json, DatasetRelease release) {
        Json.objects(json, "transitions", release.history(), step -> {
            json.writeStringProperty("state", step.state().code());
            json.writeStringProperty("at", step.at().toString());
            Json.text(json, "reason", step.reason());
        });
    }

    /** How much the checks found; nothing is known of that before they ran, or after a withdrawal. */
    private void found(DatasetRelease release) {
        if (release.state() == ReleaseState.STAGED || release.state() == ReleaseState.WITHDRAWN) {
            json.writeNullProperty("found");
            return;
        }
        Report report = tables.report(release);
        json.writeObjectPropertyStart("found");
        for (Severity severity : Severity.values()) {
            Json.whole(json, severity.code() + "s", report.count(severity));
        }
        json.writeEndObject();
    }

    private void links(DatasetRelease release) {
        String dataset = Resource.Path.DATASETS + "/" + release.dataset();
        String self = dataset + "/releases/" + release.id();
        boolean visible = ImportedTables.visible(release);
        boolean reported = visible || release.state() == ReleaseState.CHECKED;
        json.writeObjectPropertyStart("links");
        json.writeStringProperty("self", self);
        json.writeStringProperty("dataset", dataset);
        Json.text(json, "report", reported ? self + "/report" : null);
        Json.text(json, "observations", visible ? dataset + "/observations?release=" + release.id() : null);
        json.writeEndObject();
    }
}
