package nl.thuiskompas.platform.records.internal;

import java.util.Set;
import nl.thuiskompas.platform.records.Damage;
import nl.thuiskompas.platform.records.SchemaColumn;
import org.jspecify.annotations.Nullable;

/**
 * What a value of a column can be.
 *
 * @param lowest the lowest number that can be right
 * @param highest the highest
 * @param below what is wrong when it is lower
 * @param above what is wrong when it is higher, or no number at all
 */
record ValueRule(int lowest, int highest, Damage below, Damage above) {
    private static final Set<String> AMOUNTS = Set.of("value", "rent", "initial_rent");

    /** Years of things that have been: none is later than the records. */
    private static final Set<String> YEARS = Set.of("built", "let_year");

    static ValueRule of(SchemaColumn column, int year) {
        String name = column.column().name();
        int highest = YEARS.contains(name) ? year : column.highest();
        boolean coded = !column.codes().isEmpty() || name.equals("groups");
        Damage wrong = coded ? Damage.D09 : Damage.D10;
        return new ValueRule(column.lowest(), highest, AMOUNTS.contains(name) ? Damage.D04 : wrong, wrong);
    }

    /** What is wrong with a value; null when nothing is. */
    @Nullable
    Damage damage(int value) {
        if (value >= lowest && value <= highest) {
            return null;
        }
        return value < lowest && value != InputColumns.MISFIT ? below : above;
    }
}
