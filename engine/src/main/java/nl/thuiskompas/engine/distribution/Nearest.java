package nl.thuiskompas.engine.distribution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * What comes nearest to a problem whose limits conflict. Maximums stay. A row that nobody lives in takes what nobody can, last
 * of all; minimums that still conflict are lowered in the same proportion, in thousandths, and then each is raised as far as
 * there is room, the one of the larger fair share first.
 */
final class Nearest {
    private static final int WHOLE = 1000;
    /** After so many conflicts all minimums on a cut give way at once. */
    private static final int MOST_CONFLICTS = 20;
    /** After so many that could be raised in part only, a thousandth is near enough. */
    private static final int MOST_IN_PART = 60;

    private final Frame frame;
    private final Solver solver;

    Nearest(Frame frame) {
        this.frame = frame;
        this.solver = new Solver(frame);
    }

    Conflict conflict() {
        Obstacles obstacles = new Obstacles(frame, Solver.AS_ASKED, false);
        BitSet conflicting = obstacles.irreducible();
        List<Limit> limits = frame.problem.limits();
        int[] lowered = lowered();
        Solver.Solution nearest = solver.solve(lowered, true).orElseThrow();
        List<Conflict.Lowered> shortfalls = new ArrayList<>();
        for (int l = 0; l < lowered.length; l++) {
            int asked = Bounds.lower(limits.get(l));
            if (lowered[l] < asked) {
                shortfalls.add(new Conflict.Lowered(limits.get(l), asked, lowered[l]));
            }
        }
        return new Conflict(
                conflicting.stream().mapToObj(limits::get).toList(),
                obstacles.withoutShare(conflicting),
                nearest.distribution(),
                nearest.unplaced(),
                shortfalls);
    }

    /** By limit the minimum that it can have. */
    private int[] lowered() {
        List<Limit> limits = frame.problem.limits();
        int[] lowered = limits.stream().mapToInt(Bounds::lower).toArray();
        int[] asked = lowered.clone();
        BitSet yielding = new BitSet();
        for (int conflicts = 0; !solver.possible(new BitSet(), lowered, true); conflicts++) {
            Obstacles obstacles = new Obstacles(frame, lowered, true);
            BitSet conflicting = conflicts < MOST_CONFLICTS ? obstacles.irreducible() : obstacles.candidates();
            for (int l = conflicting.nextSetBit(0); l >= 0; l = conflicting.nextSetBit(l + 1)) {
                if (lowered[l] > 0) {
                    yielding.set(l);
                    lowered[l] = 0;
                }
            }
        }
        if (yielding.isEmpty()) {
            return lowered;
        }
        int possible = 0;
        for (int impossible = WHOLE; impossible - possible > 1; ) {
            int thousandths = (possible + impossible) / 2;
            lower(asked, yielding, thousandths, lowered);
            if (solver.possible(new BitSet(), lowered, true)) {
                possible = thousandths;
            } else {
                impossible = thousandths;
            }
        }
        lower(asked, yielding, possible, lowered);
        int[] order = yielding.stream()
                .boxed()
                .sorted((one, two) -> compare(limits.get(one), limits.get(two)))
                .mapToInt(Integer::intValue)
                .toArray();
        int inPart = 0;
        for (int l : order) {
            if (!raised(l, asked[l], lowered) && inPart++ < MOST_IN_PART) {
                raise(l, asked[l], lowered);
            }
        }
        return lowered;
    }

    private static void lower(int[] asked, BitSet yielding, int thousandths, int[] lowered) {
        yielding.stream().forEach(l -> lowered[l] = (int) ((long) asked[l] * thousandths / WHOLE));
    }

    /** Whether a minimum can be met after all. */
    private boolean raised(int limit, int asked, int[] lowered) {
        int now = lowered[limit];
        lowered[limit] = asked;
        if (solver.possible(new BitSet(), lowered, true)) {
            return true;
        }
        lowered[limit] = now;
        return false;
    }

    private void raise(int limit, int asked, int[] lowered) {
        int impossible = asked;
        int[] tried = Arrays.copyOf(lowered, lowered.length);
        while (impossible - lowered[limit] > 1) {
            tried[limit] = (lowered[limit] + impossible) / 2;
            if (solver.possible(new BitSet(), tried, true)) {
                lowered[limit] = tried[limit];
            } else {
                impossible = tried[limit];
            }
        }
    }

    private int compare(Limit one, Limit two) {
        return Integer.compare(rank(one), rank(two));
    }

    private int rank(Limit limit) {
        return switch (limit) {
            case Limit.OfOne one -> frame.rank(one.region());
            case Limit.OnlyIn only -> Integer.MAX_VALUE;
        };
    }
}
