package nl.thuiskompas.platform.monitor.web;

import java.time.LocalDate;
import nl.thuiskompas.platform.language.Texts;

/** How old something is, in words. */
final class Ages {
    private Ages() {}

    /** "1 jaar en 10 maanden", "3 maanden", "minder dan een maand". */
    static String words(Texts texts, LocalDate from, LocalDate until) {
        java.time.Period age = from.until(until);
        if (age.toTotalMonths() < 1) {
            return texts.get("age.short");
        }
        String years = age.getYears() == 0
                ? ""
                : texts.get(age.getYears() == 1 ? "age.year" : "age.years", "count", age.getYears());
        String months = age.getMonths() == 0
                ? ""
                : texts.get(age.getMonths() == 1 ? "age.month" : "age.months", "count", age.getMonths());
        return years.isEmpty() || months.isEmpty() ? years + months : years + " " + texts.get("and") + " " + months;
    }
}
