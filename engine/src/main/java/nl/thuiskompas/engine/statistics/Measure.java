package nl.thuiskompas.engine.statistics;

import java.util.List;

/** What an indicator computes. Sealed: whoever evaluates, explains or draws a measure deals with each kind. */
public sealed interface Measure {
    /**
     * The number itself; adds up over regions.
     *
     * @param columns where it is observed; the first that has the period is taken, so that a table can succeed another
     */
    record Count(List<ColumnName> columns) implements Measure {
        public Count {
            columns = List.copyOf(columns);
            if (columns.isEmpty()) {
                throw new IllegalArgumentException("a count names at least one column");
            }
        }
    }

    /**
     * A share of something, published as a percentage. Over several municipalities it is the ratio of the sums (share
     * times base, over base), never the average of the shares.
     *
     * @param percentage the published percentage, 0 to 100
     * @param base what it is a share of, observed at the same moment and counted exactly
     */
    record Share(ColumnName percentage, ColumnName base) implements Measure {}

    /**
     * How many homes each municipality is short of a share; 0 where it has it. Adds up over municipalities: a surplus
     * here does not fill a gap there.
     *
     * @param share the share that is to be reached
     * @param norm the share to reach, in percent, above 0 and below 100
     * @param remedy how it is reached
     */
    record Gap(Share share, double norm, Remedy remedy) implements Measure {
        public Gap {
            if (!(norm > 0 && norm < 100)) {
                throw new IllegalArgumentException("a norm of " + norm + " % is not between 0 and 100");
            }
        }
    }

    /** How a gap is closed. */
    enum Remedy {
        /** Existing homes change hands: the base stays as it is. */
        TRANSFER,
        /** Homes are built: each adds one to the part and one to the base. */
        CONSTRUCTION
    }
}
