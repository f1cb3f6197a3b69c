package nl.thuiskompas.platform.records.internal;

import java.util.Arrays;
import java.util.List;
import nl.thuiskompas.engine.microdata.ColumnData;
import nl.thuiskompas.engine.microdata.RecordKind;
import nl.thuiskompas.platform.records.Damage;
import nl.thuiskompas.platform.records.RecordSchema;
import nl.thuiskompas.platform.records.SchemaColumn;

/** The dwellings of a year, each municipality's followed by its stand-in. */
final class DwellingPart {
    /** Numbers of municipalities have four digits. */
    private final int[] byNumber = new int[10_000];

    private final int[] municipalities;
    private final int[] starts;
    private final int[] ids;
    private final int[] tenure;
    private final int[] area;
    private final NumberMap byId;

    /**
     * Puts the dwellings in order and writes their columns.
     *
     * @param municipalities those of the year, in order
     */
    DwellingPart(InputRows rows, int[] municipalities, ColumnFiles files, DamageLog log) {
        this.municipalities = municipalities;
        Arrays.fill(byNumber, NumberMap.NOWHERE);
        for (int each = 0; each < municipalities.length; each++) {
            byNumber[municipalities[each]] = each;
        }
        int[] numbers = rows.read("dwelling");
        int[] lying = rows.read("municipality");
        byId = NumberMap.fitting(numbers);
        for (int row = 0; row < numbers.length; row++) {
            int at = place(lying[row]);
            if (numbers[row] < 1) {
                rows.found(log, Damage.D10, row, numbers[row], "dwelling", numbers[row]);
                lying[row] = Alignment.OUT;
            } else if (at < 0) {
                rows.found(log, Damage.D07, row, numbers[row], "municipality", lying[row]);
                lying[row] = Alignment.OUT;
            } else if (byId.get(numbers[row]) != NumberMap.NOWHERE) {
                rows.found(log, Damage.D06, row, numbers[row], "dwelling", numbers[row]);
                lying[row] = Alignment.OUT;
            } else {
                byId.put(numbers[row], row);
                lying[row] = at;
            }
        }
        Alignment order = Alignment.of(lying, numbers, municipalities.length);
        starts = new int[municipalities.length + 1];
        for (int each = 0; each < municipalities.length; each++) {
            starts[each + 1] = starts[each] + order.within()[each] + 1;
        }
        int[] places = order.places();
        ids = new int[count()];
        Arrays.fill(ids, ColumnData.UNKNOWN);
        int[] inside = new int[count()];
        Arrays.fill(inside, ColumnData.UNKNOWN);
        for (int row = 0; row < places.length; row++) {
            if (places[row] != Alignment.OUT) {
                places[row] += lying[row]; // a stand-in for every municipality before
                ids[places[row]] = numbers[row];
                inside[places[row]] = municipalities[lying[row]];
                byId.put(numbers[row], places[row]);
            }
        }
        files.raw(StoreNames.id(RecordKind.DWELLING), ids);
        files.pack(StoreNames.column(RecordKind.DWELLING, "municipality"), inside);
        int[] tenures = {};
        int[] areas = {};
        for (SchemaColumn column : own()) {
            String name = column.column().name();
            int[] values = rows.read(column, places, count(), log, numbers);
            files.pack(StoreNames.column(RecordKind.DWELLING, name), values);
            tenures = name.equals("tenure") ? values : tenures;
            areas = name.equals("area") ? values : areas;
        }
        tenure = tenures;
        area = areas;
    }

    private static List<SchemaColumn> own() {
        return RecordSchema.bundled().columns(RecordKind.DWELLING).stream()
                .filter(column -> !column.derived())
                .filter(column -> !List.of("dwelling", "municipality")
                        .contains(column.column().name()))
                .toList();
    }

    /** How many there are, with the stand-ins. */
    int count() {
        return starts[municipalities.length];
    }

    /** How many there are in the files. */
    int records() {
        return count() - municipalities.length;
    }

    int[] municipalities() {
        return municipalities;
    }

    /** The place of a municipality among them; {@link NumberMap#NOWHERE} when it is none. */
    int place(int municipality) {
        return municipality < 0 || municipality >= byNumber.length ? NumberMap.NOWHERE : byNumber[municipality];
    }

    /** The first dwelling of a municipality, by its place among them. */
    int start(int municipality) {
        return starts[municipality];
    }

    /** The dwelling that stands in where there is none, the last of its municipality. */
    int standIn(int municipality) {
        return starts[municipality + 1] - 1;
    }

    boolean standsIn(int dwelling) {
        return ids[dwelling] == ColumnData.UNKNOWN;
    }

    /** Where the dwelling with a number stands; {@link NumberMap#NOWHERE} when there is none. */
    int find(int id) {
        return byId.get(id);
    }

    /** Whether a dwelling is in a municipality, by its place among them. */
    boolean isIn(int dwelling, int municipality) {
        return dwelling >= starts[municipality] && dwelling < starts[municipality + 1];
    }

    /** The number of the municipality that a dwelling or a stand-in is in. */
    int municipality(int dwelling) {
        int at = Arrays.binarySearch(starts, dwelling);
        return municipalities[at >= 0 ? at : -at - 2];
    }

    /** The numbers, by place; unknown for stand-ins. */
    int[] ids() {
        return ids;
    }

    int tenure(int dwelling) {
        return tenure[dwelling];
    }

    int area(int dwelling) {
        return area[dwelling];
    }
}
