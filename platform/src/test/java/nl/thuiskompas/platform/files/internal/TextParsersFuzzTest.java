package nl.thuiskompas.platform.files.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import nl.thuiskompas.platform.datasets.PeriodCode;
import nl.thuiskompas.platform.datasets.SourceException;

/** Whatever is thrown at the parsers of texts, they answer with rows or with a sentence. */
class TextParsersFuzzTest {
    private static final int MANY = 2000;

    /** The rows of a file of these bytes. */
    private static List<List<String>> rows(byte[] bytes, Charset encoding, Optional<Character> delimiter) {
        List<List<String>> rows = new ArrayList<>();
        new CsvRows(Input.of("a.csv", bytes), encoding, delimiter).read("", line -> {
            List<String> texts = new ArrayList<>();
            for (int i = 0; i < line.size(); i++) {
                texts.add(line.text(i));
            }
            rows.add(texts);
        });
        return rows;
    }

    @Provide
    Arbitrary<byte[]> almostCsv() {
        Arbitrary<Byte> bytes = Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(6, Arbitraries.of((byte) ';', (byte) ',', (byte) '"', (byte) '\n', (byte) '\r')),
                net.jqwik.api.Tuple.of(6, Arbitraries.bytes().between((byte) 32, (byte) 126)),
                net.jqwik.api.Tuple.of(1, Arbitraries.bytes()));
        return bytes.array(byte[].class).ofMaxSize(200);
    }

    @Property(tries = MANY)
    void anyBytesAreCsvOrRefusedWithTheirRow(@ForAll("almostCsv") byte[] bytes) {
        try {
            rows(bytes, StandardCharsets.UTF_8, Optional.empty());
            rows(bytes, StandardCharsets.ISO_8859_1, Optional.of(';'));
        } catch (SourceException e) {
            assertThat(e).hasMessageMatching("(?s)a\\.csv, row [1-9][0-9]*.*\\.");
        }
    }

    @Provide
    Arbitrary<List<List<String>>> tables() {
        Arbitrary<String> texts = Arbitraries.strings()
                .withChars("ab;,\"\n\r\t ë€é")
                .ofMaxLength(6)
                .map(String::strip);
        return Arbitraries.integers()
                .between(2, 5)
                .flatMap(width -> texts.list().ofSize(width).list().ofMaxSize(6));
    }

    @Property(tries = MANY)
    void whatIsWrittenWithQuotesComesBackAsItWas(
            @ForAll("tables") List<List<String>> table, @ForAll @IntRange(max = 1) int ending) {
        String text = table.stream()
                .map(row -> row.stream()
                        .map(each -> '"' + each.replace("\"", "\"\"") + '"')
                        .collect(Collectors.joining(";")))
                .collect(Collectors.joining(ending == 0 ? "\n" : "\r\n"));
        assertThat(rows(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8, Optional.of(';')))
                .isEqualTo(table);
    }

    @Provide
    Arbitrary<String> almostNumbers() {
        return Arbitraries.strings().withChars("0123456789.,-+eEx NaIf").ofMaxLength(25);
    }

    @Property(tries = MANY)
    void aTextIsANumberOrItIsNot(@ForAll("almostNumbers") String text) {
        for (NumberText numbers : List.of(
                new NumberText('.', Optional.empty()),
                new NumberText(',', Optional.of('.')),
                new NumberText('.', Optional.of(' ')))) {
            double value = numbers.read(text);
            assertThat(Double.isInfinite(value)).isFalse();
        }
    }

    @Property(tries = MANY)
    void everyNumberIsReadAsJavaReadsIt(@ForAll double number, @ForAll long whole) {
        NumberText numbers = new NumberText('.', Optional.empty());
        assertThat(numbers.read(Double.toString(number))).isEqualTo(number);
        assertThat(numbers.read(Long.toString(whole))).isEqualTo((double) whole);
        String plain = new java.math.BigDecimal(whole).movePointLeft(3).toPlainString();
        assertThat(numbers.read(plain)).isEqualTo(Double.parseDouble(plain));
    }

    @Provide
    Arbitrary<String> almostPeriods() {
        Arbitrary<String> year = Arbitraries.integers().between(0, 9999).map("%04d"::formatted);
        Arbitrary<String> rest =
                Arbitraries.strings().withChars("JKMWHQ0123456789-+/ ").ofMaxLength(9);
        return Combinators.combine(year, rest).as(String::concat);
    }

    @Property(tries = MANY)
    void aPeriodIsThatOfStatisticsNetherlandsOrAStretchOfYearsOrNone(@ForAll("almostPeriods") String text) {
        Periods.code(text)
                .ifPresent(code -> assertThat(
                                PeriodCode.find(code).isPresent() || code.matches("[0-9]{4}(-[0-9]{4}|/[0-9]{4}|\\+)"))
                        .isTrue());
    }

    @Provide
    Arbitrary<String> almostMappings() {
        Arbitrary<String> words = Arbitraries.of(
                "dataset",
                "dimensions",
                "topics",
                "parts",
                "from",
                "column",
                "header",
                ": ",
                "\n",
                "\n  ",
                "- ",
                "{",
                "}",
                "[",
                "]",
                "\"",
                "'",
                "1",
                "2021-01-01",
                "&a ",
                "*a",
                "? ",
                "|\n",
                "%",
                "kind",
                "region",
                "\t",
                "#",
                "!!int ",
                "<<");
        return words.list().ofMaxSize(40).map(each -> String.join("", each));
    }

    @Property(tries = MANY)
    void anyTextIsAMappingOrRefusedWithASentence(@ForAll("almostMappings") String text) {
        try {
            MappingText.read("m.yaml", text);
        } catch (SourceException e) {
            assertThat(e).hasMessageStartingWith("m.yaml").hasMessageEndingWith(".");
        }
    }
}
