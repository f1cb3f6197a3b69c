package nl.thuiskompas.platform.groups.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import nl.thuiskompas.platform.frame.ErrorPages;
import nl.thuiskompas.platform.frame.Link;
import nl.thuiskompas.platform.frame.Place;
import nl.thuiskompas.platform.frame.Side;
import nl.thuiskompas.platform.groups.Demonstration;
import nl.thuiskompas.platform.language.Language;
import nl.thuiskompas.platform.language.Texts;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The ways into the demonstration. */
@RestController
final class DemoPages {
    private final Demonstration demonstration;
    private final ErrorPages pages;

    DemoPages(Demonstration demonstration, ErrorPages pages) {
        this.demonstration = demonstration;
        this.pages = pages;
    }

    @GetMapping({"/demo", "/demo/", "/demo/nl", "/demo/nl/", "/demo/en", "/demo/en/"})
    ResponseEntity<byte[]> home(HttpServletRequest request) {
        requireDemonstration();
        Language language = ErrorPages.language(request.getRequestURI());
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header("Cache-Control", "no-store")
                .location(
                        URI.create(Link.to(language, Place.GROUPS).on(Side.DEMO).toString()))
                .build();
    }

    /** Everything else below /demo that is no page of it. */
    @GetMapping("/demo/**")
    ResponseEntity<byte[]> nothing(HttpServletRequest request) {
        requireDemonstration();
        String address = request.getRequestURI();
        Language language = ErrorPages.language(address);
        Texts texts = Texts.in(language);
        return pages.page(
                address,
                HttpStatus.NOT_FOUND,
                texts.get("error.notFound.title"),
                texts.get("error.notFound.text", "address", address),
                List.of(texts.get("demo.only")),
                List.of(new ErrorPages.Way(
                        texts.get("demo.word") + ": " + texts.get("place.GROUPS"),
                        Link.to(language, Place.GROUPS).on(Side.DEMO).toString())));
    }

    private void requireDemonstration() {
        if (demonstration.datasets().isEmpty()) {
            throw new NoDemonstrationException();
        }
    }
}
