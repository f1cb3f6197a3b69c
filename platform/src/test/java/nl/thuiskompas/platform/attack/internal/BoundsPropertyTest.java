package nl.thuiskompas.platform.attack.internal;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** What is worked out is true, and never more than can be known: all whole numbers that are possible are gone through. */
class BoundsPropertyTest {
    @Property(tries = 25)
    void boundsContainWhateverIsPossible(
            @ForAll long seed, @ForAll boolean perturbed, @ForAll @IntRange(min = 2, max = 4) int oneIn) {
        SmallPuzzle made = new SmallPuzzle(seed, perturbed, oneIn);
        double[] low = made.puzzle.low.clone();
        double[] high = made.puzzle.high.clone();
        double[][] possible = made.enumerated(low, high);
        Narrowing narrowing = new Narrowing(made.puzzle);
        narrowing.run();
        assertThat(narrowing.contradictorySum()).isEqualTo(-1);
        made.requireWithin(possible, made.puzzle.low, made.puzzle.high, "narrowing");
        double[][] linear = made.linear();
        made.requireWithin(possible, linear[0], linear[1], "linear programming");
    }
}
