package nl.thuiskompas.platform.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class SpanTest {
    @Test
    void yearsQuartersMonthsAndDaysAreRead() {
        assertThat(Span.parse("2023Q1/2023Q3").orElseThrow().last()).isEqualTo(LocalDate.of(2023, 9, 30));
        assertThat(Span.parse("2024-02").orElseThrow().last()).isEqualTo(LocalDate.of(2024, 2, 29));
        assertThat(Span.parse("2023/..").orElseThrow().ends()).isFalse();
        assertThat(Span.parse("2022").orElseThrow().single()).isTrue();
    }

    @Test
    void whatIsNoPeriodIsNone() {
        assertThat(Span.parse("2024/2022")).isEmpty();
        assertThat(Span.parse("2023-13")).isEmpty();
        assertThat(Span.parse("2023-02-30")).isEmpty();
        assertThat(Span.parse("soon")).isEmpty();
        assertThat(Span.parse("")).isEmpty();
    }

    @Property
    void aYearContainsItsQuartersAndMeetsNoOtherYear(
            @ForAll @IntRange(min = 1990, max = 2090) int year, @ForAll @IntRange(min = 1, max = 4) int quarter) {
        Span whole = Span.parse(String.valueOf(year)).orElseThrow();
        Span part = Span.parse(year + "Q" + quarter).orElseThrow();
        assertThat(whole.contains(part)).isTrue();
        assertThat(part.contains(whole)).isFalse();
        assertThat(whole.meets(Span.parse(String.valueOf(year + 1)).orElseThrow()))
                .isFalse();
    }
}
