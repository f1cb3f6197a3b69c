package nl.thuiskompas.platform.monitor.web;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.thuiskompas.platform.language.Language;
import nl.thuiskompas.platform.language.Numbers;
import nl.thuiskompas.platform.language.Texts;

/**
 * What the parts of a divided municipality stand on. The table of changes says it in English; what is known of its words
 * is said in the language of the page.
 *
 * @param name the municipality that was divided
 * @param text what it stands on
 * @param language of the text: that of the page, or en where the table has words of its own
 */
public record Basis(String name, String text, String language) {
    private static final Map<String, String> KNOWN = Map.of(
            "CBS list", "lineage.basis.list",
            "code sets of the editions", "lineage.basis.codes",
            "homes from begin stock of the successors", "lineage.basis.begin",
            "homes from end and begin stock", "lineage.basis.endBegin",
            "part of the area", "lineage.basis.part");
    private static final Pattern PROPORTIONS =
            Pattern.compile("parts are proportions: they add up to ([0-9]{1,9}) of ([0-9]{1,9}) homes");

    static Basis of(String name, String said, Language language) {
        StringBuilder text = new StringBuilder();
        for (String part : said.split("; ", -1)) {
            Optional<String> known = known(part.strip(), Texts.in(language), Numbers.in(language));
            if (known.isEmpty()) {
                return new Basis(name, said, "en");
            }
            text.append(text.isEmpty() ? "" : "; ").append(known.get());
        }
        return new Basis(name, text + ".", language.code());
    }

    private static Optional<String> known(String part, Texts texts, Numbers numbers) {
        Matcher proportions = PROPORTIONS.matcher(part);
        if (proportions.matches()) {
            return Optional.of(texts.get(
                    "lineage.basis.proportions",
                    "parts",
                    numbers.whole(Integer.parseInt(proportions.group(1))),
                    "homes",
                    numbers.whole(Integer.parseInt(proportions.group(2)))));
        }
        return Optional.ofNullable(KNOWN.get(part)).map(texts::get);
    }
}
