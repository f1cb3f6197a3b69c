package nl.thuiskompas.platform.letters;

import java.math.BigDecimal;
import java.util.Optional;
import nl.thuiskompas.platform.programme.Entry;
import nl.thuiskompas.platform.programme.PartialDate;

/** What came of asking for a figure that a sentence needs. */
sealed interface Answer {
    /**
     * It is there.
     *
     * @param forms how it can be written; the form without a name is the usual one
     * @param amount its number, where it is one
     * @param date its day, where it is one
     * @param certainty how certain that day is, as tables write it; empty where it is none
     * @param fact the row of the ledger that it is, where it is one
     */
    record Given(
            StatedFigure figure,
            Forms forms,
            Optional<BigDecimal> amount,
            Optional<PartialDate> date,
            String certainty,
            Optional<Entry> fact)
            implements Answer {
        /** A figure that is no row of the ledger. */
        Given(
                StatedFigure figure,
                Forms forms,
                Optional<BigDecimal> amount,
                Optional<PartialDate> date,
                String certainty) {
            this(figure, forms, amount, date, certainty, Optional.empty());
        }
    }

    /** It became known later than the day of the letter: the sentence is not for this letter. */
    record NotYet() implements Answer {}

    /** It cannot be traced: the sentence is refused. */
    record Missing(String reason) implements Answer {}

    /** The ways to write a figure. */
    @FunctionalInterface
    interface Forms {
        /**
         * The figure written in one of its ways.
         *
         * @throws TemplateException when there is no such way
         * @throws Asking.Refused when the fact is of another kind than the way is for
         */
        String write(String form);
    }
}
