package nl.thuiskompas.platform.exports;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.thuiskompas.engine.statistics.Figure;
import nl.thuiskompas.engine.statistics.Reason;
import nl.thuiskompas.engine.statistics.Source;
import nl.thuiskompas.engine.statistics.Unit;
import nl.thuiskompas.engine.statistics.Value;
import nl.thuiskompas.platform.language.Language;

/**
 * Figures as a table: one row each, that says what the figure is, how sure it is and where it comes from. A row can be
 * cut out and still be read.
 *
 * <p>Values carry the same digits as in {@link FiguresDocument}: whole numbers stay whole, and
 * what is not whole has at most four decimals.
 *
 * @param language language of headings and words; names of areas and codes are the same in each
 * @param title what the table shows
 * @param notes what a reader should know before counting with it
 * @param columns headings, in order
 * @param rows as many cells as there are columns
 * @param about what the figures are and where they come from, for a sheet of its own
 */
public record FigureTable(
        Language language,
        String title,
        List<String> notes,
        List<Column> columns,
        List<List<Cell>> rows,
        List<Block> about) {
    /** Number of columns that every table has. */
    public static final int WIDTH = 18;

    public FigureTable {
        notes = List.copyOf(notes);
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        about = List.copyOf(about);
    }

    /**
     * A column.
     *
     * @param name its name in any language, for programs
     * @param kind what its cells hold
     * @param heading what stands above it
     * @param width in characters, for spreadsheets
     */
    public record Column(String name, Kind kind, String heading, int width) {}

    /** What the cells of a column hold, as far as they are not empty. */
    public enum Kind {
        TEXT,
        NUMBER,
        DAY
    }

    /**
     * A small table with a title.
     *
     * @param title what it tells
     * @param headings of its columns
     * @param rows as many cells as there are headings
     */
    public record Block(String title, List<String> headings, List<List<Cell>> rows) {}

    /** The table of any figures, in the order given. */
    public static FigureTable of(Language language, String title, List<String> notes, List<FigureRow> figures) {
        ExportTexts texts = ExportTexts.in(language);
        List<List<Cell>> rows = new ArrayList<>(figures.size());
        for (FigureRow row : figures) {
            rows.add(cells(texts, language, row));
        }
        List<String> all = new ArrayList<>(notes);
        if (figures.stream().anyMatch(row -> row.figure().value() instanceof Value.Amount a && a.banded())) {
            all.add(texts.get("about.band"));
        }
        return new FigureTable(language, title, all, columns(texts), rows, About.of(language, figures));
    }

    static List<Column> columns(ExportTexts texts) {
        List<Column> columns = new ArrayList<>();
        column(columns, texts, "code", 12);
        column(columns, texts, "region", 26);
        column(columns, texts, "value", 13);
        column(columns, texts, "low", 13);
        column(columns, texts, "high", 13);
        column(columns, texts, "unit", 14);
        column(columns, texts, "status", 16);
        column(columns, texts, "reason", 28);
        column(columns, texts, "apportioned", 22);
        column(columns, texts, "indicator", 44);
        column(columns, texts, "period", 10);
        column(columns, texts, "reference", 12);
        column(columns, texts, "edition", 16);
        column(columns, texts, "division", 16);
        column(columns, texts, "average", 24);
        column(columns, texts, "definition", 26);
        column(columns, texts, "release", 32);
        column(columns, texts, "source", 24);
        return columns;
    }

    private static void column(List<Column> columns, ExportTexts texts, String key, int width) {
        Kind kind = switch (key) {
            case "value", "low", "high", "apportioned" -> Kind.NUMBER;
            case "reference", "edition" -> Kind.DAY;
            default -> Kind.TEXT;
        };
        columns.add(new Column(key, kind, texts.get("column." + key), width));
    }

    private static List<Cell> cells(ExportTexts texts, Language language, FigureRow row) {
        Figure figure = row.figure();
        List<Cell> cells = new ArrayList<>();
        cells.add(text(figure.region().code()));
        cells.add(text(figure.region().name()));
        values(cells, figure);
        cells.add(text(texts.get("unit." + figure.indicator().unit().code())));
        cells.add(text(texts.get("status." + figure.status().code())));
        cells.add(
                figure.value() instanceof Value.Missing missing
                        ? text(reason(texts, missing.reason()))
                        : Cell.Empty.CELL);
        cells.add(new Cell.Percent(figure.apportioned() * 100));
        cells.add(text(row.title().in(language)));
        cells.add(text(figure.period().code()));
        cells.add(new Cell.Day(figure.period().reference()));
        cells.add(new Cell.Day(figure.edition()));
        cells.add(text(row.division().in(language)));
        cells.add(
                figure.indicator().unit() == Unit.PERCENT
                        ? text(texts.get("average." + figure.average().code()))
                        : Cell.Empty.CELL);
        cells.add(text(figure.indicator().definition()));
        cells.add(text(joined(figure, Source::release)));
        cells.add(text(joined(figure, source -> source.publisher() + " " + source.table())));
        return cells;
    }

    private static void values(List<Cell> cells, Figure figure) {
        if (!(figure.value() instanceof Value.Amount amount)) {
            cells.addAll(List.of(Cell.Empty.CELL, Cell.Empty.CELL, Cell.Empty.CELL));
            return;
        }
        Unit unit = figure.indicator().unit();
        cells.add(number(unit, amount.value()));
        cells.add(amount.banded() ? number(unit, amount.low()) : Cell.Empty.CELL);
        cells.add(amount.banded() ? number(unit, amount.high()) : Cell.Empty.CELL);
    }

    private static Cell number(Unit unit, double value) {
        return switch (unit) {
            case PERCENT -> new Cell.Percent(value);
            case HOMES, PERSONS, MUNICIPALITIES, EUROS -> new Cell.Count(value);
        };
    }

    static String reason(ExportTexts texts, Reason reason) {
        return texts.get("reason." + reason.kind().name().toLowerCase(Locale.ROOT), "subject", reason.subject());
    }

    private static String joined(Figure figure, Function<Source, String> part) {
        return figure.sources().stream().map(part).distinct().collect(Collectors.joining(", "));
    }

    static Cell text(String text) {
        return new Cell.Text(text);
    }
}
