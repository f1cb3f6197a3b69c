package nl.thuiskompas.platform.datasets;

import java.util.Optional;

/**
 * A table that says that it was made up.
 *
 * @param real another that does not
 */
public record SyntheticTable(TableReading real) implements TableReading {
    @Override
    public String dataset() {
        return real.dataset();
    }

    @Override
    public int dimensions() {
        return real.dimensions();
    }

    @Override
    public Dataset read(CellSink sink, Notices notices, ReadProgress progress) {
        Dataset read = real.read(sink, notices, progress);
        return new Dataset(
                read.id(),
                read.origin(),
                read.title(),
                read.summary(),
                read.description(),
                read.language(),
                read.dimensions(),
                read.topics(),
                read.topicGroups(),
                true,
                Optional.empty());
    }

    @Override
    public void close() {
        real.close();
    }
}
