package nl.thuiskompas.platform.monitor.web.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.thuiskompas.platform.monitor.QuestionException;
import org.springframework.security.web.firewall.RequestRejectedException;

/** Reads the parameters of a request strictly: a name that is misspelt or given twice is an error, never ignored. */
public final class Parameters {
    private Parameters() {}

    /**
     * The parameters by name.
     *
     * @throws QuestionException when a name is not one of the resource's, or is given more than once
     */
    static Map<String, String> of(HttpServletRequest request, Resource resource) {
        return of(request, resource.address());
    }

    /** The same for an address of another room. */
    public static Map<String, String> of(HttpServletRequest request, ApiAddress address) {
        Map<String, String> given = new HashMap<>();
        read(request).forEach((name, values) -> {
            if (!address.parameters().contains(name)) {
                throw unknown(address, name);
            }
            if (values.length > 1) {
                throw new QuestionException(
                        name,
                        String.join(", ", values),
                        List.of(),
                        List.of(values[0]),
                        "parameter " + name + " is given " + values.length + " times; give it once");
            }
            given.put(name, values[0]);
        });
        return given;
    }

    private static Map<String, String[]> read(HttpServletRequest request) {
        try {
            return request.getParameterMap();
        } catch (IllegalStateException | RequestRejectedException e) {
            // A query that cannot be decoded, such as period=%ZZ; or that has signs in its names that do not print.
            String query = request.getQueryString() == null ? "" : request.getQueryString();
            throw new QuestionException(
                    "query",
                    query,
                    List.of(),
                    List.of(),
                    "the query cannot be read: a percent sign is not followed by two hexadecimal digits, a name has signs that do not print, or there are too many parameters");
        }
    }

    private static QuestionException unknown(ApiAddress address, String name) {
        List<String> known = address.parameters();
        String detail = known.isEmpty()
                ? "there is no parameter " + name + "; " + address.path() + " takes none"
                : "there is no parameter " + name + "; " + address.path() + " knows " + String.join(", ", known);
        return new QuestionException(name, name, known, similar(name, known), detail);
    }

    /** The names that begin alike, those with most letters in common first. */
    public static List<String> similar(String name, List<String> known) {
        return known.stream()
                .filter(other -> alike(name, other) > 0)
                .sorted(Comparator.comparingInt((String other) -> -alike(name, other)))
                .toList();
    }

    private static int alike(String a, String b) {
        String left = a.toLowerCase(Locale.ROOT);
        String right = b.toLowerCase(Locale.ROOT);
        int common = 0;
        while (common < Math.min(left.length(), right.length()) && left.charAt(common) == right.charAt(common)) {
            common++;
        }
        return common;
    }
}
