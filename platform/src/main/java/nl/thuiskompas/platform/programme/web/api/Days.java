package nl.thuiskompas.platform.programme.web.api;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.thuiskompas.platform.monitor.Monitors;
import nl.thuiskompas.platform.monitor.QuestionException;

/**
 * Two days between which something became known.
 *
 * @param from the earlier; what was known at its end is left out
 * @param to the later; what became known on it is included
 */
record Days(LocalDate from, LocalDate to) {
    static final String FROM = "from";
    static final String TO = "to";

    /**
     * The days that were asked for; without the later one, up to today.
     *
     * @throws QuestionException when one is missing, no day, still to come, or before the other
     */
    static Days of(Map<String, String> given, LocalDate today) {
        LocalDate to = given.containsKey(TO) ? day(given, TO, today) : today;
        LocalDate from = day(given, FROM, today);
        if (from.isAfter(to)) {
            throw new QuestionException(
                    FROM,
                    from.toString(),
                    List.of(),
                    List.of(to.toString()),
                    "from is " + from + ", which is after to, " + to);
        }
        return new Days(from, to);
    }

    private static LocalDate day(Map<String, String> given, String name, LocalDate today) {
        String typed = given.getOrDefault(name, "").strip();
        LocalDate day;
        try {
            day = LocalDate.parse(typed);
        } catch (DateTimeException e) {
            String found = typed.isEmpty() ? " is missing; give a date" : " is " + typed + ", not a date";
            throw new QuestionException(name, typed, List.of(), List.of(), name + found + " such as 2023-06-12");
        }
        if (day.isAfter(today)) {
            throw new QuestionException(
                    name,
                    typed,
                    List.of(),
                    List.of(today.toString()),
                    name + " is " + typed + ", a day still to come: what will be known then, nobody knows");
        }
        if (day.isBefore(Monitors.FIRST)) {
            throw new QuestionException(
                    name,
                    typed,
                    List.of(),
                    List.of(Monitors.FIRST.toString()),
                    name + " is " + typed + "; nothing is known here before " + Monitors.FIRST);
        }
        return day;
    }
}
