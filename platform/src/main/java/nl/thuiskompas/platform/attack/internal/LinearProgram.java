package nl.thuiskompas.platform.attack.internal;

import com.google.ortools.Loader;
import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPObjective;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPVariable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Sums of bounded unknowns, of which something is made as large or as small as possible, by GLOP of OR-Tools. Its library is
 * loaded when the first one is made, and not before.
 */
final class LinearProgram implements AutoCloseable {
    private static final long NANOS_IN_MILLI = 1_000_000;

    private final MPSolver solver;
    private final MPVariable[] unknowns;
    private final List<MPConstraint> sums = new ArrayList<>();
    private final MPObjective objective;

    /** Held apart so that nothing is loaded before it is needed. */
    private static final class Library {
        static final boolean LOADED = load();

        private static boolean load() {
            Loader.loadNativeLibraries();
            return true;
        }
    }

    /** What became of it. */
    enum Status {
        /** There is a best. */
        BEST,
        /** Nothing meets all sums. */
        IMPOSSIBLE,
        /** There was no time, or the arithmetic did not hold. */
        UNKNOWN
    }

    /** Whether the library is there for this machine. */
    static boolean available() {
        try {
            return Library.LOADED;
        } catch (UnsatisfiedLinkError | NoClassDefFoundError | ExceptionInInitializerError e) {
            return false;
        }
    }

    /** A program of unknowns between bounds. */
    LinearProgram(double[] low, double[] high) {
        if (!Library.LOADED) {
            throw new IllegalStateException("the library of OR-Tools was not loaded");
        }
        solver = Objects.requireNonNull(MPSolver.createSolver("GLOP"), "GLOP is not part of the library");
        unknowns = new MPVariable[low.length];
        for (int i = 0; i < low.length; i++) {
            unknowns[i] = solver.makeNumVar(low[i], high[i], "");
        }
        objective = solver.objective();
    }

    /** Adds a sum of unknowns that has to come to something. */
    void sum(int[] of, double[] times, int size, double result) {
        MPConstraint sum = solver.makeConstraint(result, result, "");
        for (int i = 0; i < size; i++) {
            sum.setCoefficient(unknowns[of[i]], times[i]);
        }
        sums.add(sum);
    }

    /** How many times an unknown counts in what is made large or small. */
    void weigh(int unknown, double times) {
        objective.setCoefficient(unknowns[unknown], times);
    }

    /** Forgets what was made large or small. */
    void forget() {
        objective.clear();
    }

    /** Solves, within so much time. */
    Status solve(boolean largest, long nanos) {
        objective.setOptimizationDirection(largest);
        solver.setTimeLimit(Math.max(1, nanos / NANOS_IN_MILLI));
        return switch (solver.solve()) {
            case OPTIMAL -> Status.BEST;
            case INFEASIBLE -> Status.IMPOSSIBLE;
            default -> Status.UNKNOWN;
        };
    }

    /** The best that what is made large or small can be. */
    double best() {
        return objective.value();
    }

    /** An unknown in the solution. */
    double value(int unknown) {
        return unknowns[unknown].solutionValue();
    }

    /** Which sums the solution rests on, by the order in which they were added, up to so many. */
    List<Integer> resting(int most) {
        List<Integer> resting = new ArrayList<>();
        for (int i = 0; i < sums.size() && resting.size() < most; i++) {
            if (Math.abs(sums.get(i).dualValue()) > 1e-7) {
                resting.add(i);
            }
        }
        return resting;
    }

    @Override
    public void close() {
        solver.delete();
    }
}
