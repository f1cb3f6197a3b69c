package nl.thuiskompas.platform.monitor.web.api;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/**
 * Speaks for the web server where a request is so malformed that nothing of ours ever sees it, such as an address with a
 * percent sign before something else than two hexadecimal digits: a problem for programs, a sentence for people.
 */
public final class UnreadableRequests extends ErrorReportValve {
    private static final String PAGE = """
            <!doctype html>
            <html lang="nl"><head><meta charset="utf-8"><title>Dit adres is niet te lezen – Thuiskompas</title></head>
            <body><h1>Dit adres is niet te lezen</h1><p>Er staat een teken in dat in een adres niet kan.
            <a href="/nl/">Naar het begin</a></p>
            <div lang="en"><h2>This address cannot be read</h2><p>It has a sign in it that cannot be in an address.
            <a href="/en/">To the beginning</a></p></div></body></html>
            """;

    /** Made by the web server, by its name. */
    public UnreadableRequests() {
        setShowServerInfo(false);
        setShowReport(false);
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable throwable) {
        int code = response.getStatus();
        if (code < HttpStatus.BAD_REQUEST.value() || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        String address = request.getRequestURI();
        boolean page = address != null && !Resource.isOurs(address);
        response.setContentType(page ? "text/html" : MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
        response.setHeader("X-Content-Type-Options", "nosniff");
        if (!page) {
            response.setHeader("API-Version", Gate.VERSION);
            response.setHeader("Access-Control-Allow-Origin", "*");
        }
        HttpStatus status = HttpStatus.resolve(code);
        write(response, page ? PAGE : problem(status == null ? HttpStatus.BAD_REQUEST : status, address));
    }

    private static String problem(HttpStatus status, @Nullable String address) {
        Problem problem = Problem.refused(status, address == null ? Resource.ROOT : address);
        return new String(problem.bytes(), StandardCharsets.UTF_8);
    }

    private static void write(Response response, String text) {
        try {
            Writer writer = response.getReporter();
            if (writer != null) {
                writer.write(text);
                response.finishResponse();
            }
        } catch (IOException e) {
            // Whoever asked has gone: there is nobody left to tell.
            response.setSuspended(true);
        }
    }
}
