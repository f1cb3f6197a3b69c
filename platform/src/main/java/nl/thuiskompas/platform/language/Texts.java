package nl.thuiskompas.platform.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/**
 * The fixed words of the pages, from {@code language/texts_nl.properties} and its English twin. Places to fill are
 * named: {@code "In {below} van de {of} gemeenten"}.
 */
public final class Texts {
    private static final Map<Language, Texts> ALL = load();

    private final Map<String, String> texts = new HashMap<>();

    private Texts(Language language) {
        Properties properties = new Properties();
        String file = "/language/texts_" + language.code() + ".properties";
        try (InputStream in = Texts.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("the application lacks its texts: " + file);
            }
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
        properties.forEach((key, text) -> texts.put((String) key, (String) text));
    }

    private static Map<Language, Texts> load() {
        Map<Language, Texts> all = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            all.put(language, new Texts(language));
        }
        return all;
    }

    /** The texts of a language. */
    public static Texts in(Language language) {
        return Objects.requireNonNull(ALL.get(language));
    }

    /** The names of all texts. */
    public Set<String> keys() {
        return new TreeSet<>(texts.keySet());
    }

    /**
     * The text of this name.
     *
     * @throws IllegalArgumentException when there is none: a mistake of ours that a test finds
     */
    public String get(String key) {
        String text = texts.get(key);
        if (text == null) {
            throw new IllegalArgumentException("there is no text named " + key);
        }
        return text;
    }

    /**
     * The text of this name with its places filled.
     *
     * @param places names and what to put there, in turn
     */
    public String get(String key, Object... places) {
        return fill(get(key), places);
    }

    /** Fills the places of a text: names and what to put there, in turn. */
    public static String fill(String text, Object... places) {
        String filled = text;
        for (int i = 0; i < places.length; i += 2) {
            filled = filled.replace("{" + places[i] + "}", String.valueOf(places[i + 1]));
        }
        return filled;
    }
}
