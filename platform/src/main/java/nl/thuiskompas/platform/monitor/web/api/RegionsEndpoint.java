package nl.thuiskompas.platform.monitor.web.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import nl.thuiskompas.engine.geography.Division;
import nl.thuiskompas.engine.geography.Geography;
import nl.thuiskompas.engine.geography.Municipality;
import nl.thuiskompas.engine.geography.Region;
import nl.thuiskompas.engine.geography.UnknownEditionException;
import nl.thuiskompas.engine.geography.Validity;
import nl.thuiskompas.platform.frame.Answers;
import nl.thuiskompas.platform.monitor.Monitor;
import nl.thuiskompas.platform.monitor.QuestionException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** The regions of a division on a date; without a date the newest that is known. */
@RestController
final class RegionsEndpoint {
    private static final JsonFactory JSON = new JsonFactory();

    private final Monitor monitor;
    private final Answers answers;

    RegionsEndpoint(Monitor monitor, Answers answers) {
        this.monitor = monitor;
        this.answers = answers;
    }

    @GetMapping(Resource.Path.REGIONS)
    ResponseEntity<byte[]> regions(HttpServletRequest request) {
        return answers.answer(request, MediaType.APPLICATION_JSON, () -> {
            Map<String, String> given = Parameters.of(request, Resource.REGIONS);
            Geography geography = monitor.geography();
            return document(
                    geography,
                    division(geography, given.getOrDefault("division", "")),
                    edition(geography, given.getOrDefault("edition", "")));
        });
    }

    private static Division division(Geography geography, String given) {
        List<String> codes = geography.divisions().stream().map(Division::code).toList();
        if (given.isBlank()) {
            return Division.MUNICIPALITY;
        }
        if (!codes.contains(given)) {
            throw new QuestionException(
                    "division", given, codes, Parameters.similar(given, codes), "there is no division " + given);
        }
        return new Division(given);
    }

    private static LocalDate edition(Geography geography, String given) {
        if (given.isBlank()) {
            return geography.last();
        }
        List<String> starts =
                geography.editionDates().stream().map(LocalDate::toString).toList();
        try {
            LocalDate date = LocalDate.parse(given);
            return geography.edition(date).date();
        } catch (DateTimeParseException e) {
            throw new QuestionException(
                    "edition",
                    given,
                    starts,
                    Parameters.similar(given, starts),
                    "edition " + given + " is not a date such as 2021-01-01");
        } catch (UnknownEditionException e) {
            throw new QuestionException(
                    "edition", given, starts, List.of(e.nearest().toString()), String.valueOf(e.getMessage()));
        }
    }

    private static byte[] document(Geography geography, Division division, LocalDate edition) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(32 << 10);
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), out, JsonEncoding.UTF8)) {
            json.writeStartObject();
            json.writeStringProperty("division", division.code());
            json.writeStringProperty("edition", edition.toString());
            json.writeArrayPropertyStart("regions");
            for (Region region : geography.partition(division, edition).regions()) {
                json.writeStartObject();
                json.writeStringProperty("code", region.code());
                json.writeStringProperty("name", region.name());
                validity(json, geography, region);
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        return out.toByteArray();
    }

    /** The days on which the code was in use; our tables say so of municipalities only, other regions always are. */
    private static void validity(JsonGenerator json, Geography geography, Region region) {
        Validity validity = region.division().equals(Division.MUNICIPALITY)
                ? geography
                        .findMunicipality(region.code())
                        .map(Municipality::validity)
                        .orElse(Validity.ALWAYS)
                : Validity.ALWAYS;
        day(json, "validFrom", validity.from(), LocalDate.MIN);
        day(json, "validUntil", validity.until(), LocalDate.MAX);
    }

    private static void day(JsonGenerator json, String name, LocalDate day, LocalDate unknown) {
        if (day.equals(unknown)) {
            json.writeNullProperty(name);
        } else {
            json.writeStringProperty(name, day.toString());
        }
    }
}
