package nl.thuiskompas.platform.monitor.web.api;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Map;
import nl.thuiskompas.engine.geography.Division;
import nl.thuiskompas.engine.geography.Geography;
import nl.thuiskompas.engine.geography.Municipality;
import nl.thuiskompas.engine.geography.Region;
import nl.thuiskompas.engine.geography.Validity;
import nl.thuiskompas.platform.frame.Answers;
import nl.thuiskompas.platform.monitor.GeographyQuestions;
import nl.thuiskompas.platform.monitor.Monitor;
import nl.thuiskompas.platform.monitor.Monitors;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The regions of a division on a date; without a date the newest that is known. */
@RestController
final class RegionsEndpoint {
    private final Monitors monitors;
    private final Answers answers;

    RegionsEndpoint(Monitors monitors, Answers answers) {
        this.monitors = monitors;
        this.answers = answers;
    }

    @GetMapping(Resource.Path.REGIONS)
    ResponseEntity<byte[]> regions(HttpServletRequest request) {
        return answers.answer(request, MediaType.APPLICATION_JSON, () -> {
            Map<String, String> given = Parameters.of(request, Resource.REGIONS);
            Monitor monitor = monitors.at(given.get(Monitors.AS_OF));
            GeographyQuestions places = new GeographyQuestions(monitor);
            Geography geography = monitor.geography();
            return document(
                    geography,
                    places.division(given.get("division")),
                    places.edition("edition", given.get("edition"), geography.last()));
        });
    }

    private static byte[] document(Geography geography, Division division, LocalDate edition) {
        return Json.object(json -> {
            json.writeStringProperty("division", division.code());
            json.writeStringProperty("edition", edition.toString());
            Json.objects(json, "regions", geography.partition(division, edition).regions(), region -> {
                json.writeStringProperty("code", region.code());
                json.writeStringProperty("name", region.name());
                Json.validity(json, "validFrom", "validUntil", validity(geography, region));
            });
        });
    }

    /** The days on which the code was in use; our tables say so of municipalities only, other regions always are. */
    private static Validity validity(Geography geography, Region region) {
        return region.division().equals(Division.MUNICIPALITY)
                ? geography
                        .findMunicipality(region.code())
                        .map(Municipality::validity)
                        .orElse(Validity.ALWAYS)
                : Validity.ALWAYS;
    }
}
