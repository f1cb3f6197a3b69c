package nl.thuiskompas.platform.measuring;

import java.util.OptionalInt;
import java.util.stream.Collectors;
import nl.thuiskompas.engine.microdata.RecordColumn;
import nl.thuiskompas.engine.microdata.RecordIndicator;
import nl.thuiskompas.engine.microdata.SharedScan;

/** How the shared scan counts an indicator, as a sentence: what it looks at, or that it is left to SQL. */
public final class CountingPlan {
    private CountingPlan() {}

    /**
     * The plan of an indicator in a year.
     *
     * @throws nl.thuiskompas.engine.microdata.UnmeasurableException when an amount is not known for the year
     */
    public static String of(RecordIndicator indicator, int year) {
        OptionalInt parts = SharedScan.parts(indicator, year);
        String plan = "Plan for " + year + ": ";
        if (parts.isEmpty()) {
            return plan + "left to SQL, because parts of a choice may hold together.";
        }
        String columns = indicator
                .requirement()
                .columns()
                .distinct()
                .map(RecordColumn::toString)
                .collect(Collectors.joining(", "));
        return plan
                + "one pass over the records with all other indicators, "
                + (columns.isEmpty() ? "in which every record counts." : "in which it looks at " + columns + ".")
                + (parts.getAsInt() > 1
                        ? " It is counted in " + parts.getAsInt() + " parts that exclude each other."
                        : "");
    }
}
