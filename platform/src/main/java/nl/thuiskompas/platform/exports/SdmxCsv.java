package nl.thuiskompas.platform.exports;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.thuiskompas.engine.statistics.Figure;
import nl.thuiskompas.engine.statistics.Reason;
import nl.thuiskompas.engine.statistics.Source;
import nl.thuiskompas.engine.statistics.Unit;
import nl.thuiskompas.engine.statistics.Value;

/**
 * Figures as SDMX-CSV 2.0 (SDMX 3.0, section 5): codes, no words; one line for each figure.
 *
 * <p>The dimensions are FREQ, INDICATOR, REF_AREA and TIME_PERIOD; OBS_VALUE is the measure; the others are attributes.
 * OBS_STATUS has the codes of the SDMX code list CL_OBS_STATUS; what our own status says more exactly is in STATUS. A
 * missing value is an empty OBS_VALUE, as the standard asks.
 */
public final class SdmxCsv {
    /** Media type of SDMX-CSV 2.0. */
    public static final String MEDIA_TYPE = "application/vnd.sdmx.data+csv";

    /** Identifier of the data flow: agency, name and version. */
    public static final String FLOW = "THUISKOMPAS:FIGURES(1.0)";

    /** The columns, in order. */
    public static final List<String> COLUMNS = List.of(
            "STRUCTURE",
            "STRUCTURE_ID",
            "ACTION",
            "FREQ",
            "INDICATOR",
            "REF_AREA",
            "TIME_PERIOD",
            "OBS_VALUE",
            "OBS_STATUS",
            "UNIT_MEASURE",
            "DECIMALS",
            "OBS_LOW",
            "OBS_HIGH",
            "STATUS",
            "APPORTIONED",
            "REF_DATE",
            "EDITION",
            "AVERAGE",
            "DEFINITION",
            "RELEASE");

    private SdmxCsv() {}

    /** The file. Equal figures give equal bytes. */
    public static byte[] of(List<Figure> figures) {
        StringBuilder out = new StringBuilder(200 + 200 * figures.size());
        CsvWriter.line(
                out,
                CsvStyle.INTERNATIONAL,
                COLUMNS.stream().map(Cell.Text::new).toList());
        Moments moments = new Moments(figures);
        figures.forEach(figure -> CsvWriter.line(out, CsvStyle.INTERNATIONAL, cells(figure, moments)));
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static List<Cell> cells(Figure figure, Moments moments) {
        List<Cell> cells = new ArrayList<>();
        Stream.of(
                        "dataflow",
                        FLOW,
                        "I",
                        "A",
                        figure.indicator().code(),
                        figure.region().code(),
                        moments.of(figure))
                .map(Cell.Text::new)
                .forEach(cells::add);
        Value.Amount amount = figure.value() instanceof Value.Amount known ? known : null;
        cells.add(amount == null ? Cell.Empty.CELL : new Cell.Count(amount.value()));
        cells.add(new Cell.Text(status(figure)));
        cells.add(new Cell.Text(unit(figure.indicator().unit())));
        cells.add(new Cell.Count(JsonStat.decimals(figure.indicator().unit())));
        cells.add(amount != null && amount.banded() ? new Cell.Count(amount.low()) : Cell.Empty.CELL);
        cells.add(amount != null && amount.banded() ? new Cell.Count(amount.high()) : Cell.Empty.CELL);
        cells.add(new Cell.Text(figure.status().code()));
        cells.add(new Cell.Text(Rounding.plain(figure.apportioned(), Rounding.PART)));
        cells.add(new Cell.Day(figure.period().reference()));
        cells.add(new Cell.Day(figure.edition()));
        cells.add(
                figure.indicator().unit() == Unit.PERCENT
                        ? new Cell.Text(figure.average().code())
                        : Cell.Empty.CELL);
        cells.add(new Cell.Text(figure.indicator().definition()));
        cells.add(new Cell.Text(
                figure.sources().stream().map(Source::release).distinct().collect(Collectors.joining(" "))));
        return cells;
    }

    /** After CL_OBS_STATUS: A normal, P provisional, E estimated, M cannot exist, O missing. */
    private static String status(Figure figure) {
        if (figure.value() instanceof Value.Missing missing) {
            return missing.reason().kind() == Reason.Kind.EMPTY_REGION ? "M" : "O";
        }
        return switch (figure.status()) {
            case FINAL, PERTURBED -> "A";
            case PROVISIONAL -> "P";
            case APPORTIONED, ESTIMATED -> "E";
            case MISSING -> "O";
        };
    }

    private static String unit(Unit unit) {
        return switch (unit) {
            case EUROS -> "EUR"; // as ISO 4217 and the SDMX code lists have it
            case HOMES, PERSONS, PERCENT, MUNICIPALITIES -> unit.name();
        };
    }
}
