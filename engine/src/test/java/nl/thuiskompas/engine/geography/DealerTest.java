package nl.thuiskompas.engine.geography;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DealerTest {
    private static final BigInteger HUGE = BigInteger.TEN.pow(30);

    @Test
    void theLargestRemaindersGetWhatIsLeft() {
        Dealer haaren = dealer(of(881), of(2308), of(541), of(2009));

        assertThat(haaren.deal(6003)).containsExactly(922, 2414, 566, 2101, 0);
    }

    @Test
    void ofEqualRemaindersTheFirstComesFirst() {
        assertThat(dealer(Fraction.of(1, 2), Fraction.of(1, 2)).deal(5)).containsExactly(3, 2, 0);
        assertThat(dealer(Fraction.of(1, 2), Fraction.of(1, 2)).deal(-5)).containsExactly(-2, -3, 0);
        assertThat(huge(Fraction.of(1, 2)).deal(5)[0]).isEqualTo(3);
    }

    @Test
    void whatNoWeightIsKnownOfIsTheRest() {
        assertThat(dealer(Fraction.of(1, 4), null, null).deal(10)).containsExactly(3, 0, 0, 7);
        assertThat(dealer((Fraction) null).deal(10)).containsExactly(0, 10);
    }

    @Test
    void moreThanTheWholeCannotBeDealt() {
        assertThatThrownBy(() -> dealer(Fraction.of(2, 3), Fraction.of(1, 2)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the parts [2/3, 1/2] are more than the whole");
    }

    @Provide
    Arbitrary<List<Integer>> weights() {
        return Arbitraries.integers().between(1, 400_000).list().ofMinSize(1).ofMaxSize(6);
    }

    @Property
    void nothingIsLostAndNobodyIsOffByAWholeOne(
            @ForAll("weights") List<Integer> weights,
            @ForAll @LongRange(min = -9_000_000_000L, max = 9_000_000_000L) long number) {
        long all = weights.stream().mapToLong(Integer::longValue).sum();
        List<@Nullable Fraction> parts = new ArrayList<>();
        weights.forEach(weight -> parts.add(Fraction.of(weight, all)));
        long[] dealt = Dealer.of(parts).deal(number);

        assertThat(Arrays.stream(dealt).sum()).isEqualTo(number);
        for (int i = 0; i < weights.size(); i++) {
            Fraction off =
                    Fraction.of(dealt[i], 1).minus(Fraction.of(number, 1).times(Fraction.of(weights.get(i), all)));
            assertThat(off).isBetween(Fraction.of(-1, 1), Fraction.ONE);
            assertThat(off).isNotIn(Fraction.of(-1, 1), Fraction.ONE);
        }
    }

    @Property
    void smallAndLargeDenominatorsDealAlike(
            @ForAll("weights") List<Integer> weights, @ForAll @LongRange(min = 0, max = 1_000_000) long number) {
        long all = weights.stream().mapToLong(Integer::longValue).sum();
        List<@Nullable Fraction> parts = new ArrayList<>();
        List<@Nullable Fraction> nearly = new ArrayList<>();
        for (int weight : weights) {
            parts.add(Fraction.of(weight, all));
            nearly.add(Fraction.of(weight, all));
        }
        // The same parts with a last one that is nothing to speak of, over a denominator no long can hold.
        Fraction speck = new Fraction(BigInteger.ONE, HUGE);
        Fraction first = nearly.getFirst();
        nearly.set(0, first == null ? null : first.minus(speck));
        nearly.add(speck);

        long[] small = Dealer.of(parts).deal(number);
        long[] large = Dealer.of(nearly).deal(number);
        assertThat(Arrays.stream(large).sum()).isEqualTo(number);
        for (int i = 0; i < weights.size(); i++) {
            assertThat(large[i]).isBetween(small[i] - 1, small[i] + 1);
        }
    }

    private static Dealer dealer(@Nullable Fraction... parts) {
        return Dealer.of(Arrays.asList(parts));
    }

    /** The same part, and beside it what makes the common denominator too long for a long. */
    private static Dealer huge(Fraction part) {
        Fraction speck = new Fraction(BigInteger.ONE, HUGE);
        return dealer(part, Fraction.ONE.minus(part).minus(speck), speck);
    }

    private static Fraction of(long part) {
        return Fraction.of(part, 5739);
    }
}
