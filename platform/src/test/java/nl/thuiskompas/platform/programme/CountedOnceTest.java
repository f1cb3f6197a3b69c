package nl.thuiskompas.platform.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class CountedOnceTest {
    private static final Ledger LEDGER = Ledger.bundled();

    private static CountedOnce total(String id, LocalDate day) {
        return CountedOnce.of(
                LEDGER.at(day), Objects.requireNonNull(LEDGER.totals().get(id)));
    }

    private static final LocalDate LETTER = LocalDate.of(2023, 6, 12);

    @Test
    void instrumentsThatMayOverlapGiveARange() {
        CountedOnce first = total("flex-instruments-first-year", LETTER);
        assertThat(first.least()).isEqualByComparingTo("8300");
        assertThat(first.most()).isEqualByComparingTo("26900");
        CountedOnce three = total("flex-instruments-three-years", LETTER);
        assertThat(three.least()).as("the years of one purchase do not overlap").isEqualByComparingTo("28000");
        assertThat(three.most()).isEqualByComparingTo("46900");
    }

    @Test
    void groupsThatDoNotOverlapAddUp() {
        CountedOnce groups = total("grant-2022-groups", LETTER);
        CountedOnce kinds = total("grant-2022-kinds", LETTER);
        assertThat(groups.exact()).isTrue();
        assertThat(groups.most()).isEqualByComparingTo("7725");
        assertThat(kinds.most()).isEqualByComparingTo("7800");
    }

    @Test
    void aTotalOfWhichPartsWereNotKnownSaysSo() {
        CountedOnce early = total("flex-instruments-first-year", LocalDate.of(2023, 1, 1));
        assertThat(early.whole()).isFalse();
        assertThat(early.absent()).contains("flex.by-grant");
    }
}
