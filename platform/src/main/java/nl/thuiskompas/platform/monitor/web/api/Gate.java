package nl.thuiskompas.platform.monitor.web.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Stands before everything under {@code /v1}: puts the headers on every answer, also on errors, and turns away
 * addresses and methods that are not ours before anything else looks at them.
 */
final class Gate extends OncePerRequestFilter {
    /** The version of the API; the first number is also in the address. */
    static final String VERSION = "1.6.0";

    private static final String READING = "GET, HEAD, OPTIONS";
    private static final String POSTING = "POST, OPTIONS";

    private final ApiIndex index;

    Gate(ApiIndex index) {
        this.index = index;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        headers(response);
        Optional<ApiAddress> address = index.find(request.getRequestURI());
        if (address.isEmpty()) {
            refuse(response, Problem.notFound(missing(request.getRequestURI()), Problems.instance(request)));
            return;
        }
        boolean posted = address.get().posted();
        switch (request.getMethod()) {
            case "GET", "HEAD" -> pass(!posted, address.get(), request, response, chain);
            case "POST" -> pass(posted, address.get(), request, response, chain);
            case "OPTIONS" -> options(response, posted);
            default -> pass(false, address.get(), request, response, chain);
        }
    }

    /** A body of another kind is turned away here: what follows would read a form for parameters. */
    private static void pass(
            boolean known,
            ApiAddress address,
            HttpServletRequest request,
            HttpServletResponse response,
            FilterChain chain)
            throws ServletException, IOException {
        if (!known) {
            response.setHeader(HttpHeaders.ALLOW, address.posted() ? POSTING : READING);
            refuse(response, Problem.wrongMethod(request.getMethod(), address.posted(), Problems.instance(request)));
        } else if (address.posted() && !isJson(request.getContentType())) {
            response.setHeader("Accept-Post", MediaType.APPLICATION_JSON_VALUE);
            refuse(response, Problem.wrongBody(String.valueOf(request.getContentType()), Problems.instance(request)));
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean isJson(@Nullable String type) {
        try {
            return type != null && MediaType.APPLICATION_JSON.isCompatibleWith(MediaType.parseMediaType(type));
        } catch (InvalidMediaTypeException e) {
            return false;
        }
    }

    /** Puts the headers of every answer of the API on an answer. */
    static void headers(HttpServletResponse response) {
        response.setHeader("API-Version", VERSION);
        // Public figures may be read by any page; there is nothing here that belongs to one reader.
        response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
        response.setHeader(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS, "API-Version, ETag, Content-Disposition");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
    }

    private static void options(HttpServletResponse response, boolean posted) {
        String methods = posted ? POSTING : READING;
        response.setHeader(HttpHeaders.ALLOW, methods);
        response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, methods);
        response.setHeader(
                HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS,
                posted ? "Accept, Accept-Language, Content-Type" : "Accept, If-None-Match");
        response.setHeader(HttpHeaders.ACCESS_CONTROL_MAX_AGE, "86400");
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }

    private String missing(String path) {
        String bare = path.replaceAll("/+$", "");
        if (index.find(bare).isPresent()) {
            return "addresses do not end in a slash here: ask for " + bare;
        }
        return "there is nothing at " + path + "; there are " + String.join(", ", index.paths());
    }

    private static void refuse(HttpServletResponse response, Problem problem) throws IOException {
        byte[] body = problem.bytes();
        response.setStatus(problem.status().value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
