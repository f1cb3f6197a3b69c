package nl.thuiskompas.platform.measuring.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.thuiskompas.engine.disclosure.Cells;
import nl.thuiskompas.engine.disclosure.Decisions;
import nl.thuiskompas.engine.disclosure.Dimension;
import nl.thuiskompas.engine.disclosure.Interval;
import nl.thuiskompas.engine.disclosure.Layout;
import nl.thuiskompas.engine.disclosure.ListedTable;
import nl.thuiskompas.engine.disclosure.LossReport;
import nl.thuiskompas.engine.disclosure.WithholdingReason;
import org.jspecify.annotations.Nullable;

/** Finds what whoever checks the output has to know, while the measured cells are still at hand. */
final class FactFinder {
    private static final int KEPT = 5;

    private final Cells cells;
    private final Answers answers;
    private final List<Decisions> decisions;
    private final SortedMap<Integer, Interval> intervals;
    private final Map<String, LossReport> losses = new HashMap<>();

    /**
     * @param cells what was measured: sums where the indicator adds up
     * @param intervals protection intervals of withheld cells, where the regime has them
     */
    FactFinder(Cells cells, Answers answers, List<Decisions> decisions, SortedMap<Integer, Interval> intervals) {
        this.cells = cells;
        this.answers = answers;
        this.decisions = decisions;
        this.intervals = intervals;
        if (!decisions.isEmpty()) {
            LossReport.of(cells, decisions.getLast()).forEach(loss -> losses.put(loss.table(), loss));
        }
    }

    List<SheetFacts> find() {
        return cells.layout().tables().stream().map(this::find).toList();
    }

    private SheetFacts find(ListedTable table) {
        Layout layout = cells.layout();
        boolean[] has = new boolean[layout.dimensions().size()];
        has[0] = true;
        table.breakdowns().forEach(name -> has[layout.dimension(name)] = true);
        long number = 0;
        long none = 0;
        SortedMap<String, Long> withheld = new TreeMap<>();
        Few<SheetFacts.Small> smallest = new Few<>(Comparator.comparingLong(SheetFacts.Small::contributors));
        Few<SheetFacts.Dominant> dominant =
                new Few<>(Comparator.comparingDouble(SheetFacts.Dominant::share).reversed());
        Few<SheetFacts.Guarded> guarded = new Few<>(Comparator.comparingDouble(
                each -> each.interval().high() - each.interval().low()));
        for (int cell = 0; cell < layout.size(); cell++) {
            if (!within(layout.classes(cell), has)) {
                continue;
            }
            number++;
            Answers.Said said = answers.said(cell);
            long contributors = cells.contributors(cell);
            switch (said.status()) {
                case NONE -> none++;
                case WITHHELD -> withheld.merge(reason(cell, said.reason()), 1L, Long::sum);
                case PUBLISHED -> {
                    if (contributors > 0 && smallest.takes((double) contributors)) {
                        smallest.add(new SheetFacts.Small(layout.describe(cell), contributors, said.value()), (double)
                                contributors);
                    }
                    dominant(dominant, cell);
                }
            }
            Interval interval = intervals.get(cell);
            if (interval != null) {
                double width = interval.high() - interval.low();
                if (guarded.takes(width)) {
                    guarded.add(new SheetFacts.Guarded(layout.describe(cell), cells.value(cell), interval), width);
                }
            }
        }
        LossReport loss = losses.get(table.name());
        return new SheetFacts(
                cells.year(),
                table.name(),
                cells.indicator(),
                number,
                withheld,
                none,
                smallest.all(),
                dominant.all(),
                guarded.all(),
                loss == null ? 0 : loss.meanAbsoluteDeviation(),
                loss == null ? 0 : loss.hellinger());
    }

    private void dominant(Few<SheetFacts.Dominant> dominant, int cell) {
        Cells.Amounts amounts = cells.amounts();
        if (amounts != null && amounts.sums()[cell] > 0) {
            double share = (double) amounts.largest()[cell] / amounts.sums()[cell];
            if (dominant.takes(-share)) {
                dominant.add(
                        new SheetFacts.Dominant(cells.layout().describe(cell), share, cells.contributors(cell)),
                        -share);
            }
        }
    }

    private static boolean within(int[] classes, boolean[] has) {
        for (int d = 0; d < classes.length; d++) {
            if (classes[d] != Dimension.ALL && !has[d]) {
                return false;
            }
        }
        return true;
    }

    /** The rule that withholds a cell; of what is made of others, that of the sum before that of the number. */
    private String reason(int cell, @Nullable WithholdingReason said) {
        for (Decisions each : decisions.reversed()) {
            WithholdingReason reason = each.reasonForChecker(cell);
            if (reason != null) {
                return reason.code();
            }
        }
        return said == null ? "" : said.code();
    }

    /** The first few of many in an order. */
    private static final class Few<T> {
        private record Placed<T>(T what, double place, int number) {}

        private final Comparator<T> order;
        private final PriorityQueue<Placed<T>> kept =
                new PriorityQueue<>(Comparator.<Placed<T>>comparingDouble(Placed::place)
                        .thenComparingInt(Placed::number)
                        .reversed());
        private int number;

        Few(Comparator<T> order) {
            this.order = order;
        }

        boolean takes(double place) {
            Placed<T> last = kept.peek();
            return kept.size() < KEPT || last == null || place < last.place;
        }

        void add(T what, double place) {
            kept.add(new Placed<>(what, place, number++));
            if (kept.size() > KEPT) {
                kept.poll();
            }
        }

        List<T> all() {
            List<Placed<T>> all = new ArrayList<>(kept);
            all.sort(Comparator.<Placed<T>, T>comparing(Placed::what, order).thenComparingInt(Placed::number));
            return all.stream().map(Placed::what).toList();
        }
    }
}
