package nl.thuiskompas.platform.monitor.web.api;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.thuiskompas.platform.datasets.CellStatus;
import nl.thuiskompas.platform.datasets.Code;
import nl.thuiskompas.platform.datasets.Dataset;
import nl.thuiskompas.platform.datasets.DatasetRelease;
import nl.thuiskompas.platform.datasets.Dimension;
import nl.thuiskompas.platform.datasets.PeriodCode;
import nl.thuiskompas.platform.datasets.Topic;
import nl.thuiskompas.platform.datasets.TopicFinder;
import nl.thuiskompas.platform.frame.Link;
import nl.thuiskompas.platform.frame.Place;
import nl.thuiskompas.platform.language.Language;
import nl.thuiskompas.platform.monitor.CellChoice;
import nl.thuiskompas.platform.monitor.Uses;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** Writes what is known of an imported table. */
record DatasetJson(JsonGenerator json, TableAnswers.Asked asked) {
    /** The table in a list. */
    void entry(List<DatasetRelease> known, @Nullable DatasetRelease shown) {
        DatasetRelease newest = shown == null ? known.getLast() : shown;
        json.writeStringProperty("id", newest.dataset());
        head(newest, known, shown);
        links(newest.dataset());
    }

    /** All of the table. */
    void whole(String dataset, List<DatasetRelease> known, @Nullable DatasetRelease shown) {
        DatasetRelease newest =
                shown != null ? shown : asked.tables().all(dataset).getLast();
        json.writeStringProperty("id", dataset);
        head(newest, known, shown);
        Json.text(json, "licence", newest.origin().licence());
        Json.text(json, "licenceUrl", newest.origin().licenceUrl());
        Json.text(json, "url", newest.origin().url());
        if (shown == null) {
            // What waits shows its name and its state, and nothing of what is in it.
            List.of("summary", "description", "dimensions", "topics", "usedBy").forEach(json::writeNullProperty);
        } else {
            Dataset structure = asked.tables().datasets().structure(shown);
            Json.text(json, "summary", structure.summary().strip());
            Json.text(json, "description", structure.description().strip());
            dimensions(structure);
            Json.objects(json, "topics", structure.topics(), topic -> topic(structure, topic));
            usedBy(structure);
        }
        Json.objects(
                json, "releases", known.reversed(), release -> new ReleaseJson(json, asked.tables()).write(release));
        links(dataset);
    }

    private void head(DatasetRelease newest, List<DatasetRelease> known, @Nullable DatasetRelease shown) {
        json.writeStringProperty("title", newest.title());
        json.writeBooleanProperty("synthetic", newest.synthetic());
        Json.text(json, "publisher", newest.origin().publisher());
        Json.text(json, "table", newest.origin().table());
        if (shown == null) {
            List.of("language", "release", "known", "cells", "periods").forEach(json::writeNullProperty);
        } else {
            Dataset structure = asked.tables().datasets().structure(shown);
            json.writeStringProperty("language", structure.language());
            json.writeStringProperty("release", shown.id());
            json.writeStringProperty("known", shown.known().toString());
            Json.whole(json, "cells", shown.cells());
            periods(structure);
        }
        Map<String, Long> states = known.stream()
                .collect(Collectors.groupingBy(release -> release.state().code(), TreeMap::new, Collectors.counting()));
        json.writeObjectPropertyStart("states");
        states.forEach((state, count) -> Json.whole(json, state, count));
        json.writeEndObject();
    }

    private void periods(Dataset structure) {
        List<String> periods = structure.periods().stream()
                .flatMap(dimension -> dimension.codes().stream())
                .map(Code::id)
                .sorted(Comparator.comparing(
                        (String code) -> PeriodCode.find(code).orElse(null),
                        Comparator.nullsFirst(Comparator.naturalOrder())))
                .toList();
        if (periods.isEmpty()) {
            json.writeNullProperty("periods");
            return;
        }
        json.writeObjectPropertyStart("periods");
        json.writeStringProperty("first", periods.getFirst());
        json.writeStringProperty("last", periods.getLast());
        Json.whole(json, "count", periods.size());
        json.writeEndObject();
    }

    private void dimensions(Dataset structure) {
        Map<String, Dimension> choices = CellChoice.choices(structure);
        Json.objects(json, "dimensions", structure.dimensions(), dimension -> {
            json.writeStringProperty("name", dimension.name());
            Json.text(
                    json,
                    "parameter",
                    choices.entrySet().stream()
                            .filter(each -> each.getValue().equals(dimension))
                            .map(Map.Entry::getKey)
                            .findFirst()
                            .orElse(null));
            json.writeStringProperty("kind", dimension.kind().name().toLowerCase(java.util.Locale.ROOT));
            json.writeStringProperty("title", dimension.title());
            Json.text(json, "description", dimension.description().strip());
            Json.objects(json, "codes", dimension.codes(), code -> {
                json.writeStringProperty("code", code.id());
                Json.text(json, "title", code.title().strip());
                Json.text(json, "status", code.status().map(CellStatus::code).orElse(null));
            });
        });
    }

    private void topic(Dataset structure, Topic topic) {
        json.writeStringProperty("id", topic.id());
        json.writeStringProperty("title", topic.title().strip());
        json.writeStringProperty("path", TopicFinder.fullName(structure, topic));
        Json.text(json, "unit", topic.unit().strip());
        Json.whole(json, "decimals", topic.decimals());
        json.writeStringProperty("type", topic.type().name().toLowerCase(java.util.Locale.ROOT));
        Json.text(json, "description", topic.description().strip());
    }

    private void usedBy(Dataset structure) {
        Set<String> topics = structure.topics().stream().map(Topic::id).collect(Collectors.toSet());
        Json.texts(
                json,
                "usedBy",
                Uses.of(asked.monitor().holdings(), asked.monitor().catalogue())
                        .addresses(structure.id(), topics)
                        .stream()
                        .map(use -> use.indicator().code())
                        .toList());
    }

    private void links(String dataset) {
        String self = Resource.Path.DATASETS + "/" + dataset;
        json.writeObjectPropertyStart("links");
        json.writeStringProperty("self", self);
        json.writeStringProperty("releases", self + "/releases");
        json.writeStringProperty("vintages", self + "/vintages");
        json.writeStringProperty("observations", self + "/observations");
        json.writeObjectPropertyStart("page");
        json.writeStringProperty(
                "nl", Link.to(Language.NL, Place.TABLES, dataset).toString());
        json.writeStringProperty(
                "en", Link.to(Language.EN, Place.TABLES, dataset).toString());
        json.writeEndObject();
        json.writeObjectPropertyStart("odata");
        json.writeStringProperty("v4", "/odata/v1/Thuiskompas/" + dataset);
        json.writeStringProperty("v3", "/ODataApi/odata/" + dataset);
        json.writeEndObject();
        json.writeEndObject();
    }
}
