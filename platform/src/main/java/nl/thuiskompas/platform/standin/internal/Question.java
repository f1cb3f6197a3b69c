package nl.thuiskompas.platform.standin.internal;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an address asks of a collection.
 *
 * @param options the options as they were given, without skip and top
 * @param filter which records
 * @param select which fields; empty for all
 * @param top how many at most
 * @param skip behind how many
 * @param counted whether to say how many there are
 */
record Question(
        Map<String, String> options,
        Filter.Condition filter,
        List<String> select,
        long top,
        long skip,
        boolean counted) {
    private static final Set<String> KNOWN =
            Set.of("$format", "$filter", "$select", "$top", "$skip", "$count", "$inlinecount");

    /**
     * Reads the part of an address behind the question mark.
     *
     * @throws BadQuestion when an option is unknown, stands there twice or makes no sense
     */
    static Question parse(@Nullable String query) {
        Map<String, String> options = new LinkedHashMap<>();
        for (String part : query == null ? new String[0] : query.split("&", -1)) {
            if (part.isEmpty()) {
                continue;
            }
            String[] both = part.split("=", 2);
            String name = decoded(both[0]);
            if (!KNOWN.contains(name)) {
                throw new BadQuestion("The query option '" + name + "' is not known.");
            }
            if (options.put(name, both.length == 1 ? "" : decoded(both[1])) != null) {
                throw new BadQuestion("Query option '" + name + "' was specified more than once.");
            }
        }
        String filter = options.get("$filter");
        Question question = new Question(
                options,
                filter == null || filter.isBlank() ? row -> true : Filter.parse(filter),
                selected(options.getOrDefault("$select", "")),
                number(options, "$top", Long.MAX_VALUE),
                number(options, "$skip", 0),
                "true".equals(options.get("$count")) || "allpages".equals(options.get("$inlinecount")));
        options.remove("$top");
        options.remove("$skip");
        return question;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new BadQuestion("The address is not well-formed.");
        }
    }

    private static List<String> selected(String text) {
        Set<String> fields = new LinkedHashSet<>();
        for (String field : text.split(",", -1)) {
            if (!field.isBlank()) {
                fields.add(field.strip());
            }
        }
        return List.copyOf(fields);
    }

    private static long number(Map<String, String> options, String name, long otherwise) {
        String text = options.get(name);
        if (text == null) {
            return otherwise;
        }
        if (!text.matches("\\d{1,15}")) {
            throw new BadQuestion(
                    "Invalid value '" + text + "' for " + name + ": a whole number of 0 or more is expected.");
        }
        return Long.parseLong(text);
    }

    /** Whether every record is meant. */
    boolean unfiltered() {
        return !options.containsKey("$filter");
    }

    /** The part behind the question mark that asks for what follows so many records. */
    String following(long given) {
        StringBuilder query = new StringBuilder();
        options.forEach((name, value) -> query.append(name)
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20"))
                .append('&'));
        if (top != Long.MAX_VALUE) {
            query.append("$top=").append(top - given).append('&');
        }
        return query.append("$skip=").append(skip + given).toString();
    }
}
