package nl.thuiskompas.engine.microdata;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How tables are counted in one pass over the records of one year. Every indicator is a bit; 64 indicators of one
 * population make a word. A record's word is the AND of what its columns, and those of the records it lies within,
 * allow, looked up code by code.
 *
 * <p>Tables whose cells together are few share one grid of counters, from which each is added up afterwards.
 */
final class ScanPlan {
    /** Most cells of a shared grid, whose counters should stay in the nearer caches. */
    private static final int GRID_CELLS = 1_024;

    final int year;
    final List<Word> words = new ArrayList<>();
    final List<Grid> grids = new ArrayList<>();
    final List<Measured> measured = new ArrayList<>();
    final Map<RecordKind, List<Step>> steps = new EnumMap<>(RecordKind.class);
    final Map<RecordKind, List<Comparison>> comparisons = new EnumMap<>(RecordKind.class);

    private final AlignedRecords records;
    private final SortedMap<RecordColumn, Map<Bit, ColumnTest>> tests = new TreeMap<>(Parts.BY_KIND_AND_NAME);
    private final Map<RecordIndicator, List<Bit>> bits = new LinkedHashMap<>();

    /** Sixty-four bits of indicators of one population. */
    record Word(RecordKind population, int used) {}

    /** Where an indicator, or a part of it, is counted. */
    record Bit(int word, int bit) {
        /** Stands for an indicator that every record counts for, and that is counted with the records. */
        static final Bit EVERY = new Bit(-1, 0);

        long mask() {
            return 1L << bit;
        }
    }

    /** A column whose values are needed, down to the records of a kind. */
    record Measured(RecordColumn column, ColumnData data, RecordKind deepest) {}

    /** A bit that counts only where one column, times a number, is above another; both by their places. */
    record Comparison(Bit bit, int left, long leftTimes, int right, long rightTimes) {}

    /** Counters that tables share: breakdowns, the tables, and of each word the indicators that are asked. */
    record Grid(RecordKind population, List<Breakdown> breakdowns, List<RecordTable> tables) {
        int cells() {
            return breakdowns.stream().mapToInt(Breakdown::places).reduce(1, Math::multiplyExact);
        }

        /** What one place of a breakdown adds to the number of a cell: the first breakdown counts slowest. */
        int stride(int breakdown) {
            return breakdowns.subList(breakdown + 1, breakdowns.size()).stream()
                    .mapToInt(Breakdown::places)
                    .reduce(1, Math::multiplyExact);
        }
    }

    private ScanPlan(AlignedRecords records) {
        this.records = records;
        this.year = records.year();
    }

    /** Whether these records can be counted by an indicator in this way; others are left to SQL. */
    static boolean expresses(RecordIndicator indicator, AlignedRecords records) {
        return Parts.of(indicator.requirement(), records.year())
                .map(parts -> parts.stream()
                        .flatMap(part -> part.tests().entrySet().stream())
                        .allMatch(test -> ColumnCoder.of(records.column(test.getKey()), List.of(test.getValue()))
                                .isPresent()))
                .orElse(false);
    }

    static ScanPlan of(AlignedRecords records, List<RecordTable> tables) {
        ScanPlan plan = new ScanPlan(records);
        plan.number(tables);
        plan.share(tables);
        plan.step();
        return plan;
    }

    /** The bits whose counts add up to those of an indicator. */
    List<Bit> bits(RecordIndicator indicator) {
        return Objects.requireNonNull(bits.get(indicator));
    }

    /** The grid that a table is counted in. */
    Grid grid(RecordTable table) {
        return grids.stream()
                .filter(grid -> grid.tables().contains(table))
                .findFirst()
                .orElseThrow();
    }

    /** Gives the parts of every indicator a bit, and collects what each asks of each column. */
    private void number(List<RecordTable> tables) {
        for (RecordKind kind : RecordKind.values()) {
            Set<RecordIndicator> distinct = new LinkedHashSet<>();
            tables.stream()
                    .filter(table -> table.population() == kind)
                    .forEach(table -> distinct.addAll(table.indicators()));
            int used = Long.SIZE;
            for (RecordIndicator indicator : distinct) {
                List<Bit> own = bits.computeIfAbsent(indicator, any -> new ArrayList<>());
                indicator.measured().forEach(column -> need(column, kind));
                for (Parts.Part part : parts(indicator)) {
                    if (part.isEmpty() && indicator.measured().findAny().isEmpty()) {
                        own.add(Bit.EVERY);
                        continue;
                    }
                    if (used == Long.SIZE) {
                        words.add(new Word(kind, 0));
                        used = 0;
                    }
                    Bit bit = new Bit(words.size() - 1, used++);
                    words.set(bit.word(), new Word(kind, used));
                    own.add(bit);
                    ask(bit, part, indicator);
                }
            }
        }
    }

    private void ask(Bit bit, Parts.Part part, RecordIndicator indicator) {
        SortedMap<RecordColumn, ColumnTest> asked = new TreeMap<>(part.tests());
        indicator.measured().forEach(column -> asked.merge(column, ColumnTest.known(), ColumnTest::and));
        asked.forEach((column, test) ->
                tests.computeIfAbsent(column, any -> new LinkedHashMap<>()).put(bit, test));
        for (Requirement.Above above : part.above()) {
            RecordKind deeper = above.left().kind().within(above.right().kind())
                    ? above.left().kind()
                    : above.right().kind();
            comparisons
                    .computeIfAbsent(deeper, any -> new ArrayList<>())
                    .add(new Comparison(
                            bit,
                            need(above.left(), deeper),
                            above.leftTimes(),
                            need(above.right(), deeper),
                            above.rightTimes()));
        }
    }

    /** The place of a column whose values are needed down to the records of a kind. */
    private int need(RecordColumn column, RecordKind deepest) {
        int at = place(column);
        if (at == measured.size()) {
            measured.add(new Measured(column, records.column(column), deepest));
        } else if (deepest.within(measured.get(at).deepest())) {
            measured.set(at, new Measured(column, measured.get(at).data(), deepest));
        }
        return at;
    }

    /** The place of a column among those whose values are needed. */
    int place(RecordColumn column) {
        int at = 0;
        while (at < measured.size() && !measured.get(at).column().equals(column)) {
            at++;
        }
        return at;
    }

    /** Whether something is asked for a word of the records of a kind. */
    boolean narrows(RecordKind kind, int word) {
        return steps.getOrDefault(kind, List.of()).stream()
                        .anyMatch(step -> step.allowed().containsKey(word))
                || comparisons.getOrDefault(kind, List.of()).stream()
                        .anyMatch(comparison -> comparison.bit().word() == word);
    }

    /** Whether records of a kind have a column by which a grid is broken down. */
    boolean divides(RecordKind kind, int grid) {
        return grids.get(grid).breakdowns().stream()
                .anyMatch(breakdown -> breakdown.column().kind() == kind);
    }

    private List<Parts.Part> parts(RecordIndicator indicator) {
        return Parts.of(indicator.requirement(), year)
                .orElseThrow(() -> new IllegalArgumentException(
                        "Indicator " + indicator.code() + " has a choice whose parts may hold together."));
    }

    private void share(List<RecordTable> tables) {
        List<RecordTable> largestFirst = new ArrayList<>(tables);
        largestFirst.sort(java.util.Comparator.comparingInt(RecordTable::cells).reversed());
        for (RecordTable table : largestFirst) {
            int at = 0;
            while (at < grids.size() && !take(at, table)) {
                at++;
            }
            if (at == grids.size()) {
                grids.add(new Grid(table.population(), table.breakdowns(), new ArrayList<>(List.of(table))));
            }
        }
    }

    private boolean take(int at, RecordTable table) {
        Grid grid = grids.get(at);
        if (grid.population() != table.population()) {
            return false;
        }
        LinkedHashSet<Breakdown> all = new LinkedHashSet<>(grid.breakdowns());
        all.addAll(table.breakdowns());
        Grid wider = new Grid(grid.population(), List.copyOf(all), grid.tables());
        if (all.size() > grid.breakdowns().size() && wider.cells() > GRID_CELLS) {
            return false;
        }
        grid.tables().add(table);
        grids.set(at, wider);
        return true;
    }

    private void step() {
        SortedMap<RecordColumn, List<Breakdown>> divided = new TreeMap<>(Parts.BY_KIND_AND_NAME);
        grids.forEach(grid -> grid.breakdowns().forEach(breakdown -> {
            tests.computeIfAbsent(breakdown.column(), any -> new LinkedHashMap<>());
            divided.computeIfAbsent(breakdown.column(), any -> new ArrayList<>())
                    .add(breakdown);
        }));
        tests.forEach((column, asked) -> {
            List<ColumnTest> all = new ArrayList<>(asked.values());
            divided.getOrDefault(column, List.of())
                    .forEach(breakdown -> breakdown
                            .classes()
                            .forEach(each ->
                                    all.add(ColumnTest.of(each.condition(column).in(year)))));
            ColumnCoder coder = coder(column, all);
            steps.computeIfAbsent(column.kind(), any -> new ArrayList<>())
                    .add(Step.of(coder, allowed(asked, coder), places(column, coder)));
        });
        steps.replaceAll((kind, each) -> Step.joined(each));
    }

    private ColumnCoder coder(RecordColumn column, Collection<ColumnTest> all) {
        Optional<ColumnCoder> coder = ColumnCoder.of(records.column(column), all);
        return coder.orElseThrow(() -> new IllegalArgumentException(
                "Column " + column + " has too many values to look up, and a condition on it that asks for bits."));
    }

    /** Of each word that asks something of the column: for each code the indicators that it allows. */
    private static SortedMap<Integer, long[]> allowed(Map<Bit, ColumnTest> asked, ColumnCoder coder) {
        SortedMap<Integer, long[]> allowed = new TreeMap<>();
        asked.forEach((bit, test) -> {
            long[] table = allowed.computeIfAbsent(bit.word(), any -> filled(coder.codes()));
            boolean[] holds = coder.table(test.holds());
            for (int code = 0; code < table.length; code++) {
                if (!holds[code]) {
                    table[code] &= ~bit.mask();
                }
            }
        });
        return allowed;
    }

    private static long[] filled(int codes) {
        long[] all = new long[codes];
        java.util.Arrays.fill(all, -1);
        return all;
    }

    private SortedMap<Integer, int[]> places(RecordColumn column, ColumnCoder coder) {
        SortedMap<Integer, int[]> places = new TreeMap<>();
        for (int at = 0; at < grids.size(); at++) {
            Grid grid = grids.get(at);
            for (int each = 0; each < grid.breakdowns().size(); each++) {
                Breakdown breakdown = grid.breakdowns().get(each);
                if (breakdown.column().equals(column)) {
                    int stride = grid.stride(each);
                    int[] here = coder.places(breakdown, year);
                    int[] sum = places.computeIfAbsent(at, any -> new int[here.length]);
                    for (int code = 0; code < here.length; code++) {
                        sum[code] += here[code] * stride;
                    }
                }
            }
        }
        return places;
    }
}
