package nl.thuiskompas.platform.monitor.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.function.Function;
import nl.thuiskompas.platform.frame.PageFrame;
import nl.thuiskompas.platform.frame.Place;
import org.springframework.core.env.Environment;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The API for people: what can be asked, what changed, and how long it keeps working. */
@RestController
public final class ApiPages {
    private final PageKitchen kitchen;
    private final Environment environment;
    private final ApiReference reference = new ApiReference();

    ApiPages(PageKitchen kitchen, Environment environment) {
        this.kitchen = kitchen;
        this.environment = environment;
    }

    /** What can be asked. */
    public record View(PageFrame frame, String version, List<ApiReference.Operation> operations, Contact contact) {
        /** All parameters, each once. */
        public List<ApiReference.Parameter> parameters() {
            return operations.stream()
                    .flatMap(operation -> operation.parameters().stream())
                    .distinct()
                    .toList();
        }
    }

    /** Whom to turn to. */
    public record Contact(String name, String url) {}

    /** What changed. */
    public record Changes(PageFrame frame, List<ApiReference.Change> versions) {}

    /** How long it keeps working. */
    public record Policy(PageFrame frame, String version) {}

    @GetMapping({"/nl/api", "/en/api"})
    ResponseEntity<byte[]> reference(HttpServletRequest request) {
        return serve(request, Place.API, "monitor/api.jte", visit -> {
            Contact contact = new Contact(
                    environment.getProperty("thuis.contact.name", ""),
                    environment.getProperty("thuis.contact.url", ""));
            return new View(
                    frame(visit, Place.API), reference.version(), reference.operations(visit.language()), contact);
        });
    }

    @GetMapping({"/nl/api/wijzigingen", "/en/api/changes"})
    ResponseEntity<byte[]> changes(HttpServletRequest request) {
        return serve(
                request,
                Place.API_CHANGES,
                "monitor/api-changes.jte",
                visit -> new Changes(
                        frame(visit, Place.API_CHANGES, visit.step(Place.API)), reference.changes(visit.language())));
    }

    @GetMapping({"/nl/api/uitfasering", "/en/api/deprecation"})
    ResponseEntity<byte[]> policy(HttpServletRequest request) {
        return serve(
                request,
                Place.API_POLICY,
                "monitor/api-policy.jte",
                visit -> new Policy(frame(visit, Place.API_POLICY, visit.step(Place.API)), reference.version()));
    }

    private ResponseEntity<byte[]> serve(
            HttpServletRequest request, Place place, String template, Function<Visit, Object> view) {
        return kitchen.serve(
                request, place, List.of(), List.of(), visit -> new PageKitchen.Dish(template, view.apply(visit)));
    }

    private static PageFrame frame(Visit visit, Place place, PageFrame.Step... trail) {
        return visit.frame(visit.texts().get("place." + place.name()), Place.SOURCES, trail);
    }
}
