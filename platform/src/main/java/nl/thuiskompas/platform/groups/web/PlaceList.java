package nl.thuiskompas.platform.groups.web;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import nl.thuiskompas.engine.geography.Division;
import nl.thuiskompas.engine.statistics.Value;
import nl.thuiskompas.platform.groups.AttentionGroup;
import nl.thuiskompas.platform.groups.GroupReading;
import nl.thuiskompas.platform.groups.GroupReading.InRegion;
import nl.thuiskompas.platform.groups.Protected;
import nl.thuiskompas.platform.groups.Told;
import nl.thuiskompas.platform.language.Nearest;
import nl.thuiskompas.platform.monitor.QuestionException;

/**
 * A group in the regions within a region, in the order that was chosen.
 *
 * @param division what these regions are; empty when the release has none there
 * @param order how they are ordered: one of {@link #ORDERS}
 */
record PlaceList(Optional<Division> division, List<Place> places, String order) {
    static final List<String> ORDERS = List.of("size", "name", "rate", "change");

    /**
     * A region.
     *
     * @param rate part of the inhabitants, 0 to 1, and what it can truly be; empty where that may not or cannot be told
     * @param change since a year before, of the same area
     */
    record Place(String code, String name, InRegion told, Optional<Value.Amount> rate, Told change) {}

    /**
     * The regions within.
     *
     * @throws QuestionException when a division or an order was chosen that is not there
     */
    static PlaceList of(
            GroupsVisit visit, Choices choices, GroupReading reading, Protected from, AttentionGroup group) {
        Map<String, InRegion> everywhere = reading.everywhere(group.code());
        Optional<Division> division = shown(visit, choices, from, everywhere);
        String order = order(visit);
        List<Place> places = division.map(each -> places(choices, from, everywhere, codes(choices, each)))
                .orElseGet(ArrayList::new);
        places.sort(comparator(order));
        return new PlaceList(division, places, order);
    }

    private static List<Place> places(
            Choices choices, Protected from, Map<String, InRegion> everywhere, Set<String> codes) {
        List<Place> places = new ArrayList<>();
        for (String code : codes) {
            InRegion told = everywhere.get(code);
            if (told != null && told.size().measured()) {
                boolean comparable = told.before().measured() && !choices.changed(code);
                places.add(new Place(
                        code,
                        choices.names().getOrDefault(code, code),
                        told,
                        rate(from, told),
                        comparable ? told.size().minus(told.before()) : Told.notMeasured()));
            }
        }
        return places;
    }

    /** The part of the inhabitants; empty also where the number can be off by more than half of itself. */
    private static Optional<Value.Amount> rate(Protected from, InRegion told) {
        return told.size() instanceof Told.Amount number && number.telling()
                ? from.share(number, told.persons())
                : Optional.empty();
    }

    /** Municipalities within a region or beside a municipality; of the country the division that was chosen. */
    private static Optional<Division> shown(
            GroupsVisit visit, Choices choices, Protected from, Map<String, InRegion> everywhere) {
        if (!choices.isCountry()) {
            return Optional.of(Division.MUNICIPALITY).filter(choices.divisions()::containsKey);
        }
        String given = visit.choice(PlacesView.BY);
        List<String> codes =
                choices.divisions().keySet().stream().map(Division::code).toList();
        if (given == null) {
            return finest(choices, from, everywhere);
        }
        if (!codes.contains(given)) {
            throw new QuestionException(
                    PlacesView.BY, given, codes, Nearest.to(given, codes), "nothing was measured by " + given);
        }
        return Optional.of(new Division(given));
    }

    /** The first division of which most regions have a share that says something; else the first. */
    private static Optional<Division> finest(Choices choices, Protected from, Map<String, InRegion> everywhere) {
        return choices.divisions().entrySet().stream()
                .filter(each -> 2 * told(each.getValue(), from, everywhere)
                        > each.getValue().size())
                .map(Map.Entry::getKey)
                .findFirst()
                .or(() -> choices.divisions().keySet().stream().findFirst());
    }

    /** The region with the largest share, when it is larger than that of every other however far both are off. */
    static Optional<Place> densest(List<Place> places) {
        return places.stream()
                .max(Comparator.comparingDouble(
                        place -> place.rate().map(Value.Amount::value).orElse(0.0)))
                .filter(first -> places.stream()
                        .filter(place -> !place.equals(first))
                        .allMatch(place -> least(first) > greatest(place)));
    }

    private static double least(Place place) {
        return place.told().size() instanceof Told.Amount size && place.told().persons() instanceof Told.Amount all
                ? size.low() / all.high()
                : 0;
    }

    private static double greatest(Place place) {
        return place.told().size() instanceof Told.Amount size
                        && place.told().persons() instanceof Told.Amount all
                        && all.low() > 0
                ? size.high() / all.low()
                : 1;
    }

    /** Of how many of these regions a share is told. */
    private static long told(Set<String> codes, Protected from, Map<String, InRegion> everywhere) {
        return everywhere.entrySet().stream()
                .filter(each -> codes.contains(each.getKey()))
                .filter(each -> rate(from, each.getValue()).isPresent())
                .count();
    }

    private static Set<String> codes(Choices choices, Division division) {
        if (choices.isCountry()) {
            return choices.divisions().getOrDefault(division, Set.of());
        }
        Division own = choices.division().orElse(Division.MUNICIPALITY);
        return own.equals(Division.MUNICIPALITY) ? around(choices) : choices.within(own, choices.region());
    }

    /** The municipalities of the province that a municipality lies in. */
    private static Set<String> around(Choices choices) {
        return choices.partition(Division.PROVINCE)
                .filter(partition -> partition.regionOf(choices.region()) >= 0)
                .map(partition -> choices.within(
                        Division.PROVINCE,
                        partition
                                .regions()
                                .get(partition.regionOf(choices.region()))
                                .code()))
                .orElseGet(LinkedHashSet::new);
    }

    private static String order(GroupsVisit visit) {
        String given = visit.choice(PlacesView.SORT);
        if (given == null) {
            return ORDERS.getFirst();
        }
        if (!ORDERS.contains(given)) {
            throw new QuestionException(
                    PlacesView.SORT, given, ORDERS, Nearest.to(given, ORDERS), "there is no order " + given);
        }
        return given;
    }

    /** What has no number comes last. */
    private static Comparator<Place> comparator(String order) {
        Comparator<Place> byName =
                Comparator.comparing(Place::name, Collator.getInstance(Locale.of("nl", "NL"))::compare);
        return switch (order) {
            case "name" -> byName;
            case "rate" ->
                down(place -> place.rate()
                                .map(rate -> OptionalDouble.of(rate.value()))
                                .orElseGet(OptionalDouble::empty))
                        .thenComparing(byName);
            case "change" -> down(place -> place.change().amount()).thenComparing(byName);
            default -> down(place -> place.told().size().amount()).thenComparing(byName);
        };
    }

    private static Comparator<Place> down(Function<Place, OptionalDouble> value) {
        return Comparator.comparingDouble((Place place) -> value.apply(place).orElse(Double.NEGATIVE_INFINITY))
                .reversed();
    }
}
