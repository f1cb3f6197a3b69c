package nl.thuiskompas.platform.odata.internal;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.thuiskompas.platform.language.Nearest;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of a list.
 *
 * @param given the parameters as they were given, for links to the next page
 * @param select fields that are wanted; none means all
 * @param filter which records; null for all
 * @param skip how many are passed over
 * @param top how many at most
 * @param from first place that is wanted, as a link to the next page says it; -1 without
 * @param count whether the number of records is wanted
 * @param order fields to order by, with a minus in front for descending
 * @param day what was known at the end of this day; null for now
 * @param release id of the release that is wanted; null for the one that is shown
 */
record Query(
        Map<String, String> given,
        List<String> select,
        @Nullable Filter filter,
        long skip,
        long top,
        long from,
        boolean count,
        List<String> order,
        @Nullable LocalDate day,
        @Nullable String release) {
    /** Instead of a number of records: all. */
    static final long ALL = Long.MAX_VALUE;

    private static final Set<String> KNOWN = Set.of(
            "$select", "$filter", "$skip", "$top", "$skiptoken", "$count", "$inlinecount", "$orderby", "$format");
    private static final long MOST = 1_000_000_000_000L;

    /** @throws ODataException when a parameter cannot be used */
    static Query of(Map<String, List<String>> parameters) {
        Map<String, String> given = new LinkedHashMap<>();
        parameters.forEach((name, values) -> {
            // Clients repeat what stands in a link to the next page already: the same twice is no contradiction.
            List<String> distinct = values.stream().distinct().toList();
            if (name.startsWith("$") && !KNOWN.contains(name)) {
                throw ODataException.wrong("%s is not offered here; perhaps %s was meant. There are %s."
                        .formatted(
                                name,
                                Nearest.to(name, KNOWN).getFirst(),
                                String.join(", ", KNOWN.stream().sorted().toList())));
            }
            if (distinct.size() > 1 && (KNOWN.contains(name) || name.equals("asOf") || name.equals("release"))) {
                throw ODataException.wrong(name + " was given twice, and differently.");
            }
            given.put(name, distinct.getFirst());
        });
        String filter = given.getOrDefault("$filter", "");
        return new Query(
                given,
                select(given.getOrDefault("$select", "")),
                filter.isBlank() ? null : FilterParser.parse(filter),
                number(given, "$skip", 0),
                number(given, "$top", ALL),
                number(given, "$skiptoken", -1),
                counted(given),
                order(given.getOrDefault("$orderby", "")),
                day(given.get("asOf")),
                given.get("release"));
    }

    private static List<String> select(String text) {
        List<String> names = Stream.of(text.split(",", -1))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
        return names.contains("*") ? List.of() : names;
    }

    private static long number(Map<String, String> given, String name, long otherwise) {
        String text = given.getOrDefault(name, "").strip();
        if (text.isEmpty()) {
            return otherwise;
        }
        if (!text.matches("\\d{1,13}") || Long.parseLong(text) > MOST) {
            throw ODataException.wrong("%s=%s: a whole number of 0 or more was expected.".formatted(name, text));
        }
        return Long.parseLong(text);
    }

    private static boolean counted(Map<String, String> given) {
        String count = given.getOrDefault("$count", "false");
        String inline = given.getOrDefault("$inlinecount", "none");
        if (!List.of("true", "false").contains(count)) {
            throw ODataException.wrong("$count=" + count + ": true or false was expected.");
        }
        if (!List.of("allpages", "none").contains(inline)) {
            throw ODataException.wrong("$inlinecount=" + inline + ": allpages or none was expected.");
        }
        return count.equals("true") || inline.equals("allpages");
    }

    private static List<String> order(String text) {
        List<String> order = new ArrayList<>();
        for (String part : text.split(",", -1)) {
            String[] words = part.strip().split("\\s+", -1);
            if (words[0].isEmpty()) {
                continue;
            }
            boolean down = words.length == 2 && words[1].equals("desc");
            if (words.length > 2 || (words.length == 2 && !down && !words[1].equals("asc"))) {
                throw ODataException.wrong("$orderby=%s: a field was expected, with asc or desc behind it or nothing."
                        .formatted(part.strip()));
            }
            order.add(down ? "-" + words[0] : words[0]);
        }
        return order;
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeException e) {
            throw ODataException.wrong("asOf=" + text + ": a day such as 2024-12-31 was expected.");
        }
    }

    /** The fields of a collection that are wanted, in its order. */
    List<Collection.Field> wanted(Collection collection) {
        if (select.isEmpty()) {
            return collection.fields();
        }
        Terms.require("$select", Set.copyOf(select), collection.fieldNames());
        return collection.fields().stream()
                .filter(field -> select.contains(field.name()))
                .toList();
    }
}
