package nl.thuiskompas.platform.programme;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import nl.thuiskompas.platform.language.Language;
import nl.thuiskompas.platform.language.Numbers;
import nl.thuiskompas.platform.language.Texts;

/** Facts as words in a sentence: ongeveer 4.800, € 52,1 miljoen, 30 mei tot en met 7 juli 2023, twee derde. */
public final class FactWords {
    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
    private static final int MOST_IN_WORDS = 12;
    private static final Map<String, String> FRACTIONS =
            Map.of("66.7", "two-thirds", "50", "half", "33.3", "third", "25", "quarter");

    private final Language language;
    private final Numbers numbers;
    private final Texts texts;

    public FactWords(Language language) {
        this.language = language;
        this.numbers = Numbers.in(language);
        this.texts = Texts.in(language);
    }

    /** The value with the word for its precision: ruim 30 procent. */
    public String value(Entry entry) {
        return precisely(entry.precision(), plain(entry));
    }

    /** The value alone. */
    public String plain(Entry entry) {
        return switch (entry.value()) {
            case FactValue.Quantity quantity ->
                amount(quantity.amount(), entry.series().unit());
            case FactValue.Day day -> date(day.date());
            case FactValue.Window window -> window(window.span());
            case FactValue.Term term -> term.words().in(language);
        };
    }

    /** A number with the word for how precisely it was given. */
    public String precisely(Precise precision, String value) {
        return precision == Precise.EXACT ? value : texts.get("ledger." + Code.of(precision), "value", value);
    }

    /** An amount in a unit. */
    public String amount(BigDecimal amount, FactUnit unit) {
        return switch (unit) {
            case EUROS -> money(amount);
            case EUROS_PER_MONTH, EUROS_PER_YEAR -> euros(amount);
            case PERCENT -> texts.get("ledger.percent", "value", number(amount));
            case YEARS -> texts.get("ledger.years" + one(amount), "value", number(amount));
            case MONTHS -> texts.get("ledger.months" + one(amount), "value", small(amount));
            default -> number(amount);
        };
    }

    private static String one(BigDecimal amount) {
        return amount.compareTo(BigDecimal.ONE) == 0 ? ".one" : "";
    }

    /** A small whole number in letters, a larger one in digits. */
    public String small(BigDecimal amount) {
        BigDecimal whole = amount.stripTrailingZeros();
        return whole.scale() <= 0 && whole.signum() > 0 && whole.compareTo(BigDecimal.valueOf(MOST_IN_WORDS)) <= 0
                ? texts.get("ledger.number." + whole.intValueExact())
                : number(amount);
    }

    /** A percentage as a part of a whole where there is a word for it: twee derde. */
    public String fraction(BigDecimal percentage) {
        String name = FRACTIONS.get(percentage.stripTrailingZeros().toPlainString());
        return name == null ? amount(percentage, FactUnit.PERCENT) : texts.get("ledger.fraction." + name);
    }

    /** A number with grouped thousands and the decimals it was given with; a round number of millions as such. */
    public String number(BigDecimal amount) {
        BigDecimal plain = amount.stripTrailingZeros();
        if (plain.abs().compareTo(MILLION) >= 0
                && plain.divide(MILLION).stripTrailingZeros().scale() <= 1) {
            return number(plain.divide(MILLION)) + " " + texts.get("ledger.million");
        }
        return numbers.number(plain.doubleValue(), Math.max(0, plain.scale()));
    }

    private String money(BigDecimal amount) {
        if (amount.abs().compareTo(MILLION) < 0) {
            return euros(amount);
        }
        BigDecimal millions = amount.divide(MILLION).stripTrailingZeros();
        return euros(millions.setScale(Math.min(3, Math.max(0, millions.scale())), RoundingMode.HALF_UP)) + " "
                + texts.get("ledger.million");
    }

    private String euros(BigDecimal amount) {
        return (language == Language.NL ? "€\u00a0" : "€") + cents(amount);
    }

    /** Amounts that are not whole get two decimals when they are small, as prices do, and one in millions. */
    private String cents(BigDecimal amount) {
        BigDecimal plain = amount.stripTrailingZeros();
        return numbers.number(plain.doubleValue(), Math.max(0, plain.scale()));
    }

    /** A day as precisely as it is known: 2 mei 2023, januari 2024, het eerste kwartaal van 2024, 2024. */
    public String date(PartialDate date) {
        return switch (date.precision()) {
            case DAY -> numbers.date(date.first());
            case MONTH -> numbers.date(date.first()).substring(2);
            case QUARTER ->
                texts.get(
                        "ledger.quarter",
                        "which",
                        texts.get("ledger.ordinal." + ((date.first().getMonthValue() - 1) / 3 + 1)),
                        "year",
                        date.first().getYear());
            case YEAR -> String.valueOf(date.first().getYear());
        };
    }

    /** From one day to another: 30 mei tot en met 7 juli 2023; vanaf 3 februari 2025. */
    public String window(Span window) {
        Optional<PartialDate> to = window.to();
        if (to.isEmpty()) {
            return texts.get("ledger.from", "day", date(window.from()));
        }
        boolean sameYear = window.first().getYear() == window.last().getYear();
        String from = date(window.from());
        return texts.get(
                "ledger.window",
                "from",
                sameYear && window.from().precision() == PartialDate.Precision.DAY
                        ? from.substring(0, from.length() - 5)
                        : from,
                "to",
                date(to.get()));
    }

    /** How long a desk is open, to follow the word open: tot en met 7 juli 2023; sinds 3 februari 2025, zonder einddatum. */
    public String open(Span window) {
        return window.to()
                .map(to -> texts.get("ledger.until", "day", date(to)))
                .orElseGet(() -> texts.get("ledger.since", "day", date(window.from())));
    }

    /** A period by itself: 2022, 2022–2024, de eerste drie kwartalen van 2023, 1 januari 2021. */
    public String period(Span period) {
        if (period.single()) {
            return date(period.from());
        }
        if (period.to().isEmpty()) {
            return texts.get("ledger.from", "day", date(period.from()));
        }
        PartialDate to = period.to().get();
        if (period.from().precision() == PartialDate.Precision.YEAR && to.precision() == PartialDate.Precision.YEAR) {
            return period.from().text() + "–" + to.text();
        }
        boolean quarters = period.from().precision() == PartialDate.Precision.QUARTER
                && period.first().equals(period.first().withDayOfYear(1))
                && period.first().getYear() == period.last().getYear();
        if (quarters) {
            long count = ChronoUnit.MONTHS.between(period.first(), period.last().plusDays(1)) / 3;
            return texts.get(
                    "ledger.quarters",
                    "count",
                    small(BigDecimal.valueOf(count)),
                    "year",
                    period.first().getYear());
        }
        return window(period);
    }

    /** The end of a period: tot en met 2030. */
    public String until(Span period) {
        return period.to().map(to -> texts.get("ledger.until", "day", date(to))).orElseGet(() -> period(period));
    }

    /** A day in words. */
    public String day(LocalDate day) {
        return numbers.date(day);
    }

    /** From which day a fact was known; of one without a date, that this is the end of its period. */
    public String known(Entry entry) {
        String day = day(entry.known());
        return entry.undated() ? texts.get("ledger.known.undated", "day", day) : day;
    }

    /** The words for a step, a kind, a certainty or another constant of the ledger. */
    public String constant(Enum<?> constant) {
        return texts.get(
                "programme." + constant.getDeclaringClass().getSimpleName().toLowerCase(java.util.Locale.ROOT) + "."
                        + Code.of(constant));
    }
}
