package nl.thuiskompas.platform.datasets;

/** A table in somebody else's hands that stands ready to be read, once, from beginning to end. */
public interface TableReading extends AutoCloseable {
    /** Our name for the dataset, known before anything is read. */
    String dataset();

    /** How many dimensions its cells have, known before the first cell is given. */
    int dimensions();

    /**
     * Reads the table: every cell goes to the sink, in bounded memory.
     *
     * @param notices hears of rows that could not be used; they are left out, and the rest is read
     * @return what the cells mean; the places that the sink was given are places in its lists
     * @throws SourceException when it cannot be read to its end
     */
    Dataset read(CellSink sink, Notices notices, ReadProgress progress);

    @Override
    void close();
}
