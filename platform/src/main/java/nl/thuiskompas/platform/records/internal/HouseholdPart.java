package nl.thuiskompas.platform.records.internal;

import java.util.BitSet;
import java.util.List;
import nl.thuiskompas.engine.microdata.ColumnData;
import nl.thuiskompas.engine.microdata.RecordKind;
import nl.thuiskompas.platform.records.Damage;
import nl.thuiskompas.platform.records.RecordSchema;
import nl.thuiskompas.platform.records.SchemaColumn;

/** The households of a year, in the order of their dwellings. */
final class HouseholdPart {
    private static final int HOME_OF_THEIR_OWN = 1;
    private static final int WITH_OTHERS = 4;

    private final InputRows rows;
    private final DwellingPart dwellings;
    private final DamageLog log;
    private final Alignment order;
    private final NumberMap byId;
    private final BitSet lost = new BitSet();

    /** Puts the households in order and writes their columns. */
    HouseholdPart(InputRows rows, DwellingPart dwellings, ColumnFiles files, DamageLog log) {
        this.rows = rows;
        this.dwellings = dwellings;
        this.log = log;
        int[] numbers = rows.read("household");
        int[] lying = rows.read("municipality");
        int[] living = rows.read("dwelling");
        byId = NumberMap.fitting(numbers);
        BitSet homeless = new BitSet();
        BitSet missing = new BitSet();
        int[] parents = new int[numbers.length];
        for (int row = 0; row < numbers.length; row++) {
            parents[row] = parent(row, numbers[row], lying[row], living[row], missing);
            homeless.set(row, living[row] == ColumnData.UNKNOWN);
        }
        order = Alignment.of(parents, numbers, dwellings.count());
        int[] places = order.places();
        int[] inside = new int[order.count()];
        for (int row = 0; row < places.length; row++) {
            if (places[row] != Alignment.OUT) {
                byId.put(numbers[row], places[row]);
                inside[places[row]] = lying[row];
                lost.set(places[row], missing.get(row));
            }
        }
        files.raw(StoreNames.id(RecordKind.HOUSEHOLD), order.ids());
        files.pack(StoreNames.within(RecordKind.DWELLING), order.within());
        files.pack(StoreNames.column(RecordKind.HOUSEHOLD, "municipality"), inside);
        files.pack(StoreNames.LOST, flags(lost, order.count()));
        for (SchemaColumn column : own()) {
            int[] values = rows.read(column, places, order.count(), log, numbers);
            if (column.column().name().equals("living_situation")) {
                contradictions(values, homeless, numbers);
            }
            files.pack(StoreNames.column(RecordKind.HOUSEHOLD, column.column().name()), values);
        }
    }

    private static List<SchemaColumn> own() {
        return RecordSchema.bundled().columns(RecordKind.HOUSEHOLD).stream()
                .filter(column -> !column.derived())
                .filter(column -> !List.of("household", "municipality", "dwelling")
                        .contains(column.column().name()))
                .toList();
    }

    /** The dwelling that a household lies within, or nothing when it is left out. */
    private int parent(int row, int number, int municipality, int dwelling, BitSet missing) {
        int at = dwellings.place(municipality);
        if (number < 1) {
            rows.found(log, Damage.D10, row, number, "household", number);
            return Alignment.OUT;
        }
        if (at < 0) {
            rows.found(log, Damage.D07, row, number, "municipality", municipality);
            return Alignment.OUT;
        }
        if (byId.get(number) != NumberMap.NOWHERE) {
            rows.found(log, Damage.D06, row, number, "household", number);
            return Alignment.OUT;
        }
        byId.put(number, row);
        if (dwelling == ColumnData.UNKNOWN) {
            return dwellings.standIn(at);
        }
        int found = dwellings.find(dwelling);
        if (found != NumberMap.NOWHERE && dwellings.isIn(found, at)) {
            return found;
        }
        rows.found(log, found == NumberMap.NOWHERE ? Damage.D01 : Damage.D08, row, number, "dwelling", dwelling);
        missing.set(row);
        return dwellings.standIn(at);
    }

    /** Who has a home of their own has a dwelling, and who is in an institution, a reception or nowhere has none. */
    private void contradictions(int[] living, BitSet homeless, int[] numbers) {
        int[] places = order.places();
        for (int row = 0; row < places.length; row++) {
            if (places[row] != Alignment.OUT) {
                int situation = living[places[row]];
                boolean contradicts = homeless.get(row)
                        ? situation == HOME_OF_THEIR_OWN
                        : situation != HOME_OF_THEIR_OWN && situation != WITH_OTHERS && situation != ColumnData.UNKNOWN;
                if (contradicts) {
                    rows.found(log, Damage.D11, row, numbers[row], "living_situation", situation);
                    living[places[row]] = ColumnData.UNKNOWN;
                }
            }
        }
    }

    private static int[] flags(BitSet set, int count) {
        int[] flags = new int[count];
        set.stream().forEach(at -> flags[at] = 1);
        return flags;
    }

    int count() {
        return order.count();
    }

    /** Where the household with a number stands; {@link NumberMap#NOWHERE} when there is none. */
    int find(int id) {
        return byId.get(id);
    }

    /** The dwelling that a household lies within. */
    int dwelling(int household) {
        return order.parents()[household];
    }

    /** The number of the dwelling that a household lives in; unknown when it has none or when that is not known. */
    int dwellingId(int household) {
        return dwellings.ids()[dwelling(household)];
    }

    /** Whether a household has a dwelling that is not known. */
    boolean lost(int household) {
        return lost.get(household);
    }

    /** The numbers, by place. */
    int[] ids() {
        return order.ids();
    }

    /** How many lie within each dwelling. */
    int[] within() {
        return order.within();
    }

    /** Notes what is wrong with a household. */
    void found(Damage damage, int household, String column) {
        rows.found(log, damage, order.ids()[household], column);
    }
}
