package nl.thuiskompas.platform.language;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import nl.thuiskompas.engine.statistics.Unit;
import nl.thuiskompas.engine.statistics.Value.Amount;

/**
 * Numbers and dates as text: 7.966.331 and 28,9% in Dutch, 7,966,331 and 28.9% in English; a minus sign, not a hyphen;
 * an en dash between two ends.
 */
public final class Numbers {
    private final Language language;
    private final char group;
    private final char decimal;

    private Numbers(Language language, char group, char decimal) {
        this.language = language;
        this.group = group;
        this.decimal = decimal;
    }

    /** The way a language writes them. */
    public static Numbers in(Language language) {
        return language == Language.NL ? new Numbers(language, '.', ',') : new Numbers(language, ',', '.');
    }

    /** A number rounded half up to so many decimals, with grouped thousands. */
    public String number(double value, int decimals) {
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP);
        String plain = rounded.abs().toPlainString();
        int point = decimals == 0 ? plain.length() : plain.indexOf('.');
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < point; i++) {
            if (i > 0 && (point - i) % 3 == 0) {
                text.append(group);
            }
            text.append(plain.charAt(i));
        }
        if (decimals > 0) {
            text.append(decimal).append(plain, point + 1, plain.length());
        }
        return rounded.signum() < 0 ? "−" + text : text.toString();
    }

    /** A whole number. */
    public String whole(double value) {
        return number(value, 0);
    }

    /** A whole number, as things are counted. */
    public String whole(long value) {
        return number((double) value, 0);
    }

    /** A difference: with + or − before it, and neither where it rounds to none. */
    public String difference(double value, int decimals) {
        boolean more = BigDecimal.valueOf(value)
                        .setScale(decimals, RoundingMode.HALF_UP)
                        .signum()
                > 0;
        return more ? "+" + number(value, decimals) : number(value, decimals);
    }

    /** A difference of things that are counted. */
    public String difference(long value) {
        return difference((double) value, 0);
    }

    /** A percentage with so many decimals: 28,9%. */
    public String percent(double value, int decimals) {
        return number(value, decimals) + "%";
    }

    /** An amount of money in whole euros: € 296.000 in Dutch, €296,000 in English; negative amounts after a minus sign. */
    public String euros(double value) {
        String sign = value <= -0.5 ? "−" : "";
        return sign + (language == Language.NL ? "€\u00a0" : "€") + whole(Math.abs(value));
    }

    /** A large number in millions: 7,97 miljoen. */
    public String millions(double value) {
        return number(value / 1_000_000, 2) + (language == Language.NL ? " miljoen" : " million");
    }

    /** The value of a figure: 35% where the source gave whole percentages, 28,9% where we computed, 7.966.331 homes. */
    public String value(Amount amount, Unit unit) {
        return switch (unit) {
            case PERCENT -> percent(amount.value(), publishedWhole(amount) ? 0 : 1);
            case EUROS -> euros(amount.value());
            case HOMES, PERSONS, MUNICIPALITIES -> whole(amount.value());
        };
    }

    /** The band of a figure: 28,4–29,4%; 261.632–307.931. */
    public String band(Amount amount, Unit unit) {
        return switch (unit) {
            case PERCENT -> number(amount.low(), 1) + "–" + percent(amount.high(), 1);
            case EUROS -> euros(amount.low()) + "–" + whole(amount.high());
            case HOMES, PERSONS, MUNICIPALITIES -> whole(amount.low()) + "–" + whole(amount.high());
        };
    }

    /** Whether this is a percentage as a source published it in whole percents. */
    private static boolean publishedWhole(Amount amount) {
        boolean whole = amount.value() == Math.rint(amount.value());
        boolean bandOfHalf = amount.high() - amount.low() <= 1 && amount.banded();
        return whole && bandOfHalf;
    }

    /** A date in words: 1 januari 2021. */
    public String date(LocalDate date) {
        return DateTimeFormatter.ofPattern("d MMMM uuuu", language.locale()).format(date);
    }

    /** The letters and marks of decimals, for exports. */
    public char decimalMark() {
        return decimal;
    }
}
