package nl.thuiskompas.engine.distribution;

import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which limits cannot be kept together. A least cut that shows that no flow keeps them names the limits on its arcs; many
 * of them at once, then fewer, in the end each by itself are left out in turn, and stay out if the others still conflict (a
 * deletion filter, Chinneck and Dravnieks 1991).
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
        BitSet conflicting = candidates();
        for (int size = (conflicting.cardinality() + 1) / 2; size > 1; size /= 2) {
            conflicting = filtered(conflicting, size);
        }
        // Mostly once: that a minimum went can close a municipality without a share, and make another limit
        // superfluous.
        int before;
        do {
            before = conflicting.cardinality();
            conflicting = filtered(conflicting, 1);
        } while (conflicting.cardinality() < before);
        return conflicting;
    }

    private BitSet filtered(BitSet limits, int size) {
        BitSet conflicting = limits;
        int[] tried = limits.stream().toArray();
        for (int first = 0; first < tried.length; first += size) {
            BitSet fewer = (BitSet) conflicting.clone();
            for (int i = first; i < Math.min(first + size, tried.length); i++) {
                fewer.clear(tried[i]);
            }
            if (!solver.possible(others(fewer), lowered, spare)) {
                conflicting = fewer;
            }
        }
        return conflicting;
    }

    private BitSet others(BitSet limits) {
        BitSet others = (BitSet) limits.clone();
        others.flip(0, frame.problem.limits().size());
        return others;
    }

    /** Those without a share whose zero is part of what cannot be kept. */
    List<String> withoutShare(BitSet conflicting) {
        BitSet others = others(conflicting);
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

    /** Limits on a cut that shows the conflict: all that are in it, and maybe more. */
    BitSet candidates() {
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
