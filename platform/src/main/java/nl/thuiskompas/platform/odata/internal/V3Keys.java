package nl.thuiskompas.platform.odata.internal;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import nl.thuiskompas.platform.datasets.Topic;

/**
 * The names of columns in version 3: the title in one word and the place among the topics, such as
 * {@code AantalInwoners_5}. A table that came with such names keeps them.
 */
final class V3Keys {
    private static final Pattern KEY = Pattern.compile("[A-Za-z][A-Za-z0-9_]*_\\d{1,5}");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^A-Za-z0-9]+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private V3Keys() {}

    /** A name for each topic, in their order; none twice. */
    static List<String> of(List<Topic> topics) {
        List<String> own = topics.stream().map(Topic::id).toList();
        if (own.stream().allMatch(id -> KEY.matcher(id).matches())
                && own.stream().distinct().count() == own.size()) {
            return own;
        }
        List<String> keys = new ArrayList<>();
        for (int i = 0; i < topics.size(); i++) {
            keys.add(word(topics.get(i).title()) + "_" + (i + 1));
        }
        return keys;
    }

    /** A title in one word, as Statistics Netherlands writes it; what would begin with a digit begins with k_. */
    static String word(String title) {
        String plain =
                MARKS.matcher(Normalizer.normalize(title, Normalizer.Form.NFD)).replaceAll("");
        StringBuilder word = new StringBuilder();
        for (String part : BETWEEN_WORDS.split(plain, -1)) {
            if (!part.isEmpty()) {
                word.append(Character.toUpperCase(part.charAt(0))).append(part, 1, part.length());
            }
        }
        if (word.isEmpty()) {
            return "Onderwerp";
        }
        return Character.isDigit(word.charAt(0)) ? "k_" + word : word.toString();
    }
}
