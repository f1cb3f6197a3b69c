package nl.thuiskompas.platform.exports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import nl.thuiskompas.engine.statistics.Average;
import nl.thuiskompas.engine.statistics.Reason;
import nl.thuiskompas.engine.statistics.Status;
import nl.thuiskompas.engine.statistics.Unit;
import nl.thuiskompas.platform.language.Language;
import org.junit.jupiter.api.Test;

class ExportTextsTest {
    @Test
    void bothLanguagesSayTheSameThings() {
        assertThat(ExportTexts.in(Language.EN).keys())
                .isEqualTo(ExportTexts.in(Language.NL).keys());
    }

    @Test
    void everyUnitStatusReasonAndAverageHasAWord() {
        assertThat(ExportTexts.in(Language.NL).keys())
                .containsAll(Arrays.stream(Unit.values())
                        .map(u -> "unit." + u.code())
                        .toList())
                .containsAll(Arrays.stream(Status.values())
                        .map(s -> "status." + s.code())
                        .toList())
                .containsAll(Arrays.stream(Status.values())
                        .map(s -> "legend." + s.code())
                        .toList())
                .containsAll(Arrays.stream(Reason.Kind.values())
                        .map(k -> "reason." + k.name().toLowerCase(Locale.ROOT))
                        .toList())
                .containsAll(Arrays.stream(Average.values())
                        .map(a -> "about.average." + a.code())
                        .toList());
    }

    @Test
    void englishTablesUseTheCodesOfTheApi() {
        for (Status status : Status.values()) {
            assertThat(ExportTexts.in(Language.EN).get("status." + status.code()))
                    .isEqualTo(status.code());
        }
        for (Unit unit : Unit.values()) {
            assertThat(ExportTexts.in(Language.EN).get("unit." + unit.code())).isEqualTo(unit.code());
        }
    }
}
