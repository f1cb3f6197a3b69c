package nl.thuiskompas.platform.monitor.web.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.thuiskompas.platform.datasets.Cell;
import nl.thuiskompas.platform.datasets.Dataset;
import nl.thuiskompas.platform.datasets.DatasetRelease;
import nl.thuiskompas.platform.datasets.PeriodCode;
import nl.thuiskompas.platform.language.Texts;
import nl.thuiskompas.platform.monitor.Vintages;
import nl.thuiskompas.platform.monitor.web.ViewPicture;
import nl.thuiskompas.platform.monitor.web.Visit;
import nl.thuiskompas.platform.pictures.Drawing;
import nl.thuiskompas.platform.pictures.LineChart;
import nl.thuiskompas.platform.pictures.Picture;
import nl.thuiskompas.platform.pictures.Role;
import org.jspecify.annotations.Nullable;

/** A series of several releases in words and in a picture. */
final class VintageWords {
    private static final int HEIGHT = 200;
    /** A chart has room for the newest release and the one before it. */
    private static final int LINES = 2;

    private final TableWords words;
    private final Texts texts;
    private final Dataset dataset;
    private final Vintages vintages;
    private final Map<String, String> codes;
    private final CodeNames names;

    VintageWords(Visit visit, Dataset dataset, Vintages vintages, Map<String, String> codes) {
        this.words = TableWords.of(visit);
        this.texts = visit.texts();
        this.dataset = dataset;
        this.vintages = vintages;
        this.codes = codes;
        this.names = CodeNames.of(visit.monitor(), dataset);
    }

    String caption() {
        String where = dataset.dimensions().stream()
                .filter(dimension -> codes.containsKey(dimension.name()))
                .filter(dimension -> dimension.codes().size() > 1
                        || dimension.kind() == nl.thuiskompas.platform.datasets.Dimension.Kind.REGION)
                .map(dimension -> names.of(dimension.name(), codes.getOrDefault(dimension.name(), "")))
                .collect(Collectors.joining(", "));
        String what = CodeNames.full(dataset, vintages.topic()) + TableWords.unit(vintages.topic());
        return where.isEmpty() ? what : what + ", " + where;
    }

    /** What was revised most; or that nothing was, or that there is only one release. */
    String finding() {
        if (vintages.columns().size() == 1) {
            return texts.get(
                    "tables.vintages.one",
                    "known",
                    words.date(vintages.columns().getFirst().release().known()));
        }
        Optional<Vintages.Revision> greatest = vintages.greatest();
        if (greatest.isEmpty()) {
            return texts.get("tables.vintages.none", "count", vintages.columns().size());
        }
        Vintages.Revision revision = greatest.get();
        DatasetRelease before = revision.before().release();
        DatasetRelease after = revision.after().release();
        boolean sameMonth = words.month(before.known()).equals(words.month(after.known()));
        String sentence = texts.get(
                sameMonth ? "tables.vintages.findingDay" : "tables.vintages.finding",
                "period",
                period(revision.period()),
                "then",
                sameMonth ? words.date(before.known()) : words.month(before.known()),
                "before",
                words.value(revision.before().value(revision.period()), vintages.topic()),
                "later",
                sameMonth ? words.date(after.known()) : words.month(after.known()),
                "after",
                words.value(revision.after().value(revision.period()), vintages.topic()),
                "change",
                words.difference(revision.change(), vintages.topic()));
        int others = vintages.revisions().size() - 1;
        return others == 0
                ? sentence
                : sentence + " "
                        + texts.get(others == 1 ? "tables.vintages.other" : "tables.vintages.others", "count", others);
    }

    String period(String code) {
        return dataset.periods()
                .map(periods -> names.of(periods.name(), code))
                .filter(name -> !name.equals(code))
                .orElseGet(() -> PeriodCode.find(code)
                        .filter(found -> found.length() == PeriodCode.Length.YEAR)
                        .map(found -> Integer.toString(found.first().getYear()))
                        .orElse(code));
    }

    List<VintagesPage.Head> heads() {
        return vintages.columns().stream()
                .map(column -> new VintagesPage.Head(
                        words.date(column.release().known()), column.release().id(), words.state(column.release())))
                .toList();
    }

    List<VintagesPage.Row> rows() {
        List<VintagesPage.Row> rows = new ArrayList<>();
        for (String period : vintages.periods()) {
            List<VintagesPage.Value> values = new ArrayList<>();
            for (int i = 0; i < vintages.columns().size(); i++) {
                values.add(value(i, period));
            }
            rows.add(new VintagesPage.Row(period(period), values));
        }
        return rows;
    }

    private VintagesPage.Value value(int column, String period) {
        Cell now = vintages.columns().get(column).cells().get(period);
        Cell before =
                column == 0 ? null : vintages.columns().get(column - 1).cells().get(period);
        String shown = now == null ? texts.get("tables.vintages.absent") : words.value(now, vintages.topic());
        return new VintagesPage.Value(shown, column == 0 ? "" : mark(before, now));
    }

    private String mark(@Nullable Cell before, @Nullable Cell now) {
        if (now == null) {
            return before == null ? "" : texts.get("tables.vintages.gone");
        }
        if (before == null) {
            return texts.get("tables.vintages.new");
        }
        if (Double.compare(before.value(), now.value()) != 0) {
            double change = now.value() - before.value();
            return Double.isNaN(change)
                    ? texts.get("tables.vintages.revised")
                    : texts.get("tables.vintages.revisedBy", "change", words.difference(change, vintages.topic()));
        }
        return before.status() == now.status()
                ? texts.get("tables.vintages.same")
                : texts.get("tables.vintages.status", "status", words.status(now.status()));
    }

    /** The picture with its words, for elsewhere. */
    ViewPicture picture(String title) {
        Picture chart = chart();
        Optional<Vintages.Revision> greatest = vintages.greatest();
        return new ViewPicture(
                title,
                greatest.map(each -> words.difference(each.change(), vintages.topic()))
                        .orElse(""),
                caption() + ". " + finding(),
                caption() + ". " + finding(),
                axis(),
                chart == null ? null : new Drawing(Drawing.Kind.CHART, chart),
                null,
                CellPicture.source(words, vintages.columns().getLast().release()));
    }

    /** The newest release beside the one before it; null where they are no series of years. */
    @Nullable
    Picture chart() {
        LineChart chart = drawing();
        return chart == null ? null : chart.draw();
    }

    /** What stands above the chart. */
    String axis() {
        LineChart chart = drawing();
        if (chart == null) {
            return "";
        }
        String unit = vintages.topic().unit().isBlank()
                ? vintages.topic().title().strip()
                : vintages.topic().unit().strip();
        return chart.axisStart() == 0
                ? unit
                : texts.get(
                        "tables.vintages.axis",
                        "unit",
                        unit,
                        "start",
                        words.value(chart.axisStart(), vintages.topic()));
    }

    private @Nullable LineChart drawing() {
        List<Vintages.Column> columns = vintages.columns();
        List<LineChart.Series> lines = new ArrayList<>();
        for (int i = Math.max(0, columns.size() - LINES); i < columns.size(); i++) {
            Vintages.Column column = columns.get(i);
            List<LineChart.Measurement> points = points(column);
            if (!points.isEmpty()) {
                Role role = i == columns.size() - 1 ? Role.SUBJECT : Role.REGION;
                lines.add(new LineChart.Series(
                        role, words.shortMonth(column.release().known()), null, points));
            }
        }
        boolean flat = lines.stream()
                        .flatMap(line -> line.points().stream())
                        .map(LineChart.Measurement::value)
                        .distinct()
                        .count()
                < 2;
        if (lines.size() < LINES || flat) {
            return null;
        }
        return new LineChart(
                lines,
                1,
                value -> words.value(value, vintages.topic()),
                Integer::toString,
                caption() + ". " + finding(),
                HEIGHT);
    }

    private List<LineChart.Measurement> points(Vintages.Column column) {
        return vintages.periods().stream()
                .filter(period -> !Double.isNaN(column.value(period)))
                .flatMap(period -> PeriodCode.find(period)
                        .filter(found -> found.length() == PeriodCode.Length.YEAR)
                        .map(found -> new LineChart.Measurement(found.first(), column.value(period)))
                        .stream())
                .toList();
    }
}
