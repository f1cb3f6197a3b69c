package nl.thuiskompas.platform.frame;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Supplier;
import java.util.zip.GZIPOutputStream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * Answers to public addresses. What they show depends only on the address and on the releases, so each is made once,
 * compressed once, and kept; a reader who has it already is told so (ETag). Kept answers take at most 96 MB.
 */
public final class Answers {
    private static final long MOST_BYTES = 96L << 20;
    private static final int WORTH_COMPRESSING = 400;

    private final Supplier<String> edition;

    private final Cache<String, Ready> kept = Caffeine.newBuilder()
            .maximumWeight(MOST_BYTES)
            .weigher((String key, Ready ready) -> ready.plain.length + ready.packed.length + 2 * key.length() + 200)
            .build();

    /** Answers to questions about things that never change. */
    public Answers() {
        this(() -> "");
    }

    /** @param edition is asked at every request, and gives another text as soon as answers may differ */
    public Answers(Supplier<String> edition) {
        this.edition = edition;
    }

    /**
     * An answer as it goes over the line.
     *
     * @param packed compressed; empty when that is not worth it
     * @param hash of what is plain
     */
    private record Ready(byte[] plain, byte[] packed, String hash, MediaType type, HttpHeaders headers) {}

    /**
     * The answer to a request, made now or kept from an earlier one. The address with its parameters is the key.
     *
     * @param type media type of the body
     * @param body makes the body; what it throws is not kept
     */
    public ResponseEntity<byte[]> answer(HttpServletRequest request, MediaType type, Supplier<byte[]> body) {
        return answer(request, type, HttpHeaders.EMPTY, body);
    }

    /**
     * The same, with headers of its own.
     *
     * @param headers further headers, such as a file name for a download
     */
    public ResponseEntity<byte[]> answer(
            HttpServletRequest request, MediaType type, HttpHeaders headers, Supplier<byte[]> body) {
        String query = request.getQueryString();
        String key = query == null ? request.getRequestURI() : request.getRequestURI() + '?' + query;
        return answer(request, key, type, headers, body);
    }

    /** The same for an address that is written in one way only, whatever else the request carried. */
    public ResponseEntity<byte[]> answer(
            HttpServletRequest request, String address, MediaType type, Supplier<byte[]> body) {
        return answer(request, address, type, HttpHeaders.EMPTY, body);
    }

    /** The same with headers of its own, which win over the usual ones. */
    public ResponseEntity<byte[]> answer(
            HttpServletRequest request, String key, MediaType type, HttpHeaders headers, Supplier<byte[]> body) {
        Ready ready = kept.get(edition.get() + ' ' + key, address -> prepare(type, headers, body.get()));
        return send(request, ready);
    }

    private static ResponseEntity<byte[]> send(HttpServletRequest request, Ready ready) {
        HttpHeaders headers = new HttpHeaders();
        headers.setCacheControl("public, max-age=0, must-revalidate");
        headers.putAll(ready.headers);
        boolean packed = ready.packed.length > 0 && Compression.isAccepted(request);
        // Other bytes, so another tag.
        String tag = packed ? '"' + ready.hash + "-gzip\"" : '"' + ready.hash + '"';
        headers.setETag(tag);
        headers.setVary(List.of(HttpHeaders.ACCEPT_ENCODING));
        if (Compression.isKnown(request.getHeader(HttpHeaders.IF_NONE_MATCH), tag)) {
            return new ResponseEntity<>(headers, HttpStatus.NOT_MODIFIED);
        }
        headers.setContentType(ready.type);
        if (packed) {
            headers.set(HttpHeaders.CONTENT_ENCODING, "gzip");
            return new ResponseEntity<>(ready.packed, headers, HttpStatus.OK);
        }
        return new ResponseEntity<>(ready.plain, headers, HttpStatus.OK);
    }

    private static Ready prepare(MediaType type, HttpHeaders headers, byte[] plain) {
        byte[] packed = plain.length < WORTH_COMPRESSING || isPacked(type) ? new byte[0] : gzip(plain);
        return new Ready(plain, packed, hash(plain), type, headers);
    }

    /** Spreadsheets, texts for print, pictures of dots and fonts are compressed already. */
    private static boolean isPacked(MediaType type) {
        return type.getSubtype().contains("openxmlformats")
                || type.getSubtype().contains("opendocument")
                || type.getSubtype().equals("pdf")
                || type.getSubtype().equals("png")
                || type.getType().equals("font");
    }

    private static byte[] gzip(byte[] plain) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(plain.length / 4);
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static String hash(byte[] plain) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(plain);
            return HexFormat.of().formatHex(hash, 0, 10);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
