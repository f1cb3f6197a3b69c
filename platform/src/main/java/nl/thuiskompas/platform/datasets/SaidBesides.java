package nl.thuiskompas.platform.datasets;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What a source says of a topic or a dimension that nothing is computed with here: it is kept to be passed on.
 *
 * @param words what it says, by the source's own name of it; no others than {@link #NAMES}, and none of them blank
 */
public record SaidBesides(Map<String, String> words) {
    /** What is kept: the names that Statistics Netherlands has for it. */
    public static final List<String> NAMES =
            List.of("Datatype", "Default", "PresentationType", "MapYear", "ReleasePolicy");

    /** Nothing. */
    public static final SaidBesides NOTHING = new SaidBesides(Map.of());

    public SaidBesides {
        words = Map.copyOf(words);
        if (!NAMES.containsAll(words.keySet()) || words.values().stream().anyMatch(String::isBlank)) {
            throw new IllegalArgumentException("only " + NAMES + " are kept, not " + words);
        }
    }

    /**
     * What a source says.
     *
     * @param said gives what it says by a name; blank for nothing
     */
    public static SaidBesides of(UnaryOperator<String> said) {
        Map<String, String> words = new LinkedHashMap<>();
        for (String name : NAMES) {
            String word = said.apply(name).strip();
            if (!word.isEmpty()) {
                words.put(name, word);
            }
        }
        return words.isEmpty() ? NOTHING : new SaidBesides(words);
    }

    /** What was said by this name, if anything was. */
    public Optional<String> find(String name) {
        return Optional.ofNullable(words.get(name));
    }
}
