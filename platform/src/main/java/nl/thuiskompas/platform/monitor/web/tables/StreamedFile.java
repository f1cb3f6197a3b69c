package nl.thuiskompas.platform.monitor.web.tables;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/**
 * A file that goes out while it is made, since it may be larger than memory. What breaks off half-way is not ended
 * properly, so that nobody takes it for all there is.
 */
final class StreamedFile {
    private static final int BUFFER = 64 << 10;

    private StreamedFile() {}

    /** Writes the file. */
    @FunctionalInterface
    interface Body {
        void write(OutputStream out) throws IOException;
    }

    /**
     * Sends it, or says that the reader has it already.
     *
     * @param key what the file depends on: another text whenever it may be another file
     * @param packed whether it is compressed by itself
     */
    static void send(
            HttpServletRequest request,
            HttpServletResponse response,
            HttpHeaders headers,
            MediaType type,
            String key,
            boolean packed,
            Body body)
            throws IOException {
        // The same file compressed and not: a weak tag, as the bytes differ.
        String tag = '"' + tag(key) + '"';
        response.setHeader(HttpHeaders.CACHE_CONTROL, "public, max-age=0, must-revalidate");
        response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        response.setHeader(HttpHeaders.ETAG, "W/" + tag);
        headers.forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        String known = request.getHeader(HttpHeaders.IF_NONE_MATCH);
        if (known != null && known.contains(tag)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType(type.toString());
        if (request.getMethod().equals("HEAD")) {
            return;
        }
        String accepted = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
        if (packed || accepted == null || !accepted.contains("gzip")) {
            body.write(response.getOutputStream());
            return;
        }
        response.setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
        Quick out = new Quick(response.getOutputStream());
        body.write(out);
        out.finish();
    }

    /** Compresses a stream that is written once: quickly rather than to the last byte. */
    private static final class Quick extends GZIPOutputStream {
        Quick(OutputStream out) throws IOException {
            super(out, BUFFER);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }

    private static String tag(String key) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 10);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
