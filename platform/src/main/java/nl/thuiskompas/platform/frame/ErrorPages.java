package nl.thuiskompas.platform.frame;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import nl.thuiskompas.platform.language.Language;
import nl.thuiskompas.platform.language.Texts;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Says what happened and what to do next, when an address leads nowhere or we failed. */
@RestController
public final class ErrorPages implements ErrorController {
    private static final MediaType HTML = new MediaType("text", "html", StandardCharsets.UTF_8);

    private final Templates templates;
    private final ObjectProvider<ErrorAnswers> others;
    private final boolean demonstrating;

    ErrorPages(
            Templates templates, ObjectProvider<ErrorAnswers> others, @Value("${thuis.demo:}") String demonstration) {
        this.templates = templates;
        this.others = others;
        this.demonstrating = !demonstration.isBlank();
    }

    /**
     * What the template shows.
     *
     * @param hints what to try instead, each a complete sentence
     * @param ways addresses that do work
     */
    public record View(PageFrame frame, String title, String text, List<String> hints, List<Way> ways) {}

    /** An address that works. */
    public record Way(String label, String address) {}

    @RequestMapping("/error")
    ResponseEntity<byte[]> error(HttpServletRequest request, HttpServletResponse response) {
        String address = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
        HttpStatus status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                ? HttpStatus.valueOf(code)
                : HttpStatus.NOT_FOUND;
        return others.orderedStream()
                .flatMap(other -> other.answer(address, status, response).stream())
                .findFirst()
                .orElseGet(() -> page(address, status));
    }

    private ResponseEntity<byte[]> page(String address, HttpStatus status) {
        String key = status == HttpStatus.NOT_FOUND ? "notFound" : status.is4xxClientError() ? "wrong" : "ours";
        Texts texts = Texts.in(language(address));
        return page(
                address,
                status,
                texts.get("error." + key + ".title"),
                texts.get("error." + key + ".text", "address", address),
                List.of(),
                List.of());
    }

    /** A page with a message, in the language of the address that was asked for. */
    public ResponseEntity<byte[]> page(
            String address, HttpStatus status, String title, String text, List<String> hints, List<Way> ways) {
        Language language = language(address);
        PageFrame frame = new PageFrame(
                Link.to(language, Place.HOME).on(demonstrating ? Side.of(address) : Side.REAL),
                title,
                Place.HOME,
                List.of(new PageFrame.Step(Texts.in(language).get("place.HOME"), Link.to(language, Place.HOME))),
                null,
                Texts.in(language).get("frame.closing"));
        View view = new View(frame, title, text, hints, ways);
        return ResponseEntity.status(status)
                .contentType(HTML)
                .header("Cache-Control", "no-store")
                .body(templates.render("frame/error.jte", Map.of("view", view)));
    }

    /** The language of an address; Dutch when it does not say. */
    public static Language language(String address) {
        String bare = Side.bare(address);
        return bare.equals("/en") || bare.startsWith("/en/") ? Language.EN : Language.NL;
    }
}
