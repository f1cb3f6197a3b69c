package nl.thuiskompas.platform.measuring.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Collectors;
import nl.thuiskompas.platform.language.Language;
import nl.thuiskompas.platform.protection.ReleaseDescription;

/**
 * What the sheet of an exact release says of indicators that are part of others. Of perturbed numbers nothing hangs on it: each
 * stands for several true ones by itself.
 */
final class SheetParts {
    private static final int TEXTS = 3;

    private SheetParts() {}

    static void add(
            HtmlPage page, ReleaseDescription release, SortedMap<PartOf, List<Integer>> parts, Language language) {
        if (!release.protection().isExact()) {
            return;
        }
        List<List<String>> rows = new ArrayList<>();
        parts.forEach((pair, years) -> rows.add(List.of(
                pair.part(), pair.whole(), years.stream().map(String::valueOf).collect(Collectors.joining(", ")))));
        page.listing(
                SheetText.PARTS.in(language),
                SheetText.PARTS_NOTE.in(language),
                List.of(SheetText.PART.in(language), SheetText.WHOLE.in(language), SheetText.YEARS.in(language)),
                rows,
                TEXTS,
                SheetText.NOTHING.in(language));
    }
}
