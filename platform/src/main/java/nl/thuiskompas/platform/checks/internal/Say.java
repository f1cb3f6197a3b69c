package nl.thuiskompas.platform.checks.internal;

import java.math.BigDecimal;
import java.util.function.Function;
import nl.thuiskompas.platform.language.Language;
import nl.thuiskompas.platform.language.Numbers;
import nl.thuiskompas.platform.language.Words;

/** Sentences with numbers in both languages. */
final class Say {
    private static final int MOST_DECIMALS = 8;

    private Say() {}

    /**
     * The same thing in both languages.
     *
     * @param nl writes the Dutch sentence, given who writes numbers the Dutch way
     * @param en writes the English one
     */
    static Words words(Function<Say.Writer, String> nl, Function<Say.Writer, String> en) {
        return new Words(nl.apply(new Writer(Language.NL)), en.apply(new Writer(Language.EN)));
    }

    /** Writes numbers. */
    record Writer(Language language) {
        /** A number with the decimals that it has. */
        String n(double value) {
            if (Double.isNaN(value)) {
                return language == Language.NL ? "niets" : "nothing";
            }
            if (Double.isInfinite(value)) {
                return language == Language.NL ? "oneindig" : "infinity";
            }
            int decimals = BigDecimal.valueOf(value).stripTrailingZeros().scale();
            return Numbers.in(language).number(value, Math.clamp(decimals, 0, MOST_DECIMALS));
        }

        /** A whole number. */
        String n(long value) {
            return Numbers.in(language).whole((double) value);
        }

        /** A percentage in whole percents. */
        String percent(double part) {
            return Numbers.in(language).percent(part * 100, 0);
        }
    }
}
