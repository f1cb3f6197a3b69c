package nl.thuiskompas.platform.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class CoursesTest {
    private static final Ledger LEDGER = Ledger.bundled();

    private static Course course(String target, LocalDate day) {
        Known known = LEDGER.at(day);
        return Courses.of(known, known.entry(target).orElseThrow()).orElseThrow();
    }

    private static int whole(BigDecimal value) {
        return value.setScale(0, RoundingMode.HALF_UP).intValueExact();
    }

    @Test
    void afterSevenQuartersOneInFiveFlexHomesIsThere() {
        Course flex = course("flex.target", LocalDate.of(2024, 1, 31));
        assertThat(flex.realised()).isEqualByComparingTo("7440");
        assertThat(flex.through()).contains(LocalDate.of(2023, 9, 30));
        assertThat(flex.expected().map(CoursesTest::whole)).contains(18750);
        assertThat(flex.verdict()).isEqualTo(Course.Verdict.BEHIND);
        assertThat(flex.left()).isEqualByComparingTo("30060");
        assertThat(flex.paths()).extracting(p -> whole(p.amount())).containsExactly(18750, 12500);
    }

    @Test
    void theForecastKeepsTheMeanPaceAndItsBandRunsFromTheSlowestToTheFastestPeriod() {
        Course.Pace pace =
                course("flex.target", LocalDate.of(2024, 1, 31)).pace().orElseThrow();
        assertThat(whole(pace.forecast())).isEqualTo(12754);
        assertThat(whole(pace.slowest().orElseThrow().forecast())).isEqualTo(11690);
        assertThat(whole(pace.fastest().orElseThrow().forecast())).isEqualTo(14173);
        assertThat(whole(pace.needed().orElseThrow())).isEqualTo(24048);
        assertThat(pace.times().orElseThrow().doubleValue()).isBetween(5.65, 5.66);
    }

    @Test
    void oneCountedPeriodGivesAForecastWithoutABand() {
        Course.Pace pace =
                course("flex.target", LocalDate.of(2023, 6, 12)).pace().orElseThrow();
        assertThat(whole(pace.forecast())).isEqualTo(10200);
        assertThat(pace.slowest()).isEmpty();
    }

    @Test
    void aYearWithoutAFigureMakesThatNothingCanBeSaid() {
        Course social = course("social-homes.target", LocalDate.of(2026, 10, 1));
        assertThat(social.verdict()).isEqualTo(Course.Verdict.CANNOT_SAY);
        assertThat(social.gaps()).extracting(Span::text).containsExactly("2022");
        assertThat(social.pace()).isEmpty();
    }

    @Test
    void aPlanThatReachesPastTheTargetCountsByItsMonths() {
        assertThat(course("social-homes.target", LocalDate.of(2026, 10, 1)).plans())
                .filteredOn(p -> p.entry().id().equals("social-homes.plans"))
                .singleElement()
                .satisfies(p -> {
                    assertThat(p.prorated()).isTrue();
                    assertThat(whole(p.within())).isEqualTo(152400);
                });
    }
}
