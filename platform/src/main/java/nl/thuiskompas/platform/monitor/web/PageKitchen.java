package nl.thuiskompas.platform.monitor.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import nl.thuiskompas.engine.geography.Geography;
import nl.thuiskompas.platform.frame.Answers;
import nl.thuiskompas.platform.frame.Place;
import nl.thuiskompas.platform.frame.PublicAddress;
import nl.thuiskompas.platform.frame.Templates;
import nl.thuiskompas.platform.monitor.AreaSearch;
import nl.thuiskompas.platform.monitor.Monitors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Makes pages: reads the visit, lets the page fill its template, and keeps the answer. */
@Component
public final class PageKitchen {
    private static final MediaType HTML = new MediaType("text", "html", StandardCharsets.UTF_8);

    private final Monitors monitors;
    private final Answers answers;
    private final Templates templates;

    private final PublicAddress here;
    private final Clock clock;
    private volatile @Nullable Search search;

    /** The search of one geography. */
    private record Search(Geography geography, AreaSearch search) {}

    PageKitchen(Monitors monitors, Answers answers, Templates templates, PublicAddress here, Clock clock) {
        this.monitors = monitors;
        this.answers = answers;
        this.templates = templates;
        this.here = here;
        this.clock = clock;
    }

    /** What a page puts into its template. */
    public record Dish(String template, Object view) {}

    /** What is known, by day. */
    public Monitors monitor() {
        return monitors;
    }

    /** Answers that are kept. */
    public Answers answers() {
        return answers;
    }

    /** Today: pages say how old figures are. */
    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /** The names one can look for. */
    public AreaSearch search() {
        Geography geography = monitors.now().geography();
        Search ready = search;
        if (ready == null || ready.geography() != geography) {
            ready = new Search(geography, new AreaSearch(geography));
            search = ready;
        }
        return ready.search();
    }

    /** A template with what it shows. */
    public byte[] render(String template, Object view) {
        return templates.render(template, Map.of("view", view));
    }

    /** A page whose items are {@code items} and that knows these choices. */
    ResponseEntity<byte[]> serve(
            HttpServletRequest request,
            Place place,
            List<String> items,
            List<String> known,
            Function<Visit, Dish> cook) {
        return serve(request, place, items, known, visit -> "", cook);
    }

    /**
     * The same for a page that shows more than figures.
     *
     * @param stamp gives another text whenever that changes
     */
    public ResponseEntity<byte[]> serve(
            HttpServletRequest request,
            Place place,
            List<String> items,
            List<String> known,
            Function<Visit, String> stamp,
            Function<Visit, Dish> cook) {
        Visit visit = Visit.of(request, monitors, place, items, known);
        String site = here.of(request);
        String address =
                visit.link() + "@" + today() + "@" + visit.monitor().fingerprint() + "@" + site + stamp.apply(visit);
        return answers.answer(request, address, HTML, () -> {
            Dish dish = cook.apply(visit);
            return templates.render(dish.template(), Map.of("view", dish.view()), site);
        });
    }
}
