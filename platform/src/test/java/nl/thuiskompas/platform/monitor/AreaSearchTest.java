package nl.thuiskompas.platform.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import nl.thuiskompas.engine.geography.Division;
import nl.thuiskompas.platform.Reference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AreaSearchTest {
    @TempDir
    private static Path data;

    private static Reference reference;
    private static AreaSearch search;

    @BeforeAll
    static void open() {
        reference = new Reference(data);
        search = new AreaSearch(reference.monitor().geography());
    }

    @AfterAll
    static void close() {
        reference.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Amsterdam|GM0363",
                "amsterdam|GM0363",
                "  AMSTERDAM |GM0363",
                "GM0363|GM0363",
                "gm0363|GM0363",
                "Sudwest-Fryslan|GM1900",
                "súdwest fryslân|GM1900",
                "'s-Gravenhage|GM0518",
                "s gravenhage|GM0518",
                "’s-Hertogenbosch|GM0796",
                "den haag|GM0518",
                "Den Bosch|GM0796",
                "Noord-Brabant|PV30",
                "noord brabant|PV30",
                "Friesland|PV21",
            })
    void theFirstThatIsFoundIsTheOneThatWasMeant(String words, String code) {
        assertThat(search.find(words)).extracting(AreaSearch.Area::code).startsWith(code);
    }

    @ParameterizedTest
    @CsvSource({"Amsterdan, GM0363", "Roterdam, GM0599", "Eidhoven, GM0772", "Utrcht, GM0344", "Edee, GM0228"})
    void aSlipOfALetterOrTwoIsForgiven(String words, String code) {
        assertThat(search.find(words)).extracting(AreaSearch.Area::code).contains(code);
    }

    @Test
    void aFormerMunicipalityIsFoundAndSaidToBeOne() {
        assertThat(search.find("Haaren")).hasSize(1).first().satisfies(haaren -> {
            assertThat(haaren.code()).isEqualTo("GM0788");
            assertThat(haaren.current()).isFalse();
        });
    }

    @Test
    void whatStillExistsComesBeforeWhatDoesNot() {
        List<AreaSearch.Area> found = search.find("Groningen");
        assertThat(found.getFirst().current()).isTrue();
        assertThat(found).extracting(AreaSearch.Area::division).contains(Division.MUNICIPALITY, Division.PROVINCE);
    }

    @Test
    void theWholeNameComesBeforeNamesThatHoldIt() {
        assertThat(search.find("Bergen").getFirst().name()).startsWith("Bergen");
        assertThat(search.find("Ede").getFirst().code()).isEqualTo("GM0228");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "-", "'", "%", "\\E(", "qqqqqq", "x"})
    void nothingIsFoundWhereNothingWasMeant(String words) {
        assertThat(search.find(words)).hasSizeLessThanOrEqualTo(12).noneMatch(area -> words.isBlank());
        assertThat(search.find("qqqqqq")).isEmpty();
    }

    @Test
    void everyAreaIsFoundByItsOwnNameAndCode() {
        assertThat(search.areas()).hasSizeGreaterThan(441).allSatisfy(area -> {
            assertThat(search.find(area.name())).as(area.name()).contains(area);
            assertThat(search.find(area.code())).as(area.code()).contains(area);
        });
    }

    @Test
    void noMoreAreFoundThanOneCanOversee() {
        assertThat(search.find("en")).hasSizeLessThanOrEqualTo(12);
    }
}
