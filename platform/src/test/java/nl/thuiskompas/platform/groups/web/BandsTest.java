package nl.thuiskompas.platform.groups.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import nl.thuiskompas.engine.statistics.Value;
import nl.thuiskompas.platform.groups.Protected;
import nl.thuiskompas.platform.groups.Told;
import nl.thuiskompas.platform.language.Language;
import nl.thuiskompas.platform.language.Numbers;
import org.junit.jupiter.api.Test;

/** What pages show of numbers that can be off, of numbers that were made up. */
class BandsTest {
    private static final int BASE = 10;
    private static final int MARGIN = BASE - 1;
    private static final Protected ROUNDED = new Protected(
            "table", "measured", "rounded", Map.of("base", "10", "shares-from", "100"), MARGIN, "0", "records", true);

    @Property
    void theTrueShareLiesInWhatIsShown(
            @ForAll @IntRange(max = 20_000) int base,
            @ForAll @DoubleRange(max = 1) double part,
            @ForAll boolean partUp,
            @ForAll boolean baseUp,
            @ForAll @IntRange(max = 1) int decimals) {
        int some = (int) Math.round(base * part);
        ROUNDED.share(rounded(some, partUp), rounded(base, baseUp)).ifPresent(share -> {
            double truth = 100.0 * some / base;
            assertHolds(Bands.of(Numbers.in(Language.EN), share, 100, decimals), truth);
            assertHolds(Bands.of(Numbers.in(Language.EN), share, 10_000, decimals), 100 * truth);
        });
    }

    @Property
    void theTrueChangeLiesInWhatIsShown(
            @ForAll @IntRange(max = 20_000) int before,
            @ForAll @IntRange(max = 20_000) int now,
            @ForAll boolean beforeUp,
            @ForAll boolean nowUp) {
        Told then = rounded(before, beforeUp);
        Told later = rounded(now, nowUp);
        Growth.part(later, then).ifPresent(part -> {
            assertThat(Growth.of(later, then)).isEqualTo(now > before ? Growth.GREW : Growth.SHRANK);
            assertHolds(Bands.of(Numbers.in(Language.EN), part, 100, 1), Math.abs(100.0 * (now - before) / before));
        });
    }

    @Property
    void whatIsCertainlyTheMostIsTheMost(
            @ForAll @IntRange(max = 300) int first,
            @ForAll @IntRange(max = 300) int other,
            @ForAll boolean firstUp,
            @ForAll boolean otherUp) {
        if (Growth.of(rounded(first, firstUp), rounded(other, otherUp)) == Growth.GREW) {
            assertThat(first).isGreaterThan(other);
        }
    }

    @Test
    void noMoreSignsAreShownThanTheMarginCarries() {
        Numbers numbers = Numbers.in(Language.EN);
        assertThat(Bands.of(numbers, share(20, 100), 100, 1)).isEqualTo("10–32");
        assertThat(Bands.of(numbers, share(0, 200), 100, 1)).isEqualTo("0–5");
        assertThat(Bands.of(numbers, share(400, 2000), 100, 1)).isEqualTo("19–21");
        assertThat(Bands.of(numbers, share(2_000, 10_000), 100, 1)).isEqualTo("19.8–20.2");
        assertThat(Bands.of(numbers, share(200_000, 1_000_000), 100, 1)).isEqualTo("20.0");
        assertThat(Bands.text(numbers, Value.Amount.exact(28.94), 1)).isEqualTo("28.9");
        assertThat(Bands.text(numbers, new Value.Amount(28.5, 28.44, 28.61), 1)).isEqualTo("28.4–28.7");
        assertThat(Bands.text(numbers, new Value.Amount(29, 28.6, 29.4), 1)).isEqualTo("29");
        assertThat(Bands.text(numbers, new Value.Amount(20.35, 20.3, 20.4), 1)).isEqualTo("20.3–20.4");
    }

    @Test
    void aShareOfANumberThatSaysLittleIsNeverOneNumberThatSaysMore() {
        Value.Amount few =
                ROUNDED.share(new Told.Amount(4, 5), new Told.Amount(360, 5)).orElseThrow();
        assertThat(Bands.of(Numbers.in(Language.EN), few, 100, 1)).isEqualTo("0–3");
        assertThat(Bands.of(Numbers.in(Language.EN), few, 100, 0)).isEqualTo("0–3");
    }

    @Test
    void aPartThatCanBeAnythingSaysNothing() {
        assertThat(Bands.saysNothing(new Value.Amount(0.5, 0, 1))).isTrue();
        assertThat(Bands.saysNothing(share(100, 100))).isFalse();
        assertThat(Bands.saysNothing(share(0, 100))).isFalse();
    }

    private static Value.Amount share(int part, int base) {
        return ROUNDED.share(new Told.Amount(part, MARGIN), new Told.Amount(base, MARGIN))
                .orElseThrow();
    }

    private static Told.Amount rounded(int truth, boolean up) {
        int rest = truth % BASE;
        return new Told.Amount(rest == 0 ? truth : truth - rest + (up ? BASE : 0), MARGIN);
    }

    /** A number stands for what rounds to it, two for all between them. */
    static void assertHolds(String shown, double truth) {
        String plain = shown.replace(",", "");
        int dash = plain.indexOf('–');
        double unit = plain.contains(".") ? 0.1 : 1;
        double low = Double.parseDouble(dash < 0 ? plain : plain.substring(0, dash));
        double high = Double.parseDouble(dash < 0 ? plain : plain.substring(dash + 1));
        double half = dash < 0 ? unit / 2 : 0;
        assertThat(truth).as(shown).isBetween(low - half - 1e-9, high + half + 1e-9);
    }
}
