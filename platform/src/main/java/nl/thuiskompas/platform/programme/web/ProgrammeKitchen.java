package nl.thuiskompas.platform.programme.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import nl.thuiskompas.platform.frame.Answers;
import nl.thuiskompas.platform.frame.Place;
import nl.thuiskompas.platform.frame.PublicAddress;
import nl.thuiskompas.platform.frame.Templates;
import nl.thuiskompas.platform.monitor.Monitors;
import nl.thuiskompas.platform.programme.Ledger;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Makes pages of the programme: reads the visit, lets the page fill its template, and keeps the answer. */
@Component
final class ProgrammeKitchen {
    private static final MediaType HTML = new MediaType("text", "html", StandardCharsets.UTF_8);

    private final Monitors monitors;
    private final Ledger ledger;
    private final Answers answers;
    private final Templates templates;
    private final PublicAddress here;
    private final Clock clock;

    ProgrammeKitchen(
            Monitors monitors, Ledger ledger, Answers answers, Templates templates, PublicAddress here, Clock clock) {
        this.monitors = monitors;
        this.ledger = ledger;
        this.answers = answers;
        this.templates = templates;
        this.here = here;
        this.clock = clock;
    }

    /** What a page puts into its template. */
    record Dish(String template, Object view) {}

    Ledger ledger() {
        return ledger;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    ProgrammeVisit visit(HttpServletRequest request, Place place, List<String> items, List<String> choices) {
        return ProgrammeVisit.of(request, monitors, ledger, today(), place, items, choices);
    }

    /** A page whose items are {@code items} and that knows these choices. */
    ResponseEntity<byte[]> serve(
            HttpServletRequest request,
            Place place,
            List<String> items,
            List<String> choices,
            Function<ProgrammeVisit, Dish> cook) {
        ProgrammeVisit visit = visit(request, place, items, choices);
        String site = here.of(request);
        return answers.answer(request, key(visit, site), HTML, () -> {
            Dish dish = cook.apply(visit);
            return templates.render(dish.template(), Map.of("view", dish.view()), site);
        });
    }

    /** A file, kept as pages are. */
    ResponseEntity<byte[]> file(
            HttpServletRequest request,
            ProgrammeVisit visit,
            MediaType type,
            HttpHeaders headers,
            java.util.function.Supplier<byte[]> body) {
        return answers.answer(request, key(visit, request.getRequestURI()), type, headers, body);
    }

    /** Pages change with the day, the figures and the ledger. */
    private String key(ProgrammeVisit visit, String more) {
        return visit.link() + "@" + today() + "@" + ledger.release() + "@"
                + visit.monitor().fingerprint() + "@" + more;
    }
}
