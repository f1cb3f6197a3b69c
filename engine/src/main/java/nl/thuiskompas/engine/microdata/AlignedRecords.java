package nl.thuiskompas.engine.microdata;

import java.util.List;

/**
 * The records of one year in aligned columns. Dwellings stand by municipality, households in the order of their
 * dwellings, persons in the order of their households, so that what lies within a record follows without a look-up.
 * Households without a dwelling lie within a stand-in dwelling, the last of their municipality, whose values are all
 * unknown; it is no dwelling itself and is never counted.
 */
public interface AlignedRecords {
    /** The year they are of. */
    int year();

    /** The municipalities, in the order of their records. */
    List<Extent> extents();

    /**
     * The values of a column, one for each record of its kind, stand-in dwellings included.
     *
     * @throws UnmeasurableException when these records do not have the column
     */
    ColumnData column(RecordColumn column);

    /** Records within each record: households of each dwelling, or persons of each household. */
    ColumnData within(RecordKind parent);

    /** The stable key of each record, by which cells are perturbed alike wherever they stand; four bytes. */
    ColumnData keys(RecordKind kind);

    /**
     * Where the records of a municipality stand. Its last dwelling is the stand-in.
     *
     * @param municipality number of its code: 363 for GM0363
     */
    record Extent(
            int municipality,
            long firstDwelling,
            int dwellings,
            long firstHousehold,
            int households,
            long firstPerson,
            int persons) {
        long first(RecordKind kind) {
            return switch (kind) {
                case DWELLING -> firstDwelling;
                case HOUSEHOLD -> firstHousehold;
                case PERSON -> firstPerson;
            };
        }

        /** Records, the stand-in dwelling included. */
        int count(RecordKind kind) {
            return switch (kind) {
                case DWELLING -> dwellings;
                case HOUSEHOLD -> households;
                case PERSON -> persons;
            };
        }
    }
}
