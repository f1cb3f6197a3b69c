package nl.thuiskompas.platform.records.internal;

import nl.thuiskompas.engine.microdata.ColumnData;
import nl.thuiskompas.engine.microdata.RecordKind;
import nl.thuiskompas.platform.records.Damage;
import nl.thuiskompas.platform.records.RecordSchema;
import nl.thuiskompas.platform.records.SchemaColumn;

/** The persons of a year, in the order of their households, and what follows from them for those. */
final class PersonPart {
    private static final int HEAD = 1;
    private static final int CHILD = 3;
    private static final int OF_AGE = 18;

    /** Stands for a household without a head, or with several. */
    static final int NO_HEAD = -1;

    private final Alignment order;
    private final int[] heads;

    /** Puts the persons in order and writes their columns, and of households what follows from these. */
    PersonPart(InputRows rows, HouseholdPart households, ColumnFiles files, DamageLog log) {
        int[] numbers = rows.read("person");
        int[] parents = rows.read("household");
        NumberMap byId = NumberMap.fitting(numbers);
        for (int row = 0; row < numbers.length; row++) {
            parents[row] = parent(rows, households, byId, row, numbers[row], parents[row], log);
        }
        order = Alignment.of(parents, numbers, households.count());
        files.raw(StoreNames.id(RecordKind.PERSON), order.ids());
        files.pack(StoreNames.within(RecordKind.HOUSEHOLD), order.within());
        files.pack(StoreNames.column(RecordKind.HOUSEHOLD, "size"), unlessNone(order.within()));

        int[] age = own("age", rows, files, log, numbers);
        int[] position = own("position", rows, files, log, numbers);
        heads = heads(position, households);
        files.pack(StoreNames.column(RecordKind.HOUSEHOLD, "children"), children(age, position));
        files.pack(StoreNames.column(RecordKind.HOUSEHOLD, "head_age"), ofHeads(age));
        int[] groups = own("groups", rows, files, log, numbers);
        files.pack(StoreNames.column(RecordKind.HOUSEHOLD, "groups"), together(groups));
    }

    private int parent(
            InputRows rows,
            HouseholdPart households,
            NumberMap byId,
            int row,
            int number,
            int household,
            DamageLog log) {
        if (number < 1) {
            rows.found(log, Damage.D10, row, number, "person", number);
            return Alignment.OUT;
        }
        if (byId.get(number) != NumberMap.NOWHERE) {
            rows.found(log, Damage.D06, row, number, "person", number);
            return Alignment.OUT;
        }
        int found = households.find(household);
        if (found == NumberMap.NOWHERE) {
            rows.found(log, Damage.D05, row, number, "household", household);
            return Alignment.OUT;
        }
        byId.put(number, row);
        return found;
    }

    private int[] own(String name, InputRows rows, ColumnFiles files, DamageLog log, int[] numbers) {
        SchemaColumn column = RecordSchema.bundled()
                .column(StoreNames.column(RecordKind.PERSON, name))
                .orElseThrow();
        int[] values = rows.read(column, order.places(), order.count(), log, numbers);
        files.pack(StoreNames.column(RecordKind.PERSON, name), values);
        return values;
    }

    private static int[] unlessNone(int[] within) {
        int[] sizes = within.clone();
        for (int household = 0; household < sizes.length; household++) {
            sizes[household] = sizes[household] == 0 ? ColumnData.UNKNOWN : sizes[household];
        }
        return sizes;
    }

    private int[] heads(int[] position, HouseholdPart households) {
        int[] count = new int[households.count()];
        int[] head = new int[households.count()];
        for (int person = 0; person < position.length; person++) {
            if (position[person] == HEAD) {
                count[order.parents()[person]]++;
                head[order.parents()[person]] = person;
            }
        }
        for (int household = 0; household < count.length; household++) {
            if (count[household] != 1) {
                households.found(count[household] == 0 ? Damage.D03 : Damage.D02, household, "position");
                head[household] = NO_HEAD;
            }
        }
        return head;
    }

    private int[] children(int[] age, int[] position) {
        int[] children = new int[heads.length];
        for (int person = 0; person < age.length; person++) {
            if (position[person] == CHILD && age[person] != ColumnData.UNKNOWN && age[person] < OF_AGE) {
                children[order.parents()[person]]++;
            }
        }
        return children;
    }

    private int[] ofHeads(int[] values) {
        int[] of = new int[heads.length];
        for (int household = 0; household < of.length; household++) {
            of[household] = heads[household] == NO_HEAD ? ColumnData.UNKNOWN : values[heads[household]];
        }
        return of;
    }

    private int[] together(int[] groups) {
        int[] all = new int[heads.length];
        for (int person = 0; person < groups.length; person++) {
            all[order.parents()[person]] |= groups[person] == ColumnData.UNKNOWN ? 0 : groups[person];
        }
        return all;
    }

    int count() {
        return order.count();
    }

    /** The household that a person lies within. */
    int household(int person) {
        return order.parents()[person];
    }

    /** The head of a household, or {@link #NO_HEAD}. */
    int head(int household) {
        return heads[household];
    }

    /** The numbers, by place. */
    int[] ids() {
        return order.ids();
    }

    /** How many lie within each household. */
    int[] within() {
        return order.within();
    }
}
