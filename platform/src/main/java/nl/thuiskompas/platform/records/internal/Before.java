package nl.thuiskompas.platform.records.internal;

import nl.thuiskompas.engine.microdata.ColumnData;
import nl.thuiskompas.engine.microdata.RecordColumn;
import nl.thuiskompas.engine.microdata.RecordKind;
import nl.thuiskompas.platform.records.PreparedYear;

/**
 * The records of the year before, by the numbers of persons and dwellings. What is asked of a household is kept together in
 * the bits of one number, with 0 for unknown, so that a look-up touches memory once.
 */
final class Before {
    /** Stands for a person who was not there. */
    static final int ABSENT = NumberMap.NOWHERE;

    private static final Bits LIVING = new Bits(0, 3);
    private static final Bits INSTITUTION = new Bits(3, 3);
    private static final Bits TENURE = new Bits(6, 2);
    private static final Bits LOST = new Bits(8, 1);
    private static final Bits MUNICIPALITY = new Bits(9, 14);

    private final PreparedYear year;
    private final NumberMap persons;
    private final int[] households;
    private final int[] dwellingIds;
    private final int[] states;

    /** Some bits of a number. */
    private record Bits(int from, int width) {
        int in(int value) {
            return value == ColumnData.UNKNOWN ? 0 : value << from;
        }

        int of(int state) {
            int value = state >>> from & (1 << width) - 1;
            return value == 0 ? ColumnData.UNKNOWN : value;
        }
    }

    Before(PreparedYear year) {
        this.year = year;
        int[] dwellings = parents(year.within(RecordKind.DWELLING), year.numbers(RecordKind.HOUSEHOLD));
        states = new int[dwellings.length];
        add(LIVING, column(RecordKind.HOUSEHOLD, "living_situation"));
        add(INSTITUTION, column(RecordKind.HOUSEHOLD, "institution"));
        add(MUNICIPALITY, column(RecordKind.HOUSEHOLD, "municipality"));
        add(LOST, ColumnValues.of(year.lostDwellings()));
        add(TENURE, ofDwellings(dwellings, column(RecordKind.DWELLING, "tenure")));
        dwellingIds = ofDwellings(dwellings, ColumnValues.of(year.numbers(RecordKind.DWELLING)));
        households = parents(year.within(RecordKind.HOUSEHOLD), year.numbers(RecordKind.PERSON));
        persons = byId(year.numbers(RecordKind.PERSON));
    }

    private int[] column(RecordKind kind, String name) {
        return ColumnValues.of(year.column(new RecordColumn(kind, name)));
    }

    private void add(Bits bits, int[] values) {
        for (int household = 0; household < values.length; household++) {
            states[household] |= bits.in(values[household]);
        }
    }

    private static int[] ofDwellings(int[] dwellings, int[] values) {
        int[] of = new int[dwellings.length];
        for (int household = 0; household < of.length; household++) {
            of[household] = values[dwellings[household]];
        }
        return of;
    }

    private static NumberMap byId(ColumnData numbers) {
        int[] ids = ColumnValues.of(numbers);
        NumberMap map = NumberMap.fitting(ids);
        for (int at = 0; at < ids.length; at++) {
            if (ids[at] != ColumnData.UNKNOWN) {
                map.put(ids[at], at);
            }
        }
        return map;
    }

    /** The dwellings there were. */
    static NumberMap dwellings(PreparedYear year) {
        return byId(year.numbers(RecordKind.DWELLING));
    }

    private static int[] parents(ColumnData counts, ColumnData children) {
        int[] parents = new int[(int) children.size()];
        int[] within = ColumnValues.of(counts);
        int next = 0;
        for (int parent = 0; parent < within.length; parent++) {
            for (int left = within[parent]; left > 0; left--) {
                parents[next++] = parent;
            }
        }
        return parents;
    }

    /** Where a person stood, or {@link #ABSENT}. */
    int person(int id) {
        return persons.get(id);
    }

    /** The number of the dwelling that a person lived in; unknown when there was none, or when it is not known. */
    int dwellingId(int person) {
        return dwellingIds[households[person]];
    }

    private int state(int person) {
        return states[households[person]];
    }

    /** Whether a person had a dwelling that is not known. */
    boolean lost(int person) {
        return LOST.of(state(person)) == 1;
    }

    int municipality(int person) {
        return MUNICIPALITY.of(state(person));
    }

    int living(int person) {
        return LIVING.of(state(person));
    }

    int institution(int person) {
        return INSTITUTION.of(state(person));
    }

    int tenure(int person) {
        return TENURE.of(state(person));
    }

    /** The groups of all persons there were, by place. */
    int[] groups() {
        return column(RecordKind.PERSON, "groups");
    }
}
