package nl.thuiskompas.platform.frame;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CompressionTest {
    @ParameterizedTest
    @ValueSource(strings = {"gzip", "gzip, br", "br;q=1.0, GZIP;q=0.5", "*", "x-gzip", "gzip;q=0.001", "*;q=0, gzip"})
    void isGivenToWhoTakesIt(String header) {
        assertThat(Compression.isAccepted(header)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "identity", "br", "gzip;q=0", "gzip; q=0.000, br", "*, gzip;q=0", "*;q=0", "notgzip"})
    void isKeptFromWhoDoesNot(String header) {
        assertThat(Compression.isAccepted(header)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"a\" | true",
                "W/\"a\" | true",
                "\"b\", \"a\" | true",
                "* | true",
                "\"a-gzip\" | false",
                "a | false",
                "\"ba\" | false"
            })
    void aTagIsComparedAsAWhole(String known, boolean same) {
        assertThat(Compression.isKnown(known, "\"a\"")).isEqualTo(same);
    }
}
