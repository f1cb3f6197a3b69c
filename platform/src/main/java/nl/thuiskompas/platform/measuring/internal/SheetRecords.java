package nl.thuiskompas.platform.measuring.internal;

import java.util.ArrayList;
import java.util.List;
import nl.thuiskompas.platform.language.Language;
import nl.thuiskompas.platform.language.Numbers;

/** What the sheet says of the records: how many there are, and what is wrong with some. */
final class SheetRecords {
    private static final int TEXTS = 3;

    private SheetRecords() {}

    static void add(HtmlPage page, List<RecordFacts> years, Language language) {
        Numbers numbers = Numbers.in(language);
        List<List<String>> rows = new ArrayList<>();
        for (RecordFacts year : years) {
            year.damage()
                    .forEach((damage, count) -> rows.add(List.of(
                            year.year() + ": " + damage,
                            damage.title().in(language),
                            damage.outcome().in(language),
                            numbers.whole((double) count))));
        }
        page.listing(
                SheetText.DAMAGE.in(language),
                SheetText.DAMAGE_NOTE.in(language),
                List.of(
                        SheetText.CODE.in(language),
                        SheetText.WHAT.in(language),
                        SheetText.TREATMENT.in(language),
                        SheetText.RECORDS_FOUND.in(language)),
                rows,
                TEXTS,
                SheetText.NOTHING.in(language));
    }
}
