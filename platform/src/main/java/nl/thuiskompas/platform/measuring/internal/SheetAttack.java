package nl.thuiskompas.platform.measuring.internal;

import java.util.List;
import nl.thuiskompas.platform.attack.Tested;
import nl.thuiskompas.platform.language.Language;
import nl.thuiskompas.platform.language.Numbers;

/** What the sheet says of the attack that came before publication. */
final class SheetAttack {
    private SheetAttack() {}

    static void add(HtmlPage page, Tested tested, Language language) {
        List<List<String>> rows = List.of(
                row(SheetText.ATTACK_GUARDED, tested.guarded(), language),
                row(SheetText.ATTACK_WHOLE, tested.whole(), language),
                row(SheetText.ATTACK_PIECES, tested.pieces(), language),
                row(SheetText.ATTACK_LEFT, tested.left(), language),
                row(SheetText.ATTACK_NARROWED, tested.narrowed(), language),
                row(SheetText.ATTACK_THROUGH, tested.through(), language));
        page.heading(SheetText.ATTACK.in(language))
                .paragraph(SheetText.ATTACK_NOTE.in(language))
                .table(
                        SheetText.ATTACK.in(language),
                        List.of(SheetText.WHAT.in(language), SheetText.CELLS.in(language)),
                        rows,
                        1);
    }

    private static List<String> row(SheetText what, long cells, Language language) {
        return List.of(what.in(language), Numbers.in(language).whole((double) cells));
    }
}
