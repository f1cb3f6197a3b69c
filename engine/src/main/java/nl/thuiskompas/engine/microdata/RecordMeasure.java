package nl.thuiskompas.engine.microdata;

/** What is told of the records that count. */
public sealed interface RecordMeasure {
    /** How many there are: never unknown, nought where there are none. */
    record Count() implements RecordMeasure {}

    /** The sum of a column, over records where it is known; unknown where there are none. */
    record Sum(RecordColumn column) implements RecordMeasure {}

    /** The mean of a column, over records where it is known; unknown where there are none. */
    record Mean(RecordColumn column) implements RecordMeasure {}

    /** How many there are. */
    static RecordMeasure count() {
        return new Count();
    }
}
