package nl.thuiskompas.platform.pictures;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ClassLimitsTest {
    @Test
    void theSharesOf2021BreakAtTheNationalShare() throws IOException {
        List<Double> shares = column("key-figures.csv", "2021", 2);
        assertThat(shares).hasSize(352);
        ClassScale scale = ClassLimits.choose(shares, 0, OptionalDouble.of(28.885));
        assertThat(limits(scale)).containsExactly("0-14", "15-19", "20-24", "25-28", "29-34", "35-44");
        assertThat(scale.countBelow()).isEqualTo(252);
        assertThat(scale.countAbove()).isEqualTo(100);
    }

    @Test
    void numbersOfHomesGetLimitsThatMultiply() throws IOException {
        ClassScale scale = ClassLimits.choose(column("dwelling-stock.csv", "2020", 2), 0, OptionalDouble.empty());
        assertThat(scale.classes()).hasSize(6);
        assertThat(scale.classes().subList(1, 6))
                .extracting(ValueClass::low)
                .containsExactly(5_000.0, 10_000.0, 20_000.0, 50_000.0, 100_000.0);
        assertThat(scale.cut()).isZero();
    }

    @Test
    void aValueIsClassedAsItIsShown() {
        ClassScale scale = ClassLimits.choose(List.of(10.0, 20.0, 30.0, 40.0), 0, OptionalDouble.of(28.9));
        ValueClass above = scale.classes().get(scale.cut());
        assertThat(above.low()).isEqualTo(29);
        assertThat(scale.classOf(28.6)).isEqualTo(above);
        assertThat(scale.classOf(28.4)).isNotEqualTo(above);
    }

    @Test
    void withOneDecimalTheReferenceItselfIsTheLimit() {
        ClassScale scale = ClassLimits.choose(List.of(20.5, 22.0, 24.2, 24.3, 26.0, 28.1), 1, OptionalDouble.of(24.3));
        assertThat(scale.classes().get(scale.cut()).low()).isEqualTo(24.3);
        assertThat(scale.classes().get(scale.cut() - 1).high()).isEqualTo(24.2);
    }

    @Test
    void equalValuesAreOneClassAndNoValuesToo() {
        assertThat(limits(ClassLimits.choose(List.of(7.0, 7.0), 0, OptionalDouble.of(3))))
                .containsExactly("7-7");
        assertThat(limits(ClassLimits.choose(List.of(), 0, OptionalDouble.empty())))
                .containsExactly("0-0");
    }

    @Property
    void classesNeitherOverlapNorLeaveOut(
            @ForAll @Size(min = 1, max = 80) List<@DoubleRange(min = -500, max = 500_000) Double> values,
            @ForAll @IntRange(max = 1) int decimals,
            @ForAll @DoubleRange(min = -500, max = 500_000) double reference) {
        ClassScale scale = ClassLimits.choose(values, decimals, OptionalDouble.of(reference));
        double unit = Math.pow(10, decimals);
        assertThat(scale.classes()).hasSizeBetween(1, 6);
        assertThat(scale.classes().stream().mapToInt(ValueClass::count).sum()).isEqualTo(values.size());
        for (int i = 1; i < scale.classes().size(); i++) {
            ValueClass below = scale.classes().get(i - 1);
            ValueClass above = scale.classes().get(i);
            assertThat(Math.round(above.low() * unit) - Math.round(below.high() * unit))
                    .isEqualTo(1);
            assertThat(above.colour()).isGreaterThan(below.colour()).isLessThanOrEqualTo(6);
        }
        for (ValueClass each : scale.classes()) {
            assertThat(values.stream().filter(v -> scale.classOf(v).equals(each)))
                    .hasSize(each.count());
        }
    }

    private static List<String> limits(ClassScale scale) {
        return scale.classes().stream()
                .map(c -> Math.round(c.low()) + "-" + Math.round(c.high()))
                .toList();
    }

    private static List<Double> column(String table, String period, int place) throws IOException {
        ToDoubleFunction<String[]> number = cells -> Double.parseDouble(cells[place]);
        return Files.readAllLines(Path.of("../reference", table)).stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .filter(cells -> cells[1].equals(period) && !cells[place].isEmpty())
                .map(cells -> number.applyAsDouble(cells))
                .toList();
    }
}
