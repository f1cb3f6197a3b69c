package nl.thuiskompas.platform.files;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nl.thuiskompas.platform.datasets.SourceException;
import nl.thuiskompas.platform.files.internal.MappingText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stands in a mapping where something else can stand is told in words of ours: file, line, key, what was expected. */
class MappingMistakesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            title: [a, b]                   | m.yaml, line 1: title: a list stands here, expected text
            topics: {t: {unit: {a: b}}}     | topics.t.unit: a block of keys stands here, expected text
            topics: {t: {decimals: many}}   | topics.t.decimals: 'many' stands here, expected a whole number
            topics: {t: {negative: perhaps}}| 'perhaps' stands here, expected true or false
            published: yesterday            | published: 'yesterday' stands here, expected a date such as 2023-06-01
            dimensions: [region]            | dimensions: a list stands here, expected keys with what belongs to them
            parts: [{header: [one]}]        | 'one' stands here, expected a whole number
            parts: [{note: 5}]              | parts.note: '5' stands here, expected the keys nl and en
            [a, b]                          | a list stands here, expected the keys of a mapping
            {dataset: a, dataset: b}        | is said twice; say it once
            """)
    void areSaidInOurWords(String text, String sentence) {
        assertThatThrownBy(() -> MappingText.read("m.yaml", text))
                .isInstanceOf(SourceException.class)
                .hasMessageStartingWith("m.yaml, line 1: ")
                .hasMessageContaining(sentence)
                .message()
                .doesNotContain("java.", "token", "deserialize");
    }
}
