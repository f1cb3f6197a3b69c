package nl.thuiskompas.platform.commands;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.thuiskompas.engine.geography.Municipality;
import nl.thuiskompas.engine.statistics.Average;
import nl.thuiskompas.engine.statistics.Cube;
import nl.thuiskompas.engine.statistics.Figure;
import nl.thuiskompas.engine.statistics.Source;
import nl.thuiskompas.engine.statistics.Unit;
import nl.thuiskompas.engine.statistics.Value;
import nl.thuiskompas.platform.exports.OutsideFigures;
import nl.thuiskompas.platform.language.Language;
import nl.thuiskompas.platform.language.Numbers;
import nl.thuiskompas.platform.monitor.FigureAnswer;
import nl.thuiskompas.platform.monitor.IndicatorEntry;

/** Figures for somebody who reads a terminal. */
final class FigureLines {
    private static final Numbers NUMBERS = Numbers.in(Language.EN);
    /** Below a tenth of a percent a second decimal is shown, and below this not even that says anything. */
    private static final double SMALLEST_SHARE = 0.00005;

    private static final int MOST_OUTSIDE = 5;

    private final FigureAnswer answer;
    private final boolean series;

    /** @param series whether a series was asked for: then each line names its period */
    FigureLines(FigureAnswer answer, boolean series) {
        this.answer = answer;
        this.series = series;
    }

    /** A heading, the figures, and where they come from. */
    String text() {
        List<Figure> figures = answer.figures();
        List<String> headings = new ArrayList<>(
                List.of("period", "region", "name", value(), "low to high", "status", "apportioned", "why no value"));
        Set<Integer> numbers = Set.of(3, 4, 6);
        if (!series) {
            headings.removeFirst();
            numbers = Set.of(2, 3, 5);
        }
        if (figures.stream().noneMatch(figure -> figure.value() instanceof Value.Missing)) {
            headings.removeLast();
        }
        TextTable table = new TextTable(numbers, headings.toArray(String[]::new));
        figures.forEach(
                figure -> table.add(cells(figure).subList(0, headings.size()).toArray(String[]::new)));
        return heading() + "\n\n" + table.text() + "\n" + outside() + source() + "\n";
    }

    /** Whom the division leaves out, on a line; nothing when that is nobody. */
    private String outside() {
        OutsideFigures outside = answer.outside();
        List<Municipality> all = outside.municipalities();
        if (all.isEmpty()) {
            return "";
        }
        String names = all.stream()
                .limit(MOST_OUTSIDE)
                .map(municipality -> municipality.code() + " " + municipality.name())
                .collect(Collectors.joining(", "));
        String more = all.size() > MOST_OUTSIDE ? " and " + (all.size() - MOST_OUTSIDE) + " more" : "";
        Unit unit = first().indicator().unit();
        return "In no region"
                + (series ? " in " + answer.parts().getLast().cube().period().code() : "") + ": "
                + all.size() + (all.size() == 1 ? " municipality (" : " municipalities (") + names
                + more + ")"
                + (outside.value().isPresent()
                        ? ", " + NUMBERS.whole(outside.value().getAsDouble()) + " " + unit.code()
                        : "")
                + "\n";
    }

    private Cube first() {
        return answer.parts().getFirst().cube();
    }

    private String value() {
        Unit unit = first().indicator().unit();
        return unit == Unit.PERCENT || unit == Unit.EUROS ? "value" : unit.code();
    }

    private String heading() {
        IndicatorEntry entry = answer.parts().getFirst().question().indicator();
        Cube cube = first();
        String average = cube.indicator().unit() == Unit.PERCENT
                ? ", " + (cube.average() == Average.MEAN ? "mean of municipalities" : "ratio of sums")
                : "";
        boolean oneDate =
                answer.parts().stream().allMatch(part -> part.cube().edition().equals(cube.edition()));
        String period = series
                ? "all periods"
                : "period " + cube.period().code() + " (reference date "
                        + cube.period().reference() + ")";
        return entry.title().en() + ", " + period + ", municipalities of "
                + (oneDate ? cube.edition() : "each period's own date") + average;
    }

    private List<String> cells(Figure figure) {
        List<String> cells = new ArrayList<>();
        if (series) {
            cells.add(figure.period().code());
        }
        cells.add(figure.region().code());
        cells.add(figure.region().name());
        Unit unit = figure.indicator().unit();
        switch (figure.value()) {
            case Value.Amount amount -> {
                cells.add(NUMBERS.value(amount, unit));
                cells.add(amount.banded() ? NUMBERS.band(amount, unit) : "");
                cells.add(figure.status().code());
                cells.addAll(List.of(share(figure.apportioned()), ""));
            }
            case Value.Missing missing ->
                cells.addAll(List.of(
                        "-", "", figure.status().code(), "", missing.reason().sentence()));
        }
        return cells;
    }

    /** The apportioned share as pages write it; nothing when nothing was. */
    static String share(double apportioned) {
        if (apportioned == 0) {
            return "";
        }
        return apportioned < SMALLEST_SHARE
                ? "<0.01%"
                : NUMBERS.percent(apportioned * 100, apportioned < 0.001 ? 2 : 1);
    }

    /** Each release once, with the first and the last of its dates. */
    private String source() {
        Map<String, TreeSet<LocalDate>> dates = new LinkedHashMap<>();
        for (FigureAnswer.Part part : answer.parts()) {
            for (Source source : part.cube().sources()) {
                dates.computeIfAbsent(
                                source.publisher() + " " + source.table() + " ({dates}, " + licence(source)
                                        + ", release " + source.release() + ")",
                                release -> new TreeSet<>())
                        .add(source.reference());
            }
        }
        List<String> releases = new ArrayList<>();
        dates.forEach((release, of) -> releases.add(
                release.replace("{dates}", of.size() == 1 ? of.first().toString() : of.first() + " to " + of.last())));
        return "Source: " + String.join("; ", releases);
    }

    private static String licence(Source source) {
        return source.licence().isBlank() ? "licence not stated" : source.licence();
    }
}
