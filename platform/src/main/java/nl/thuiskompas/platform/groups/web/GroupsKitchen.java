package nl.thuiskompas.platform.groups.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import nl.thuiskompas.platform.datasets.Datasets;
import nl.thuiskompas.platform.frame.Answers;
import nl.thuiskompas.platform.frame.PublicAddress;
import nl.thuiskompas.platform.frame.Side;
import nl.thuiskompas.platform.frame.Templates;
import nl.thuiskompas.platform.groups.Demonstration;
import nl.thuiskompas.platform.monitor.DrawnEditions;
import nl.thuiskompas.platform.monitor.Monitors;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Makes pages of groups: finds the tables of the side that is asked for, lets the page fill its template, keeps the answer. */
@Component
final class GroupsKitchen {
    private static final MediaType HTML = new MediaType("text", "html", StandardCharsets.UTF_8);

    private final Monitors monitors;
    private final Demonstration demonstration;
    private final Answers answers;
    private final Templates templates;
    private final PublicAddress here;
    private final DrawnEditions maps;

    GroupsKitchen(
            Monitors monitors, Demonstration demonstration, Answers answers, Templates templates, PublicAddress here) {
        this.monitors = monitors;
        this.demonstration = demonstration;
        this.answers = answers;
        this.templates = templates;
        this.here = here;
        this.maps = new DrawnEditions(monitors);
    }

    /** What a page puts into its template. */
    record Dish(String template, Object view) {}

    /** The map lines of every set of municipalities. */
    DrawnEditions maps() {
        return maps;
    }

    /** The tables of what is real. */
    Datasets real() {
        return monitors.now().holdings().datasets();
    }

    /**
     * The visit behind a request.
     *
     * @throws NoDemonstrationException when it is to a demonstration that is not there
     */
    GroupsVisit visit(HttpServletRequest request, List<String> items, List<String> choices) {
        Datasets datasets = real();
        if (Side.of(request.getRequestURI()) == Side.DEMO) {
            datasets = demonstration.datasets().orElseThrow(NoDemonstrationException::new);
            datasets.refresh();
        }
        return GroupsVisit.of(request, monitors, datasets, items, choices);
    }

    /** A page whose items are {@code items} and that knows these choices. */
    ResponseEntity<byte[]> serve(
            HttpServletRequest request, List<String> items, List<String> choices, Function<GroupsVisit, Dish> cook) {
        GroupsVisit visit = visit(request, items, choices);
        String site = here.of(request);
        return answers.answer(request, key(visit, site), HTML, () -> {
            Dish dish = cook.apply(visit);
            return templates.render(dish.template(), Map.of("view", dish.view()), site);
        });
    }

    /** A file, kept as pages are. */
    ResponseEntity<byte[]> file(
            HttpServletRequest request, GroupsVisit visit, MediaType type, HttpHeaders headers, Supplier<byte[]> body) {
        return answers.answer(request, key(visit, request.getRequestURI()), type, headers, body);
    }

    private static String key(GroupsVisit visit, String more) {
        return visit.link() + "@" + visit.monitor().fingerprint() + "@"
                + visit.datasets().fingerprint() + "@" + more;
    }
}
