package nl.thuiskompas.engine.microdata;

import java.util.List;

/**
 * A table that is measured: indicators of one population by at most three breakdowns, for every municipality. Only
 * listed tables are measured and published, never everything by everything.
 *
 * @param code unique among tables: lower case with hyphens
 * @param population the records the table counts
 * @param breakdowns none to three
 * @param indicators what is told in each cell
 */
public record RecordTable(
        String code, RecordKind population, List<Breakdown> breakdowns, List<RecordIndicator> indicators) {
    /** Most breakdowns of a table. */
    public static final int MOST_BREAKDOWNS = 3;

    public RecordTable {
        breakdowns = List.copyOf(breakdowns);
        indicators = List.copyOf(indicators);
        if (breakdowns.size() > MOST_BREAKDOWNS) {
            throw new UnmeasurableException(
                    "Table " + code + " has " + breakdowns.size() + " breakdowns; a table has at " + "most "
                            + MOST_BREAKDOWNS + ", so that its cells do not point at people.");
        }
        if (indicators.isEmpty()) {
            throw new UnmeasurableException("Table " + code + " has no indicator.");
        }
        for (RecordIndicator indicator : indicators) {
            if (indicator.population() != population) {
                throw new UnmeasurableException("Table " + code + " counts records of the kind " + population
                        + " but indicator " + indicator.code() + " those of " + indicator.population() + ".");
            }
        }
        for (Breakdown breakdown : breakdowns) {
            if (!population.within(breakdown.column().kind())) {
                throw new UnmeasurableException("Table " + code + " counts records of the kind " + population
                        + " and cannot be broken down by " + breakdown.column() + ".");
            }
        }
    }

    /** Cells without totals: the product of the places of the breakdowns. */
    public int cells() {
        return breakdowns.stream().mapToInt(Breakdown::places).reduce(1, Math::multiplyExact);
    }
}
