package nl.thuiskompas.engine.microdata;

import java.util.List;

/**
 * What was counted for one table in one year, by region and cell. Totals are cells like others, so a breakdown of n places
 * has n + 1 here, the total first.
 *
 * <p>What the indicators of a cell have stands together, and cells of a region do, so that regions are added up in one
 * stretch.
 */
public final class MeasuredTable {
    private final RecordTable table;
    private final int year;
    private final int[] regions;
    private final int cells;
    /** Indicators of a cell. */
    private final int width;
    /** For each indicator its place among those that add up amounts, or -1. */
    private final int[] slot;

    private final int slots;
    final int[] records;
    final int[] recordKeys;
    final int[] counts;
    final int[] keys;
    final long[] sums;
    final int[] largest;
    final int[] second;

    MeasuredTable(RecordTable table, int year, int[] regions, boolean keyed) {
        this.table = table;
        this.year = year;
        this.regions = regions;
        this.cells = table.breakdowns().stream()
                .mapToInt(breakdown -> breakdown.places() + 1)
                .reduce(1, Math::multiplyExact);
        int size = Math.multiplyExact(cells, regions.length);
        this.width = table.indicators().size();
        this.slot = new int[width];
        int summed = 0;
        for (int each = 0; each < width; each++) {
            boolean sum = table.indicators().get(each).measured().findAny().isPresent();
            slot[each] = sum ? summed++ : -1;
        }
        this.slots = summed;
        this.records = new int[size];
        this.recordKeys = new int[keyed ? size : 0];
        this.counts = new int[Math.multiplyExact(size, width)];
        this.keys = new int[keyed ? counts.length : 0];
        this.sums = new long[Math.multiplyExact(size, slots)];
        this.largest = new int[sums.length];
        this.second = new int[sums.length];
    }

    public RecordTable table() {
        return table;
    }

    public int year() {
        return year;
    }

    /** Numbers of the regions, in the order of their cells. */
    public List<Integer> regions() {
        return java.util.Arrays.stream(regions).boxed().toList();
    }

    /** Cells of one region, totals included. */
    public int cells() {
        return cells;
    }

    /**
     * The number of a cell.
     *
     * @param region place of the region among {@link #regions}
     * @param places of each breakdown the place of the class, or -1 for the total
     */
    public int cell(int region, int... places) {
        int at = 0;
        for (int each = 0; each < places.length; each++) {
            at = at * (table.breakdowns().get(each).places() + 1) + places[each] + 1;
        }
        return region * cells + at;
    }

    /** Of each breakdown the place of the class that a cell is in, or -1 for the total. */
    public int[] places(int cell) {
        int[] places = new int[table.breakdowns().size()];
        int left = cell % cells;
        for (int each = places.length - 1; each >= 0; each--) {
            int radix = table.breakdowns().get(each).places() + 1;
            places[each] = left % radix - 1;
            left /= radix;
        }
        return places;
    }

    /** Records of the population in a cell, whether they count or not. */
    public long records(int cell) {
        return records[cell];
    }

    /** Records that count for an indicator; of sums and means those whose value is known too. */
    public long count(int indicator, int cell) {
        return counts[cell * width + indicator];
    }

    /** Whether an indicator adds up amounts: a sum or mean. */
    public boolean isSummed(int indicator) {
        return slot[indicator] >= 0;
    }

    /** Their values together, for a sum or mean; nought where nothing was counted, and for counts. */
    public long sum(int indicator, int cell) {
        return isSummed(indicator) ? sums[cell * slots + slot[indicator]] : 0;
    }

    /** The largest amount that one record contributes to a sum or mean; nought when none contributes more than that. */
    public long largest(int indicator, int cell) {
        return isSummed(indicator) ? largest[cell * slots + slot[indicator]] : 0;
    }

    /** The largest amount that another record contributes, which may be as large; nought when there is no other. */
    public long second(int indicator, int cell) {
        return isSummed(indicator) ? second[cell * slots + slot[indicator]] : 0;
    }

    /** The keys of the records that count, combined by exclusive or. */
    public int key(int indicator, int cell) {
        return keys[cell * width + indicator];
    }

    /** The keys of all records in a cell, combined by exclusive or. */
    public int recordKey(int cell) {
        return recordKeys[cell];
    }

    /** Whether cells carry keys. */
    public boolean keyed() {
        return recordKeys.length > 0;
    }

    /**
     * A table to be filled cell by cell, by an engine that finds them in another way: {@link #put} what it found for
     * classes, then {@link #complete}.
     *
     * @param regions numbers of the regions
     */
    public static MeasuredTable empty(RecordTable table, int year, List<Integer> regions, boolean keyed) {
        return new MeasuredTable(
                table, year, regions.stream().mapToInt(Integer::intValue).toArray(), keyed);
    }

    /**
     * One table of several that hold the same cells and other indicators, each perhaps counted in another way.
     *
     * @param table the breakdowns of the parts, and of their indicators those that are wanted, in the order wanted
     * @throws IllegalArgumentException when a wanted indicator is in no part
     */
    public static MeasuredTable joined(RecordTable table, List<MeasuredTable> parts) {
        MeasuredTable first = parts.getFirst();
        MeasuredTable joined = new MeasuredTable(table, first.year, first.regions, first.keyed());
        System.arraycopy(first.records, 0, joined.records, 0, first.records.length);
        System.arraycopy(first.recordKeys, 0, joined.recordKeys, 0, first.recordKeys.length);
        for (int each = 0; each < table.indicators().size(); each++) {
            RecordIndicator wanted = table.indicators().get(each);
            MeasuredTable part = parts.stream()
                    .filter(one -> one.table.indicators().contains(wanted))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("Nobody counted " + wanted.code() + "."));
            joined.take(each, part, part.table.indicators().indexOf(wanted));
        }
        return joined;
    }

    /** Takes all that an indicator has from a table of the same cells. */
    private void take(int indicator, MeasuredTable from, int at) {
        for (int cell = 0; cell < records.length; cell++) {
            put(
                    indicator,
                    cell,
                    from.count(at, cell),
                    from.sum(at, cell),
                    from.largest(at, cell),
                    from.second(at, cell),
                    keyed() ? from.key(at, cell) : 0);
        }
    }

    /** Sets how many records a cell has, and their keys combined. */
    public void put(int cell, long found, int key) {
        records[cell] = Math.toIntExact(found);
        if (keyed()) {
            recordKeys[cell] = key;
        }
    }

    /**
     * Sets what an indicator has in a cell, of which the records are set too.
     *
     * @param sum nought where nothing counts, or nothing is added
     * @param largest the largest amount of one record; what is below nought counts as nought
     * @param second the largest amount of another record
     */
    public void put(int indicator, int cell, long count, long sum, long largest, long second, int key) {
        counts[cell * width + indicator] = Math.toIntExact(count);
        if (isSummed(indicator)) {
            int at = cell * slots + slot[indicator];
            sums[at] = sum;
            this.largest[at] = Math.max(0, Math.toIntExact(largest));
            this.second[at] = Math.max(0, Math.toIntExact(second));
        }
        if (keyed()) {
            keys[cell * width + indicator] = key;
        }
    }

    /** Adds records to those of a cell. */
    void addRecords(int cell, int found, int key) {
        records[cell] += found;
        if (keyed()) {
            recordKeys[cell] ^= key;
        }
    }

    /** Adds records that count for an indicator to those of a cell. */
    void add(int indicator, int cell, int count, int key) {
        counts[cell * width + indicator] += count;
        if (keyed()) {
            keys[cell * width + indicator] ^= key;
        }
    }

    /** Adds their amounts. */
    void addAmounts(int indicator, int cell, long sum, int first, int next) {
        int at = cell * slots + slot[indicator];
        sums[at] += sum;
        second[at] = Math.max(Math.min(largest[at], first), Math.max(second[at], next));
        largest[at] = Math.max(largest[at], first);
    }

    /** Adds up the totals of all regions, once all classes are there. */
    public void complete() {
        for (int region = 0; region < regions.length; region++) {
            total(region);
        }
    }

    /** Fills the totals of a region from its classes, one breakdown after another. */
    void total(int region) {
        int inner = cells;
        for (Breakdown breakdown : table.breakdowns()) {
            int block = inner;
            inner /= breakdown.places() + 1;
            for (int start = region * cells; start < (region + 1) * cells; start += block) {
                for (int place = 1; place <= breakdown.places(); place++) {
                    merge(this, start + place * inner, start, inner);
                }
            }
        }
    }

    /** An empty table of the same cells for other regions. */
    MeasuredTable emptyFor(int[] codes) {
        return new MeasuredTable(table, year, codes.clone(), keyed());
    }

    /** Adds a region of another table of the same cells to a region of this. */
    void mergeRegion(MeasuredTable other, int from, int into) {
        merge(other, from * cells, into * cells, cells);
    }

    /** Adds cells of other records, of another table or of this, to as many cells of this. */
    private void merge(MeasuredTable other, int from, int into, int many) {
        new Stretch(from, into, many).occupied(other.records, occupied -> merge(other, occupied));
    }

    private void merge(MeasuredTable other, Stretch cellsOfBoth) {
        cellsOfBoth.add(other.records, records);
        Stretch indicators = cellsOfBoth.times(width);
        indicators.add(other.counts, counts);
        if (keyed()) {
            cellsOfBoth.combine(other.recordKeys, recordKeys);
            indicators.combine(other.keys, keys);
        }
        Stretch amounts = cellsOfBoth.times(slots);
        amounts.add(other.sums, sums);
        amounts.largest(other.largest, other.second, largest, second);
    }
}
