package nl.thuiskompas.engine.distribution;

import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which limits cannot be kept together. A least cut that shows that no flow keeps them names the limits on its arcs; each of
 * them is then left out in turn, and stays out if the others still conflict (a deletion filter, Chinneck and Dravnieks 1991).
 * What remains is irreducible: without any one of them the others can be kept.
 */
final class Obstacles {
    private final Frame frame;
    private final Solver solver;
    private final int[] lowered;
    private final boolean spare;

    Obstacles(Frame frame, int[] lowered, boolean spare) {
        this.frame = frame;
        this.solver = new Solver(frame);
        this.lowered = lowered;
        this.spare = spare;
    }

    /** Limits that conflict, by their place in the problem. */
    BitSet irreducible() {
        int limits = frame.problem.limits().size();
        BitSet conflicting = candidates();
        for (int l = conflicting.nextSetBit(0); l >= 0; l = conflicting.nextSetBit(l + 1)) {
            BitSet without = new BitSet(limits);
            without.set(0, limits);
            without.andNot(conflicting);
            without.set(l);
            if (!solver.possible(without, lowered, spare)) {
                conflicting.clear(l);
            }
        }
        return conflicting;
    }

    /** Those without a share whose zero is part of what cannot be kept. */
    List<String> withoutShare(BitSet conflicting) {
        int limits = frame.problem.limits().size();
        BitSet others = new BitSet(limits);
        others.set(0, limits);
        others.andNot(conflicting);
        return IntStream.range(0, frame.participants())
                .filter(rank -> frame.shares.share[rank] == 0)
                .filter(rank -> possibleWith(rank, others))
                .mapToObj(rank -> frame.participant(rank).region())
                .sorted()
                .toList();
    }

    private boolean possibleWith(int rank, BitSet without) {
        Bounds bounds = new Bounds(frame, without, lowered, spare);
        bounds.totalUpper[rank] = frame.total;
        Network network = new Network(frame, bounds);
        return !network.contradicts() && new Totals(frame, bounds, network).possible();
    }

    private BitSet candidates() {
        Bounds bounds = new Bounds(frame, new BitSet(), lowered, spare);
        Network network = new Network(frame, bounds);
        BitSet arcs = new BitSet(network.flow.length);
        for (int arc = 0; arc < network.flow.length; arc++) {
            arcs.set(arc, network.lower[arc] > network.upper[arc]);
        }
        if (arcs.isEmpty()) {
            if (new Totals(frame, bounds, network).possible()) {
                return new BitSet();
            }
            for (int arc = 0; arc < network.flow.length; arc++) {
                arcs.set(arc, network.reached(network.tail[arc]) != network.reached(network.head[arc]));
            }
        }
        BitSet candidates = new BitSet();
        for (int l = 0; l < frame.problem.limits().size(); l++) {
            candidates.set(l, touches(network, frame.problem.limits().get(l), arcs));
        }
        return candidates;
    }

    private boolean touches(Network network, Limit limit, BitSet arcs) {
        return switch (limit) {
            case Limit.OfOne one -> arcs.get(arc(network, one.region(), one.scope()));
            case Limit.OnlyIn(var category, var regions) ->
                IntStream.range(0, frame.participants())
                        .filter(rank ->
                                !regions.contains(frame.participant(rank).region()))
                        .map(rank -> network.categoryArc(frame, rank, frame.cells.category(Scope.of(category))))
                        .anyMatch(arcs::get);
        };
    }

    private int arc(Network network, String region, Scope scope) {
        int rank = frame.rank(region);
        if (scope.category() == null) {
            return network.rowArc(rank);
        }
        return scope.size() == null
                ? network.categoryArc(frame, rank, frame.cells.category(scope))
                : network.cellArc(rank, frame.cells.place(scope));
    }
}
