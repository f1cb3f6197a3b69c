package nl.thuiskompas.engine.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Paths among cells alone find tables as good as paths among municipalities and cells. */
class PathsTest {
    @Property(tries = 200)
    void bothKindsOfPathsEndAtTheSameCost(@ForAll long seed) {
        Problem problem = new RandomProblems(seed).problem(30, 12, 600, 12);
        Frame frame = new Frame(problem);
        assertThat(problem.refusals()).isEmpty();
        Network one = network(frame);
        Assume.that(!one.contradicts());
        int[] totals = new Totals(frame, bounds(frame), one).solve();
        Assume.that(totals.length > 0);
        new CellTable(frame, one, totals).solve();
        Network other = network(frame);
        new CellTable(frame, other, totals).solveByRows();
        assertThat(cost(one)).isEqualTo(cost(other));
    }

    private static Network network(Frame frame) {
        return new Network(frame, bounds(frame));
    }

    private static Bounds bounds(Frame frame) {
        return new Bounds(frame, new BitSet(), Solver.AS_ASKED, false);
    }

    private static long cost(Network network) {
        long cost = 0;
        for (int row = 0; row < network.rows; row++) {
            for (int c = 0; c < network.width; c++) {
                for (int k = 0; k < network.flow[network.cellArc(row, c)]; k++) {
                    cost += CellTable.cost(k);
                }
            }
        }
        return cost;
    }
}
