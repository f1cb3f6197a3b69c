package nl.thuiskompas.platform.monitor.web.api;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import nl.thuiskompas.engine.geography.BoundaryChange;
import nl.thuiskompas.engine.geography.Edition;
import nl.thuiskompas.engine.geography.Geography;
import nl.thuiskompas.engine.geography.Municipality;
import nl.thuiskompas.platform.frame.Answers;
import nl.thuiskompas.platform.monitor.Monitor;
import nl.thuiskompas.platform.monitor.Monitors;
import nl.thuiskompas.platform.warehouse.Release;
import nl.thuiskompas.platform.warehouse.TableDescription;
import nl.thuiskompas.platform.warehouse.TableKind;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JsonGenerator;

/** The distinct sets of municipalities, what changed on the first day of each, and whether there is a map of it. */
@RestController
final class EditionsEndpoint {
    private static final String BOUNDARIES = "boundaries-";

    private final Monitors monitors;
    private final Answers answers;

    EditionsEndpoint(Monitors monitors, Answers answers) {
        this.monitors = monitors;
        this.answers = answers;
    }

    @GetMapping(Resource.Path.EDITIONS)
    ResponseEntity<byte[]> editions(HttpServletRequest request) {
        return answers.answer(request, MediaType.APPLICATION_JSON, () -> {
            Monitor monitor =
                    monitors.at(Parameters.of(request, Resource.EDITIONS).get(Monitors.AS_OF));
            Geography geography = monitor.geography();
            List<LocalDate> maps = maps(monitor);
            return Json.object(json -> {
                json.writeStringProperty("first", geography.first().toString());
                json.writeStringProperty("last", geography.last().toString());
                Json.objects(json, "editions", geography.editionDates(), date -> {
                    Edition edition = geography.edition(date);
                    json.writeStringProperty("edition", date.toString());
                    Json.validity(json, "validFrom", "validUntil", edition.validity());
                    Json.number(json, "municipalities", edition.size());
                    Json.truth(json, "map", maps.stream().anyMatch(edition.validity()::contains));
                    Json.objects(json, "changes", changes(geography, date), change -> write(json, geography, change));
                });
            });
        });
    }

    private static List<LocalDate> maps(Monitor monitor) {
        return monitor.warehouse().releases().stream()
                .filter(release -> release.table().kind() == TableKind.BOUNDARIES)
                .map(Release::table)
                .map(EditionsEndpoint::dateOf)
                .toList();
    }

    /** The date of the municipalities that a table has the borders of. */
    static LocalDate dateOf(TableDescription borders) {
        return LocalDate.parse(borders.name().substring(BOUNDARIES.length()));
    }

    private static List<BoundaryChange> changes(Geography geography, LocalDate date) {
        return geography.changes().stream()
                .filter(change -> change.date().equals(date))
                .toList();
    }

    private static void write(JsonGenerator json, Geography geography, BoundaryChange change) {
        json.writeStringProperty("kind", change.kind().name().toLowerCase(Locale.ROOT));
        json.writeStringProperty("fromCode", change.from());
        Json.text(json, "fromName", name(geography, change.from()));
        json.writeStringProperty("toCode", change.to());
        Json.text(json, "toName", name(geography, change.to()));
        json.writeStringProperty("partNumerator", change.part().numerator().toString());
        json.writeStringProperty("partDenominator", change.part().denominator().toString());
        Json.text(json, "basis", change.basis());
    }

    private static String name(Geography geography, String code) {
        return geography.findMunicipality(code).map(Municipality::name).orElse("");
    }
}
