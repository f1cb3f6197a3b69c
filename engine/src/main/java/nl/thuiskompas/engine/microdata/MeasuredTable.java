package nl.thuiskompas.engine.microdata;

import java.util.List;

/**
 * What was counted for one table in one year: columns of numbers by region and cell. Totals are cells like others, so
 * a breakdown of n places has n + 1 here, the total first.
 */
public final class MeasuredTable {
    private final RecordTable table;
    private final int year;
    private final int[] regions;
    private final int cells;
    final long[] records;
    final int[] recordKeys;
    final long[][] counts;
    final long[][] sums;
    final long[][] largest;
    final long[][] second;
    final int[][] keys;

    MeasuredTable(RecordTable table, int year, int[] regions, boolean keyed) {
        this.table = table;
        this.year = year;
        this.regions = regions;
        this.cells = table.breakdowns().stream()
                .mapToInt(breakdown -> breakdown.places() + 1)
                .reduce(1, Math::multiplyExact);
        int size = Math.multiplyExact(cells, regions.length);
        int indicators = table.indicators().size();
        this.records = new long[size];
        this.recordKeys = new int[keyed ? size : 0];
        this.counts = new long[indicators][size];
        this.sums = new long[indicators][];
        this.largest = new long[indicators][];
        this.second = new long[indicators][];
        for (int each = 0; each < indicators; each++) {
            boolean summed = table.indicators().get(each).measured().findAny().isPresent();
            sums[each] = new long[summed ? size : 0];
            largest[each] = new long[summed ? size : 0];
            second[each] = new long[summed ? size : 0];
        }
        this.keys = new int[indicators][keyed ? size : 0];
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
        return counts[indicator][cell];
    }

    /** Their values together, for a sum or mean; nought where nothing was counted. */
    public long sum(int indicator, int cell) {
        return sums[indicator][cell];
    }

    /** The largest amount that one record contributes to a sum or mean; nought when none contributes more than that. */
    public long largest(int indicator, int cell) {
        return largest[indicator][cell];
    }

    /** The largest amount that another record contributes, which may be as large; nought when there is no other. */
    public long second(int indicator, int cell) {
        return second[indicator][cell];
    }

    /** The keys of the records that count, combined by exclusive or. */
    public int key(int indicator, int cell) {
        return keys[indicator][cell];
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
            int at = part.table.indicators().indexOf(wanted);
            joined.counts[each] = part.counts[at];
            joined.sums[each] = part.sums[at];
            joined.largest[each] = part.largest[at];
            joined.second[each] = part.second[at];
            joined.keys[each] = part.keys[at];
        }
        return joined;
    }

    /** Sets how many records a cell has, and their keys combined. */
    public void put(int cell, long found, int key) {
        records[cell] = found;
        if (keyed()) {
            recordKeys[cell] = key;
        }
    }

    /**
     * Sets what an indicator has in a cell.
     *
     * @param sum nought where nothing counts, or nothing is added
     * @param largest the largest amount of one record; what is below nought counts as nought
     * @param second the largest amount of another record
     */
    public void put(int indicator, int cell, long count, long sum, long largest, long second, int key) {
        counts[indicator][cell] = count;
        if (sums[indicator].length > 0) {
            sums[indicator][cell] = sum;
            this.largest[indicator][cell] = Math.max(0, largest);
            this.second[indicator][cell] = Math.max(0, second);
        }
        if (keyed()) {
            keys[indicator][cell] = key;
        }
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

    /**
     * The same for regions that are made of these: a division, or the country.
     *
     * @param codes numbers of the new regions
     * @param of for each of these regions the place of the one it is part of, or -1 for none
     */
    public MeasuredTable over(int[] codes, int[] of) {
        MeasuredTable over = new MeasuredTable(table, year, codes.clone(), keyed());
        for (int region = 0; region < regions.length; region++) {
            if (of[region] >= 0) {
                over.merge(this, region * cells, of[region] * cells, cells);
            }
        }
        return over;
    }

    /** Adds cells of other records, of another table or of this, to as many cells of this. */
    private void merge(MeasuredTable other, int from, int into, int many) {
        add(other.records, from, records, into, many);
        if (keyed()) {
            combine(other.recordKeys, from, recordKeys, into, many);
        }
        for (int each = 0; each < counts.length; each++) {
            add(other.counts[each], from, counts[each], into, many);
            if (sums[each].length > 0) {
                add(other.sums[each], from, sums[each], into, many);
                for (int at = 0; at < many; at++) {
                    mergeLargest(each, into + at, other.largest[each][from + at], other.second[each][from + at]);
                }
            }
            if (keyed()) {
                combine(other.keys[each], from, keys[each], into, many);
            }
        }
    }

    private static void add(long[] theirs, int from, long[] mine, int into, int many) {
        for (int at = 0; at < many; at++) {
            mine[into + at] += theirs[from + at];
        }
    }

    private static void combine(int[] theirs, int from, int[] mine, int into, int many) {
        for (int at = 0; at < many; at++) {
            mine[into + at] ^= theirs[from + at];
        }
    }

    /** Keeps the two largest of what a cell has and what other records have. */
    void mergeLargest(int indicator, int cell, long first, long next) {
        long had = largest[indicator][cell];
        largest[indicator][cell] = Math.max(had, first);
        second[indicator][cell] = Math.max(Math.min(had, first), Math.max(second[indicator][cell], next));
    }
}
