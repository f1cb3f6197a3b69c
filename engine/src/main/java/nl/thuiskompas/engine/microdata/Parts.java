package nl.thuiskompas.engine.microdata;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

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
     * A part.
     *
     * @param tests what is asked of single columns
     * @param above columns that must lie above others
     */
    record Part(SortedMap<RecordColumn, ColumnTest> tests, List<Requirement.Above> above) {
        static Part of(RecordColumn column, ColumnTest test) {
            SortedMap<RecordColumn, ColumnTest> tests = new TreeMap<>(BY_KIND_AND_NAME);
            tests.put(column, test);
            return new Part(tests, List.of());
        }

        /** Whether nothing is asked. */
        boolean isEmpty() {
            return tests.isEmpty() && above.isEmpty();
        }

        Part and(Part other) {
            SortedMap<RecordColumn, ColumnTest> all = new TreeMap<>(tests);
            other.tests.forEach((column, test) -> all.merge(column, test, ColumnTest::and));
            return new Part(
                    all, Stream.concat(above.stream(), other.above.stream()).toList());
        }

        /** Whether it can be seen that no record meets both. */
        boolean excludes(Part other) {
            return tests.entrySet().stream().anyMatch(entry -> {
                ColumnTest test = other.tests.get(entry.getKey());
                return test != null && entry.getValue().excludes(test);
            });
        }

        /** The column, where nothing is asked but of one. */
        Optional<RecordColumn> only() {
            return above.isEmpty() && tests.size() == 1 ? Optional.of(tests.firstKey()) : Optional.empty();
        }
    }

    /**
     * The parts of a requirement in a year; absent where it has a choice whose parts may hold together.
     *
     * @throws UnmeasurableException when a condition is not known for the year
     */
    static Optional<List<Part>> of(Requirement requirement, int year) {
        return collect(requirement, year).filter(all -> all.size() <= MOST);
    }

    private static Optional<List<Part>> collect(Requirement requirement, int year) {
        return switch (requirement) {
            case Requirement.Meets(Condition condition) ->
                Optional.of(List.of(Part.of(condition.column(), ColumnTest.of(condition.in(year)))));
            case Requirement.Fails(Condition condition) ->
                Optional.of(List.of(Part.of(
                        condition.column(), ColumnTest.of(condition.in(year)).not())));
            case Requirement.All(List<Requirement> all) -> {
                Optional<List<Part>> together =
                        Optional.of(List.of(new Part(new TreeMap<>(BY_KIND_AND_NAME), List.of())));
                for (Requirement each : all) {
                    Optional<List<Part>> next = collect(each, year);
                    together = together.flatMap(so -> next.map(more -> both(so, more)));
                }
                yield together;
            }
            case Requirement.AnyOf(List<Requirement> any) -> choice(any, year);
            case Requirement.Above above ->
                Optional.of(List.of(new Part(new TreeMap<>(BY_KIND_AND_NAME), List.of(above))));
        };
    }

    private static List<Part> both(List<Part> some, List<Part> others) {
        return some.stream().flatMap(one -> others.stream().map(one::and)).toList();
    }

    /** A choice about one column is one test of it; another is parts, if no two can hold together. */
    private static Optional<List<Part>> choice(List<Requirement> any, int year) {
        List<Part> parts = new ArrayList<>();
        for (Requirement each : any) {
            Optional<List<Part>> some = collect(each, year);
            if (some.isEmpty()) {
                return Optional.empty();
            }
            parts.addAll(some.get());
        }
        Optional<RecordColumn> column = parts.getFirst().only();
        if (column.isPresent() && parts.stream().allMatch(part -> part.only().equals(column))) {
            ColumnTest either = parts.stream()
                    .map(part -> part.tests.firstEntry().getValue())
                    .reduce(ColumnTest::or)
                    .orElseThrow();
            return Optional.of(List.of(Part.of(column.get(), either)));
        }
        for (int one = 0; one < parts.size(); one++) {
            for (int other = 0; other < one; other++) {
                if (!parts.get(one).excludes(parts.get(other))) {
                    return Optional.empty();
                }
            }
        }
        return Optional.of(parts);
    }
}
