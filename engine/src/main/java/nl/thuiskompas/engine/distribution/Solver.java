package nl.thuiskompas.engine.distribution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.thuiskompas.engine.distribution.Distribution.Part;
import nl.thuiskompas.engine.geography.Fraction;

/** Both stages, with some limits left out or lowered. */
final class Solver {
    static final int[] AS_ASKED = {};

    private final Frame frame;

    Solver(Frame frame) {
        this.frame = frame;
    }

    /** Whether limits can be kept. */
    boolean possible(BitSet without, int[] lowered, boolean spare) {
        Bounds bounds = new Bounds(frame, without, lowered, spare);
        Network network = new Network(frame, bounds);
        return !network.contradicts() && new Totals(frame, bounds, network).possible();
    }

    /** The totals by rank; empty where limits cannot be kept. */
    int[] totals(BitSet without) {
        if (frame.problem.method() == Method.LARGEST_REMAINDER) {
            return largestRemainders();
        }
        Bounds bounds = new Bounds(frame, without, AS_ASKED, false);
        Network network = new Network(frame, bounds);
        return network.contradicts() ? new int[0] : new Totals(frame, bounds, network).solve();
    }

    /**
     * Both stages.
     *
     * @param unplaced by cell of the problem what nobody takes
     */
    record Solution(Distribution distribution, List<Integer> unplaced) {}

    /** Solves; empty where limits cannot be kept. */
    Optional<Solution> solve(int[] lowered, boolean spare) {
        Bounds bounds = new Bounds(frame, new BitSet(), lowered, spare);
        Network network = new Network(frame, bounds);
        if (network.contradicts()) {
            return Optional.empty();
        }
        int[] totals = frame.problem.method() == Method.LARGEST_REMAINDER && !spare
                ? largestRemainders()
                : new Totals(frame, bounds, network).solve();
        if (totals.length == 0) {
            return Optional.empty();
        }
        CellTable table = new CellTable(frame, network, totals);
        table.solve();
        return Optional.of(new Solution(distribution(network, table, totals), byCell(network, totals.length - 1)));
    }

    private Distribution distribution(Network network, CellTable table, int[] totals) {
        int count = frame.participants();
        Part[] parts = new Part[count];
        for (int rank = 0; rank < count; rank++) {
            Participant participant = frame.participant(rank);
            double share = frame.shares.share[rank];
            parts[frame.shares.participant[rank]] = new Part(
                    participant.region(),
                    frame.shares.fairShare(rank),
                    totals[rank],
                    byCell(network, rank),
                    Math.exp(table.rowMultiplier(rank)) / (share == 0 ? 1 : share),
                    participant.carried());
        }
        Double[] multipliers = new Double[network.width];
        for (int c = 0; c < network.width; c++) {
            int demand = frame.cells.demand[c];
            multipliers[frame.cells.cell[c]] =
                    demand == 0 ? 0 : Math.exp(table.cellMultiplier(c)) * frame.total / demand;
        }
        return new Distribution(frame.problem, List.of(parts), Arrays.asList(multipliers));
    }

    private List<Integer> byCell(Network network, int row) {
        Integer[] numbers = new Integer[network.width];
        for (int c = 0; c < network.width; c++) {
            numbers[frame.cells.cell[c]] = network.flow[network.cellArc(row, c)];
        }
        return Arrays.asList(numbers);
    }

    /** The whole part of each fair share, and the rest to the largest remainders. */
    private int[] largestRemainders() {
        int count = frame.participants();
        int[] totals = new int[count + 1];
        List<Fraction> remainders = new ArrayList<>();
        int left = frame.total;
        for (int rank = 0; rank < count; rank++) {
            var share = frame.shares.fairShare(rank);
            totals[rank] = share.numerator().divide(share.denominator()).intValueExact();
            remainders.add(share.minus(Fraction.of(totals[rank], 1)));
            left -= totals[rank];
        }
        IntStream.range(0, count)
                .boxed()
                .sorted(Comparator.comparing((Integer rank) -> Objects.requireNonNull(remainders.get(rank)))
                        .reversed()
                        .thenComparing(rank -> rank))
                .limit(left)
                .forEach(rank -> totals[rank]++);
        return totals;
    }
}
