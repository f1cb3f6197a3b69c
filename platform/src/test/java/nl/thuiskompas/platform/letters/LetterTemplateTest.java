package nl.thuiskompas.platform.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LetterTemplateTest {
    private static final Pattern NUMBER = Pattern.compile("[0-9]");

    /** Years may stand in the words of a template; every other number is looked up. */
    @ParameterizedTest
    @ValueSource(strings = {"municipality", "region"})
    void noSentenceHasANumberOfItsOwn(String template) throws IOException {
        String file = "/letters/" + template + ".yaml";
        try (InputStream in = Objects.requireNonNull(Letter.class.getResourceAsStream(file))) {
            List<String> pasted = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> line.startsWith("nl: \"") || line.startsWith("en: \""))
                    .map(line -> line.replaceAll("\\{[^}]*}", "").replaceAll("\\b(?:19|20)[0-9]{2}\\b", ""))
                    .filter(line -> NUMBER.matcher(line).find())
                    .toList();
            assertThat(pasted).isEmpty();
        }
    }
}
