package nl.thuiskompas.platform.odata.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import nl.thuiskompas.platform.datasets.DamagedReleaseException;
import nl.thuiskompas.platform.datasets.Datasets;
import nl.thuiskompas.platform.frame.Compression;
import nl.thuiskompas.platform.frame.PublicAddress;
import nl.thuiskompas.platform.monitor.Monitors;
import nl.thuiskompas.platform.odata.internal.Answer;
import nl.thuiskompas.platform.odata.internal.Asked;
import nl.thuiskompas.platform.odata.internal.ODataException;
import nl.thuiskompas.platform.odata.internal.TableList;
import nl.thuiskompas.platform.odata.internal.V3Service;
import nl.thuiskompas.platform.odata.internal.V4Service;
import nl.thuiskompas.platform.odata.internal.Version;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriUtils;

/** The addresses of both versions. Capitals make no difference in the names of the services, as with the original. */
@RestController
final class ODataEndpoint {
    private static final int BUFFER = 64 << 10;

    private final V3Service three;
    private final V4Service four;
    private final PublicAddress home;

    ODataEndpoint(Datasets datasets, Monitors monitors, PublicAddress home) {
        this.home = home;
        TableList tables = new TableList(datasets, monitors);
        three = new V3Service(tables);
        four = new V4Service(tables);
    }

    @GetMapping({"/odata/v1", "/odata/v1/**"})
    void four(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(request, response, Version.V4, 2, four::answer);
    }

    @GetMapping({"/{service:(?i)ODataCatalog}", "/{service:(?i)ODataCatalog}/**"})
    void catalogue(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(request, response, Version.V3, 1, three::catalogue);
    }

    @GetMapping({"/{service:(?i)ODataApi}/{odata:(?i)odata}", "/{service:(?i)ODataApi}/{odata:(?i)odata}/**"})
    void api(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(request, response, Version.V3, 2, asked -> three.table(asked, false));
    }

    @GetMapping({"/{service:(?i)ODataFeed}/{odata:(?i)odata}", "/{service:(?i)ODataFeed}/{odata:(?i)odata}/**"})
    void feed(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(request, response, Version.V3, 2, asked -> three.table(asked, true));
    }

    /** What is no GET is refused in the words of the service, not with a page. */
    @RequestMapping(
            path = {
                "/odata/v1/**",
                "/{service:(?i)ODataCatalog}/**",
                "/{service:(?i)ODataApi}/**",
                "/{service:(?i)ODataFeed}/**"
            },
            method = {RequestMethod.POST, RequestMethod.PUT, RequestMethod.PATCH, RequestMethod.DELETE})
    void readOnly(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Version version = request.getRequestURI().startsWith("/odata/v1") ? Version.V4 : Version.V3;
        response.setHeader("Allow", "GET, HEAD");
        send(request, response, version, version.refusal(405, "this service is only read: ask with GET"));
    }

    private void answer(
            HttpServletRequest request,
            HttpServletResponse response,
            Version version,
            int leading,
            Function<Asked, Answer> service)
            throws IOException {
        Answer answer;
        try {
            answer = service.apply(asked(request, leading));
        } catch (ODataException e) {
            answer = version.refusal(e.kind().status(), e.sentence());
        } catch (DamagedReleaseException e) {
            answer = damaged(version, e);
        }
        try {
            send(request, response, version, answer);
        } catch (DamagedReleaseException e) {
            if (response.isCommitted()) {
                throw e;
            }
            response.reset();
            send(request, response, version, damaged(version, e));
        }
    }

    private static Answer damaged(Version version, DamagedReleaseException e) {
        return version.refusal(
                HttpServletResponse.SC_SERVICE_UNAVAILABLE,
                "This table was damaged on our side and cannot be served now: " + e.getMessage() + ".");
    }

    private static void send(HttpServletRequest request, HttpServletResponse response, Version version, Answer answer)
            throws IOException {
        response.setHeader(version.header(), version.number());
        response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
        response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        if (answer.tag().isEmpty()) {
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        } else {
            // The same answer compressed and not: a weak tag, as the bytes differ.
            String tag = "W/\"" + answer.tag() + '"';
            response.setHeader(HttpHeaders.CACHE_CONTROL, "public, max-age=0, must-revalidate");
            response.setHeader(HttpHeaders.ETAG, tag);
            if (Compression.isKnown(request.getHeader(HttpHeaders.IF_NONE_MATCH), tag)) {
                response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
                return;
            }
        }
        response.setStatus(answer.status());
        response.setContentType(answer.type());
        if (request.getMethod().equals("HEAD")) {
            return;
        }
        write(request, response, answer);
    }

    /** What breaks off half-way is not ended properly, so that nobody takes it for all there is. */
    private static void write(HttpServletRequest request, HttpServletResponse response, Answer answer)
            throws IOException {
        if (!Compression.isAccepted(request)) {
            answer.body().write(response.getOutputStream());
            return;
        }
        response.setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
        Quick out = new Quick(response.getOutputStream());
        answer.body().write(out);
        out.finish();
    }

    /** Compresses a stream that is written once: quickly rather than to the last byte. */
    private static final class Quick extends GZIPOutputStream {
        Quick(OutputStream out) throws IOException {
            super(out, BUFFER);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }

    private Asked asked(HttpServletRequest request, int leading) {
        List<String> path = Arrays.stream(request.getRequestURI().split("/"))
                .filter(part -> !part.isEmpty())
                .skip(leading)
                .map(part -> UriUtils.decode(part, StandardCharsets.UTF_8))
                .toList();
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, values) -> parameters.put(name, new ArrayList<>(List.of(values))));
        String accept = String.join(",", Collections.list(request.getHeaders(HttpHeaders.ACCEPT)));
        return new Asked(home.of(request), path, parameters, accept);
    }
}
