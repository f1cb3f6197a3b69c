package nl.thuiskompas.platform.pictures;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class StyleSheetTest {
    /** The tokens that stand in a style sheet of their own. */
    private static final String TOKENS = ":root \\{[^}]*}";

    @Test
    void noComponentSetsARawColour() throws IOException {
        String demonstration = read("demo.css").replaceAll(TOKENS, "");
        String workbench = read("workbench.css").replaceAll(TOKENS, "");
        assertThat(all(
                        read("site.css") + read("programme.css") + read("groups.css") + demonstration + workbench,
                        "#[0-9a-f]{3,8}\\b|rgba?\\(|hsla?\\("))
                .isEmpty();
    }

    @Test
    void everyTokenThatIsUsedIsThere() throws IOException {
        String tokens = read("tokens.css") + read("demo.css") + read("workbench.css");
        assertThat(all(tokens, "--tk-[a-z0-9-]+(?=:)"))
                .containsAll(all(
                        tokens + read("site.css") + read("programme.css") + read("groups.css"),
                        "(?<=var\\()--tk-[a-z0-9-]+"));
    }

    @Test
    void everyClassOfAPictureHasItsLook() throws IOException {
        Set<String> known =
                all(read("site.css") + read("groups.css") + read("workbench.css"), "(?<=\\.)tk-[a-z0-9_-]+");
        assertThat(known)
                .contains("tk-c1", "tk-c6", "tk-c-nodata", "tk-c-quiet", "tk-hatch-line", "tk-map__selection-case")
                .contains("tk-map__label--name", "tk-map__focus", "tk-legend__norm", "tk-dots--case", "tk-dots--small")
                .contains("tk-series--country", "tk-point--region", "tk-bar--mine", "tk-cell-bar", "tk-marker")
                .contains("tk-overlap__cell", "tk-overlap__number--light", "tk-flow__band")
                .contains("tk-cell-bar--dumbbell", "tk-mean", "tk-c7");
    }

    @Test
    void stylesAndScriptStaySmall() throws IOException {
        assertThat(compressed("tokens.css") + compressed("site.css")).isLessThan(10 * 1024);
        assertThat(compressed("programme.css")).isLessThan(2 * 1024);
        assertThat(compressed("groups.css")).isLessThan(1024);
        assertThat(compressed("demo.css")).isLessThan(1024);
        assertThat(compressed("workbench.css")).isLessThan(2 * 1024);
        assertThat(compressed("workbench.js")).isLessThan(2 * 1024);
        assertThat(compressed("thuiskompas.js")).isLessThan(3 * 1024);
    }

    private static Set<String> all(String text, String pattern) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toSet());
    }

    private static String read(String name) throws IOException {
        try (InputStream in = StyleSheetTest.class.getResourceAsStream("/static/assets/" + name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static int compressed(String name) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(read(name).getBytes(StandardCharsets.UTF_8));
        }
        return bytes.size();
    }
}
