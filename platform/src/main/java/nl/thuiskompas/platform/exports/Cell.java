package nl.thuiskompas.platform.exports;

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

    /** A day. */
    record Day(LocalDate day) implements Cell {}

    /** Nothing: there is no value, or none is called for. */
    record Empty() implements Cell {
        /** The one empty cell one needs. */
        public static final Empty CELL = new Empty();
    }
}
