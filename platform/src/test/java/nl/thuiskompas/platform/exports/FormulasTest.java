package nl.thuiskompas.platform.exports;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.miachm.sods.SpreadSheet;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import nl.thuiskompas.platform.language.Language;
import org.dhatim.fastexcel.reader.ReadableWorkbook;

/** No text of ours is computed by whoever opens a file of ours, whatever stands in it. */
class FormulasTest {
    private static final String FORMULA = "=+-@\t\r\n";

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(12),
                Arbitraries.strings().withChars(FORMULA + "'\"1A;,|!").ofMaxLength(8));
    }

    @Property(tries = 300)
    void noTextOfASpreadsheetBeginsLikeAFormula(@ForAll("texts") String text) {
        String written = SheetText.of(text);
        assertThat(written).matches(safe -> safe.isEmpty() || FORMULA.indexOf(safe.charAt(0)) < 0);
        assertThat(CsvWriter.unguarded(written)).hasSameSizeAs(text);
    }

    @Property(tries = 60)
    void aWorkbookWithAnyTextOpensAndComputesNothing(@ForAll("texts") String text) throws IOException {
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(Workbooks.write(table(text))))) {
            try (var rows = book.getFirstSheet().openStream()) {
                rows.skip(1).flatMap(row -> row.stream()).forEach(cell -> {
                    if (cell != null) {
                        assertThat(cell.getFormula()).isNull();
                        assertThat(cell.getText()).matches(t -> t.isEmpty() || FORMULA.indexOf(t.charAt(0)) < 0);
                    }
                });
            }
        }
    }

    @Property(tries = 60)
    void anOpenDocumentWithAnyTextOpensAndComputesNothing(@ForAll("texts") String text) throws IOException {
        SpreadSheet book = new SpreadSheet(new ByteArrayInputStream(OpenDocuments.write(table(text))));
        var cell = book.getSheet(0).getRange(1, 0);
        assertThat(cell.getFormula()).isNull();
        if (cell.getValue() instanceof String read && !read.isEmpty()) {
            assertThat(FORMULA.indexOf(read.charAt(0))).isNegative();
        }
    }

    private static FigureTable table(String text) {
        return new FigureTable(
                Language.EN,
                text,
                List.of(text),
                List.of(new FigureTable.Column("code", FigureTable.Kind.TEXT, text, 12)),
                List.of(List.of(new Cell.Text(text))),
                List.of());
    }
}
