package nl.thuiskompas.platform.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import nl.thuiskompas.platform.programme.Known.Found;
import nl.thuiskompas.platform.tables.RawRow;
import org.junit.jupiter.api.Test;

class LedgerTest {
    private static final Ledger LEDGER = Ledger.bundled();
    private static final LocalDate LETTER = LocalDate.of(2023, 6, 12);

    @Test
    void nothingInTheTablesThatComeWithUsIsWrong() {
        assertThat(LEDGER.notices()).isEmpty();
        assertThat(LEDGER.entries()).hasSizeGreaterThan(240);
        assertThat(LEDGER.series().values()).allSatisfy(series -> {
            assertThat(series.title().nl()).isNotBlank();
            assertThat(series.title().en()).isNotBlank();
        });
    }

    @Test
    void everyFigureOfTheLetterWasKnownOnItsDay() {
        Known known = LEDGER.at(LETTER);
        Map<String, String> figures = LetterFigures.entries();
        assertThat(figures).hasSize(75);
        assertThat(figures.values())
                .allSatisfy(entry -> assertThat(known.find(entry)).isInstanceOf(Found.Present.class));
    }

    @Test
    void theValuesAreThoseOfTheList() throws IOException {
        assumeTrue(LetterFigures.listIsThere(), "the list of figures is not beside the project");
        Known known = LEDGER.at(LETTER);
        for (RawRow row : LetterFigures.list()) {
            Entry entry =
                    known.entry(LetterFigures.entries().get(row.text("id"))).orElseThrow();
            assertThat(written(entry.value())).as(row.text("id")).isEqualTo(row.text("value"));
        }
    }

    private static String written(FactValue value) {
        return switch (value) {
            case FactValue.Quantity quantity -> quantity.amount().toPlainString();
            case FactValue.Day day -> day.date().text();
            case FactValue.Window window -> window.span().text();
            case FactValue.Term term -> term.words().en();
        };
    }

    @Test
    void whatOvertookAFactIsKnownFromItsOwnDayOnly() {
        assertThat(day(LEDGER.at(LETTER), "control-act.in-force")).isEqualTo("2024");
        assertThat(day(LEDGER.at(LocalDate.of(2025, 12, 18)), "control-act.in-force"))
                .isEqualTo("2024");
        assertThat(day(LEDGER.at(LocalDate.of(2025, 12, 19)), "control-act.in-force"))
                .isEqualTo("2026-07-01");
    }

    private static String day(Known known, String entry) {
        return known.entry(entry).orElseThrow().date().orElseThrow().text();
    }

    @Test
    void aFactThatBecameKnownLaterIsNotThereYetWhichIsNotTheSameAsMissing() {
        assertThat(LEDGER.at(LETTER).find("flex.realised.2023"))
                .isEqualTo(new Found.NotYet(LocalDate.of(2023, 12, 15)));
        assertThat(LEDGER.at(LETTER).find("no.such.fact")).isEqualTo(new Found.Missing());
    }

    @Test
    void aRevisedFigureIsKeptInBothItsForms() {
        Known later = LEDGER.at(LocalDate.of(2024, 1, 1));
        Entry newest = later.entry("arrears.tenants.2021").orElseThrow();
        assertThat(newest.amount()).contains(new BigDecimal(130000));
        assertThat(later.history(newest))
                .extracting(e -> e.amount().orElseThrow().intValue())
                .containsExactly(113000, 130000);
        assertThat(LEDGER.at(LETTER).entry("arrears.tenants.2021").orElseThrow().amount())
                .contains(new BigDecimal(113000));
    }

    @Test
    void factsThatContradictEachOtherStandBesideEachOtherWithTheReason() {
        Known known = LEDGER.at(LETTER);
        Entry letter = known.entry("rent-reduction.households").orElseThrow();
        assertThat(known.contradictions(letter)).singleElement().satisfies(c -> {
            assertThat(c.other().amount()).contains(new BigDecimal(510000));
            assertThat(c.other().known()).isEqualTo(LocalDate.of(2022, 12, 20));
            assertThat(c.relation().reason().nl()).contains("510.000");
        });
    }

    @Test
    void theSameRowsHaveTheSameNameOfRelease() {
        assertThat(Ledger.bundled().release()).isEqualTo(LEDGER.release()).startsWith("programme-");
    }
}
