package nl.thuiskompas.platform.monitor.web.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import nl.thuiskompas.platform.frame.Answers;
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

    OpenApiEndpoint(Answers answers, Publisher publisher) {
        this.answers = answers;
        this.publisher = publisher;
    }

    @GetMapping(Resource.Path.OPENAPI)
    ResponseEntity<byte[]> document(HttpServletRequest request) {
        return answers.answer(request, MediaType.APPLICATION_JSON, () -> {
            Parameters.of(request, Resource.OPENAPI);
            return withContact(read());
        });
    }

    /** Whom to turn to is known to whoever runs the server (thuis.contact.name and its like), not to the program. */
    private byte[] withContact(byte[] document) {
        String text = new String(document, StandardCharsets.UTF_8);
        for (String part : List.of("name", "url", "email")) {
            text = text.replace("{contact." + part + "}", publisher.value(part));
        }
        return text.getBytes(StandardCharsets.UTF_8);
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
