package nl.thuiskompas.platform.sources.internal;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import nl.thuiskompas.platform.tables.RawRow;

/**
 * A municipality that ended before our tables begin to follow changes exactly, with the one successor that the list
 * names: a split cannot be seen in it.
 *
 * @param date first day of the new situation
 * @param from code before
 * @param to code after
 */
record EarlierChange(LocalDate date, String from, String to) {
    static final String FILE = "cbs/gm_changes_before_2018.csv";

    /** From this day the changes stand in a list of their own, with their kinds and parts. */
    private static final LocalDate BEFORE = LocalDate.of(2010, 1, 1);

    private static final Pattern MUNICIPALITY = Pattern.compile("GM[0-9]{4}");
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d-M-uuuu").withResolverStyle(ResolverStyle.STRICT);

    /**
     * The changes by day and codes.
     *
     * @param checks gets a sentence on the rows that say no change of a municipality into another
     */
    static List<EarlierChange> read(RawFolder raw, List<String> checks) throws IOException {
        List<EarlierChange> changes = new ArrayList<>();
        List<String> same = new ArrayList<>();
        List<String> nowhere = new ArrayList<>();
        Set<String> ended = new HashSet<>();
        for (RawRow row : raw.latin1(FILE, ';', "Bestaan tot", "Eindjaar", "Oude", "Nieuwe")) {
            LocalDate date = day(row);
            String from = row.municipality("Oude");
            String to = row.required("Nieuwe");
            if (!date.isBefore(BEFORE)) {
                continue;
            }
            if (from.equals(to)) {
                same.add(from + " (" + date.getYear() + ")");
            } else if (!MUNICIPALITY.matcher(to).matches()) {
                nowhere.add(from + " (" + date.getYear() + ")");
            } else if (ended.add(from)) {
                changes.add(new EarlierChange(date, from, to));
            } else {
                throw row.problem("Oude", from + " ends on an earlier row too", "Keep the row that is right");
            }
        }
        checks.add("Of the changes before 2010, " + same.size()
                + " rows were left out in which a municipality became itself " + same + ", and " + nowhere.size()
                + " in which it became no municipality " + nowhere + ".");
        changes.sort(Comparator.comparing(EarlierChange::date)
                .thenComparing(EarlierChange::from)
                .thenComparing(EarlierChange::to));
        return List.copyOf(changes);
    }

    private static LocalDate day(RawRow row) {
        try {
            LocalDate date = LocalDate.parse(row.text("Bestaan tot"), DAY);
            if (date.getYear() != row.whole("Eindjaar")) {
                throw row.unexpected("Eindjaar", "the year of 'Bestaan tot', " + date.getYear());
            }
            return date;
        } catch (DateTimeException e) {
            throw row.unexpected("Bestaan tot", "a date such as 1-1-2009");
        }
    }
}
