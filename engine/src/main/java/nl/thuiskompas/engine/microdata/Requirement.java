package nl.thuiskompas.engine.microdata;

import java.util.List;
import java.util.stream.Stream;

/**
 * When a record counts. A condition on an unknown value is not met, and neither is its denial: a requirement counts
 * records of which it is known that they meet it.
 */
public sealed interface Requirement {
    /** Every record of the population. */
    static Requirement everyRecord() {
        return new All(List.of());
    }

    /** The columns that are looked at. */
    Stream<RecordColumn> columns();

    /** Whether everything that is asked is known for a year. */
    default boolean isKnownIn(int year) {
        return switch (this) {
            case Meets(Condition condition) -> condition.isKnownIn(year);
            case Fails(Condition condition) -> condition.isKnownIn(year);
            case All(List<Requirement> parts) -> parts.stream().allMatch(part -> part.isKnownIn(year));
            case AnyOf(List<Requirement> parts) -> parts.stream().allMatch(part -> part.isKnownIn(year));
            case Above between -> true;
        };
    }

    /** One condition. */
    record Meets(Condition condition) implements Requirement {
        @Override
        public Stream<RecordColumn> columns() {
            return Stream.of(condition.column());
        }
    }

    /** All of these, and every record when there are none. */
    record All(List<Requirement> parts) implements Requirement {
        public All {
            parts = List.copyOf(parts);
        }

        @Override
        public Stream<RecordColumn> columns() {
            return parts.stream().flatMap(Requirement::columns);
        }
    }

    /** At least one of these. */
    record AnyOf(List<Requirement> parts) implements Requirement {
        public AnyOf {
            if (parts.isEmpty()) {
                throw new IllegalArgumentException("A choice out of nothing is met by no record.");
            }
            parts = List.copyOf(parts);
        }

        @Override
        public Stream<RecordColumn> columns() {
            return parts.stream().flatMap(Requirement::columns);
        }
    }

    /** Not the condition, of a known value. */
    record Fails(Condition condition) implements Requirement {
        @Override
        public Stream<RecordColumn> columns() {
            return Stream.of(condition.column());
        }
    }

    /**
     * One column above another: {@code left * leftTimes > right * rightTimes}, both known. Whole numbers, so that
     * every engine finds the same.
     */
    record Above(RecordColumn left, long leftTimes, RecordColumn right, long rightTimes) implements Requirement {
        @Override
        public Stream<RecordColumn> columns() {
            return Stream.of(left, right);
        }
    }
}
