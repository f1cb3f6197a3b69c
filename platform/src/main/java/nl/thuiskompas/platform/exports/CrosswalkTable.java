package nl.thuiskompas.platform.exports;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.thuiskompas.engine.geography.Crosswalk;
import nl.thuiskompas.engine.geography.Fraction;
import nl.thuiskompas.engine.geography.Geography;
import nl.thuiskompas.engine.geography.Municipality;

/**
 * Which part of each municipality of one date lies in which municipality of another, for whoever computes on with it: the
 * parts of one municipality, as fractions, add up to one exactly.
 *
 * @param crosswalk the way it was made from
 * @param rows in the order of the codes, first those one comes from
 */
public record CrosswalkTable(Crosswalk crosswalk, List<CrosswalkRow> rows) {
    /** Names of the columns. */
    static final List<String> COLUMNS = List.of(
            "from_code",
            "from_name",
            "to_code",
            "to_name",
            "part_numerator",
            "part_denominator",
            "part",
            "kind",
            "basis");
    /** Decimals of a part, beside the exact fraction. */
    private static final int DECIMALS = 12;

    public CrosswalkTable {
        rows = List.copyOf(rows);
    }

    /**
     * The table of all municipalities.
     *
     * @throws nl.thuiskompas.engine.geography.UnknownEditionException when one of the dates is not known
     */
    public static CrosswalkTable of(Geography geography, LocalDate from, LocalDate to) {
        Crosswalk crosswalk = geography.crosswalk(from, to);
        CrosswalkBasis basis = new CrosswalkBasis(geography, from, to);
        List<CrosswalkRow> rows = new ArrayList<>();
        crosswalk.from().municipalities().forEach(municipality -> add(rows, crosswalk, basis, municipality));
        return new CrosswalkTable(crosswalk, rows);
    }

    /**
     * The rows of one municipality.
     *
     * @param source code of a municipality of the date one comes from
     * @throws IllegalArgumentException when the code was not in use on that date
     */
    public static CrosswalkTable of(Geography geography, LocalDate from, LocalDate to, String source) {
        Crosswalk crosswalk = geography.crosswalk(from, to);
        Municipality municipality = crosswalk
                .from()
                .find(source)
                .orElseThrow(() -> new IllegalArgumentException(source + " was not a municipality on " + from));
        List<CrosswalkRow> rows = new ArrayList<>();
        add(rows, crosswalk, new CrosswalkBasis(geography, from, to), municipality);
        return new CrosswalkTable(crosswalk, rows);
    }

    private static void add(
            List<CrosswalkRow> rows, Crosswalk crosswalk, CrosswalkBasis basis, Municipality municipality) {
        for (Crosswalk.Link link : crosswalk.links(municipality.code())) {
            rows.add(new CrosswalkRow(
                    municipality,
                    crosswalk.to().find(link.target()).orElseThrow(),
                    link.part(),
                    link.isWhole() ? "" : basis.of(municipality.code(), link.target())));
        }
    }

    /** The date one comes from. */
    public LocalDate from() {
        return crosswalk.from().date();
    }

    /** The date one goes to. */
    public LocalDate to() {
        return crosswalk.to().date();
    }

    /** As CSV with fixed names of columns in both styles. Equal tables give equal bytes. */
    public byte[] csv(CsvStyle style) {
        StringBuilder out = new StringBuilder(100 + 120 * rows.size());
        if (style.marked()) {
            out.append('\uFEFF');
        }
        CsvWriter.line(out, style, COLUMNS.stream().map(Cell.Text::new).toList());
        rows.forEach(row -> CsvWriter.line(out, style, cells(row, style)));
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static List<Cell> cells(CrosswalkRow row, CsvStyle style) {
        List<Cell> cells = new ArrayList<>();
        cells.add(new Cell.Text(row.from().code()));
        cells.add(new Cell.Text(row.from().name()));
        cells.add(new Cell.Text(row.to().code()));
        cells.add(new Cell.Text(row.to().name()));
        Fraction part = row.part();
        if (part == null) {
            cells.addAll(List.of(Cell.Empty.CELL, Cell.Empty.CELL, Cell.Empty.CELL));
        } else {
            // All digits, however many: whoever reads them as numbers of limited length has the decimal beside them.
            cells.add(new Cell.Text(part.numerator().toString()));
            cells.add(new Cell.Text(part.denominator().toString()));
            cells.add(new Cell.Text(decimal(part).replace('.', style.decimalMark())));
        }
        cells.add(new Cell.Text(row.kind().code()));
        cells.add(row.basis().isEmpty() ? Cell.Empty.CELL : new Cell.Text(row.basis()));
        return cells;
    }

    /** The part with at most twelve decimals, rounded half up. */
    static String decimal(Fraction part) {
        return new BigDecimal(part.numerator())
                .divide(new BigDecimal(part.denominator()), DECIMALS, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }
}
