package nl.thuiskompas.platform.measuring.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.thuiskompas.engine.microdata.Breakdown;
import nl.thuiskompas.engine.microdata.RecordIndicator;
import nl.thuiskompas.engine.microdata.RecordMeasure;
import nl.thuiskompas.engine.microdata.RecordTable;
import nl.thuiskompas.engine.microdata.Requirement;

/**
 * Indicators that can be read off others: persons without a home are classes of persons by living situation. What is
 * withheld of one could be read off the other, unless both are decided as one; the exact regime leaves the narrower out.
 */
final class SameRecords {
    private final int year;
    private final List<RecordTable> tables;

    SameRecords(int year, List<RecordTable> tables) {
        this.year = year;
        this.tables = tables;
    }

    /** Whether an indicator counts the very records that another adds up. */
    static boolean counts(RecordIndicator number, RecordIndicator sum, int year) {
        return number.measure() instanceof RecordMeasure.Count
                && !(sum.measure() instanceof RecordMeasure.Count)
                && number.population() == sum.population()
                && new Conditions(number, year).conjuncts().equals(new Conditions(sum, year).conjuncts());
    }

    /** Why an indicator is left out, if it can be read off another. */
    Optional<String> reason(RecordIndicator indicator) {
        for (RecordTable table : tables) {
            for (RecordIndicator other : table.indicators()) {
                if (other.code().equals(indicator.code())
                        || other.population() != indicator.population()
                        || !(other.measure() instanceof RecordMeasure.Count)) {
                    continue;
                }
                if (isSumOfClasses(indicator, other, table)) {
                    return Optional.of(
                            "under the exact regime it cannot stand beside " + other.code() + " in the table "
                                    + table.code() + ", off which it can be read; choose one of them with --tables");
                }
            }
        }
        return Optional.empty();
    }

    private boolean isSumOfClasses(RecordIndicator narrow, RecordIndicator wide, RecordTable table) {
        Conditions narrower = new Conditions(narrow, year);
        Set<Requirement> wider = new Conditions(wide, year).conjuncts();
        if (!narrower.conjuncts().containsAll(wider)) {
            return false;
        }
        List<Requirement> more = new ArrayList<>(narrower.conjuncts());
        more.removeAll(wider);
        if (more.isEmpty()) {
            // Of the same records a sum or mean is told only where their number is.
            return narrow.measure() instanceof RecordMeasure.Count
                    && wide.code().compareTo(narrow.code()) < 0;
        }
        return more.stream()
                .allMatch(each -> table.breakdowns().stream()
                        .anyMatch(breakdown -> isOn(each, breakdown) && narrower.isSumOfClasses(each, breakdown)));
    }

    private static boolean isOn(Requirement requirement, Breakdown breakdown) {
        return switch (requirement) {
            case Requirement.Meets meets -> meets.condition().column().equals(breakdown.column());
            case Requirement.Fails fails -> fails.condition().column().equals(breakdown.column());
            default -> false;
        };
    }
}
