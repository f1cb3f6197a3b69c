package nl.thuiskompas.platform.programme;

import java.math.BigDecimal;
import nl.thuiskompas.platform.language.Words;

/** The value of a fact. */
public sealed interface FactValue {
    /** A number of something; the unit is that of the series. */
    record Quantity(BigDecimal amount) implements FactValue {}

    /** A day, as precisely as it is named. */
    record Day(PartialDate date) implements FactValue {}

    /** From one day to another, both included; the end may be open. */
    record Window(Span span) implements FactValue {}

    /** A fixed expression. */
    record Term(String id, Words words) implements FactValue {}
}
