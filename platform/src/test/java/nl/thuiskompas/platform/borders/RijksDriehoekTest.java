package nl.thuiskompas.platform.borders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RijksDriehoekTest {
    /** The points that the authors of the polynomials publish with them. */
    @ParameterizedTest
    @CsvSource({
        "52.15517440, 5.38720621, 155000, 463000",
        "52.37453253, 4.88352559, 120700.723, 487525.502",
        "53.21938317, 6.56820053, 233883.131, 582065.167"
    })
    void towersStandWhereTheyStand(double latitude, double longitude, double x, double y) {
        RijksDriehoek place = RijksDriehoek.of(latitude, longitude);
        assertThat(place.x()).isCloseTo(x, within(0.5));
        assertThat(place.y()).isCloseTo(y, within(0.5));
    }
}
