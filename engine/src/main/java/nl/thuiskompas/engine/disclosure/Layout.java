package nl.thuiskompas.engine.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Where the cells of linked tables stand in columns. Tables share their totals, and each cell stands in the columns once,
 * however many tables show it: a <em>block</em> holds the cells that are broken down by the same dimensions, and a table is
 * the blocks of all subsets of its dimensions. The first cell is everybody.
 *
 * <p>Dimension 0 is the region and belongs to every table; the breakdowns follow in the order of their names. The order in
 * which tables and breakdowns are handed in makes no difference.
 */
public final class Layout {
    /** More breakdowns than this in one set of linked tables is refused. */
    public static final int MOST_DIMENSIONS = 16;

    private final List<Dimension> dimensions;
    private final List<ListedTable> tables;
    private final int[] blocks;
    private final int[] starts;
    private final int[] startOfMask;
    private final int size;

    /**
     * The cells of these tables.
     *
     * @throws IllegalArgumentException when a table names an unknown breakdown, two dimensions have one name, there are more
     *     than {@link #MOST_DIMENSIONS} dimensions, or more cells than an array can hold
     */
    public Layout(Dimension region, List<Dimension> breakdowns, List<ListedTable> tables) {
        this.dimensions = Stream.concat(
                        Stream.of(region), breakdowns.stream().sorted(Comparator.comparing(Dimension::name)))
                .toList();
        this.tables =
                tables.stream().sorted(Comparator.comparing(ListedTable::name)).toList();
        if (dimensions.size() > MOST_DIMENSIONS) {
            throw new IllegalArgumentException(
                    "there are " + dimensions.size() + " dimensions; at most " + MOST_DIMENSIONS + " can be linked");
        }
        if (dimensions.stream().map(Dimension::name).distinct().count() < dimensions.size()) {
            throw new IllegalArgumentException("two dimensions have one name: " + dimensions);
        }
        TreeSet<Integer> masks = new TreeSet<>(
                Comparator.<Integer>comparingInt(Integer::bitCount).thenComparingInt(Integer::intValue));
        for (ListedTable table : this.tables) {
            int whole = maskOf(table);
            for (int mask = whole; mask > 0; mask = (mask - 1) & whole) {
                masks.add(mask);
            }
        }
        masks.add(0);
        blocks = masks.stream().mapToInt(Integer::intValue).toArray();
        starts = new int[blocks.length + 1];
        startOfMask = new int[1 << dimensions.size()];
        Arrays.fill(startOfMask, -1);
        long next = 0;
        for (int b = 0; b < blocks.length; b++) {
            starts[b] = (int) next;
            startOfMask[blocks[b]] = (int) next;
            long cells = 1;
            for (int d = 0; d < dimensions.size(); d++) {
                cells *= (blocks[b] >> d & 1) == 1 ? dimensions.get(d).size() - 1 : 1;
            }
            next += cells;
            if (next > Integer.MAX_VALUE - 8) {
                throw new IllegalArgumentException("the tables have more cells than " + Integer.MAX_VALUE);
            }
        }
        size = (int) next;
        starts[blocks.length] = size;
    }

    private int maskOf(ListedTable table) {
        int mask = 1;
        for (String breakdown : table.breakdowns()) {
            mask |= 1 << dimension(breakdown);
        }
        return mask;
    }

    /** Number of cells. */
    public int size() {
        return size;
    }

    /** The region, then the breakdowns in the order of their names. */
    public List<Dimension> dimensions() {
        return dimensions;
    }

    /** The tables, in the order of their names. */
    public List<ListedTable> tables() {
        return tables;
    }

    /**
     * Place of the dimension with this name.
     *
     * @throws IllegalArgumentException when there is none
     */
    public int dimension(String name) {
        for (int d = 0; d < dimensions.size(); d++) {
            if (dimensions.get(d).name().equals(name)) {
                return d;
            }
        }
        throw new IllegalArgumentException("there is no dimension " + name + " among " + dimensions);
    }

    /**
     * Place of the cell with these classes, one for each dimension; -1 when no table shows it.
     *
     * @param classes {@link Dimension#ALL} where the cell is not broken down
     */
    public int cell(int... classes) {
        int mask = 0;
        int place = 0;
        for (int d = 0; d < classes.length; d++) {
            if (classes[d] != Dimension.ALL) {
                mask |= 1 << d;
                place = place * (dimensions.get(d).size() - 1) + classes[d] - 1;
            }
        }
        return startOfMask[mask] < 0 ? -1 : startOfMask[mask] + place;
    }

    /**
     * The cell with classes by name; dimensions that are not named are not broken down.
     *
     * @throws IllegalArgumentException when a dimension or a class is unknown, or no table shows the cell
     */
    public int cell(Map<String, String> classes) {
        int[] places = new int[dimensions.size()];
        classes.forEach((dimension, name) -> {
            int d = dimension(dimension);
            places[d] = dimensions.get(d).classOf(name);
        });
        int cell = cell(places);
        if (cell < 0) {
            throw new IllegalArgumentException("no listed table shows " + new TreeMap<>(classes));
        }
        return cell;
    }

    /** The classes of a cell, one for each dimension. */
    public int[] classes(int cell) {
        int[] classes = new int[dimensions.size()];
        int mask = mask(cell);
        int place = cell - startOfMask[mask];
        for (int d = dimensions.size() - 1; d >= 0; d--) {
            if ((mask >> d & 1) == 1) {
                int width = dimensions.get(d).size() - 1;
                classes[d] = 1 + place % width;
                place /= width;
            }
        }
        return classes;
    }

    /** The dimensions by which a cell is broken down, as bits. */
    int mask(int cell) {
        int b = Arrays.binarySearch(starts, cell);
        return blocks[b >= 0 ? b : -b - 2];
    }

    /** The dimensions of each block as bits, from few to many. */
    int[] blocks() {
        return blocks;
    }

    /** First cell of the block with these dimensions, or -1. */
    int start(int mask) {
        return startOfMask[mask];
    }

    /** First cell after the block with these dimensions. */
    int end(int mask) {
        int b = Arrays.binarySearch(starts, startOfMask[mask]);
        return starts[b + 1];
    }

    /** The blocks a table shows, as sets of dimensions; together they are all its cells. */
    List<Integer> blocksOf(ListedTable table) {
        int whole = maskOf(table);
        List<Integer> masks = new ArrayList<>();
        for (int mask : blocks) {
            if ((mask & ~whole) == 0) {
                masks.add(mask);
            }
        }
        return masks;
    }

    /** Such as {@code region=GM0757 age=65+}. */
    public String describe(int cell) {
        int[] classes = classes(cell);
        StringBuilder text = new StringBuilder();
        for (int d = 0; d < classes.length; d++) {
            if (classes[d] != Dimension.ALL) {
                text.append(text.isEmpty() ? "" : " ")
                        .append(dimensions.get(d).name())
                        .append('=')
                        .append(dimensions.get(d).className(classes[d]));
            }
        }
        return text.isEmpty() ? "everybody" : text.toString();
    }
}
