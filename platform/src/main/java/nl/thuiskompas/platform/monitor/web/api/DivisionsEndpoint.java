package nl.thuiskompas.platform.monitor.web.api;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nl.thuiskompas.engine.geography.Geography;
import nl.thuiskompas.engine.geography.Municipality;
import nl.thuiskompas.engine.geography.Partition;
import nl.thuiskompas.platform.frame.Answers;
import nl.thuiskompas.platform.monitor.DivisionEntry;
import nl.thuiskompas.platform.monitor.GeographyQuestions;
import nl.thuiskompas.platform.monitor.Monitor;
import nl.thuiskompas.platform.monitor.Monitors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JsonGenerator;

/** The divisions with what is known of them, and one of them with its regions and the municipalities in each. */
@RestController
final class DivisionsEndpoint {
    private final Monitors monitors;
    private final Answers answers;

    DivisionsEndpoint(Monitors monitors, Answers answers) {
        this.monitors = monitors;
        this.answers = answers;
    }

    /** All divisions, also those of which the list is missing. */
    @GetMapping(Resource.Path.DIVISIONS)
    ResponseEntity<byte[]> divisions(HttpServletRequest request) {
        return answers.answer(request, MediaType.APPLICATION_JSON, () -> {
            Monitor monitor =
                    monitors.at(Parameters.of(request, Resource.DIVISIONS).get(Monitors.AS_OF));
            LocalDate newest = monitor.geography().last();
            return Json.object(json -> {
                json.writeStringProperty("edition", newest.toString());
                Json.objects(
                        json,
                        "divisions",
                        monitor.divisions().entries(),
                        entry -> describe(json, monitor, entry, partition(monitor, entry, newest)));
            });
        });
    }

    /** One division on a date; without a date the newest that is known. */
    @GetMapping(Resource.Path.DIVISION)
    ResponseEntity<byte[]> division(HttpServletRequest request, @PathVariable String code) {
        return answers.answer(request, MediaType.APPLICATION_JSON, () -> {
            Map<String, String> given = Parameters.of(request, Resource.DIVISION);
            Monitor monitor = monitors.at(given.get(Monitors.AS_OF));
            GeographyQuestions places = new GeographyQuestions(monitor);
            LocalDate edition = places.edition(
                    "edition", given.get("edition"), monitor.geography().last());
            return document(monitor, places.entry(Resource.CODE, code), edition);
        });
    }

    private static @Nullable Partition partition(Monitor monitor, DivisionEntry entry, LocalDate date) {
        return entry.listed() ? monitor.geography().partition(entry.division(), date) : null;
    }

    private static byte[] document(Monitor monitor, DivisionEntry entry, LocalDate edition) {
        Partition partition = partition(monitor, entry, edition);
        return Json.object(json -> {
            json.writeStringProperty("edition", edition.toString());
            describe(json, monitor, entry, partition);
            if (partition == null) {
                json.writeNullProperty("regions");
                json.writeNullProperty("outside");
            } else {
                Json.objects(json, "regions", occupied(partition), place -> {
                    json.writeStringProperty(
                            "code", partition.regions().get(place).code());
                    json.writeStringProperty(
                            "name", partition.regions().get(place).name());
                    Json.texts(json, "municipalities", codes(partition.municipalitiesOf(place)));
                });
                Json.texts(json, "outside", codes(partition.outside()));
            }
        });
    }

    /** Places of the regions that held a municipality on the date; others were there on another date only. */
    private static List<Integer> occupied(Partition partition) {
        int[] sizes = partition.sizes();
        return IntStream.range(0, sizes.length)
                .filter(place -> sizes[place] > 0)
                .boxed()
                .toList();
    }

    private static List<String> codes(List<Municipality> municipalities) {
        return municipalities.stream().map(Municipality::code).toList();
    }

    private static void describe(
            JsonGenerator json, Monitor monitor, DivisionEntry entry, @Nullable Partition partition) {
        Geography geography = monitor.geography();
        json.writeStringProperty("code", entry.code());
        Json.text(json, "alias", entry.alias());
        Json.words(json, "one", entry.one());
        Json.words(json, "many", entry.many());
        Json.number(json, "expectedRegions", entry.expected());
        Json.number(
                json,
                "numberOfRegions",
                partition == null ? null : occupied(partition).size());
        Json.truth(json, "listed", entry.listed());
        Json.truth(json, "brought", entry.brought());
        Json.truth(json, "overlapping", geography.overlaps(entry.division()));
        if (entry.verified() == null) {
            json.writeNullProperty("verified");
        } else {
            json.writeObjectPropertyStart("verified");
            Json.validity(json, "from", "until", entry.verified());
            json.writeEndObject();
        }
        Json.words(json, "note", entry.note());
        json.writeObjectPropertyStart("links");
        json.writeStringProperty("self", Resource.Path.DIVISIONS + "/" + entry.code());
        json.writeStringProperty("regions", Resource.Path.REGIONS + "?division=" + entry.code());
        json.writeEndObject();
    }
}
