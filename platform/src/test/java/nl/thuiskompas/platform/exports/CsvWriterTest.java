package nl.thuiskompas.platform.exports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import nl.thuiskompas.engine.geography.Division;
import nl.thuiskompas.platform.language.Language;
import org.junit.jupiter.api.Test;

class CsvWriterTest {
    @Property
    void anyTextComesBackAsItWas(@ForAll("texts") List<String> texts, @ForAll CsvStyle style) {
        List<String> cells = new ArrayList<>(texts);
        cells.add("end");
        StringBuilder line = new StringBuilder();
        CsvWriter.line(line, style, cells.stream().map(Cell.Text::new).toList());
        assertThat(StrictCsv.read(line.toString(), style.separator()).getFirst())
                .map(CsvWriter::unguarded)
                .isEqualTo(cells);
    }

    @Property
    void noTextBeginsAFormula(@ForAll("texts") List<String> texts, @ForAll CsvStyle style) {
        for (String text : texts) {
            StringBuilder line = new StringBuilder();
            CsvWriter.line(line, style, List.of(new Cell.Text(text), new Cell.Text("end")));
            String cell = StrictCsv.read(line.toString(), style.separator())
                    .getFirst()
                    .getFirst();
            assertThat(cell).doesNotMatch("(?s)[=+\\-@\\t\\r\\n].*");
        }
    }

    @Provide
    Arbitrary<List<String>> texts() {
        Arbitrary<String> tricky = Arbitraries.strings()
                .withChars('"', ';', ',', '\r', '\n', '\'', '=', '+', '-', '@', '\t', ' ', 'a', 'é', '\uFEFF')
                .ofMaxLength(8);
        return Arbitraries.oneOf(tricky, Arbitraries.strings().ofMaxLength(12))
                .list()
                .ofMaxSize(6);
    }

    @Test
    void theDutchStyleOpensInADutchExcel() {
        String text = shares(CsvStyle.DUTCH);
        assertThat(text).startsWith("\uFEFFGebiedscode;Gebied;Waarde;Laagst;Hoogst;Eenheid;Status;");
        assertThat(text).contains("\r\nGM0363;Amsterdam;40;39,5;40,5;procent;definitief;;0;");
        assertThat(text).contains("\r\nGM0518;'s-Gravenhage;30;");
        assertThat(text).contains(";;;procent;geen cijfer;de bron heeft geen waarde voor GM1900;0;");
        assertThat(StrictCsv.read(text, ';')).hasSize(4).allMatch(row -> row.size() == 18);
    }

    @Test
    void theInternationalStyleIsForPrograms() {
        String text = shares(CsvStyle.INTERNATIONAL);
        assertThat(text).startsWith("Area code,Area,Value,Lowest,Highest,Unit,Status,");
        assertThat(text).contains("\r\nGM0363,Amsterdam,40,39.5,40.5,percent,final,,0,");
        assertThat(text).contains(",2021-01-01,2021-01-01,municipalities,ratio,association-share/1,");
        assertThat(text).contains("\"key-figures-0123456789ab, dwelling-stock-ba9876543210\"");
        assertThat(StrictCsv.read(text, ',')).hasSize(4).allMatch(row -> row.size() == 18);
    }

    @Test
    void largeNumbersHaveNoThousandsSeparators() {
        FigureTable table = SmallCountry.table(Language.NL, SmallCountry.stock());
        assertThat(new String(CsvWriter.write(table, CsvStyle.DUTCH), StandardCharsets.UTF_8))
                .contains("GM0363;Amsterdam;7449298;;;woningen;");
    }

    private static String shares(CsvStyle style) {
        FigureTable table = SmallCountry.table(style.language(), SmallCountry.shares(Division.MUNICIPALITY));
        return new String(CsvWriter.write(table, style), StandardCharsets.UTF_8);
    }
}
