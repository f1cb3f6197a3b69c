package nl.thuiskompas.platform;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;

/** The site as a browser asks it: over HTTP, without following redirects. */
public final class Site {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final String home;

    /** The site on a port of this machine. */
    public Site(int port) {
        home = "http://localhost:" + port;
    }

    /** Asks an address, with headers in turn: name, value. */
    public HttpResponse<byte[]> get(String address, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(home + address));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(address, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while asking " + address, e);
        }
    }

    /** The page at an address, whatever its status. */
    public HtmlPage page(String address) {
        return HtmlPage.read(text(get(address)));
    }

    /** The body of an answer as text. */
    public static String text(HttpResponse<byte[]> answer) {
        byte[] body = header(answer, "Content-Encoding").equals("gzip") ? unpacked(answer.body()) : answer.body();
        return new String(body, StandardCharsets.UTF_8);
    }

    /** A header of an answer; empty when it has none. */
    public static String header(HttpResponse<byte[]> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private static byte[] unpacked(byte[] packed) {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
