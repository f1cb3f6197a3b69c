package nl.thuiskompas.platform.exports;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.thuiskompas.platform.language.Language;
import nl.thuiskompas.platform.language.Texts;

/** The words of exported tables, from {@code language/exports_nl.properties} and its English twin. */
final class ExportTexts {
    private static final Map<Language, ExportTexts> ALL =
            Arrays.stream(Language.values()).collect(Collectors.toMap(Function.identity(), ExportTexts::new));

    private final Properties texts = new Properties();

    private ExportTexts(Language language) {
        String file = "/language/exports_" + language.code() + ".properties";
        try (InputStream in = ExportTexts.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("the application lacks its texts: " + file);
            }
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }

    static ExportTexts in(Language language) {
        ExportTexts texts = ALL.get(language);
        if (texts == null) {
            throw new IllegalArgumentException("tables are not written in " + language);
        }
        return texts;
    }

    Set<String> keys() {
        return new TreeSet<>(texts.stringPropertyNames());
    }

    String get(String key, Object... places) {
        String text = texts.getProperty(key);
        if (text == null) {
            throw new IllegalArgumentException("there is no text named " + key);
        }
        return Texts.fill(text, places);
    }
}
