package nl.thuiskompas.platform.frame;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** Somebody who answers errors at certain addresses otherwise than with a page, as an API does. */
@FunctionalInterface
public interface ErrorAnswers {
    /**
     * The answer to a request that failed before anything of ours saw it; empty where the address is another's.
     *
     * @param response to put headers on
     */
    Optional<ResponseEntity<byte[]>> answer(String address, HttpStatus status, HttpServletResponse response);
}
