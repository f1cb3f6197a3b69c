package nl.thuiskompas.platform.measuring.internal;

import java.util.Arrays;
import java.util.List;
import nl.thuiskompas.engine.disclosure.Cells;
import nl.thuiskompas.engine.disclosure.Decision;
import nl.thuiskompas.engine.disclosure.Decisions;
import nl.thuiskompas.engine.disclosure.Dimension;
import nl.thuiskompas.engine.disclosure.Layout;
import nl.thuiskompas.engine.disclosure.Ratios;
import nl.thuiskompas.engine.disclosure.Regime;
import nl.thuiskompas.engine.disclosure.WithholdingReason;
import nl.thuiskompas.engine.microdata.RecordMeasure;
import nl.thuiskompas.platform.protection.ReleasedCell.Status;
import org.jspecify.annotations.Nullable;

/** What is said of each cell of an indicator in a year. */
public sealed interface Answers {
    /**
     * What is said of a cell.
     *
     * @param reason why it is withheld, as may be told outside; null otherwise
     * @param value NaN unless it is published, as all that follows
     */
    record Said(
            Status status,
            @Nullable WithholdingReason reason,
            double value,
            double deviation,
            double low,
            double high) {
        private static final Said NOBODY = new Said(Status.NONE, null, Double.NaN, Double.NaN, Double.NaN, Double.NaN);

        static Said of(Decision decision) {
            return switch (decision) {
                case Decision.Published p ->
                    new Said(
                            Status.PUBLISHED,
                            null,
                            p.value(),
                            p.standardDeviation(),
                            p.interval().low(),
                            p.interval().high());
                case Decision.Withheld w ->
                    new Said(Status.WITHHELD, w.reason(), Double.NaN, Double.NaN, Double.NaN, Double.NaN);
                case Decision.Bounded bounded ->
                    throw new IllegalStateException("a measured cell is published or withheld, not " + bounded);
            };
        }
    }

    /** Where the cells stand. */
    Layout layout();

    /** What is said of a cell. */
    Said said(int cell);

    /**
     * What was measured, as it is.
     *
     * @param cells counts, or sums with their contributors
     */
    record AsMeasured(Cells cells, RecordMeasure measure) implements Answers {
        @Override
        public Layout layout() {
            return cells.layout();
        }

        @Override
        public Said said(int cell) {
            int count = cells.contributors(cell);
            if (count == 0 && !(measure instanceof RecordMeasure.Count)) {
                return Said.NOBODY;
            }
            double value = measure instanceof RecordMeasure.Mean
                    ? (double) cells.value(cell) / count
                    : (double) cells.value(cell);
            return new Said(Status.PUBLISHED, null, value, 0, value, value);
        }
    }

    /** What a regime publishes of cells that count. */
    record OfCounts(Decisions counts) implements Answers {
        @Override
        public Layout layout() {
            return counts.layout();
        }

        @Override
        public Said said(int cell) {
            return Said.of(counts.decision(cell));
        }
    }

    /**
     * What a regime publishes of a sum, or of a mean, which is the published sum by the published number of contributors.
     * Whether there is anybody at all is told by that number, and by nothing that was measured.
     */
    record OfAmounts(Decisions counts, Decisions sums, boolean mean, Regime regime) implements Answers {
        @Override
        public Layout layout() {
            return counts.layout();
        }

        @Override
        public Said said(int cell) {
            if (!counts.withheld(cell) && counts.value(cell) == 0) {
                return Said.NOBODY;
            }
            Decision sum = sums.decision(cell);
            return Said.of(mean ? Ratios.mean(sum, counts.decision(cell), regime) : sum);
        }
    }

    /**
     * The same, told only where the number of the same records is told too, which is decided by itself: otherwise means of
     * parts and of the whole would tell a number that is withheld.
     *
     * @param places for each dimension of the number the dimension of these answers, or -1 where these have none
     */
    record Beside(OfAmounts amounts, Decisions number, List<Integer> places) implements Answers {
        static Beside of(OfAmounts amounts, Decisions number) {
            List<Dimension> mine = amounts.layout().dimensions();
            List<Integer> places = number.layout().dimensions().stream()
                    .map(dimension ->
                            mine.stream().map(Dimension::name).toList().indexOf(dimension.name()))
                    .toList();
            return new Beside(amounts, number, places);
        }

        @Override
        public Layout layout() {
            return amounts.layout();
        }

        @Override
        public Said said(int cell) {
            int[] classes = layout().classes(cell);
            int[] there = new int[places.size()];
            int found = 0;
            for (int d = 0; d < there.length; d++) {
                there[d] = places.get(d) < 0 ? Dimension.ALL : classes[places.get(d)];
                found += there[d] == Dimension.ALL ? 0 : 1;
            }
            boolean all = Arrays.stream(classes).filter(c -> c != Dimension.ALL).count() == found;
            int other = all ? number.layout().cell(there) : -1;
            return other >= 0 && number.withheld(other)
                    ? Said.of(new Decision.Withheld(WithholdingReason.MADE_OF_WITHHELD))
                    : amounts.said(cell);
        }
    }
}
