package nl.thuiskompas.platform.protection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProtectionTest {
    @ParameterizedTest
    @ValueSource(strings = {"none", "rounded", "cell-key", "exact"})
    void aRegimeIsReadBackFromItsParameters(String code) {
        Protection usual = Protection.of(code, Map.of());
        assertThat(Protection.of(code, usual.parameters())).isEqualTo(usual);
        assertThat(usual.code()).isEqualTo(code);
    }

    @Test
    void parametersThatWereChosenStandInTheRegime() {
        Map<String, String> chosen =
                Map.of("threshold", "15", "groups", "living-situation:0:0.9", "zeros", "protected");
        assertThat(Protection.of("exact", chosen).parameters())
                .containsEntry("threshold", "15")
                .containsEntry("groups", "living-situation:0.0:0.9")
                .containsEntry("zeros", "protected")
                .containsEntry("one", "75");
    }

    @ParameterizedTest
    @CsvSource({
        "roundd, base, 5, 'there is no regime \"roundd\"'",
        "rounded, bass, 5, 'has no parameter \"bass\"'",
        "rounded, base, five, 'base is \"five\", which is no whole number'",
        "rounded, base, 2, 'rounding to multiples of 2 hides nothing'",
        "cell-key, variance, 100, 'a variance of 100.0 cannot be reached'",
        "exact, zeros, some, 'it can be known, published or protected'",
        "exact, groups, tenure, 'such as living-situation:0:0.9'",
        "none, base, 5, 'the regime none has no parameters'",
    })
    void whatCannotBeIsRefusedInASentence(String code, String name, String value, String sentence) {
        assertThatThrownBy(() -> Protection.of(code, Map.of(name, value)))
                .isInstanceOf(ProtectionException.class)
                .hasMessageContaining(sentence)
                .hasMessageEndingWith(".");
    }
}
