package nl.thuiskompas.platform.monitor.web;

import java.util.Locale;
import nl.thuiskompas.engine.geography.Division;
import nl.thuiskompas.engine.geography.Region;
import nl.thuiskompas.engine.statistics.Figure;
import nl.thuiskompas.engine.statistics.Period;
import nl.thuiskompas.engine.statistics.Reason;
import nl.thuiskompas.engine.statistics.Status;
import nl.thuiskompas.engine.statistics.Unit;
import nl.thuiskompas.engine.statistics.Value;
import nl.thuiskompas.engine.statistics.Verdict;
import nl.thuiskompas.platform.language.Language;
import nl.thuiskompas.platform.language.Numbers;
import nl.thuiskompas.platform.language.Texts;

/** Figures, periods and verdicts in the words of a language. */
final class FigureWords {
    private final Texts texts;
    private final Numbers numbers;

    FigureWords(Language language) {
        this.texts = Texts.in(language);
        this.numbers = Numbers.in(language);
    }

    Numbers numbers() {
        return numbers;
    }

    /** The value, or the word for its absence. */
    String value(Figure figure) {
        return value(figure.value(), figure.indicator().unit());
    }

    String value(Value value, Unit unit) {
        return switch (value) {
            case Value.Amount amount -> numbers.value(amount, unit);
            case Value.Missing missing -> texts.get("figure.unknown");
        };
    }

    /** A value at an axis or in a sentence about many: 28%, € 296.000, 7.966. */
    String brief(double value, Unit unit) {
        return switch (unit) {
            case PERCENT -> numbers.percent(value, 0);
            case EUROS -> numbers.euros(value);
            case HOMES, PERSONS, MUNICIPALITIES -> numbers.whole(value);
        };
    }

    /** The value with its unit in words: 28,9%, 7.966.331 woningen. */
    String valueWithUnit(Value value, Unit unit) {
        return switch (value) {
            case Value.Amount amount
            when unit != Unit.PERCENT && unit != Unit.EUROS ->
                numbers.value(amount, unit) + " " + texts.get("unit." + unit.code());
            default -> value(value, unit);
        };
    }

    /** "Tussen 28,4 en 29,4%, omdat …", or nothing when the value is exact. */
    String band(Value value, Unit unit) {
        return value instanceof Value.Amount amount && amount.banded() ? numbers.band(amount, unit) : "";
    }

    /** "28,4 en 29,4%", to follow the word between; nothing when the value is exact. */
    String between(Value value, Unit unit) {
        if (!(value instanceof Value.Amount amount) || !amount.banded()) {
            return "";
        }
        if (unit == Unit.EUROS) {
            return texts.get("between", "low", numbers.euros(amount.low()), "high", numbers.euros(amount.high()));
        }
        return unit == Unit.PERCENT
                ? texts.get(
                        "between", "low", numbers.number(amount.low(), 1), "high", numbers.percent(amount.high(), 1))
                : texts.get("between", "low", numbers.whole(amount.low()), "high", numbers.whole(amount.high()));
    }

    /** "peildatum 31 december 2020", or "periode 2020" for a flow. */
    String when(Period period) {
        return texts.get(
                period.timing() == Period.Timing.DURING_YEAR ? "when.during" : "when.date", "date", reference(period));
    }

    /** What stands before the date of a figure. */
    String whenLabel(Period period) {
        return texts.get(period.timing() == Period.Timing.DURING_YEAR ? "when.duringLabel" : "foot.reference");
    }

    /** What a region is called within a sentence. Names are Dutch, but that of the country. */
    String name(Region region) {
        return region.division().equals(Division.COUNTRY) ? texts.get("country.name") : region.name();
    }

    /** What a region is called where its name stands alone: above a page, in a table, beside a bar. */
    String label(Region region) {
        return region.division().equals(Division.COUNTRY) ? texts.get("country.label") : region.name();
    }

    /** Why there is no value. */
    String reason(Reason reason, String name) {
        return IndicatorPage.capital(texts.get("reason." + reason.kind().name(), "name", name));
    }

    /** "31 december 2020", or the year of a flow. */
    String reference(Period period) {
        return period.timing() == Period.Timing.DURING_YEAR
                ? texts.get("period.during", "year", period.code())
                : numbers.date(period.reference());
    }

    /** "definitief", "toegerekend (0,3%)". */
    String status(Status status, double apportioned) {
        String word = texts.get("status." + status.code());
        return apportioned > 0
                ? texts.get(
                        status == Status.APPORTIONED ? "status.onlyApportioned" : "status.withApportioned",
                        "status",
                        word,
                        "share",
                        part(apportioned))
                : word;
    }

    /** "toegerekend: 12 van de 25, ten hoogste 3,2%". */
    String statusOfSeveral(Status status, long apportioned, int of, double most) {
        return texts.get(
                "status.several",
                "status",
                texts.get("status." + status.code()),
                "count",
                numbers.whole((double) apportioned),
                "of",
                numbers.whole(of),
                "part",
                part(most));
    }

    /** A part of a value: 15,4%; small ones with more decimals. */
    String part(double part) {
        return part < 0.00005
                ? "<\u00a0" + numbers.percent(0.01, 2)
                : numbers.percent(part * 100, part < 0.001 ? 2 : 1);
    }

    /** "zeker onder", "niet te zeggen", "zeker boven". */
    String belowOrAbove(Verdict below) {
        return texts.get("verdict." + below.name().toLowerCase(Locale.ROOT));
    }
}
