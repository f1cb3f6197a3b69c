package nl.thuiskompas.platform.monitor.web.api;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.thuiskompas.platform.datasets.Cell;
import nl.thuiskompas.platform.datasets.Cells;
import nl.thuiskompas.platform.datasets.Condition;
import nl.thuiskompas.platform.datasets.Dataset;
import nl.thuiskompas.platform.datasets.DatasetRelease;
import nl.thuiskompas.platform.datasets.Topic;
import nl.thuiskompas.platform.monitor.CellChoice;
import nl.thuiskompas.platform.monitor.Vintages;
import nl.thuiskompas.platform.monitor.web.api.TableAnswers.Asked;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JsonGenerator;

/** The cells of an imported table, some at a time, and one series of it as one release after another had it. */
@RestController
final class ObservationsEndpoint {
    private static final int USUAL = 1_000;
    private static final int MOST_VINTAGES = 24;

    private final TableAnswers answers;

    ObservationsEndpoint(TableAnswers answers) {
        this.answers = answers;
    }

    /** Cells of one release, in its order; so many that they fit in one answer, with the address of the next. */
    @GetMapping(Resource.Path.DATASET_OBSERVATIONS)
    ResponseEntity<byte[]> observations(HttpServletRequest request, @PathVariable String dataset) {
        return answers.answer(request, Resource.DATASET_OBSERVATIONS, asked -> {
            Map<String, String> given = asked.given();
            int limit = Numbers.of(given, Numbers.LIMIT, USUAL);
            long after = Numbers.place(given, Numbers.AFTER);
            DatasetRelease release = asked.visible(
                    dataset, Resource.RELEASE_ID, given.getOrDefault(Resource.RELEASE_ID, TableAnswers.CURRENT));
            Cells cells = asked.tables().datasets().cells(release);
            Condition wanted = new CellChoice(cells.dataset(), given::get).condition();
            Condition further = after < 0
                    ? wanted
                    : new Condition.And(
                            List.of(wanted, new Condition.Amount("id", Condition.Comparison.GREATER, after)));
            List<Cell> page = new ArrayList<>();
            cells.read(further, 0, limit + 1L, page::add);
            boolean more = page.size() > limit;
            List<Cell> shown = more ? page.subList(0, limit) : page;
            return Json.object(json -> {
                json.writeStringProperty("dataset", dataset);
                new ReleaseJson(json, asked.tables()).brief(release);
                Json.whole(json, "total", cells.count(wanted));
                Json.objects(json, "observations", shown, cell -> cell(json, cells.dataset(), cell));
                json.writeObjectPropertyStart("links");
                Json.text(json, "next", more ? next(given, dataset, release, shown.getLast()) : null);
                json.writeEndObject();
            });
        });
    }

    private static void cell(JsonGenerator json, Dataset dataset, Cell cell) {
        Json.whole(json, "id", cell.id());
        json.writeStringProperty("topic", cell.topic());
        json.writeObjectPropertyStart("codes");
        for (int i = 0; i < cell.codes().size(); i++) {
            json.writeStringProperty(
                    dataset.dimensions().get(i).name(), cell.codes().get(i));
        }
        json.writeEndObject();
        Json.amount(json, "value", cell.value());
        Json.text(json, "text", cell.text());
        json.writeStringProperty("status", cell.status().code());
    }

    /** The same question further on, of the same release: nobody gets half of one and half of another. */
    private static String next(Map<String, String> given, String dataset, DatasetRelease release, Cell last) {
        Map<String, String> query = new LinkedHashMap<>();
        for (String name : Resource.DATASET_OBSERVATIONS.parameters()) {
            String value = given.get(name);
            if (value != null) {
                query.put(name, value);
            }
        }
        query.put(Resource.RELEASE_ID, release.id());
        query.put(Numbers.AFTER, Long.toString(last.id()));
        return Resource.Path.DATASETS + "/" + dataset + "/observations?"
                + query.entrySet().stream()
                        .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"));
    }

    /** One series as one release after another had it, beside each other. */
    @GetMapping(Resource.Path.DATASET_VINTAGES)
    ResponseEntity<byte[]> vintages(HttpServletRequest request, @PathVariable String dataset) {
        return answers.answer(request, Resource.DATASET_VINTAGES, asked -> {
            Dataset newest = asked.tables().datasets().structure(asked.shown(dataset));
            CellChoice choice = new CellChoice(newest, asked.given()::get);
            choice.condition();
            Topic topic = choice.topic();
            Map<String, String> codes =
                    choice.series(dimension -> dimension.codes().getFirst().id());
            List<DatasetRelease> releases = asked.tables().vintages(dataset);
            Vintages vintages = Vintages.read(asked.tables().datasets(), releases, MOST_VINTAGES, newest, topic, codes);
            return Json.object(json -> vintages(json, asked, vintages, codes, releases.size()));
        });
    }

    private static void vintages(
            JsonGenerator json, Asked asked, Vintages vintages, Map<String, String> codes, int releases) {
        List<Vintages.Column> columns = vintages.columns();
        json.writeStringProperty("dataset", columns.getLast().release().dataset());
        json.writeStringProperty("topic", vintages.topic().id());
        json.writeStringProperty("title", vintages.topic().title().strip());
        Json.text(json, "unit", vintages.topic().unit().strip());
        DiffJson.codes(json, codes);
        ReleaseJson writer = new ReleaseJson(json, asked.tables());
        Json.objects(json, "releases", columns, column -> writer.brief(column.release()));
        Json.whole(json, "olderReleases", releases - columns.size());
        Json.objects(json, "periods", vintages.periods(), period -> {
            json.writeStringProperty("period", period);
            json.writeArrayPropertyStart("values");
            for (int i = 0; i < columns.size(); i++) {
                json.writeStartObject();
                value(json, period, columns.get(i), i == 0 ? null : columns.get(i - 1));
                json.writeEndObject();
            }
            json.writeEndArray();
        });
    }

    private static void value(
            JsonGenerator json, String period, Vintages.Column column, Vintages.@Nullable Column before) {
        Cell cell = column.cells().get(period);
        json.writeStringProperty("release", column.release().id());
        Json.amount(json, "value", column.value(period));
        Json.text(json, "text", cell == null ? null : cell.text());
        Json.text(json, "status", cell == null ? null : cell.status().code());
        double change = before == null ? Double.NaN : column.value(period) - before.value(period);
        Json.amount(json, "revisedBy", change == 0 ? Double.NaN : change);
    }
}
