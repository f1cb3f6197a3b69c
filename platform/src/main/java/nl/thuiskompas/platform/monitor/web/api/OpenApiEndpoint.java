package nl.thuiskompas.platform.monitor.web.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import nl.thuiskompas.platform.catalogue.Agent;
import nl.thuiskompas.platform.frame.Answers;
import nl.thuiskompas.platform.frame.PublicAddress;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The description of this API for programs, in OpenAPI 3.1; a test keeps it true. */
@RestController
final class OpenApiEndpoint {
    private static final String DOCUMENT = "/openapi/openapi.json";

    private final Answers answers;
    private final Publisher publisher;
    private final PublicAddress address;

    OpenApiEndpoint(Answers answers, Publisher publisher, PublicAddress address) {
        this.address = address;
        this.answers = answers;
        this.publisher = publisher;
    }

    @GetMapping(Resource.Path.OPENAPI)
    ResponseEntity<byte[]> document(HttpServletRequest request) {
        Parameters.of(request, Resource.OPENAPI);
        String site = address.of(request);
        return answers.answer(
                request,
                Resource.Path.OPENAPI + "@" + site,
                MediaType.APPLICATION_JSON,
                () -> withContact(read(), publisher.agent(site)));
    }

    /** Whom to turn to is known to whoever runs the server (thuis.contact.name and its like), not to the program. */
    private static byte[] withContact(byte[] document, Agent contact) {
        return new String(document, StandardCharsets.UTF_8)
                .replace("{contact.name}", contact.name())
                .replace("{contact.url}", contact.url())
                .replace("{contact.email}", contact.email())
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] read() {
        try (InputStream in = OpenApiEndpoint.class.getResourceAsStream(DOCUMENT)) {
            if (in == null) {
                throw new IllegalStateException("the application lacks " + DOCUMENT);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(DOCUMENT, e);
        }
    }
}
