package nl.thuiskompas.engine.microdata;

import java.util.stream.Stream;

/**
 * An indicator on records, as a definition: which records, when one counts, and what is told of those that do.
 *
 * @param code unique among indicators: lower case with hyphens
 * @param population the records that are looked at
 * @param requirement when one counts
 * @param measure what is told
 */
public record RecordIndicator(String code, RecordKind population, Requirement requirement, RecordMeasure measure) {
    public RecordIndicator {
        Stream.concat(requirement.columns(), measured(measure)).forEach(column -> {
            if (!population.within(column.kind())) {
                throw new UnmeasurableException("Indicator " + code + " is about records of the kind " + population
                        + " and asks for " + column + ", of which such a record may have several or none.");
            }
        });
    }

    /** The column whose values are added, if any. */
    public Stream<RecordColumn> measured() {
        return measured(measure);
    }

    private static Stream<RecordColumn> measured(RecordMeasure measure) {
        return switch (measure) {
            case RecordMeasure.Count() -> Stream.empty();
            case RecordMeasure.Sum(RecordColumn column) -> Stream.of(column);
            case RecordMeasure.Mean(RecordColumn column) -> Stream.of(column);
        };
    }
}
