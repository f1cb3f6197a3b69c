package nl.thuiskompas.platform.pictures;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The look of drawings outside a page: the rules of the style sheets of the pages that are about a drawing, with the light
 * values of the tokens filled in. So a picture that somebody takes along looks as it did on the page.
 */
final class PictureStyle {
    private static final Set<String> PROPERTIES = Set.of(
            "fill",
            "fill-rule",
            "stroke",
            "stroke-width",
            "stroke-dasharray",
            "stroke-linecap",
            "stroke-linejoin",
            "stroke-opacity",
            "font-size",
            "font-weight",
            "paint-order",
            "vector-effect",
            "overflow");
    private static final Pattern CLASS = Pattern.compile("class=\"([^\"]*)\"");
    private static final Pattern TOKEN = Pattern.compile("var\\((--[a-z0-9-]+)\\)");
    private static final Pattern REM = Pattern.compile("([0-9]*\\.?[0-9]+)rem");
    private static final int PIXELS_OF_A_REM = 16;

    private static final Map<String, String> TOKENS = tokens();
    private static final List<StyleRule> RULES = StyleRule.read(read("site.css") + read("groups.css")).stream()
            .map(rule -> rule.with(PROPERTIES))
            .filter(rule -> !rule.declarations().isEmpty())
            .toList();

    private PictureStyle() {}

    /** The light value of a token, such as {@code --tk-color-ink}. */
    static String token(String name) {
        String value = TOKENS.get(name);
        if (value == null) {
            throw new IllegalArgumentException("there is no token " + name);
        }
        return filled(value);
    }

    /** The rules for the classes that are used in some markup. */
    static String of(String markup) {
        Set<String> used = new TreeSet<>();
        CLASS.matcher(markup)
                .results()
                .forEach(found -> used.addAll(List.of(found.group(1).split(" +", -1))));
        String font =
                "svg{font-family:\"Source Sans Pro\",\"Source Sans 3\",system-ui,\"Segoe UI\",Roboto,\"Noto Sans\","
                        + "\"Liberation Sans\",Arial,sans-serif;fill:" + token("--tk-color-ink")
                        + "}svg svg{overflow:visible}";
        return RULES.stream()
                .filter(rule -> rule.isFor(used))
                .map(rule -> filled(rule.toString()))
                .collect(Collectors.joining("\n", font + "\n", ""));
    }

    private static String filled(String text) {
        String with = TOKEN.matcher(text).replaceAll(found -> token(found.group(1)));
        return REM.matcher(with).replaceAll(PictureStyle::pixels);
    }

    private static String pixels(MatchResult rem) {
        return Decimals.compact(Double.parseDouble(rem.group(1)) * PIXELS_OF_A_REM) + "px";
    }

    private static Map<String, String> tokens() {
        Map<String, String> tokens = new HashMap<>();
        StyleRule.read(read("tokens.css")).stream()
                .filter(rule -> rule.selector().equals(":root"))
                .forEach(rule -> tokens.putAll(rule.declarations()));
        return tokens;
    }

    private static String read(String name) {
        try (InputStream in = PictureStyle.class.getResourceAsStream("/static/assets/" + name)) {
            if (in == null) {
                throw new IllegalStateException("the application lacks " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}
