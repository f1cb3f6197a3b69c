package nl.thuiskompas.platform.workbench.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Supplier;
import nl.thuiskompas.platform.frame.Answers;
import nl.thuiskompas.platform.frame.PublicAddress;
import nl.thuiskompas.platform.frame.Templates;
import nl.thuiskompas.platform.monitor.DrawnEditions;
import nl.thuiskompas.platform.monitor.Monitors;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** What the pages of the workbench are made with. */
@Component
final class WorkbenchKitchen {
    private static final MediaType HTML = new MediaType("text", "html", StandardCharsets.UTF_8);

    private final Monitors monitors;
    private final Answers answers;
    private final Templates templates;
    private final PublicAddress here;
    private final DrawnEditions maps;

    WorkbenchKitchen(Monitors monitors, Answers answers, Templates templates, PublicAddress here) {
        this.monitors = monitors;
        this.answers = answers;
        this.templates = templates;
        this.here = here;
        this.maps = new DrawnEditions(monitors);
    }

    Monitors monitors() {
        return monitors;
    }

    /** The map lines of every set of municipalities. */
    DrawnEditions maps() {
        return maps;
    }

    /** A page, made once and kept. */
    ResponseEntity<byte[]> page(
            HttpServletRequest request, WorkbenchVisit visit, String template, Supplier<Object> view) {
        String site = here.of(request);
        return answers.answer(
                request, key(visit, site), HTML, () -> templates.render(template, Map.of("view", view.get()), site));
    }

    /** A page that says what is wrong with what was asked. */
    ResponseEntity<byte[]> wrong(HttpServletRequest request, String template, Object view) {
        return ResponseEntity.status(HttpStatus.BAD_REQUEST)
                .contentType(HTML)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(templates.render(template, Map.of("view", view), here.of(request)));
    }

    /** A file, kept as pages are. */
    ResponseEntity<byte[]> file(
            HttpServletRequest request,
            WorkbenchVisit visit,
            MediaType type,
            HttpHeaders headers,
            Supplier<byte[]> body) {
        return answers.answer(request, key(visit, request.getRequestURI()), type, headers, body);
    }

    private static String key(WorkbenchVisit visit, String more) {
        return visit.link() + "@" + visit.monitor().fingerprint() + "@" + more;
    }
}
