package nl.thuiskompas.platform.exports;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import nl.thuiskompas.engine.geography.Fraction;
import nl.thuiskompas.platform.language.Language;

/** A crosswalk for a spreadsheet: the same columns as the CSV, with the part as a percentage. */
public final class CrosswalkSheet {
    /** Longer whole numbers lose digits in a spreadsheet. */
    private static final int MOST_BITS = 49;

    private CrosswalkSheet() {}

    /**
     * The table.
     *
     * @param sources what the changes of boundaries come from, a line each
     */
    public static FigureTable of(CrosswalkTable table, Language language, List<String> sources) {
        ExportTexts texts = ExportTexts.in(language);
        List<String> notes = new ArrayList<>(List.of(texts.get("crosswalk.note"), texts.get("crosswalk.exact")));
        sources.forEach(source -> notes.add(texts.get("column.source") + ": " + source));
        String title = texts.get("crosswalk.title") + " " + table.from() + " – " + table.to();
        return new PlainTable(
                        CrosswalkTable.COLUMNS,
                        table.rows().stream().map(CrosswalkSheet::cells).toList())
                .sheet(language, title, notes);
    }

    private static List<Cell> cells(CrosswalkRow row) {
        Fraction part = row.part();
        return List.of(
                new Cell.Text(row.from().code()),
                new Cell.Text(row.from().name()),
                new Cell.Text(row.to().code()),
                new Cell.Text(row.to().name()),
                part == null ? Cell.Empty.CELL : whole(part.numerator()),
                part == null ? Cell.Empty.CELL : whole(part.denominator()),
                part == null ? Cell.Empty.CELL : new Cell.Percent(100 * part.doubleValue()),
                new Cell.Text(row.kind().code()),
                row.basis().isEmpty() ? Cell.Empty.CELL : new Cell.Text(row.basis()));
    }

    private static Cell whole(BigInteger number) {
        return number.bitLength() > MOST_BITS ? new Cell.Text(number.toString()) : new Cell.Count(number.doubleValue());
    }
}
