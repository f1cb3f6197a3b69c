package nl.thuiskompas.platform.monitor.web.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
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

    OpenApiEndpoint(Answers answers) {
        this.answers = answers;
    }

    @GetMapping(Resource.Path.OPENAPI)
    ResponseEntity<byte[]> document(HttpServletRequest request) {
        return answers.answer(request, MediaType.APPLICATION_JSON, () -> {
            Parameters.of(request, Resource.OPENAPI);
            return read();
        });
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
