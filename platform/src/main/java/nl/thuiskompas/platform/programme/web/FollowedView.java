package nl.thuiskompas.platform.programme.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nl.thuiskompas.platform.frame.Link;
import nl.thuiskompas.platform.frame.Place;
import nl.thuiskompas.platform.language.Texts;
import nl.thuiskompas.platform.pictures.ColumnChart;
import nl.thuiskompas.platform.pictures.Picture;
import nl.thuiskompas.platform.programme.Code;
import nl.thuiskompas.platform.programme.Concept;
import nl.thuiskompas.platform.programme.Entry;
import nl.thuiskompas.platform.programme.FactUnit;
import nl.thuiskompas.platform.programme.Series;
import nl.thuiskompas.platform.programme.Step;

/**
 * Something without a target that is followed all the same: a column for each year, and years without a figure as such.
 *
 * @param id its name within the page
 * @param sentence from what to what
 * @param axis in what the axis counts
 * @param hatched whether a year has no figure
 */
public record FollowedView(
        String id,
        String title,
        Link measure,
        String sentence,
        String axis,
        Picture chart,
        boolean hatched,
        List<TargetView.SourceNote> foot) {
    /** With fewer years there is nothing to follow. */
    private static final int LEAST_YEARS = 3;

    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

    /** All that is realised year by year and has no target. */
    static List<FollowedView> all(Telling telling) {
        return all(telling, series -> true);
    }

    /** The same of the series that are meant. */
    static List<FollowedView> all(Telling telling, Predicate<Series> meant) {
        Set<Concept> aimedAt = telling.visit().ledger().series().values().stream()
                .filter(series -> series.step() == Step.TARGET)
                .map(Series::concept)
                .collect(Collectors.toSet());
        List<FollowedView> views = new ArrayList<>();
        for (Series series : telling.visit().ledger().series().values()) {
            if (meant.test(series)
                    && series.step() == Step.REALISED
                    && !aimedAt.contains(series.concept())
                    && (series.unit().adds() || series.unit() == FactUnit.PERSONS)) {
                List<Entry> years = telling.visit().known().of(series).stream()
                        .filter(entry -> entry.region().equals(Entry.COUNTRY))
                        .filter(entry ->
                                entry.amount().isPresent() && entry.period().single())
                        .toList();
                if (years.size() >= LEAST_YEARS) {
                    views.add(of(telling, series, years));
                }
            }
        }
        return views;
    }

    private static FollowedView of(Telling telling, Series series, List<Entry> entries) {
        boolean millions = series.unit() == FactUnit.EUROS
                && entries.stream().allMatch(entry -> amount(entry).compareTo(MILLION) >= 0);
        List<ColumnChart.Year> years = years(telling, entries, millions);
        Texts texts = telling.texts();
        String unit = texts.get("ledger.axis." + (millions ? "million-" : "") + Code.of(series.unit()));
        String spoken =
                years.stream().map(year -> year.name() + ": " + year.words()).collect(Collectors.joining("; "));
        return new FollowedView(
                series.id().replace('.', '-'),
                series.title().in(telling.language()),
                telling.visit().to(Place.PROGRAMME_MEASURES, series.measure().id()),
                sentence(telling, entries),
                unit,
                new ColumnChart(
                                years,
                                value -> telling.numbers().whole(value),
                                List.of(texts.get("figure.none").split(" ")),
                                series.title().in(telling.language()) + ". " + spoken)
                        .draw(),
                years.stream().anyMatch(year -> year.value().isEmpty()),
                List.of(new TargetView.SourceNote(texts.get("foot.source"), telling.sources(entries))));
    }

    private static List<ColumnChart.Year> years(Telling telling, List<Entry> entries, boolean millions) {
        List<ColumnChart.Year> years = new ArrayList<>();
        int last = entries.getLast().period().first().getYear();
        for (int year = entries.getFirst().period().first().getYear(); year <= last; year++) {
            int now = year;
            years.add(entries.stream()
                    .filter(entry -> entry.period().first().getYear() == now)
                    .findFirst()
                    .map(entry -> {
                        BigDecimal shown = millions ? amount(entry).divide(MILLION) : amount(entry);
                        return new ColumnChart.Year(
                                String.valueOf(now),
                                OptionalDouble.of(shown.doubleValue()),
                                telling.numbers().whole(shown.doubleValue()));
                    })
                    .orElseGet(() -> new ColumnChart.Year(
                            String.valueOf(now),
                            OptionalDouble.empty(),
                            telling.texts().get("figure.none"))));
        }
        return years;
    }

    /** From the first to the last, and the extreme between them where there is one. */
    private static String sentence(Telling telling, List<Entry> entries) {
        Entry first = entries.getFirst();
        Entry last = entries.getLast();
        int sign = amount(last).compareTo(amount(first));
        String way = sign < 0 ? "shrank" : sign > 0 ? "grew" : "same";
        String sentence = telling.texts()
                .get(
                        "progress.followed." + way,
                        "first",
                        telling.words().value(first),
                        "from",
                        year(first),
                        "last",
                        telling.words().value(last),
                        "to",
                        year(last));
        Entry least =
                entries.stream().min(Comparator.comparing(FollowedView::amount)).orElseThrow();
        if (least.equals(first) || least.equals(last)) {
            return sentence;
        }
        return sentence + " "
                + telling.texts()
                        .get("progress.followed.least", "value", telling.words().value(least), "year", year(least));
    }

    private static String year(Entry entry) {
        return String.valueOf(entry.period().first().getYear());
    }

    private static BigDecimal amount(Entry entry) {
        return entry.amount().orElse(BigDecimal.ZERO);
    }
}
