package nl.thuiskompas.platform.frame;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** What a reader says about compressed answers, and which answer a reader has already (RFC 9110, 12.5.3 and 13.1.2). */
public final class Compression {
    private Compression() {}

    /** Whether the reader takes gzip: it is named, or all are, and not with the weight nought. */
    public static boolean isAccepted(HttpServletRequest request) {
        return isAccepted(String.join(",", Collections.list(request.getHeaders(HttpHeaders.ACCEPT_ENCODING))));
    }

    static boolean isAccepted(String header) {
        boolean all = false;
        for (String part : header.toLowerCase(Locale.ROOT).split(",", -1)) {
            List<String> words =
                    Arrays.stream(part.split(";", -1)).map(String::strip).toList();
            boolean wanted = words.stream().skip(1).noneMatch(Compression::isNought);
            if (words.getFirst().equals("gzip") || words.getFirst().equals("x-gzip")) {
                return wanted;
            }
            if (words.getFirst().equals("*")) {
                all = wanted;
            }
        }
        return all;
    }

    private static boolean isNought(String word) {
        return word.replace(" ", "").matches("q=0(\\.0*)?");
    }

    /**
     * Whether a reader has the answer with this tag already. Tags are compared weakly, as a proxy on the way may have
     * weakened them.
     *
     * @param known what the reader says to have; null for nothing
     * @param tag with its quotes
     */
    public static boolean isKnown(@Nullable String known, String tag) {
        if (known == null) {
            return false;
        }
        String bare = bare(tag);
        return Arrays.stream(known.split(",", -1))
                .map(String::strip)
                .anyMatch(each -> each.equals("*") || bare(each).equals(bare));
    }

    private static String bare(String tag) {
        return tag.startsWith("W/") ? tag.substring(2) : tag;
    }
}
