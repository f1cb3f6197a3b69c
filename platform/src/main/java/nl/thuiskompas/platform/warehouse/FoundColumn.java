package nl.thuiskompas.platform.warehouse;

import java.util.List;
import java.util.Optional;
import nl.thuiskompas.engine.statistics.ColumnName;
import nl.thuiskompas.engine.statistics.Observations;
import nl.thuiskompas.engine.statistics.Period;

/** A column of observations together with the release it is read from. */
record FoundColumn(ReleaseReader reader, Release release, ColumnDescription column, Measurement measurement) {
    /** The column in the release that is read of its table; empty when there is none, or it holds no observations. */
    static Optional<FoundColumn> in(ReleaseReader reader, Optional<Release> read, ColumnName name) {
        return read.flatMap(release -> release.table()
                .findColumn(name.column())
                .flatMap(column -> column.measurement()
                        .map(measurement -> new FoundColumn(reader, release, column, measurement))));
    }

    List<Period> periods() {
        return reader.periods(release, column, measurement);
    }

    Observations observations(Period period) {
        return reader.observations(release, column, measurement, period);
    }
}
