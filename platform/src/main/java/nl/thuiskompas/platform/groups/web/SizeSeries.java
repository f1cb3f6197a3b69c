package nl.thuiskompas.platform.groups.web;

import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import nl.thuiskompas.platform.groups.AttentionGroup;
import nl.thuiskompas.platform.groups.GroupReading;
import nl.thuiskompas.platform.groups.Told;
import nl.thuiskompas.platform.pictures.LineChart;
import nl.thuiskompas.platform.pictures.Picture;
import nl.thuiskompas.platform.pictures.Role;
import org.jspecify.annotations.Nullable;

/**
 * How large a group was by year.
 *
 * @param axis title of the axis
 * @param chart the line, or null when fewer than two years have a number, or they cannot be told apart
 * @param rows the years with their numbers, as the table beside the picture
 */
public record SizeSeries(String axis, @Nullable Picture chart, List<Row> rows) {
    private static final int HEIGHT = 200;

    /** A year. */
    public record Row(String day, String size, String margin) {}

    /** The line with its numbers; empty when there is one year only. */
    static Optional<SizeSeries> of(Telling telling, Choices choices, GroupReading reading, AttentionGroup group) {
        NavigableMap<Integer, Told> told = reading.sizes(group.code());
        NavigableMap<Integer, Double> known = new TreeMap<>();
        told.forEach((year, each) -> each.amount().ifPresent(value -> known.put(year, value)));
        double spread = known.values().stream().mapToDouble(each -> each).max().orElse(0)
                - known.values().stream().mapToDouble(each -> each).min().orElse(0);
        boolean flat = told.values().stream()
                .anyMatch(each -> each instanceof Told.Amount number && spread <= 2 * number.margin());
        if (told.size() < 2) {
            return Optional.empty();
        }
        List<Row> rows = told.entrySet().stream()
                .map(each -> new Row(
                        telling.firstDayOf(each.getKey()),
                        telling.people(each.getValue()),
                        telling.margin(each.getValue())))
                .toList();
        if (known.size() < 2 || flat) {
            return Optional.of(new SizeSeries("", null, rows));
        }
        LineChart chart = new LineChart(
                List.of(new LineChart.Series(
                        Role.SUBJECT,
                        telling.numbers().whole(known.lastEntry().getValue()),
                        telling.numbers().whole(known.firstEntry().getValue()),
                        known.entrySet().stream()
                                .map(each ->
                                        new LineChart.Measurement(LocalDate.of(each.getKey(), 1, 1), each.getValue()))
                                .toList())),
                1,
                value -> telling.numbers().whole(value),
                Integer::toString,
                telling.texts()
                        .get(
                                "groups.series.label",
                                "group",
                                telling.within(group),
                                "region",
                                choices.name(),
                                "first",
                                known.firstKey(),
                                "last",
                                known.lastKey()),
                HEIGHT);
        String axis = telling.texts().get("groups.series.axis");
        return Optional.of(new SizeSeries(
                chart.axisStart() == 0
                        ? axis
                        : axis
                                + telling.texts()
                                        .get(
                                                "series.axisStart",
                                                "start",
                                                telling.numbers().whole(chart.axisStart())),
                chart.draw(),
                rows));
    }
}
