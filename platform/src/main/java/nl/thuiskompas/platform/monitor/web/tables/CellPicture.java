package nl.thuiskompas.platform.monitor.web.tables;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.thuiskompas.platform.datasets.Cell;
import nl.thuiskompas.platform.datasets.Dataset;
import nl.thuiskompas.platform.datasets.DatasetRelease;
import nl.thuiskompas.platform.datasets.PeriodCode;
import nl.thuiskompas.platform.datasets.Topic;
import nl.thuiskompas.platform.monitor.web.ViewPicture;
import nl.thuiskompas.platform.pictures.BarComparison;
import nl.thuiskompas.platform.pictures.Drawing;
import nl.thuiskompas.platform.pictures.LineChart;
import nl.thuiskompas.platform.pictures.Role;
import org.jspecify.annotations.Nullable;

/**
 * The picture of the cells that a reader chose: up to three series over time where there are no more, else bars of what is
 * largest in the newest period.
 */
final class CellPicture {
    /** Of more cells than this no picture is made: nobody could read it, and reading them takes long. */
    private static final int MOST_CELLS = 20_000;

    /** Bars on a page, and where there is less room for them. */
    static final int MOST_BARS = 10;

    static final int BARS_OF_A_PREVIEW = 7;
    private static final int MOST_LINES = 3;
    private static final int HEIGHT = 240;

    private final CellSelection selection;
    private final Dataset dataset;
    private final Topic topic;
    private final TableWords words;
    private final CellLabels labels;
    private final int time;
    private final int most;
    private final List<Cell> cells = new ArrayList<>();

    private CellPicture(CellSelection selection, long size, int most) {
        this.most = most;
        this.selection = selection;
        this.dataset = selection.dataset();
        this.topic = selection.choice().topic();
        this.words = TableWords.of(selection.visit());
        this.labels = CellLabels.of(dataset, CodeNames.of(selection.visit().monitor(), dataset));
        this.time = labels.time();
        if (topic.type() == Topic.Type.NUMBER && size <= MOST_CELLS) {
            selection.cells().read(selection.condition(), 0, MOST_CELLS, cell -> {
                if (!Double.isNaN(cell.value())) {
                    cells.add(cell);
                }
            });
        }
    }

    /** What is drawn, with its words. */
    private record Shown(
            String figure,
            String sentence,
            String axis,
            @Nullable Drawing drawing) {}

    /**
     * The picture.
     *
     * @param size how many cells were chosen
     * @param most how many bars there is room for
     */
    static ViewPicture of(CellSelection selection, long size, int most) {
        CellPicture picture = new CellPicture(selection, size, most);
        Shown shown = picture.shown(size);
        return new ViewPicture(
                selection.dataset().title().strip(),
                shown.figure(),
                shown.sentence(),
                shown.sentence(),
                shown.axis(),
                shown.drawing(),
                null,
                source(picture.words, selection.release()));
    }

    /** Where the cells come from, in one sentence. */
    static String source(TableWords words, DatasetRelease release) {
        String source = (release.origin().publisher() + " " + release.origin().table()).strip();
        return words.texts()
                .get(
                        "tables.picture.source",
                        "source",
                        source,
                        "known",
                        words.date(release.known()),
                        "release",
                        release.id());
    }

    private Shown shown(long size) {
        if (cells.isEmpty()) {
            return new Shown(
                    "",
                    words.texts().get("tables.picture.none", "what", selection.title(), "count", words.count(size)),
                    "",
                    null);
        }
        if (cells.size() == 1) {
            Cell only = cells.getFirst();
            String value = words.value(only, topic);
            return new Shown(
                    value,
                    words.texts()
                            .get(
                                    "tables.picture.one",
                                    "what",
                                    selection.title(),
                                    "where",
                                    labels.named(only, labels.allShown()),
                                    "value",
                                    value),
                    "",
                    null);
        }
        return series().or(this::bars).orElseGet(() -> new Shown("", plain(), "", null));
    }

    /** Without a picture: what is measured, and how many cells there are. */
    private String plain() {
        return words.texts().get("tables.picture.plain", "what", selection.title(), "count", words.count(cells.size()));
    }

    private Optional<Shown> series() {
        Map<List<String>, List<Cell>> lines = new LinkedHashMap<>();
        for (Cell cell : cells) {
            if (time < 0 || PeriodCode.find(cell.codes().get(time)).isEmpty()) {
                return Optional.empty();
            }
            List<String> key = new ArrayList<>(cell.codes());
            key.remove(time);
            lines.computeIfAbsent(key, any -> new ArrayList<>()).add(cell);
            if (lines.size() > MOST_LINES) {
                return Optional.empty();
            }
        }
        boolean flat = cells.stream().map(Cell::value).distinct().count() < 2;
        if (flat || lines.values().stream().anyMatch(line -> line.size() < 2)) {
            return Optional.empty();
        }
        lines.values().forEach(line -> line.sort(Comparator.comparing(labels::period)));
        List<Integer> differing = labels.differing(cells, true);
        List<Cell> first = lines.values().iterator().next();
        LineChart chart = chart(lines, differing);
        return Optional.of(new Shown(
                lines.size() == 1 ? words.value(first.getLast(), topic) : "",
                seriesSentence(lines.size(), first),
                axis(chart),
                new Drawing(Drawing.Kind.CHART, chart.draw())));
    }

    private String seriesSentence(int lines, List<Cell> first) {
        return words.texts()
                .get(
                        lines == 1 ? "tables.picture.series" : "tables.picture.lines",
                        "what",
                        selection.title(),
                        "where",
                        labels.named(first.getFirst(), labels.withoutTime()),
                        "first",
                        labels.periodName(first.getFirst()),
                        "then",
                        words.value(first.getFirst(), topic),
                        "last",
                        labels.periodName(first.getLast()),
                        "now",
                        words.value(first.getLast(), topic));
    }

    private LineChart chart(Map<List<String>, List<Cell>> lines, List<Integer> differing) {
        List<LineChart.Series> series = new ArrayList<>();
        for (List<Cell> line : lines.values()) {
            Role role = lines.size() == 1 || series.size() == lines.size() - 1 ? Role.SUBJECT : Role.REGION;
            Cell last = line.getLast();
            String name = labels.named(last, differing);
            series.add(new LineChart.Series(
                    role,
                    name.isEmpty() ? words.value(last, topic) : name + " " + words.value(last, topic),
                    null,
                    line.stream()
                            .map(cell -> new LineChart.Measurement(
                                    labels.period(cell).first(), cell.value()))
                            .toList()));
        }
        return new LineChart(
                series, interval(), value -> words.value(value, topic), Integer::toString, selection.title(), HEIGHT);
    }

    /** The years between two measurements where the source measures least often. */
    private int interval() {
        TreeSet<Integer> years = cells.stream()
                .map(cell -> labels.period(cell).first().getYear())
                .collect(Collectors.toCollection(TreeSet::new));
        int least = Integer.MAX_VALUE;
        for (Integer year : years) {
            Integer next = years.higher(year);
            least = next == null ? least : Math.min(least, next - year);
        }
        return least == Integer.MAX_VALUE ? 1 : least;
    }

    private String axis(LineChart chart) {
        String unit =
                topic.unit().isBlank() ? topic.title().strip() : topic.unit().strip();
        return chart.axisStart() == 0
                ? unit
                : words.texts()
                        .get("tables.vintages.axis", "unit", unit, "start", words.value(chart.axisStart(), topic));
    }

    /** The largest of the newest period; none where something is below nought, as bars begin there. */
    private Optional<Shown> bars() {
        Optional<String> newest = labels.newest(cells);
        List<Cell> shown = cells.stream()
                .filter(cell -> newest.isEmpty() || cell.codes().get(time).equals(newest.get()))
                .sorted(Comparator.comparingDouble(Cell::value).reversed())
                .toList();
        List<Integer> differing = labels.differing(shown, false);
        if (shown.size() < 2
                || differing.isEmpty()
                || shown.get(Math.min(shown.size(), most) - 1).value() < 0
                || shown.getFirst().value() <= 0) {
            return Optional.empty();
        }
        Cell largest = shown.getFirst();
        String when = newest.map(any -> labels.periodName(largest)).orElse("");
        String sentence = words.texts()
                .get(
                        shown.size() > most ? "tables.picture.largest" : "tables.picture.bars",
                        "what",
                        when.isEmpty() ? selection.title() : selection.title() + ", " + when,
                        "where",
                        labels.named(largest, differing),
                        "value",
                        words.value(largest, topic),
                        "bars",
                        most,
                        "count",
                        words.count(shown.size()));
        String mine = Optional.ofNullable(selection.visit().choice("mine")).orElse("");
        List<BarComparison.Bar> bars = shown.stream()
                .limit(most)
                .map(cell -> new BarComparison.Bar(
                        cell.codes().contains(mine) ? Role.MINE : Role.SUBJECT,
                        labels.named(cell, differing),
                        cell.value(),
                        words.value(cell, topic)))
                .toList();
        BarComparison comparison = new BarComparison(bars, null, value -> words.value(value, topic), sentence);
        return Optional.of(new Shown("", sentence, "", new Drawing(Drawing.Kind.BARS, comparison.draw())));
    }
}
