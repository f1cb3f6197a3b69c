package nl.thuiskompas.engine.microdata;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A requirement as parts of which a record meets at most one, each a test for some columns that must all hold. What is
 * counted for the parts then adds up to what is counted for the whole.
 */
final class Parts {
    /** The order of columns in plans, so that the same tables give the same plan. */
    static final Comparator<RecordColumn> BY_KIND_AND_NAME =
            Comparator.comparing(RecordColumn::kind).thenComparing(RecordColumn::name);

    /** More would take more bits than asking SQL is worth. */
    private static final int MOST = 16;

    private Parts() {}

    /**
     * The parts of a requirement in a year; absent where it sets one column against another, or has a choice whose
     * parts may hold together.
     *
     * @throws UnmeasurableException when a condition is not known for the year
     */
    static Optional<List<SortedMap<RecordColumn, ColumnTest>>> of(Requirement requirement, int year) {
        Optional<List<SortedMap<RecordColumn, ColumnTest>>> parts = collect(requirement, year);
        return parts.filter(all -> all.size() <= MOST);
    }

    private static Optional<List<SortedMap<RecordColumn, ColumnTest>>> collect(Requirement requirement, int year) {
        return switch (requirement) {
            case Requirement.Meets(Condition condition) -> one(condition, ColumnTest.of(condition.in(year)));
            case Requirement.Fails(Condition condition) ->
                one(condition, ColumnTest.of(condition.in(year)).not());
            case Requirement.All(List<Requirement> all) -> {
                Optional<List<SortedMap<RecordColumn, ColumnTest>>> together = Optional.of(List.of(empty()));
                for (Requirement each : all) {
                    Optional<List<SortedMap<RecordColumn, ColumnTest>>> next = collect(each, year);
                    together = together.flatMap(so -> next.map(more -> both(so, more)));
                }
                yield together;
            }
            case Requirement.AnyOf(List<Requirement> any) -> choice(any, year);
            case Requirement.Above between -> Optional.empty();
        };
    }

    private static Optional<List<SortedMap<RecordColumn, ColumnTest>>> one(Condition condition, ColumnTest test) {
        SortedMap<RecordColumn, ColumnTest> part = empty();
        part.put(condition.column(), test);
        return Optional.of(List.of(part));
    }

    private static SortedMap<RecordColumn, ColumnTest> empty() {
        return new TreeMap<>(BY_KIND_AND_NAME);
    }

    private static List<SortedMap<RecordColumn, ColumnTest>> both(
            List<SortedMap<RecordColumn, ColumnTest>> some, List<SortedMap<RecordColumn, ColumnTest>> others) {
        List<SortedMap<RecordColumn, ColumnTest>> both = new ArrayList<>();
        for (SortedMap<RecordColumn, ColumnTest> one : some) {
            for (SortedMap<RecordColumn, ColumnTest> other : others) {
                SortedMap<RecordColumn, ColumnTest> joined = new TreeMap<>(one);
                other.forEach((column, test) -> joined.merge(column, test, ColumnTest::and));
                both.add(joined);
            }
        }
        return both;
    }

    /** A choice about one column is one test of it; another is parts, if no two can hold together. */
    private static Optional<List<SortedMap<RecordColumn, ColumnTest>>> choice(List<Requirement> any, int year) {
        List<SortedMap<RecordColumn, ColumnTest>> parts = new ArrayList<>();
        for (Requirement each : any) {
            Optional<List<SortedMap<RecordColumn, ColumnTest>>> some = collect(each, year);
            if (some.isEmpty()) {
                return Optional.empty();
            }
            parts.addAll(some.get());
        }
        if (parts.stream()
                .allMatch(part -> part.size() == 1
                        && part.firstKey().equals(parts.getFirst().firstKey()))) {
            RecordColumn column = parts.getFirst().firstKey();
            SortedMap<RecordColumn, ColumnTest> joined = empty();
            parts.forEach(part -> joined.merge(column, part.get(column), ColumnTest::or));
            return Optional.of(List.of(joined));
        }
        for (int one = 0; one < parts.size(); one++) {
            for (int other = 0; other < one; other++) {
                if (!exclude(parts.get(one), parts.get(other))) {
                    return Optional.empty();
                }
            }
        }
        return Optional.of(parts);
    }

    private static boolean exclude(SortedMap<RecordColumn, ColumnTest> one, SortedMap<RecordColumn, ColumnTest> other) {
        return one.entrySet().stream().anyMatch(entry -> {
            ColumnTest test = other.get(entry.getKey());
            return test != null && entry.getValue().excludes(test);
        });
    }
}
