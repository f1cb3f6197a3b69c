package nl.thuiskompas.platform.records.internal;

import java.util.function.IntUnaryOperator;
import nl.thuiskompas.engine.microdata.ColumnData;
import nl.thuiskompas.engine.microdata.RecordKind;
import nl.thuiskompas.platform.records.PreparedYear;
import org.jspecify.annotations.Nullable;

/** Columns that follow from others: from what lies within a record, from what it lies within, from the year before. */
final class Derivation {
    private final DwellingPart dwellings;
    private final HouseholdPart households;
    private final PersonPart persons;
    private final ColumnFiles files;

    Derivation(DwellingPart dwellings, HouseholdPart households, PersonPart persons, ColumnFiles files) {
        this.dwellings = dwellings;
        this.households = households;
        this.persons = persons;
        this.files = files;
    }

    /** Writes what follows from the year itself. */
    void withinTheYear() {
        int[] occupants = new int[dwellings.count()];
        for (int household = 0; household < households.count(); household++) {
            occupants[households.dwelling(household)] += persons.within()[household];
        }
        int[] within = households.within();
        dwellings("vacant", dwelling -> within[dwelling] == 0 ? 1 : 0);
        dwellings("households", dwelling -> within[dwelling]);
        dwellings("occupants", dwelling -> occupants[dwelling]);
        households("area_per_person", household -> {
            int size = persons.within()[household];
            int area = dwellings.area(households.dwelling(household));
            return area == ColumnData.UNKNOWN || size == 0 ? ColumnData.UNKNOWN : area / size;
        });
    }

    /**
     * Writes what follows from the year before.
     *
     * @param year the year before; null where there are no records of it, and all is unknown
     */
    void since(@Nullable PreparedYear year, Distances distances) {
        NumberMap stock = year == null ? new NumberMap(0, 0) : Before.dwellings(year);
        dwellings(
                "in_stock_before",
                dwelling -> year == null
                        ? ColumnData.UNKNOWN
                        : stock.get(dwellings.ids()[dwelling]) == NumberMap.NOWHERE ? 0 : 1);
        Before before = year == null ? null : new Before(year);
        int[] was = new int[persons.count()];
        for (int person = 0; person < was.length; person++) {
            was[person] = before == null ? Before.ABSENT : before.person(persons.ids()[person]);
        }
        persons("present_before", person -> before == null ? ColumnData.UNKNOWN : was[person] == Before.ABSENT ? 0 : 1);
        groups(before, was);
        ofPersons("living_before", was, then(before, (b, at) -> b.living(at)));
        ofPersons("institution_before", was, then(before, (b, at) -> b.institution(at)));
        int[] tenures = heads(was, then(before, (b, at) -> b.tenure(at)));
        files.pack(StoreNames.column(RecordKind.HOUSEHOLD, "tenure_before"), tenures);

        int[] moved = new int[was.length];
        for (int person = 0; person < moved.length; person++) {
            moved[person] = moved(before, was[person], persons.household(person));
        }
        ofBoth("moved", moved);
        int[] distance = new int[was.length];
        for (int person = 0; person < moved.length; person++) {
            distance[person] = before == null || moved[person] != 1
                    ? ColumnData.UNKNOWN
                    : distances.between(before.municipality(was[person]), municipality(persons.household(person)));
        }
        ofBoth("distance", distance);
    }

    private void groups(@Nullable Before before, int[] was) {
        int[] groups = before == null ? new int[0] : before.groups();
        persons(
                "groups_before",
                person -> before == null
                        ? ColumnData.UNKNOWN
                        : was[person] == Before.ABSENT ? 0 : unlessUnknown(groups[was[person]]));
    }

    /** Something of the year before. */
    private interface Then {
        int of(Before before, int person);
    }

    private static IntUnaryOperator then(@Nullable Before before, Then what) {
        return at -> before == null || at == Before.ABSENT ? ColumnData.UNKNOWN : what.of(before, at);
    }

    /** 1 when the dwelling is another than a year before, 0 when it is the same; unknown without a dwelling in both. */
    private int moved(@Nullable Before before, int was, int household) {
        if (before == null || was == Before.ABSENT || households.lost(household) || before.lost(was)) {
            return ColumnData.UNKNOWN;
        }
        int now = households.dwellingId(household);
        int then = before.dwellingId(was);
        return now == then ? now == ColumnData.UNKNOWN ? ColumnData.UNKNOWN : 0 : 1;
    }

    private int municipality(int household) {
        return dwellings.municipality(households.dwelling(household));
    }

    private static int unlessUnknown(int groups) {
        return groups == ColumnData.UNKNOWN ? 0 : groups;
    }

    /** Writes a column of persons, and the same of heads for their households. */
    private void ofPersons(String name, int[] was, IntUnaryOperator then) {
        persons(name, person -> then.applyAsInt(was[person]));
        files.pack(StoreNames.column(RecordKind.HOUSEHOLD, name), heads(was, then));
    }

    private int[] heads(int[] was, IntUnaryOperator then) {
        int[] values = new int[households.count()];
        for (int household = 0; household < values.length; household++) {
            int head = persons.head(household);
            values[household] = head == PersonPart.NO_HEAD ? ColumnData.UNKNOWN : then.applyAsInt(was[head]);
        }
        return values;
    }

    private void ofBoth(String name, int[] values) {
        files.pack(StoreNames.column(RecordKind.PERSON, name), values);
        households(name, household -> {
            int head = persons.head(household);
            return head == PersonPart.NO_HEAD ? ColumnData.UNKNOWN : values[head];
        });
    }

    /** Writes a column of dwellings; of stand-ins it is unknown. */
    private void dwellings(String name, IntUnaryOperator value) {
        int[] values = new int[dwellings.count()];
        for (int dwelling = 0; dwelling < values.length; dwelling++) {
            values[dwelling] = dwellings.standsIn(dwelling) ? ColumnData.UNKNOWN : value.applyAsInt(dwelling);
        }
        files.pack(StoreNames.column(RecordKind.DWELLING, name), values);
    }

    private void households(String name, IntUnaryOperator value) {
        int[] values = new int[households.count()];
        for (int household = 0; household < values.length; household++) {
            values[household] = value.applyAsInt(household);
        }
        files.pack(StoreNames.column(RecordKind.HOUSEHOLD, name), values);
    }

    private void persons(String name, IntUnaryOperator value) {
        int[] values = new int[persons.count()];
        for (int person = 0; person < values.length; person++) {
            values[person] = value.applyAsInt(person);
        }
        files.pack(StoreNames.column(RecordKind.PERSON, name), values);
    }
}
