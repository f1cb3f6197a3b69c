package nl.thuiskompas.platform.letters;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.thuiskompas.engine.geography.Division;
import nl.thuiskompas.engine.geography.Region;
import nl.thuiskompas.platform.language.Language;
import nl.thuiskompas.platform.language.Texts;
import nl.thuiskompas.platform.language.Words;
import nl.thuiskompas.platform.monitor.DivisionCatalogue;

/** What areas are called within a sentence: Arnhem, Den Haag, de provincie Gelderland, het COROP-gebied Veluwe. */
final class LocalNames {
    /** Names that everybody uses where the register has another. */
    private static final Map<String, String> SPOKEN = Map.of("GM0518", "Den Haag");

    /** Ends of Dutch words for kinds of regions that take het. */
    private static final List<String> NEUTER = List.of("gebied", "deel", "gewest", "schap", "district", "verband");

    private final DivisionCatalogue divisions;
    private final Language language;

    LocalNames(DivisionCatalogue divisions, Language language) {
        this.divisions = divisions;
        this.language = language;
    }

    /** The name alone: Arnhem, Gelderland. */
    String name(Region region) {
        return region.division().equals(Division.COUNTRY)
                ? Texts.in(language).get("country.label")
                : SPOKEN.getOrDefault(region.code(), region.name());
    }

    /** The name as it stands in a sentence: municipalities without an article, regions with their kind. */
    String named(Region region) {
        if (region.division().equals(Division.MUNICIPALITY)) {
            return name(region);
        }
        if (region.division().equals(Division.COUNTRY)) {
            return Texts.in(language).get("letter.local.country");
        }
        Words one = divisions.of(region.division()).one();
        String kind = one.in(language);
        if (language == Language.EN) {
            return "the " + kind + (region.division().equals(Division.PROVINCE) ? " of " : " ") + name(region);
        }
        String plain = kind.toLowerCase(Locale.ROOT);
        return (NEUTER.stream().anyMatch(plain::endsWith) ? "het " : "de ") + kind + " " + name(region);
    }

    /** The first letter of a sentence as a capital; a name that begins with an apostrophe has its own. */
    static String capital(String words) {
        return words.isEmpty() || words.startsWith("'") || words.startsWith("’")
                ? words
                : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
