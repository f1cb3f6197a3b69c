package nl.thuiskompas.engine.statistics;

import java.util.List;
import java.util.Locale;

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
     * A number that adds up, per hundred of another number that adds up. Over several municipalities it is the ratio of
     * the sums.
     *
     * @param number the number, counted or published as an amount
     * @param base what it is set against, observed at the same moment and counted exactly
     */
    record Rate(ColumnName number, ColumnName base) implements Measure {}

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

    /**
     * A published average together with how many it is an average of. Over several municipalities it is the sum of
     * average times weight over the sum of the weights.
     *
     * @param average the published average
     * @param weight how many it is an average of, observed at the same moment and counted exactly
     */
    record Mean(ColumnName average, ColumnName weight) implements Measure {}

    /**
     * A number that its source publishes for each municipality and that nobody can add up: it is given for a
     * municipality as published, and refused for everything that is not the whole of one.
     *
     * @param columns where it is observed; the first that has the period is taken
     * @param why what stands in the way of adding
     */
    record Published(List<ColumnName> columns, Obstacle why) implements Measure {
        public Published {
            columns = List.copyOf(columns);
            if (columns.isEmpty()) {
                throw new IllegalArgumentException("a published number names at least one column");
            }
        }
    }

    /** Why published numbers cannot be combined. */
    enum Obstacle {
        /** The median of a whole does not follow from the medians of its parts. */
        MEDIAN,
        /** An average whose source does not say how many it is an average of. */
        AVERAGE_WITHOUT_WEIGHTS;

        /** The name in the catalogue. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
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
