package nl.thuiskompas.platform.cbs.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import nl.thuiskompas.platform.datasets.CellStatus;

class V3CellsTest {
    private final V3Cells cells = new V3Cells(1);

    @Property
    void aShownNumberIsReadExactlyWhateverThePadding(
            @ForAll @BigRange(min = "-100000000000", max = "100000000000") @Scale(6) BigDecimal number,
            @ForAll @IntRange(max = 12) int before,
            @ForAll @IntRange(max = 3) int behind,
            @ForAll @IntRange(max = 2) int stars) {
        String written = " ".repeat(before) + number.toPlainString() + "*".repeat(stars) + " ".repeat(behind);
        assertThat(cells.shownNumber(0, written)).isTrue();
        assertThat(cells.values[0]).isEqualTo(number.doubleValue());
        assertThat(cells.statuses[0])
                .isEqualTo(
                        stars == 0
                                ? CellStatus.FINAL
                                : stars == 1 ? CellStatus.PROVISIONAL : CellStatus.REVISED_PROVISIONAL);
    }

    @Property
    void whateverIsWrittenBecomesACellOrIsRefused(@ForAll String written) {
        boolean read = cells.shownNumber(0, written);
        assertThat(cells.statuses[0].valued()).isEqualTo(!Double.isNaN(cells.values[0]));
        if (!read) {
            assertThat(cells.statuses[0]).isEqualTo(CellStatus.UNKNOWN);
        }
    }

    @Property
    void aNumberOfOneDecimalSurvivesFourBytes(@ForAll @IntRange(min = -999_999, max = 999_999) int tenths) {
        double published = tenths / 10.0;
        assertThat(V3Cells.rounded((float) published, 1)).isEqualTo(published);
        assertThat(V3Cells.rounded(published, 1)).isEqualTo(published);
    }

    @Example
    void symbolsAreKeptApart() {
        assertThat(cells.shownNumber(0, "       .")).isTrue();
        assertThat(cells.statuses[0]).isEqualTo(CellStatus.UNKNOWN);
        assertThat(cells.shownNumber(0, "        ")).isTrue();
        assertThat(cells.statuses[0]).isEqualTo(CellStatus.IMPOSSIBLE);
        assertThat(cells.shownNumber(0, "1.2.3")).isFalse();
        assertThat(cells.shownNumber(0, "1e999")).isFalse();
    }

    @Example
    void aTextOfAPointIsUnknown() {
        cells.text(0, "         .");
        assertThat(cells.statuses[0]).isEqualTo(CellStatus.UNKNOWN);
        cells.text(0, "Aa en Hunze        ");
        assertThat(cells.texts[0]).isEqualTo("Aa en Hunze");
    }
}
