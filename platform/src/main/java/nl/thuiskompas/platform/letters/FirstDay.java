package nl.thuiskompas.platform.letters;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.thuiskompas.platform.monitor.Monitors;
import nl.thuiskompas.platform.monitor.QuestionException;
import nl.thuiskompas.platform.programme.Entry;
import nl.thuiskompas.platform.programme.Evidence;
import nl.thuiskompas.platform.programme.Ledger;
import nl.thuiskompas.platform.programme.Line;

/** From which day on there is enough to write about: a letter of an earlier day would be headings with nothing under them. */
final class FirstDay {
    private FirstDay() {}

    /** The first day on which something is known of every part of the programme; of a ledger without facts, any day. */
    static LocalDate of(Ledger ledger) {
        return ledger.lines().values().stream()
                .flatMap(line -> of(ledger, line).stream())
                .max(Comparator.naturalOrder())
                .orElse(Monitors.FIRST);
    }

    private static Optional<LocalDate> of(Ledger ledger, Line line) {
        return ledger.entries().values().stream()
                .filter(entry -> entry.national() && entry.evidence() != Evidence.UNVERIFIED)
                .filter(entry -> entry.series().measure().line().equals(line))
                .map(Entry::known)
                .min(Comparator.naturalOrder());
    }

    /**
     * That a letter cannot be written of a day.
     *
     * @param about what it would be about, in English
     * @param first the first day of which it can
     */
    static QuestionException early(String about, LocalDate day, LocalDate first) {
        return new QuestionException(
                Monitors.AS_OF,
                day.toString(),
                List.of(),
                List.of(first.toString()),
                "too little was known of " + about + " on " + day + " to write a letter; it can be written from "
                        + first);
    }
}
