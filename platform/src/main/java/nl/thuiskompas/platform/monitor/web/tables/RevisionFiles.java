package nl.thuiskompas.platform.monitor.web.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.thuiskompas.platform.datasets.DatasetRelease;
import nl.thuiskompas.platform.datasets.Dimension;
import nl.thuiskompas.platform.datasets.ReleaseDiff;
import nl.thuiskompas.platform.datasets.Topic;
import nl.thuiskompas.platform.exports.Cell;
import nl.thuiskompas.platform.exports.FigureTable.Column;
import nl.thuiskompas.platform.exports.FigureTable.Kind;
import nl.thuiskompas.platform.exports.LongTable;
import nl.thuiskompas.platform.language.Texts;
import nl.thuiskompas.platform.monitor.DiffSummary;
import nl.thuiskompas.platform.monitor.Vintages;
import nl.thuiskompas.platform.monitor.web.Visit;
import org.jspecify.annotations.Nullable;

/** What was revised, as files hold it: one series by release, or every cell that two releases do not share. */
final class RevisionFiles {
    /** How many columns the file of a series has. */
    static final int SERIES_WIDTH = 9;

    private static final int WIDTH = 16;
    private static final int WIDE = 34;

    private final Visit visit;
    private final Texts texts;
    private final TableWords words;

    RevisionFiles(Visit visit) {
        this.visit = visit;
        this.texts = visit.texts();
        this.words = TableWords.of(visit);
    }

    private Column column(String name, Kind kind, int width) {
        return new Column(name, kind, texts.get("tables.file." + name), width);
    }

    /** A row for each period of each release, oldest knowledge first. */
    LongTable vintages(VintagesPage.Series series) {
        Vintages vintages = series.vintages();
        VintageWords named = series.words(visit);
        List<List<Cell>> rows = new ArrayList<>();
        for (Vintages.Column column : vintages.columns()) {
            for (String period : vintages.periods()) {
                nl.thuiskompas.platform.datasets.Cell cell = column.cells().get(period);
                if (cell != null) {
                    rows.add(List.of(
                            new Cell.Text(period),
                            new Cell.Text(named.period(period)),
                            new Cell.Day(column.release().known()),
                            new Cell.Text(named.caption()),
                            CellFile.number(cell.value(), vintages.topic()),
                            new Cell.Text(vintages.topic().unit().strip()),
                            new Cell.Text(words.status(cell.status())),
                            new Cell.Text(column.release().id()),
                            new Cell.Text((series.newest().origin().publisher() + " "
                                            + series.newest().origin().table())
                                    .strip())));
                }
            }
        }
        return new LongTable(
                visit.language(),
                named.caption(),
                CellSelection.provenance(vintages.columns().getLast().release()),
                notes(vintages.columns().getLast().release(), named.finding()),
                List.of(
                        column("period_code", Kind.TEXT, WIDTH),
                        column("period", Kind.TEXT, WIDTH),
                        column("known", Kind.DAY, WIDTH),
                        column("topic", Kind.TEXT, WIDE),
                        column("value", Kind.NUMBER, WIDTH),
                        column("unit", Kind.TEXT, WIDTH),
                        column("status", Kind.TEXT, WIDTH),
                        column("release", Kind.TEXT, WIDE),
                        column("source", Kind.TEXT, WIDTH)),
                rows.size(),
                row -> rows.forEach(row::take));
    }

    private List<String> notes(DatasetRelease release, String finding) {
        List<String> notes = new ArrayList<>(CellFile.synthetic(visit, release));
        notes.add(finding);
        return notes;
    }

    /** How many columns the file of a difference has. */
    static int width(DiffWords named) {
        return 2 * named.compared().size() + 10;
    }

    /** A row for each cell that is not what it was, topic by topic. */
    LongTable difference(ReleaseDiff diff, DiffSummary summary) {
        DiffWords named = new DiffWords(visit, diff, summary);
        List<Column> columns = new ArrayList<>();
        columns.add(column("topic_code", Kind.TEXT, WIDTH));
        columns.add(column("topic", Kind.TEXT, WIDE));
        List<String> fields = FieldNames.of(named.compared());
        for (int i = 0; i < fields.size(); i++) {
            String title = named.compared().get(i).title().strip();
            columns.add(new Column(
                    fields.get(i) + "_code", Kind.TEXT, texts.get("tables.file.code", "title", title), WIDTH));
            columns.add(new Column(fields.get(i), Kind.TEXT, title, WIDE));
        }
        columns.add(column("happened", Kind.TEXT, WIDTH));
        columns.add(column("before", Kind.NUMBER, WIDTH));
        columns.add(column("status_before", Kind.TEXT, WIDTH));
        columns.add(column("after", Kind.NUMBER, WIDTH));
        columns.add(column("status_after", Kind.TEXT, WIDTH));
        columns.add(column("difference", Kind.NUMBER, WIDTH));
        columns.add(column("release_before", Kind.TEXT, WIDE));
        columns.add(column("release_after", Kind.TEXT, WIDE));
        return new LongTable(
                visit.language(),
                texts.get("tables.diff.title") + ": " + diff.dataset().title().strip(),
                CellSelection.provenance(diff.after()),
                notes(diff.after(), named.finding()),
                columns,
                summary.all().all(),
                row -> diff.forEach(change -> row.take(row(diff, named, change))));
    }

    private List<Cell> row(ReleaseDiff diff, DiffWords named, ReleaseDiff.Change change) {
        Topic topic = named.find(change.topic());
        List<Cell> row = new ArrayList<>();
        row.add(new Cell.Text(change.topic()));
        row.add(new Cell.Text(named.topic(change.topic())));
        for (Dimension dimension : named.compared()) {
            String code = change.codes().getOrDefault(dimension.name(), "");
            row.add(new Cell.Text(code));
            row.add(new Cell.Text(named.name(dimension.name(), code)));
        }
        row.add(new Cell.Text(texts.get("tables.diff." + change.kind().name().toLowerCase(Locale.ROOT))));
        row.add(CellFile.number(change.valueBefore(), topic));
        row.add(status(named, change.textBefore()));
        row.add(CellFile.number(change.valueAfter(), topic));
        row.add(status(named, change.textAfter()));
        row.add(CellFile.number(change.difference(), topic));
        row.add(new Cell.Text(diff.before().id()));
        row.add(new Cell.Text(diff.after().id()));
        return row;
    }

    /** The status in words; of a topic of texts the text itself. */
    private static Cell status(DiffWords named, @Nullable String text) {
        return text == null ? Cell.Empty.CELL : new Cell.Text(named.status(text));
    }
}
