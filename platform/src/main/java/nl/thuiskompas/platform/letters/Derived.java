package nl.thuiskompas.platform.letters;

import java.math.BigDecimal;
import java.math.RoundingMode;
import nl.thuiskompas.engine.statistics.Figure;
import nl.thuiskompas.engine.statistics.Period;
import nl.thuiskompas.engine.statistics.Unit;
import nl.thuiskompas.engine.statistics.Value.Amount;
import nl.thuiskompas.platform.language.Language;
import nl.thuiskompas.platform.language.Numbers;
import nl.thuiskompas.platform.language.Texts;
import nl.thuiskompas.platform.programme.FactWords;

/**
 * A number about an area with everything that a letter says of it.
 *
 * @param name names it in the letter, and no other number
 * @param title what it is
 * @param amount the number; letters compare it as it is shown
 * @param decimals with how many decimals it is shown
 * @param value as it is shown
 * @param band what it may be, given how the source rounded; empty when it is exact
 * @param from where the time it is about begins, when that is not the period of its figure; else empty
 * @param to where that time ends
 * @param subject the municipality it is about, of several; else empty
 * @param definition what is counted, or how it was worked out
 * @param figure the figure it is, or the last of those it was worked out from
 * @param page address of the page that shows it
 */
record Derived(
        String name,
        String title,
        double amount,
        int decimals,
        String value,
        String band,
        String from,
        String to,
        String subject,
        String definition,
        Figure figure,
        String page) {
    /** The number as it is shown: letters compare what readers see, so that equal words mean equal numbers. */
    BigDecimal shown() {
        return BigDecimal.valueOf(amount).setScale(decimals, RoundingMode.HALF_UP);
    }

    /** What time it is about, in words. */
    String period(Language language) {
        if (from.isEmpty()) {
            return when(language);
        }
        return from.equals(to) ? from : from + " – " + to;
    }

    /** The day of a stock as its source states it, the year of a flow. */
    private String when(Language language) {
        Period period = figure.period();
        return period.timing() == Period.Timing.DURING_YEAR
                ? period.code()
                : Numbers.in(language).date(period.reference());
    }

    /**
     * The number in one of its forms.
     *
     * @throws TemplateException when it cannot be written so
     */
    String write(String form, Language language) {
        return switch (form) {
            case "" -> value;
            case "plain" -> Numbers.in(language).number(shown().abs().doubleValue(), decimals);
            case "words" ->
                shown().signum() == 0
                        ? Texts.in(language).get("letter.local.none")
                        : new FactWords(language).small(shown());
            case "all", "none" -> together(form, language);
            case "about" -> new RoundWords(language).about(shown());
            case "date" -> when(language);
            case "year" -> figure.period().code();
            case "band" -> band;
            case "between" -> between(language);
            case "from" -> from;
            case "to" -> to;
            case "subject" -> subject;
            default -> throw new TemplateException(name + " cannot be written as " + form);
        };
    }

    /** So many municipalities of so many, with their verb: "Beide gemeenten liggen", "Geen van de drie gemeenten ligt". */
    private String together(String form, Language language) {
        String number = switch (shown().intValue()) {
            case 1 -> "one";
            case 2 -> "two";
            default -> "many";
        };
        return Texts.in(language)
                .get("letter.local.members-" + form + "." + number, "count", new FactWords(language).small(shown()));
    }

    /** "28,4 en 29,4%", to follow the word between. */
    private String between(Language language) {
        if (!(figure.value() instanceof Amount amount)) {
            throw new TemplateException(name + " has no band");
        }
        Numbers numbers = Numbers.in(language);
        Unit unit = figure.indicator().unit();
        String low = unit == Unit.PERCENT
                ? numbers.number(amount.low(), 1)
                : unit == Unit.EUROS ? numbers.euros(amount.low()) : numbers.whole(amount.low());
        String high = unit == Unit.PERCENT
                ? numbers.percent(amount.high(), 1)
                : unit == Unit.EUROS ? numbers.euros(amount.high()) : numbers.whole(amount.high());
        return Texts.in(language).get("between", "low", low, "high", high);
    }
}
