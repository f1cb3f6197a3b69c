package nl.thuiskompas.engine.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class PerturbationTableTest {
    /** Parameters that can be reached. */
    record Parameters(int deviation, double variance, int hiddenUpTo) {
        PerturbationTable table() {
            return new PerturbationTable(deviation, variance, hiddenUpTo);
        }
    }

    @Provide
    Arbitrary<Parameters> parameters() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 15),
                        Arbitraries.doubles().between(0.01, 1),
                        Arbitraries.integers().between(0, 3))
                .as((deviation, part, hidden) -> {
                    int least = (hidden + 1) * (hidden + 1) / 4;
                    return new Parameters(deviation, least + part * (deviation - least), hidden);
                })
                .filter(p -> p.hiddenUpTo <= p.deviation && (p.hiddenUpTo + 1) * (p.hiddenUpTo + 1) / 4 < p.deviation);
    }

    @Property(tries = 200)
    void everyCountKeepsItsMeanAndHasTheVariance(@ForAll("parameters") Parameters parameters) {
        PerturbationTable table = parameters.table();
        for (int count = 1; count <= table.lastRow() + 2; count++) {
            double sum = 0;
            double mean = 0;
            double variance = 0;
            for (int published = 0; published <= count + parameters.deviation; published++) {
                double p = table.probability(count, published);
                sum += p;
                mean += p * published;
                variance += p * (published - count) * (published - count);
            }
            assertThat(sum).isCloseTo(1, within(1e-9));
            assertThat(mean).isCloseTo(count, within(1e-8));
            assertThat(variance).isCloseTo(parameters.variance, within(1e-7));
        }
    }

    @Property(tries = 200)
    void nothingIsPublishedBelowZeroTooFarOffOrHidden(@ForAll("parameters") Parameters parameters, @ForAll int seed) {
        PerturbationTable table = parameters.table();
        for (int count = 0; count < 30; count++) {
            int published = table.published(count, Bits.mix(seed + 1000L * count));
            assertThat(published).isNotNegative().isBetween(count - parameters.deviation, count + parameters.deviation);
            assertThat(published == 0 || published > parameters.hiddenUpTo).isTrue();
            assertThat(table.probability(count, published)).isPositive();
            assertThat(new CellKey(parameters.deviation, parameters.variance, parameters.hiddenUpTo, 0.2, 100, 100)
                            .interval(Kind.COUNT, published)
                            .contains(count))
                    .isTrue();
        }
    }

    /** Three numbers, their sum, mean and variance: nothing is left to choose. */
    @Test
    void aOneThatMayNotBeOneIsFullyDetermined() {
        PerturbationTable table = new PerturbationTable(2, 1.08, 1);
        assertThat(table.probability(1, 0)).isCloseTo(0.77 / 1.5, within(1e-9));
        assertThat(table.probability(1, 2)).isCloseTo(0.46, within(1e-9));
        assertThat(table.probability(1, 3)).isCloseTo(0.04 / 1.5, within(1e-9));
    }

    /** Of the symmetric distributions on -2..2 the one with the greatest entropy is geometric in the square. */
    @Test
    void greatCountsHaveTheGreatestEntropy() {
        PerturbationTable table = new PerturbationTable(2, 1, 0);
        double none = table.probability(100, 100);
        double one = table.probability(100, 101);
        double two = table.probability(100, 102);
        assertThat(table.probability(100, 99)).isCloseTo(one, within(1e-9));
        assertThat(two / none).isCloseTo(Math.pow(one / none, 4), within(1e-6));
    }

    @Test
    void whatIsPublishedHasTheChancesOfTheTable() {
        PerturbationTable table = new PerturbationTable(5, 3, 2);
        int[] times = new int[20];
        int tries = 200_000;
        for (int i = 0; i < tries; i++) {
            times[table.published(4, Bits.mix(i * 0x9e3779b97f4a7c15L))]++;
        }
        for (int published = 0; published < times.length; published++) {
            assertThat(times[published] / (double) tries).isCloseTo(table.probability(4, published), within(0.005));
        }
    }

    @Test
    void whatCannotBeReachedIsSaid() {
        assertThatThrownBy(() -> new PerturbationTable(3, 3.5, 0)).hasMessageContaining("above 0 and at most 3.0");
        assertThatThrownBy(() -> new PerturbationTable(5, 1, 2)).hasMessageContaining("between 2.0 and 5.0");
        assertThatThrownBy(() -> new PerturbationTable(2, 1, 3)).hasMessageContaining("is 3 steps");
        assertThatThrownBy(() -> new PerturbationTable(2, Double.NaN, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void thereIsATableAtBothEnds() {
        assertThat(new PerturbationTable(3, 3, 0).probability(1, 4)).isCloseTo(0.25, within(1e-9));
        assertThat(new PerturbationTable(5, 2, 2).probability(1, 3)).isCloseTo(1 / 3.0, within(1e-9));
    }
}
