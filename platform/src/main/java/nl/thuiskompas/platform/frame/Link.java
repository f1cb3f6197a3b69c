package nl.thuiskompas.platform.frame;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.thuiskompas.platform.language.Language;
import org.jspecify.annotations.Nullable;

/**
 * An address on this site. Everything a reader chose stands in it; two readers with one address see one page.
 *
 * @param side whether it shows what is real or what was made up
 * @param language language of the page
 * @param place kind of page
 * @param items what the page is about, such as an indicator and a region
 * @param query what was chosen, in the order in which it is written
 */
public record Link(Side side, Language language, Place place, List<String> items, Map<String, String> query) {
    /** The choice of the day whose knowledge is shown: every page has it, and keeps it on links to other pages. */
    public static final String AS_OF = "asOf";

    public Link {
        items = List.copyOf(items);
        query = new LinkedHashMap<>(query);
    }

    /** An address without choices, of what is real. */
    public static Link to(Language language, Place place, String... items) {
        return new Link(Side.REAL, language, place, List.of(items), Map.of());
    }

    /** The same address with a choice added, replaced or, without a value, taken away. */
    public Link with(String name, @Nullable String value) {
        Map<String, String> more = new LinkedHashMap<>(query);
        if (value == null || value.isEmpty()) {
            more.remove(name);
        } else {
            more.put(name, value);
        }
        return new Link(side, language, place, items, more);
    }

    /** The same page in another language. */
    public Link in(Language other) {
        return new Link(side, other, place, items, query);
    }

    /** The same page of the other figures; of a place that is not there in the demonstration, the one of what is real. */
    public Link on(Side other) {
        return new Link(place.isDemonstrated() ? other : Side.REAL, language, place, items, query);
    }

    /** The same view as a file, such as csv, json or preview.png. */
    public String as(String suffix) {
        return path() + "." + suffix + queryText();
    }

    /** A page within this view, such as its bare form for other sites. */
    public String within(String part) {
        return path() + "/" + part + queryText();
    }

    /** The address without its choices. */
    public String path() {
        StringBuilder path = new StringBuilder(side.prefix())
                .append('/')
                .append(language.code())
                .append('/');
        path.append(place.word(language));
        items.forEach(item -> path.append('/').append(encode(item)));
        if (!place.tail(language).isEmpty()) {
            path.append('/').append(place.tail(language));
        }
        return path.toString();
    }

    private String queryText() {
        return query.isEmpty()
                ? ""
                : query.entrySet().stream()
                        .map(e -> e.getKey() + "=" + encode(e.getValue()))
                        .collect(Collectors.joining("&", "?", ""));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("%2C", ",");
    }

    /** The address as it stands in an attribute or the address bar. */
    @Override
    public String toString() {
        return path() + queryText();
    }
}
