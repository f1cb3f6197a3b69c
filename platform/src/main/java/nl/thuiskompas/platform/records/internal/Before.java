package nl.thuiskompas.platform.records.internal;

import nl.thuiskompas.engine.microdata.ColumnData;
import nl.thuiskompas.engine.microdata.RecordColumn;
import nl.thuiskompas.engine.microdata.RecordKind;
import nl.thuiskompas.platform.records.PreparedYear;

/** The records of the year before, by the numbers of persons and dwellings. */
final class Before {
    /** Stands for a person who was not there. */
    static final int ABSENT = NumberMap.NOWHERE;

    private final NumberMap persons;
    private final int[] households;
    private final int[] dwellings;
    private final int[] dwellingIds;
    private final ColumnData lost;
    private final ColumnData municipality;
    private final ColumnData living;
    private final ColumnData institution;
    private final ColumnData tenure;
    private final ColumnData groups;

    Before(PreparedYear year) {
        persons = byId(year.numbers(RecordKind.PERSON));
        households = parents(year.within(RecordKind.HOUSEHOLD), year.numbers(RecordKind.PERSON));
        dwellings = parents(year.within(RecordKind.DWELLING), year.numbers(RecordKind.HOUSEHOLD));
        dwellingIds = ColumnValues.of(year.numbers(RecordKind.DWELLING));
        lost = year.lostDwellings();
        municipality = year.column(new RecordColumn(RecordKind.HOUSEHOLD, "municipality"));
        living = year.column(new RecordColumn(RecordKind.HOUSEHOLD, "living_situation"));
        institution = year.column(new RecordColumn(RecordKind.HOUSEHOLD, "institution"));
        tenure = year.column(new RecordColumn(RecordKind.DWELLING, "tenure"));
        groups = year.column(new RecordColumn(RecordKind.PERSON, "groups"));
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
        return dwellingIds[dwellings[households[person]]];
    }

    /** Whether a person had a dwelling that is not known. */
    boolean lost(int person) {
        return lost.value(households[person]) == 1;
    }

    int municipality(int person) {
        return municipality.value(households[person]);
    }

    int living(int person) {
        return living.value(households[person]);
    }

    int institution(int person) {
        return institution.value(households[person]);
    }

    int tenure(int person) {
        return tenure.value(dwellings[households[person]]);
    }

    int groups(int person) {
        return groups.value(person);
    }
}
