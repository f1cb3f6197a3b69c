package nl.thuiskompas.platform.programme.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import nl.thuiskompas.platform.exports.Cell;
import nl.thuiskompas.platform.exports.PlainTable;
import nl.thuiskompas.platform.language.Language;
import nl.thuiskompas.platform.programme.Code;
import nl.thuiskompas.platform.programme.Entry;
import nl.thuiskompas.platform.programme.FactValue;
import nl.thuiskompas.platform.programme.PartialDate;

/** Facts as a table for programs and spreadsheets: a row for each form that was known, with everything that is known of it. */
final class FactFiles {
    /** The headings, the same in every language. */
    static final List<String> COLUMNS = List.of(
            "entry",
            "line",
            "measure",
            "series",
            "title",
            "concept",
            "step",
            "owner",
            "group",
            "region",
            "period",
            "value",
            "text",
            "unit",
            "precision",
            "certainty",
            "document",
            "published",
            "publisher",
            "reference",
            "place",
            "known",
            "evidence",
            "replaces",
            "how",
            "replaced_by",
            "contradicts",
            "note",
            "ledger");

    private static final int MOST_DECIMALS = 8;

    private final ProgrammeVisit visit;
    private final Telling telling;
    private final Language language;

    FactFiles(ProgrammeVisit visit) {
        this.visit = visit;
        this.telling = visit.telling();
        this.language = visit.language();
    }

    /** How many rows a choice leaves over. */
    static int count(ProgrammeVisit visit, String choice, String value) {
        return FactChoice.of(visit.choosing(choice, value)).size();
    }

    PlainTable table(List<Entry> entries) {
        return new PlainTable(COLUMNS, entries.stream().map(this::cells).toList());
    }

    private List<Cell> cells(Entry entry) {
        List<Cell> cells = new ArrayList<>();
        text(cells, entry.id());
        text(cells, entry.series().line().id());
        text(cells, entry.series().measure().id());
        text(cells, entry.series().id());
        text(cells, entry.series().title().in(language));
        text(cells, entry.series().concept().id());
        text(cells, Code.of(entry.series().step()));
        text(cells, entry.series().owner().title().in(language));
        text(cells, entry.group().map(group -> group.id()).orElse(""));
        text(cells, entry.region());
        text(cells, entry.period().text());
        cells.add(entry.amount().map(FactFiles::number).orElse(Cell.Empty.CELL));
        text(cells, written(entry));
        text(cells, Code.of(entry.series().unit()));
        text(cells, Code.of(entry.precision()));
        text(cells, Code.of(entry.certainty()));
        text(cells, entry.document().title().in(language));
        text(cells, entry.document().published().map(PartialDate::text).orElse(""));
        text(cells, entry.document().publisher().title().in(language));
        text(cells, entry.document().reference());
        text(cells, entry.place());
        cells.add(new Cell.Day(entry.known()));
        text(cells, Code.of(entry.evidence()));
        text(cells, entry.replaces().map(Entry.Replacement::entry).orElse(""));
        text(cells, entry.replaces().map(replaced -> Code.of(replaced.how())).orElse(""));
        text(cells, telling.replacement(entry).map(Entry::id).orElse(""));
        text(
                cells,
                visit.known().contradictions(entry).stream()
                        .map(each -> each.other().id())
                        .collect(Collectors.joining(" ")));
        text(cells, entry.note().in(language));
        text(cells, visit.ledger().release());
        return cells;
    }

    private static void text(List<Cell> cells, String text) {
        cells.add(text.isEmpty() ? Cell.Empty.CELL : new Cell.Text(text));
    }

    private static Cell number(BigDecimal amount) {
        int decimals = Math.clamp(amount.stripTrailingZeros().scale(), 0, MOST_DECIMALS);
        return new Cell.Exact(amount.doubleValue(), decimals);
    }

    /** What the fact says where it is no number. */
    private String written(Entry entry) {
        return switch (entry.value()) {
            case FactValue.Quantity quantity -> "";
            case FactValue.Day day -> day.date().text();
            case FactValue.Window window -> window.span().text();
            case FactValue.Term term -> term.words().in(language);
        };
    }
}
