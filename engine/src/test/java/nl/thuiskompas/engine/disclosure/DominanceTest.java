package nl.thuiskompas.engine.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class DominanceTest {
    @Test
    void theSecondLargestMayNotComeWithinTenPercent() {
        Dominance rule = new Dominance(10, 100, 100);
        // 1000 less 500 less 400 leaves 100 of others: the second knows the largest up to 100, which is 20 % of it.
        assertThat(rule.of(1000, 500, 400)).isFalse();
        // 40 left, and 50 needed.
        assertThat(rule.distance(940, 500, 400)).isEqualTo(10);
    }

    @Test
    void oneOrTwoMayNotBeNearlyEverything() {
        assertThat(new Dominance(1, 75, 100).distance(1000, 800, 10)).isEqualTo(67);
        assertThat(new Dominance(1, 100, 85).distance(1000, 500, 400)).isEqualTo(59);
        assertThat(Dominance.usual().of(0, 0, 0)).isFalse();
    }

    @Property
    void thatFarUpTheRuleWouldBeKept(
            @ForAll @LongRange(min = 0, max = 1_000_000) long largest,
            @ForAll @LongRange(min = 0, max = 1_000_000) long less,
            @ForAll @LongRange(min = 0, max = 1_000_000) long rest) {
        long second = Math.max(0, largest - less);
        long sum = largest + second + rest;
        Dominance rule = Dominance.usual();
        assertThat(rule.of(sum + rule.distance(sum, largest, second), largest, second))
                .isFalse();
    }

    @Test
    void percentagesAreChecked() {
        assertThatThrownBy(() -> new Dominance(0, 75, 85)).hasMessage("0 is no percentage from 1 to 100");
    }
}
