package nl.thuiskompas.platform.commands;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.thuiskompas.engine.statistics.Average;
import nl.thuiskompas.engine.statistics.Cube;
import nl.thuiskompas.engine.statistics.Figure;
import nl.thuiskompas.engine.statistics.Unit;
import nl.thuiskompas.engine.statistics.Value;
import nl.thuiskompas.platform.language.Language;
import nl.thuiskompas.platform.language.Numbers;
import nl.thuiskompas.platform.monitor.IndicatorEntry;

/** Figures for somebody who reads a terminal. */
final class FigureLines {
    private static final Numbers NUMBERS = Numbers.in(Language.EN);

    private final IndicatorEntry entry;
    private final Cube cube;

    FigureLines(IndicatorEntry entry, Cube cube) {
        this.entry = entry;
        this.cube = cube;
    }

    /** A heading, the figures at these places of the cube, and where they come from. */
    String text(IntStream places) {
        Unit unit = cube.indicator().unit();
        TextTable table = new TextTable(
                Set.of(2, 3), "region", "name", unit == Unit.PERCENT ? "value" : unit.code(), "low to high", "status");
        places.mapToObj(cube::figure).forEach(figure -> add(table, figure));
        return heading() + "\n\n" + table.text() + "\n" + source() + "\n";
    }

    private String heading() {
        String average = cube.indicator().unit() == Unit.PERCENT
                ? ", " + (cube.average() == Average.MEAN ? "mean of municipalities" : "ratio of sums")
                : "";
        return entry.title().en() + ", period " + cube.period().code() + " (reference date "
                + cube.period().reference() + "), municipalities of " + cube.edition() + average;
    }

    private static void add(TextTable table, Figure figure) {
        String code = figure.region().code();
        String name = figure.region().name();
        switch (figure.value()) {
            case Value.Amount amount ->
                table.add(
                        code,
                        name,
                        NUMBERS.value(amount, figure.indicator().unit()),
                        amount.banded()
                                ? NUMBERS.band(amount, figure.indicator().unit())
                                : "",
                        status(figure));
            case Value.Missing missing ->
                table.add(code, name, "-", "", "missing: " + missing.reason().sentence());
        }
    }

    private static String status(Figure figure) {
        return figure.apportioned() > 0
                ? figure.status().code() + ", " + NUMBERS.percent(figure.apportioned() * 100, 1) + " by weights"
                : figure.status().code();
    }

    private String source() {
        return cube.sources().stream()
                .map(source -> source.publisher() + " " + source.table() + " (" + source.reference() + ", "
                        + source.licence() + ", release " + source.release() + ")")
                .collect(Collectors.joining("; ", "Source: ", ""));
    }
}
