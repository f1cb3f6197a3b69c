package nl.thuiskompas.engine.distribution;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.stream.IntStream;

/**
 * The first stage: how many each municipality takes in all, under every limit, those on categories and cells included.
 *
 * <p><b>What is optimal.</b> A step takes a municipality from k to k + 1 households and costs d(k)/fair share. All steps are
 * put in one order by that exact fraction, then by the larger fair share, then by code; the place in that order is the cost.
 * Costs of a municipality rise with each step, so that the total cost is a separable convex function of the totals. Totals for
 * which there are cells within all limits are the integer points that a flow network spans at its sources: a base polyhedron
 * (Fujishige 2005; Frank and Murota 2022). On a base polyhedron the least total cost depends on the order of the steps alone
 * (Federgruen and Groenevelt 1986: steps are taken greedily as long as they leave something feasible), and since no two steps
 * are equal there is one answer. Without limits the same order is the divisor method of Balinski and Young 1982.
 *
 * <p><b>Why D'Hondt is lexicographic.</b> Let the burden of a municipality be k/fair share, rank all burdens that can occur, and
 * let it cost B to the power of the rank of its burden, for a very large B. The least total cost then is the decreasingly minimal
 * distribution of Frank and Murota: the largest burden is as small as it can be and borne by as few as can be, then the second
 * largest, and so on. The cost is separable and convex. What a step adds is in the order of (k + 1)/fair share, and of two steps
 * to the same burden less where the burden before was larger, which is where the fair share is larger. That is the order of
 * D'Hondt's steps with our ties, and only the order counts. So no municipality can be relieved without another becoming at least
 * as burdened as it was.
 *
 * <p><b>How it is found.</b> By decomposition (Groenevelt 1991; Fujishige 2005, section 8.2; Hochbaum 1994 for the integers):
 *
 * <ol>
 *   <li>Leave out all that couples municipalities, and apportion between the bounds of each: y, by {@link Apportionment}.
 *   <li>Look for a flow with these totals. If there is one, y is best among more than what is allowed, and so it is best.
 *   <li>If not, take any flow z within limits and bring it as near to y as it goes. From the municipalities A that stay below
 *       their y no household can be added to A any more: z(A) = f(A), the most that A can take, and y(A) − f(A) is the largest
 *       such excess, by maximum flow and minimum cut.
 *   <li>Then the best totals x have x(A) = f(A) too. For suppose x(A) &lt; f(A). Some i of A has x below y, some j outside has
 *       x above y. If the exchange from j to i were possible for one such pair it would improve x, for y did not want it the
 *       other way: step x<sub>i</sub> of i comes no later than the last step of y at i, that before the next step of y at j,
 *       that no later than the last step of x at j. So every such i lies in a tight set of x without such j; let T be their
 *       union, tight as well. Outside A, x ≤ y on T, so that with submodularity f(A ∪ T) ≤ f(A) + x(T \ A), and f(A ∩ T) ≤
 *       x(A ∩ T). A has the largest excess, so f(A) − f(A ∩ T) ≤ y(A \ T) ≤ x(A \ T), for on A \ T x is not below y.
 *       Together f(A) ≤ x(A), against what was supposed.
 *   <li>So arcs across the cut have the flow they have, and the two sides are problems of the same kind that know nothing of
 *       each other. Each goes on from the flow it has.
 * </ol>
 *
 * Every split leaves at least one municipality on each side; between splits there is one maximum flow. Nothing is added unit
 * by unit.
 */
final class Totals {
    private static final int CLOSED = -1;

    private final Frame frame;
    private final Bounds bounds;
    private final Network network;
    private final Divisor divisor;
    private final int[] numbers;
    private final int[] least;
    private final int[] most;
    private final int spare;

    Totals(Frame frame, Bounds bounds, Network network) {
        this.frame = frame;
        this.bounds = bounds;
        this.network = network;
        divisor = Divisor.of(frame.problem.method());
        spare = frame.participants();
        numbers = new int[spare + 1];
        least = new int[spare + 1];
        most = new int[spare + 1];
    }

    /**
     * Finds the best totals, and a flow that has them in the network.
     *
     * @return by row, the last one for what nobody can take; empty where nothing keeps all limits, and then the network
     *     {@linkplain Network#reached reaches} the side of a cut that shows it
     */
    int[] solve() {
        boolean alone = startAlone();
        fill();
        network.part[Network.TASK] = alone ? CLOSED : 0;
        network.measure(frame);
        if (network.balance(0) && alone) {
            return numbers;
        }
        network.part[Network.TASK] = 0;
        if (!network.balance(0)) {
            return new int[0];
        }
        network.part[Network.TASK] = CLOSED;
        decompose();
        return numbers;
    }

    /** Whether anything keeps all limits. */
    boolean possible() {
        startAlone();
        fill();
        network.measure(frame);
        return network.balance(0);
    }

    /** Numbers by what each municipality may take by itself, and whether they add up to the task. */
    private boolean startAlone() {
        long atLeast = 0;
        long atMost = 0;
        for (int row = 0; row <= spare; row++) {
            least[row] = bounds.leastOf(row);
            most[row] = Math.max(least[row], bounds.mostOf(row));
            atLeast += least[row];
            atMost += most[row];
        }
        if (atLeast <= frame.total && frame.total <= atMost) {
            apportion(IntStream.rangeClosed(0, spare).toArray(), frame.total, numbers);
        } else {
            System.arraycopy(atLeast > frame.total ? least : most, 0, numbers, 0, numbers.length);
        }
        boolean alone = true;
        for (int row = 0; row <= spare; row++) {
            int kept = Math.clamp(numbers[row], bounds.totalLower[row], bounds.totalUpper[row]);
            alone &= kept == numbers[row];
            numbers[row] = kept;
        }
        return alone && IntStream.of(numbers).asLongStream().sum() == frame.total;
    }

    /** Apportions, what nobody can take last. */
    private void apportion(int[] rows, long total, int[] into) {
        int[] ranks = rows;
        long left = total;
        if (rows[rows.length - 1] == spare) {
            ranks = Arrays.copyOf(rows, rows.length - 1);
            into[spare] = (int) Math.max(
                    least[spare],
                    total - IntStream.of(ranks).mapToLong(row -> most[row]).sum());
            left -= into[spare];
        }
        new Apportionment(divisor, frame.shares, least, most).apportion(ranks, left, into);
    }

    /** A first flow: each row's number over its cells by their demand, brought within all bounds. */
    private void fill() {
        int[] demand = frame.cells.demand;
        for (int row = 0; row <= spare; row++) {
            network.flow[network.rowArc(row)] = numbers[row];
            long before = 0;
            long demanded = 0;
            for (int c = 0; c < demand.length; c++) {
                demanded += demand[c];
                long until = (numbers[row] * demanded + frame.total / 2) / frame.total;
                int arc = network.cellArc(row, c);
                network.flow[arc] = within(arc, until - before);
                before = until;
            }
        }
        int first = network.firstCategoryArc();
        for (int arc = first; arc < network.flow.length; arc++) {
            long sum = 0;
            int node = network.head[arc];
            for (int i = network.start[node]; i < network.start[node + 1]; i++) {
                int cell = network.arcs[i] >> 1;
                sum += cell == arc ? 0 : network.flow[cell];
            }
            network.flow[arc] = within(arc, sum);
        }
    }

    private int within(int arc, long number) {
        return Math.clamp(number, network.lower[arc], network.upper[arc]);
    }

    private void decompose() {
        Deque<Integer> open = new ArrayDeque<>();
        open.add(0);
        int parts = 1;
        int[] wanted = new int[spare + 1];
        while (!open.isEmpty()) {
            int part = open.remove();
            int[] rows = IntStream.rangeClosed(0, spare)
                    .filter(row -> network.part[network.rowNode(row)] == part)
                    .toArray();
            if (rows.length < 2) {
                settle(rows);
                continue;
            }
            narrow(rows, part);
            apportion(
                    rows,
                    IntStream.of(rows)
                            .mapToLong(row -> network.flow[network.rowArc(row)])
                            .sum(),
                    wanted);
            for (int row : rows) {
                network.excess[network.rowNode(row)] = wanted[row] - network.flow[network.rowArc(row)];
            }
            boolean reachable = network.balance(part);
            for (int row : rows) {
                int node = network.rowNode(row);
                network.flow[network.rowArc(row)] = wanted[row] - network.excess[node];
                network.excess[node] = 0;
            }
            if (reachable) {
                settle(rows);
            } else {
                int side = parts++;
                for (int node = 0; node < network.nodes; node++) {
                    if (network.part[node] == part && network.reached(node)) {
                        network.part[node] = side;
                    }
                }
                open.add(part);
                open.add(side);
            }
        }
    }

    private void settle(int[] rows) {
        for (int row : rows) {
            numbers[row] = network.flow[network.rowArc(row)];
        }
    }

    /** How far the flow of each row can go by itself within its part of the network. */
    private void narrow(int[] rows, int part) {
        for (int row : rows) {
            int node = network.rowNode(row);
            long more = 0;
            long fewer = 0;
            for (int i = network.start[node]; i < network.start[node + 1]; i++) {
                int listed = network.arcs[i];
                if (network.part[network.other(listed)] == part) {
                    more += network.room(listed);
                    fewer += network.room(listed ^ 1);
                }
            }
            int now = network.flow[network.rowArc(row)];
            least[row] = (int) Math.max(bounds.totalLower[row], now - fewer);
            most[row] = (int) Math.min(bounds.totalUpper[row], now + more);
        }
    }
}
