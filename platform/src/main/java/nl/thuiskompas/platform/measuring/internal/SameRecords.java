package nl.thuiskompas.platform.measuring.internal;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import nl.thuiskompas.engine.microdata.Breakdown;
import nl.thuiskompas.engine.microdata.RecordIndicator;
import nl.thuiskompas.engine.microdata.RecordKind;
import nl.thuiskompas.engine.microdata.RecordMeasure;
import nl.thuiskompas.engine.microdata.RecordTable;
import nl.thuiskompas.engine.microdata.Requirement;

/**
 * Indicators that can be read off others, in all their cells or in some: persons without a home are classes of persons by
 * living situation, and from 75 everybody is in a group. What is withheld of one could be read off the other, unless both are
 * decided as one; the exact regime leaves the narrower out, or the wider where the narrower was published before.
 */
final class SameRecords {
    private final int year;
    private final List<RecordTable> tables;
    private final List<Kin> kin;
    private final BiPredicate<RecordTable, RecordIndicator> shownBefore;
    private final SameCells sameCells;

    /**
     * Among tables.
     *
     * @param tables all that are shown, or were by an earlier release
     * @param kin indicators that add up to others, shown or not
     * @param shownBefore whether an earlier release showed an indicator in a table
     */
    SameRecords(
            int year, List<RecordTable> tables, List<Kin> kin, BiPredicate<RecordTable, RecordIndicator> shownBefore) {
        this.year = year;
        this.tables = tables;
        this.kin = kin;
        this.shownBefore = shownBefore;
        this.sameCells = new SameCells(year);
    }

    /** Whether an indicator counts the very records that another adds up. */
    static boolean counts(RecordIndicator number, RecordIndicator sum, int year) {
        return number.measure() instanceof RecordMeasure.Count
                && !(sum.measure() instanceof RecordMeasure.Count)
                && number.population() == sum.population()
                && new Conditions(number, year).conjuncts().equals(new Conditions(sum, year).conjuncts());
    }

    /** Why an indicator is left out of a table, if it can be read off another, or another can be read off it. */
    Optional<String> reason(RecordTable table, RecordIndicator indicator) {
        if (shownBefore.test(table, indicator)) {
            return Optional.empty(); // it says again what was said
        }
        for (RecordTable other : tables) {
            for (RecordIndicator each : other.indicators()) {
                if (each.code().equals(indicator.code())) {
                    continue;
                }
                boolean before = shownBefore.test(other, each);
                if (before && (isRead(each, indicator, table) || isPartlySame(each, other, indicator, table))) {
                    return Optional.of("under the exact regime it cannot stand in the table " + table.code() + " after "
                            + each.code() + " stood in " + other.code() + " of an earlier release, which could be read"
                            + " off it; leave the table out with --tables");
                }
                if (isRead(indicator, each, other)) {
                    return Optional.of(beside(each, other, "off which it can be read"));
                }
                if (isPartlySame(indicator, table, each, other)) {
                    return Optional.of("from the table " + table.code() + ": "
                            + beside(each, other, "with which it has cells in common"));
                }
            }
        }
        return Optional.empty();
    }

    private static String beside(RecordIndicator other, RecordTable table, String why) {
        return "under the exact regime it cannot stand beside " + other.code() + " in the table " + table.code() + ", "
                + why + "; choose one of them with --tables";
    }

    /**
     * Whether all cells of one are sums of cells of the other in a table, or those of what it completes: who came and who
     * stayed of older people are together all people from 75, so that only one of the two can be told.
     */
    private boolean isRead(RecordIndicator narrow, RecordIndicator wide, RecordTable table) {
        return isSum(narrow, wide, table)
                || kin.stream()
                        .filter(each -> each.parts().getLast().code().equals(narrow.code()))
                        .anyMatch(each -> !each.whole().code().equals(wide.code()) && isSum(each.whole(), wide, table));
    }

    private boolean isSum(RecordIndicator narrow, RecordIndicator wide, RecordTable table) {
        return narrow.population() == wide.population()
                && wide.measure() instanceof RecordMeasure.Count
                && isSumOfClasses(narrow, wide, table);
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

    /** Whether some cell of one is a cell of the other, of which it asks less. */
    private boolean isPartlySame(RecordIndicator narrow, RecordTable here, RecordIndicator wide, RecordTable there) {
        if (!(narrow.measure() instanceof RecordMeasure.Count) || !(wide.measure() instanceof RecordMeasure.Count)) {
            return false;
        }
        Set<Requirement> mine = new Conditions(narrow, year).conjuncts();
        Set<Requirement> theirs = new Conditions(wide, year).conjuncts();
        if (narrow.population() == wide.population()) {
            return Inclusion.follow(theirs, mine, year)
                    && !Inclusion.follow(mine, theirs, year)
                    && sameCells.any(mine, here.breakdowns(), theirs, there.breakdowns());
        }
        if (narrow.population() != RecordKind.PERSON || wide.population() != RecordKind.HOUSEHOLD) {
            return false;
        }
        return ofTheHousehold(mine)
                .filter(asked -> sameCells.ofOnePerson(
                        asked, Meaning.ofTheHousehold(here.breakdowns()), theirs, there.breakdowns()))
                .isPresent();
    }

    private static Optional<Set<Requirement>> ofTheHousehold(Set<Requirement> ofPerson) {
        Set<Requirement> all = new LinkedHashSet<>();
        for (Requirement each : ofPerson) {
            Optional<Requirement> renamed = Meaning.ofTheHousehold(each);
            if (renamed.isEmpty()) {
                return Optional.empty();
            }
            all.add(renamed.get());
        }
        return Optional.of(all);
    }
}
