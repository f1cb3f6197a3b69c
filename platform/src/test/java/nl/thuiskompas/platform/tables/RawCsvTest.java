package nl.thuiskompas.platform.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RawCsvTest {
    @Test
    void quotedFieldsMayHoldSeparatorsAndQuotes() {
        List<RawRow> rows = parse("name,homes\n\"Nuenen, Gerwen\",9\n\"a \"\"b\"\"\",\n");
        assertThat(rows).hasSize(2);
        assertThat(rows.get(0).text("name")).isEqualTo("Nuenen, Gerwen");
        assertThat(rows.get(0).whole("homes")).isEqualTo(9);
        assertThat(rows.get(1).text("name")).isEqualTo("a \"b\"");
        assertThat(rows.get(1).findWhole("homes")).isEmpty();
    }

    @Test
    void windowsLineEndsAndAMissingLastOneAreRead() {
        assertThat(parse("name,homes\r\nAalst,1\r\nBeek,2")).hasSize(2).last().satisfies(row -> {
            assertThat(row.text("name")).isEqualTo("Beek");
            assertThat(row.whole("homes")).isEqualTo(2);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "name,homes\nAalst\n",
                "name,homes\n\"Aalst,1\n",
                "name,homes\nAa\"lst,1\n",
                "name,homes\n\"A\"b,1\n"
            })
    void whatIsNoCsvIsNotGuessed(String text) {
        assertThatThrownBy(() -> parse(text))
                .isInstanceOf(RawFileException.class)
                .hasMessageStartingWith("x.csv, row 2: ");
    }

    @Test
    void aHeaderWithoutANeededFieldIsRefused() {
        assertThatThrownBy(() -> parse("name,houses\nAalst,1\n"))
                .isInstanceOf(RawFileException.class)
                .hasMessageStartingWith("x.csv, row 1, field homes: is not in the header, which has [name, houses]");
    }

    @Test
    void aValueThatIsNotWhatItShouldBeSaysSo() {
        RawRow row = parse("name,homes\nAalst,1.5\n").getFirst();
        assertThatThrownBy(() -> row.whole("homes")).hasMessageContaining("is '1.5', expected a whole number");
        assertThatThrownBy(() -> row.date("name")).hasMessageContaining("expected a date such as 2022-03-24");
        assertThatThrownBy(() -> row.municipality("name")).hasMessageContaining("a municipality code such as GM0363");
    }

    private static List<RawRow> parse(String text) {
        return RawCsv.parse("x.csv", text, ',', List.of("name", "homes"));
    }
}
