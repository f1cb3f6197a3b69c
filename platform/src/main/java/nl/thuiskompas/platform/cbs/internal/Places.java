package nl.thuiskompas.platform.cbs.internal;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Where each of the known names stands in its list. Spaces behind a name do not count. */
final class Places {
    private final String what;
    private final Map<String, Integer> places;

    private Places(String what, Map<String, Integer> places) {
        this.what = what;
        this.places = places;
    }

    /**
     * Places of things by their names.
     *
     * @param what what is named, for messages, such as a topic
     */
    static <T> Places of(String what, List<T> things, Function<T, String> name) {
        Map<String, Integer> places = new HashMap<>();
        for (T thing : things) {
            String key = name.apply(thing);
            if (places.put(key, places.size()) != null) {
                throw Fields.bad("The description of the table names %s %s twice.".formatted(what, key));
            }
        }
        return new Places(what, places);
    }

    /** The place of a name, as it comes in a record. */
    int place(String name, URI page, long row) {
        Integer place = places.get(name);
        if (place == null) {
            place = places.get(name.strip());
        }
        if (place == null) {
            throw Fields.bad(
                    ("%s, record %d: there is no %s \"%s\" in the description of the table. It may just have been"
                                    + " replaced: read it again.")
                            .formatted(page, row, what, name.strip()));
        }
        return place;
    }
}
