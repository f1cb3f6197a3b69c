package nl.thuiskompas.platform.monitor.web.api;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import nl.thuiskompas.platform.exports.CsvStyle;
import nl.thuiskompas.platform.language.Language;
import nl.thuiskompas.platform.monitor.QuestionException;

/** The choices of how figures are written, which are not part of the question. */
public final class Choices {
    private Choices() {}

    /** The style of a CSV file. */
    static CsvStyle style(Map<String, String> given, CsvStyle otherwise) {
        String style = given.getOrDefault("style", "");
        List<String> codes =
                Arrays.stream(CsvStyle.values()).map(CsvStyle::code).toList();
        return style.isBlank() ? otherwise : CsvStyle.find(style).orElseThrow(() -> wrong("style", style, codes));
    }

    /** The language of headings. */
    public static Language language(Map<String, String> given, Language otherwise) {
        String language = given.getOrDefault("language", "");
        List<String> codes =
                Arrays.stream(Language.values()).map(Language::code).toList();
        return language.isBlank()
                ? otherwise
                : Language.find(language).orElseThrow(() -> wrong("language", language, codes));
    }

    private static QuestionException wrong(String parameter, String given, List<String> codes) {
        return new QuestionException(parameter, given, codes, codes, "there is no " + parameter + " " + given);
    }
}
