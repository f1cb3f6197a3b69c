package nl.thuiskompas.platform.monitor.web.api;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import nl.thuiskompas.platform.frame.ErrorAnswers;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** What the web server or the guard of the whole server refuses at an address of the API is a problem too. */
@Component
final class ApiErrors implements ErrorAnswers {
    @Override
    public Optional<ResponseEntity<byte[]>> answer(String address, HttpStatus status, HttpServletResponse response) {
        if (!Resource.isOurs(address)) {
            return Optional.empty();
        }
        Gate.headers(response);
        Problem problem = status.is5xxServerError() ? Problem.ours(address) : Problem.refused(status, address);
        return Optional.of(problem.answer());
    }
}
