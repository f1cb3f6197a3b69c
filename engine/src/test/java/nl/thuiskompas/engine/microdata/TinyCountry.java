package nl.thuiskompas.engine.microdata;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/** Records made up at random, small enough to count by hand: with dwellings that stand empty or hold several households,
 * households without a dwelling, and unknown values. */
final class TinyCountry implements AlignedRecords {
    static final RecordColumn TENURE = new RecordColumn(RecordKind.DWELLING, "tenure");
    static final RecordColumn RENT = new RecordColumn(RecordKind.DWELLING, "rent");
    static final RecordColumn TYPE = new RecordColumn(RecordKind.HOUSEHOLD, "type");
    static final RecordColumn INCOME = new RecordColumn(RecordKind.HOUSEHOLD, "income");
    static final RecordColumn AGE = new RecordColumn(RecordKind.PERSON, "age");
    static final RecordColumn GROUPS = new RecordColumn(RecordKind.PERSON, "groups");

    private final List<Extent> extents = new ArrayList<>();
    private final Map<RecordColumn, List<Integer>> values = new TreeMap<>(Parts.BY_KIND_AND_NAME);
    private final Map<RecordKind, List<Integer>> within = new TreeMap<>();
    private final Map<RecordKind, List<Integer>> keys = new TreeMap<>();
    private final Map<RecordKind, List<Integer>> parents = new TreeMap<>();
    private final Map<RecordKind, List<Integer>> municipalities = new TreeMap<>();
    private final Set<Integer> standIns = new HashSet<>();
    private final Random random;

    TinyCountry(long seed, int municipalities, int most) {
        random = new Random(seed);
        List.of(TENURE, RENT, TYPE, INCOME, AGE, GROUPS).forEach(column -> values.put(column, new ArrayList<>()));
        for (int each = 0; each < municipalities; each++) {
            municipality(100 + each, random.nextInt(most + 1));
        }
    }

    private void municipality(int code, int dwellings) {
        int firstDwelling = size(RecordKind.DWELLING);
        int firstHousehold = size(RecordKind.HOUSEHOLD);
        int firstPerson = size(RecordKind.PERSON);
        for (int dwelling = 0; dwelling <= dwellings; dwelling++) {
            boolean standIn = dwelling == dwellings;
            if (standIn) {
                standIns.add(size(RecordKind.DWELLING));
            }
            record(RecordKind.DWELLING, code, 0);
            put(TENURE, standIn ? ColumnData.UNKNOWN : unless(9, 1 + random.nextInt(3)));
            put(RENT, standIn ? ColumnData.UNKNOWN : unless(3, random.nextInt(150_000)));
            int households = standIn ? random.nextInt(5) : Math.max(0, random.nextInt(10) < 8 ? 1 : random.nextInt(4));
            within.computeIfAbsent(RecordKind.DWELLING, any -> new ArrayList<>())
                    .add(households);
            for (int household = 0; household < households; household++) {
                household(code);
            }
        }
        extents.add(new Extent(
                code,
                firstDwelling,
                size(RecordKind.DWELLING) - firstDwelling,
                firstHousehold,
                size(RecordKind.HOUSEHOLD) - firstHousehold,
                firstPerson,
                size(RecordKind.PERSON) - firstPerson));
    }

    private void household(int code) {
        record(RecordKind.HOUSEHOLD, code, size(RecordKind.DWELLING) - 1);
        put(TYPE, 1 + random.nextInt(5));
        put(INCOME, unless(10, random.nextInt(100_000) - 5_000));
        int persons = 1 + random.nextInt(4);
        within.computeIfAbsent(RecordKind.HOUSEHOLD, any -> new ArrayList<>()).add(persons);
        for (int person = 0; person < persons; person++) {
            record(RecordKind.PERSON, code, size(RecordKind.HOUSEHOLD) - 1);
            put(AGE, unless(20, random.nextInt(100)));
            put(GROUPS, random.nextInt(3) == 0 ? random.nextInt(1 << 12) : 0);
        }
    }

    private int unless(int oneIn, int value) {
        return random.nextInt(oneIn) == 0 ? ColumnData.UNKNOWN : value;
    }

    private void record(RecordKind kind, int municipality, int parent) {
        keys.computeIfAbsent(kind, any -> new ArrayList<>()).add(random.nextInt());
        parents.computeIfAbsent(kind, any -> new ArrayList<>()).add(parent);
        municipalities.computeIfAbsent(kind, any -> new ArrayList<>()).add(municipality);
    }

    private void put(RecordColumn column, int value) {
        values.get(column).add(value);
    }

    int size(RecordKind kind) {
        return keys.getOrDefault(kind, List.of()).size();
    }

    int municipality(RecordKind kind, int record) {
        return municipalities.get(kind).get(record);
    }

    int key(RecordKind kind, int record) {
        return keys.get(kind).get(record);
    }

    /** Whether this is a stand-in dwelling. */
    boolean standsIn(RecordKind kind, int record) {
        return kind == RecordKind.DWELLING && standIns.contains(record);
    }

    /** The value of a column for a record of the kind or of one it lies within. */
    int value(RecordColumn column, RecordKind kind, int record) {
        int at = record;
        for (int level = kind.depth(); level > column.kind().depth(); level--) {
            at = parents.get(RecordKind.values()[level]).get(at);
        }
        return values.get(column).get(at);
    }

    @Override
    public int year() {
        return 2021;
    }

    @Override
    public List<Extent> extents() {
        return extents;
    }

    @Override
    public ColumnData column(RecordColumn column) {
        List<Integer> all = values.get(column);
        if (all == null) {
            throw new UnmeasurableException("There is no column " + column + ".");
        }
        return ColumnData.pack(all.stream().mapToInt(Integer::intValue).toArray());
    }

    @Override
    public ColumnData within(RecordKind parent) {
        return ColumnData.pack(within.getOrDefault(parent, List.of()).stream()
                .mapToInt(Integer::intValue)
                .toArray());
    }

    @Override
    public ColumnData keys(RecordKind kind) {
        int[] all = keys.getOrDefault(kind, List.of()).stream()
                .mapToInt(Integer::intValue)
                .toArray();
        MemorySegment data = MemorySegment.ofArray(new byte[4 * all.length]);
        MemorySegment.copy(
                all, 0, data, ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN), 0, all.length);
        return new ColumnData(data, 4, 0, Integer.MAX_VALUE);
    }
}
