package nl.thuiskompas.platform.odata.internal;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A question as it came in.
 *
 * @param base address of the server as the asker wrote it, without a slash at its end
 * @param path the parts of the address behind the name of the service, decoded
 * @param parameters all that stands behind the question mark, decoded
 * @param accept which forms the asker can read, as in the header of that name; empty for any
 */
public record Asked(String base, List<String> path, Map<String, List<String>> parameters, String accept) {
    public Asked {
        path = List.copyOf(path);
    }

    /** A tag for an answer that depends on this question and on these contents. */
    String tag(String service, String contents) {
        return Tags.of(String.join(
                "\n", "1", base, service, String.join("/", path), new TreeMap<>(parameters).toString(), contents));
    }

    /**
     * The address of the next page: the same question from another place on.
     *
     * @param changed parameters that are different there
     */
    static String next(String address, Map<String, String> given, Map<String, String> changed) {
        Map<String, String> all = new LinkedHashMap<>(given);
        all.putAll(changed);
        return address
                + all.entrySet().stream()
                        .map(entry -> encoded(entry.getKey()).replace("%24", "$") + "=" + encoded(entry.getValue()))
                        .collect(Collectors.joining("&", "?", ""));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
