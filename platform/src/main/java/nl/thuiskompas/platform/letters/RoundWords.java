package nl.thuiskompas.platform.letters;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import nl.thuiskompas.platform.language.Language;
import nl.thuiskompas.platform.language.Numbers;
import nl.thuiskompas.platform.language.Texts;

/**
 * Large numbers in round words: ruim 4.300, bijna 1.200. A number is rounded to two digits that count, which moves it by
 * at most a twentieth; the word says which way.
 */
final class RoundWords {
    /** Up to here a number is written as it is. */
    private static final BigDecimal SMALL = BigDecimal.valueOf(100);

    private static final MathContext TWO_DIGITS = new MathContext(2, RoundingMode.HALF_UP);

    /** Nearer than this part of itself it is called about so many: neither over nor nearly. */
    private static final BigDecimal NEAR = new BigDecimal("0.002");

    private final Texts texts;
    private final Numbers numbers;

    RoundWords(Language language) {
        this.texts = Texts.in(language);
        this.numbers = Numbers.in(language);
    }

    String about(BigDecimal amount) {
        BigDecimal whole = amount.setScale(0, RoundingMode.HALF_UP);
        BigDecimal round = whole.round(TWO_DIGITS);
        String value = numbers.whole(round.doubleValue());
        int side = whole.compareTo(round);
        if (whole.abs().compareTo(SMALL) <= 0 || side == 0) {
            return numbers.whole(whole.doubleValue());
        }
        if (whole.subtract(round).abs().compareTo(whole.abs().multiply(NEAR)) <= 0) {
            return texts.get("ledger.about", "value", value);
        }
        return texts.get(side > 0 ? "ledger.over" : "ledger.nearly", "value", value);
    }
}
