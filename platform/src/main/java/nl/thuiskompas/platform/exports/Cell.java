package nl.thuiskompas.platform.exports;

import java.math.BigDecimal;
import java.time.LocalDate;

/** What stands in one place of a table. The type decides how a spreadsheet shows it and whether one can count with it. */
public sealed interface Cell {
    /** Words and codes. */
    record Text(String text) implements Cell {}

    /**
     * A number of things. Shown without decimals; an estimate keeps what it has behind the comma.
     *
     * @param value in the unit of the row
     */
    record Count(double value) implements Cell {}

    /**
     * A percentage.
     *
     * @param value 0 to 100
     */
    record Percent(double value) implements Cell {}

    /**
     * A number of somebody else's, with every digit that it has.
     *
     * @param value in the unit of the row
     * @param decimals how many digits its source shows behind the comma, 0 to 8
     */
    record Exact(double value, int decimals) implements Cell {
        /** The value in the fewest digits that say it, without an exponent. */
        BigDecimal digits() {
            return new BigDecimal(BigDecimal.valueOf(value).stripTrailingZeros().toPlainString());
        }
    }

    /** A day. */
    record Day(LocalDate day) implements Cell {}

    /** Nothing: there is no value, or none is called for. */
    record Empty() implements Cell {
        /** The one empty cell one needs. */
        public static final Empty CELL = new Empty();
    }
}
