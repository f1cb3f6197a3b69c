package nl.thuiskompas.platform.monitor.web.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import nl.thuiskompas.platform.catalogue.CatalogueDocument;
import nl.thuiskompas.platform.catalogue.CatalogueEntry;
import nl.thuiskompas.platform.catalogue.CatalogueSource;
import nl.thuiskompas.platform.frame.Answers;
import nl.thuiskompas.platform.frame.PublicAddress;
import nl.thuiskompas.platform.monitor.Monitors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The catalogue of all datasets for data portals, after DCAT-AP-NL: as JSON-LD and as Turtle. */
@RestController
final class CatalogueEndpoint {
    private static final MediaType JSON_LD = MediaType.parseMediaType(CatalogueDocument.JSON_LD);
    private static final MediaType TURTLE = new MediaType("text", "turtle", StandardCharsets.UTF_8);

    private final List<CatalogueSource> sources;
    private final Monitors monitors;
    private final Publisher publisher;
    private final PublicAddress address;
    private final Answers answers;

    CatalogueEndpoint(
            List<CatalogueSource> sources,
            Monitors monitors,
            Publisher publisher,
            PublicAddress address,
            Answers answers) {
        this.sources = sources;
        this.monitors = monitors;
        this.publisher = publisher;
        this.address = address;
        this.answers = answers;
    }

    /** The catalogue in the first kind that the reader accepts; JSON-LD is also JSON. */
    @GetMapping(Resource.Path.CATALOGUE)
    ResponseEntity<byte[]> catalogue(HttpServletRequest request, HttpServletResponse response) {
        response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT);
        List<String> offered =
                List.of(CatalogueDocument.JSON_LD, CatalogueDocument.TURTLE, MediaType.APPLICATION_JSON_VALUE);
        return switch (Accepted.best(request.getHeader(HttpHeaders.ACCEPT), offered)) {
            case CatalogueDocument.TURTLE -> turtle(request);
            case CatalogueDocument.JSON_LD -> jsonLd(request);
            case MediaType.APPLICATION_JSON_VALUE -> jsonLd(request);
            default ->
                Problem.wrongType(
                                String.valueOf(request.getHeader(HttpHeaders.ACCEPT)),
                                offered,
                                Problems.instance(request))
                        .answer();
        };
    }

    /** The catalogue as JSON-LD. */
    @GetMapping(Resource.Path.CATALOGUE_JSON_LD)
    ResponseEntity<byte[]> jsonLd(HttpServletRequest request) {
        LocalDate day = day(request, Resource.CATALOGUE_JSON_LD);
        String site = address.of(request);
        List<CatalogueEntry> entries = entries(day);
        return answers.answer(
                request,
                key(Resource.Path.CATALOGUE_JSON_LD, site, entries),
                JSON_LD,
                () -> CatalogueDocument.jsonLd(site, publisher.agent(site), entries));
    }

    /** The catalogue as Turtle. */
    @GetMapping(Resource.Path.CATALOGUE_TURTLE)
    ResponseEntity<byte[]> turtle(HttpServletRequest request) {
        LocalDate day = day(request, Resource.CATALOGUE_TURTLE);
        String site = address.of(request);
        List<CatalogueEntry> entries = entries(day);
        return answers.answer(
                request,
                key(Resource.Path.CATALOGUE_TURTLE, site, entries),
                TURTLE,
                () -> CatalogueDocument.turtle(site, publisher.agent(site), entries));
    }

    private @Nullable LocalDate day(HttpServletRequest request, Resource resource) {
        String typed = Parameters.of(request, resource).get(Monitors.AS_OF);
        return monitors.at(typed).asOf().orElse(null);
    }

    private List<CatalogueEntry> entries(@Nullable LocalDate day) {
        return sources.stream().flatMap(source -> source.entries(day).stream()).toList();
    }

    /** Datasets can come and go while the server runs: what is kept is kept for exactly these. */
    private static String key(String path, String site, List<CatalogueEntry> entries) {
        return path + "@" + site + "@" + entries.hashCode();
    }
}
