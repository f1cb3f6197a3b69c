package nl.thuiskompas.platform.odata.internal;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.thuiskompas.platform.language.Nearest;
import org.jspecify.annotations.Nullable;

/**
 * A part of an address: a list, and perhaps which of its records, as in {@code Perioden('2021JJ00')}.
 *
 * @param key null for the list itself
 */
record Step(String name, @Nullable String key) {
    private static final Pattern KEYED = Pattern.compile("([^()]+)\\((.*)\\)");

    static Step of(String part) {
        Matcher keyed = KEYED.matcher(part);
        if (!keyed.matches()) {
            return new Step(part, null);
        }
        String key = keyed.group(2);
        boolean quoted = key.length() > 1 && key.startsWith("'") && key.endsWith("'");
        return new Step(
                keyed.group(1), quoted ? key.substring(1, key.length() - 1).replace("''", "'") : key);
    }

    /** The list of this name. */
    Collection in(Map<String, Collection> collections) {
        return collections.values().stream()
                .filter(each -> each.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> {
                    List<String> near = Nearest.to(name, collections.keySet());
                    return ODataException.missing("There is no " + name + " here; there are "
                            + String.join(", ", collections.keySet())
                            + (near.isEmpty() ? "." : ". Perhaps " + near.getFirst() + " was meant."));
                });
    }
}
