package nl.thuiskompas.platform.geographies.internal;

import java.text.Normalizer;
import java.util.Locale;

/** Names without what people write differently. */
final class Plain {
    private Plain() {}

    /** Small letters and digits joined by hyphens: "Woondeal's Zuid-Limburg" becomes woondeal-s-zuid-limburg. */
    static String slug(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
    }
}
