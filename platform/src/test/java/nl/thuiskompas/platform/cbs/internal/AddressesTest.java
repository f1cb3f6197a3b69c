package nl.thuiskompas.platform.cbs.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressesTest {
    private static final String PAGE = "https://opendata.cbs.nl/ODataFeed/odata/84799NED/TypedDataSet?$format=json";

    @ParameterizedTest
    @CsvSource({
        "https://opendata.cbs.nl/a?$skip=1, https://opendata.cbs.nl/a?$skip=1",
        "http://opendata.cbs.nl/a?$skip=1, https://opendata.cbs.nl/a?$skip=1",
        "https://OPENDATA.cbs.nl:443/a, https://opendata.cbs.nl/a",
        "TypedDataSet?$skip=1, https://opendata.cbs.nl/ODataFeed/odata/84799NED/TypedDataSet?$skip=1",
        "/b?$filter=RegioS eq 'NL01  ', https://opendata.cbs.nl/b?$filter=RegioS%20eq%20%27NL01%20%20%27",
    })
    void theNextPageIsFollowedOnTheSameHost(String link, String next) {
        assertThat(Addresses.next(URI.create(PAGE), link)).hasToString(next);
    }

    @ParameterizedTest
    @CsvSource({
        "https://example.org/a",
        "https://opendata.cbs.nl:8443/a",
        "http://opendata.cbs.nl:8080/a",
        "//example.org/a",
        "file:///etc/passwd",
        "mailto:a@b",
        "https://[/",
    })
    void noOtherPlaceIsFollowed(String link) {
        assertThatThrownBy(() -> Addresses.next(URI.create(PAGE), link)).hasMessageContaining("the next page");
    }
}
