package nl.thuiskompas.platform.standin.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FilterTest {
    private static final Row ROW =
            new Row(V4Derived.row("RegioS", "GM0363", "Padded", "NL01  ", "Count", 12L, "None", null));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "RegioS eq 'GM0363'                                             | true",
                "RegioS ne 'GM0363'                                             | false",
                "Padded eq 'NL01'                                               | false",
                "Padded eq 'NL01  '                                             | true",
                "Count ge 12 and Count lt 12.5                                  | true",
                "Count gt 12 or RegioS eq 'GM0363'                              | true",
                "not (Count gt 12)                                              | true",
                "startswith(RegioS,'GM')                                        | true",
                "startswith(RegioS, 'WK') eq false                              | true",
                "substringof('036',RegioS)                                      | true",
                "contains(RegioS,'999')                                         | false",
                "substring(RegioS,2) eq '0363'                                  | true",
                "substring(RegioS,0,2) eq 'GM' and endswith(RegioS,'63')        | true",
                "None eq null                                                   | true",
                "(RegioS eq 'X') or ((RegioS eq 'it''s') or (Count eq 12))      | true",
            })
    void aConditionIsJudged(String filter, boolean holds) {
        assertThat(Filter.parse(filter).holds(ROW)).isEqualTo(holds);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "RegioS eq           | ends too early",
                "RegioS eq 'x        | Syntax error at position",
                "(RegioS eq 'x'      | ends too early",
                "Other eq 'x'        | a property named 'Other'",
                "sqrt(Count, 1) eq 2 | unknown function",
                "RegioS eq 12        | cannot be compared",
                "RegioS 'x'          | Syntax error in the filter at",
            })
    void whatIsNoConditionIsSaid(String filter, String words) {
        assertThatThrownBy(() -> Filter.parse(filter).holds(ROW))
                .isInstanceOf(BadQuestion.class)
                .hasMessageContaining(words);
    }

    @Property
    void anyTextIsAConditionOrIsRefused(@ForAll @From("filters") String text) {
        try {
            Filter.parse(text).holds(ROW);
        } catch (BadQuestion e) {
            assertThat(e.getMessage()).isNotBlank();
        }
    }

    @Provide
    Arbitrary<String> filters() {
        return Arbitraries.of(
                        "RegioS",
                        "Count",
                        "'GM'",
                        "12",
                        "eq",
                        "and",
                        "or",
                        "not",
                        "(",
                        ")",
                        ",",
                        "startswith(",
                        "substring(",
                        "substringof(",
                        "null",
                        " ",
                        "'",
                        "-",
                        "%")
                .list()
                .ofMaxSize(30)
                .map(words -> String.join(" ", words));
    }
}
