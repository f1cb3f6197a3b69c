package nl.thuiskompas.platform.groups.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import nl.thuiskompas.engine.geography.Division;
import nl.thuiskompas.engine.geography.Partition;
import nl.thuiskompas.engine.geography.Region;
import nl.thuiskompas.engine.statistics.Average;
import nl.thuiskompas.engine.statistics.ColumnName;
import nl.thuiskompas.engine.statistics.Figure;
import nl.thuiskompas.engine.statistics.Indicator;
import nl.thuiskompas.engine.statistics.Measure;
import nl.thuiskompas.engine.statistics.Period;
import nl.thuiskompas.engine.statistics.Reason;
import nl.thuiskompas.engine.statistics.Status;
import nl.thuiskompas.engine.statistics.Unit;
import nl.thuiskompas.engine.statistics.Value;
import nl.thuiskompas.platform.groups.AttentionGroup;
import nl.thuiskompas.platform.groups.Measured;
import nl.thuiskompas.platform.language.Texts;
import nl.thuiskompas.platform.monitor.DrawnEditions;
import nl.thuiskompas.platform.pictures.ClassLimits;
import nl.thuiskompas.platform.pictures.ClassScale;
import nl.thuiskompas.platform.pictures.CountryMap;
import nl.thuiskompas.platform.pictures.EditionMaps;
import nl.thuiskompas.platform.pictures.Legend;
import nl.thuiskompas.platform.pictures.MapSheet;
import nl.thuiskompas.platform.pictures.MapView;
import nl.thuiskompas.platform.pictures.Picture;
import nl.thuiskompas.platform.pictures.RegionMap;
import nl.thuiskompas.platform.pictures.ValueClass;
import org.jspecify.annotations.Nullable;

/**
 * A map of how many of 10,000 inhabitants belong to a group.
 *
 * @param map the drawing
 * @param legend its classes
 */
public record GroupMap(Picture map, Picture legend) {
    /** Rates that lie closer together than this are shown with a decimal. */
    private static final double FINE = 20;

    /** The map; empty when no lines of that set of municipalities are known, or there is nothing to colour. */
    static Optional<GroupMap> of(
            GroupsVisit visit,
            Telling telling,
            DrawnEditions maps,
            Choices choices,
            Division division,
            List<PlaceList.Place> places,
            AttentionGroup group) {
        List<Double> values = places.stream()
                .flatMap(place -> place.rate().stream())
                .map(rate -> Telling.PER * rate.value())
                .toList();
        Optional<Partition> partition = choices.partition(division);
        boolean overlapping = visit.monitor().geography().overlaps(division);
        boolean nothing = values.stream().allMatch(value -> value == 0);
        if (values.size() < 2 || nothing || partition.isEmpty() || overlapping) {
            return Optional.empty();
        }
        DoubleSummaryStatistics range =
                values.stream().mapToDouble(Double::doubleValue).summaryStatistics();
        boolean fine = range.getMax() - range.getMin() < FINE;
        ClassScale scale = ClassLimits.choose(values, fine ? 1 : 0, OptionalDouble.empty());
        MapView view = view(visit, telling, choices, division, places, scale, group);
        return maps.of(choices.day())
                .map(drawn -> new GroupMap(
                        choices.isCountry()
                                ? CountryMap.draw(sheet(drawn, division, partition.get()), view)
                                : RegionMap.draw(drawn.region(codes(places)), view),
                        legend(telling, scale, DivisionTitle.within(visit, division), gaps(telling.texts(), places))));
    }

    private static MapSheet sheet(EditionMaps drawn, Division division, Partition partition) {
        return division.equals(Division.MUNICIPALITY)
                ? drawn.country()
                : drawn.country(division.code() + " " + partition.validity().from(), code -> {
                    int place = partition.regionOf(code);
                    return place < 0 ? code : partition.regions().get(place).code();
                });
    }

    private static MapView view(
            GroupsVisit visit,
            Telling telling,
            Choices choices,
            Division division,
            List<PlaceList.Place> places,
            ClassScale scale,
            AttentionGroup group) {
        List<Figure> figures = new ArrayList<>();
        Map<String, String> gaps = new HashMap<>();
        Texts texts = visit.texts();
        for (PlaceList.Place place : places) {
            Region region = new Region(place.code(), place.name(), division);
            figures.add(figure(region, choices.day(), place.rate(), group));
            gaps.put(place.code(), gap(telling, place));
        }
        String selected = codes(places).contains(choices.region()) ? choices.region() : visit.mineCode();
        return new MapView(
                figures,
                scale,
                figure -> figure.region().name(),
                figure -> figure.value() instanceof Value.Amount amount
                        ? Bands.text(telling.numbers(), amount, scale.decimals())
                        : String.valueOf(gaps.get(figure.region().code())),
                figure -> visit.inRegion(figure.region().code())
                        .with(PlacesView.BY, null)
                        .with(PlacesView.ROWS, null)
                        .toString(),
                texts.get(
                        "groups.map.label",
                        "group",
                        telling.within(group),
                        "region",
                        choices.region().equals(Measured.COUNTRY) ? texts.get("map.country") : choices.name(),
                        "count",
                        places.size()),
                texts.get(
                        scale.classes().size() == 1 ? "map.description.one" : "map.description",
                        "classes",
                        scale.classes().size(),
                        "low",
                        limits(telling, scale, scale.classes().getFirst()),
                        "high",
                        limits(telling, scale, scale.classes().getLast())),
                selected.isEmpty() ? null : selected);
    }

    private static Figure figure(Region region, LocalDate day, Optional<Value.Amount> rate, AttentionGroup group) {
        ColumnName column = new ColumnName("measured", "group-size-" + group.code());
        return new Figure(
                new Indicator(column.column(), 1, Unit.PERSONS, new Measure.Count(List.of(column))),
                Period.startOf(day.getYear()),
                day,
                region,
                rate.isPresent()
                        ? Bands.times(rate.get(), Telling.PER)
                        : new Value.Missing(new Reason(Reason.Kind.NOT_OBSERVED, region.code())),
                rate.isPresent() ? Status.FINAL : Status.MISSING,
                0,
                Average.RATIO,
                List.of());
    }

    private static Set<String> codes(List<PlaceList.Place> places) {
        return places.stream().map(PlaceList.Place::code).collect(Collectors.toSet());
    }

    private static boolean hidden(PlaceList.Place place) {
        return Telling.ofHiddenPersons(place.told().size(), place.told().persons());
    }

    /** What is said of an area without a rate: where only its inhabitants are withheld its number is told. */
    private static String gap(Telling telling, PlaceList.Place place) {
        return hidden(place)
                ? telling.texts()
                        .get(
                                "groups.map.hidden",
                                "count",
                                telling.people(place.told().size()))
                : telling.texts().get("groups.withheld.none");
    }

    /** Why areas have no colour; null when all have one. */
    private static @Nullable String gaps(Texts texts, List<PlaceList.Place> places) {
        List<PlaceList.Place> without =
                places.stream().filter(place -> place.rate().isEmpty()).toList();
        if (without.isEmpty()) {
            return null;
        }
        if (without.stream().noneMatch(GroupMap::hidden)) {
            return texts.get("groups.withheld.none");
        }
        return texts.get(without.stream().allMatch(GroupMap::hidden) ? "groups.rate.hidden" : "groups.map.gaps");
    }

    private static Picture legend(Telling telling, ClassScale scale, String regions, @Nullable String gaps) {
        return new Legend(
                        scale,
                        telling.texts().get("groups.map.legend"),
                        telling.texts().get("legend.count", "regions", regions),
                        each -> limits(telling, scale, each),
                        count -> telling.numbers().whole(count),
                        null,
                        null,
                        gaps,
                        null)
                .draw();
    }

    private static String limits(Telling telling, ClassScale scale, ValueClass each) {
        String high = telling.numbers().number(each.high(), scale.decimals());
        return each.low() == each.high() ? high : telling.numbers().number(each.low(), scale.decimals()) + "–" + high;
    }
}
