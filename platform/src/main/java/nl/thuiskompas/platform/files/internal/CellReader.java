package nl.thuiskompas.platform.files.internal;

import java.util.Map;
import java.util.Optional;
import nl.thuiskompas.platform.datasets.CellSink;
import nl.thuiskompas.platform.datasets.CellStatus;
import org.jspecify.annotations.Nullable;

/** Reads what stands in a cell: a number, a text, or a symbol for a value that is not there. */
final class CellReader {
    /** Beyond this a number of a table of statistics is a mistake, and would no longer be exact. */
    private static final double LARGEST = 1e15;

    private final Books books;
    private final Symbols symbols;
    private final NumberText numbers;
    private final Findings findings;
    private final boolean numericSymbols;
    private final MappingFile.@Nullable StatusLines lines;
    private int statusColumn = -1;
    private final Map<String, CellStatus> statuses;

    CellReader(
            Books books,
            Symbols symbols,
            NumberText numbers,
            MappingFile.@Nullable StatusLines status,
            Findings findings) {
        this.books = books;
        this.symbols = symbols;
        this.numbers = numbers;
        this.findings = findings;
        this.numericSymbols = symbols.missing().keySet().stream().anyMatch(text -> !Double.isNaN(numbers.read(text)));
        this.lines = status;
        this.statuses = new java.util.HashMap<>();
        if (status != null) {
            status.codes()
                    .forEach((text, name) -> statuses.put(
                            text, Symbols.status(books.mapping(), name).orElseThrow()));
        }
    }

    /** Looks where the column of statuses is. */
    void bind(Columns columns) {
        statusColumn = lines == null ? -1 : columns.place(lines.column());
    }

    /** Gives the cell of a column, if there is one. */
    void read(Line line, Target target, int topic, int[] codes, CellSink sink) {
        if (line.isError(target.column())) {
            findings.error(
                    "cell-error",
                    line.row(),
                    target.called(),
                    "De cel bevat de fout " + Trouble.shown(line.text(target.column()))
                            + " en is weggelaten. Herstel de formule en" + " bewaar het bestand opnieuw.",
                    "The cell holds the error " + Trouble.shown(line.text(target.column()))
                            + " and was left out. Repair the formula and" + " save the file again.");
            return;
        }
        Optional<CellStatus> said = status(line);
        if (line.isNumber(target.column())) {
            if (numericSymbols) {
                Optional<CellStatus> symbol = symbols.missing().get(line.text(target.column()));
                if (symbol != null) {
                    none(line, topic, codes, symbol, sink);
                    return;
                }
            }
            number(line, target, topic, codes, line.number(target.column()), said.orElse(CellStatus.FINAL), sink);
            return;
        }
        String text = line.text(target.column());
        Optional<CellStatus> symbol = symbols.missing().get(text);
        if (symbol != null) {
            none(
                    line,
                    topic,
                    codes,
                    symbol.isPresent() || text.isEmpty() ? unvalued(said).or(() -> symbol) : symbol,
                    sink);
        } else if (books.isText(topic)) {
            sink.cell(
                    topic,
                    codes,
                    Double.NaN,
                    text,
                    said.filter(CellStatus::valued).orElse(CellStatus.FINAL),
                    line.row());
        } else {
            marked(line, target, topic, codes, text, said, sink);
        }
    }

    private void marked(
            Line line, Target target, int topic, int[] codes, String text, Optional<CellStatus> said, CellSink sink) {
        for (Symbols.Mark mark : symbols.marks()) {
            if (text.endsWith(mark.text())) {
                String before =
                        text.substring(0, text.length() - mark.text().length()).strip();
                number(line, target, topic, codes, numbers.read(before), mark.status(), sink);
                return;
            }
        }
        number(line, target, topic, codes, numbers.read(text), said.orElse(CellStatus.FINAL), sink);
    }

    private void none(Line line, int topic, int[] codes, Optional<CellStatus> status, CellSink sink) {
        status.ifPresent(each -> sink.cell(topic, codes, Double.NaN, null, each, line.row()));
    }

    private static Optional<CellStatus> unvalued(Optional<CellStatus> said) {
        return said.filter(each -> !each.valued());
    }

    private Optional<CellStatus> status(Line line) {
        if (statusColumn < 0) {
            return Optional.empty();
        }
        String text = line.text(statusColumn);
        CellStatus status = statuses.get(text);
        if (status == null && text.contains(": ")) {
            status = statuses.get(text.substring(0, text.indexOf(": ")));
        }
        if (status == null && !text.isEmpty()) {
            findings.warning(
                    "status-unknown",
                    line.row(),
                    "",
                    "De status '" + Trouble.shown(text) + "' staat niet in de mapping; de waarde telt als definitief.",
                    "The status '" + Trouble.shown(text) + "' is not in the mapping; the value counts as final.");
        }
        return Optional.ofNullable(status);
    }

    private void number(
            Line line, Target target, int topic, int[] codes, double value, CellStatus status, CellSink sink) {
        if (!Double.isFinite(value)) {
            findings.error(
                    "number-unreadable",
                    line.row(),
                    target.called(),
                    "'" + Trouble.shown(line.text(target.column()))
                            + "' is geen getal en is weggelaten. Is het een teken"
                            + " voor een ontbrekende waarde, zet het dan onder missing in de mapping.",
                    "'" + Trouble.shown(line.text(target.column()))
                            + "' is no number and was left out. If it stands for a"
                            + " missing value, put it under missing in the mapping.");
            return;
        }
        if (Math.abs(value) > LARGEST) {
            findings.error(
                    "number-too-large",
                    line.row(),
                    target.called(),
                    Trouble.shown(line.text(target.column()))
                            + " is te groot voor een tabel (meer dan 1.000.000.000.000.000) en is weggelaten.",
                    Trouble.shown(line.text(target.column()))
                            + " is too large for a table (above 1,000,000,000,000,000) and was left out.");
            return;
        }
        if (!status.valued()) {
            findings.error(
                    "value-with-status-of-none",
                    line.row(),
                    target.called(),
                    "Er staat een waarde, maar de status zegt dat er geen is (" + status.code() + "); weggelaten.",
                    "There is a value, but its status says that there is none (" + status.code() + "); left out.");
            return;
        }
        if (value < 0 && !books.negative(topic)) {
            negative(line, target);
        }
        if (books.isText(topic)) {
            sink.cell(topic, codes, Double.NaN, line.text(target.column()), status, line.row());
        } else {
            sink.cell(topic, codes, value, null, status, line.row());
        }
    }

    private void negative(Line line, Target target) {
        String value = line.text(target.column());
        findings.warning(
                "negative-number",
                line.row(),
                target.called(),
                value + " is negatief. Kan dat, zet dan negative: true bij het onderwerp in de mapping.",
                value + " is negative. If it can be, say negative: true for the topic in the mapping.");
    }

    /** A number for sums: empty cells and symbols count as nothing there. */
    double forSum(Line line, int column) {
        double value = line.isNumber(column) ? line.number(column) : numbers.read(line.text(column));
        return Double.isFinite(value) ? value : Double.NaN;
    }
}
