package nl.thuiskompas.platform.groups.web;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import nl.thuiskompas.engine.geography.Division;
import nl.thuiskompas.platform.frame.Link;
import nl.thuiskompas.platform.groups.AttentionGroup;
import nl.thuiskompas.platform.groups.GroupReading;
import nl.thuiskompas.platform.groups.GroupReading.InRegion;
import nl.thuiskompas.platform.groups.Protected;
import nl.thuiskompas.platform.groups.Told;
import nl.thuiskompas.platform.language.Nearest;
import nl.thuiskompas.platform.monitor.DrawnEditions;
import nl.thuiskompas.platform.monitor.QuestionException;
import nl.thuiskompas.platform.pictures.CellBar;
import nl.thuiskompas.platform.pictures.Picture;
import nl.thuiskompas.platform.pictures.Role;
import org.jspecify.annotations.Nullable;

/**
 * A group in the regions within a region: as a table that can be sorted by its address, and as a map.
 *
 * @param title what regions these are
 * @param sentence where most are, in words
 * @param tabs the other divisions into which the country is divided
 * @param heads the columns
 * @param rows the regions that are shown
 * @param all where all are shown; null when they are
 * @param size how many there are
 * @param margin how far numbers can be off; empty when they cannot
 * @param margins how far differences can be off
 */
public record PlacesView(
        String title,
        String sentence,
        List<Tab> tabs,
        List<Head> heads,
        List<Row> rows,
        @Nullable Link all,
        int size,
        String margin,
        String margins,
        @Nullable GroupMap map) {
    static final String BY = "by";
    static final String SORT = "sort";
    static final String ROWS = "rows";

    private static final List<String> ORDERS = List.of("size", "name", "rate", "change");
    private static final int FEW = 20;
    private static final int TOP = 12;

    /** Another division. */
    public record Tab(String label, Link link, boolean current) {}

    /**
     * A column.
     *
     * @param sorted what a screen reader hears of its order; null when the table has another
     */
    public record Head(String name, Link link, @Nullable String sorted, boolean number) {}

    /** A region. */
    public record Row(String name, Link link, String size, Picture bar, String rate, String change, boolean mine) {}

    /** A region before it has words. */
    private record Place(String code, String name, InRegion told, OptionalDouble rate, Told change) {}

    /** The regions within; empty when the release has none there. */
    static Optional<PlacesView> of(
            GroupsVisit visit,
            Telling telling,
            DrawnEditions maps,
            Choices choices,
            GroupReading reading,
            Protected from,
            AttentionGroup group) {
        Map<String, InRegion> everywhere = reading.everywhere(group.code());
        Optional<Division> division = shown(visit, choices, from, everywhere);
        if (division.isEmpty()) {
            return Optional.empty();
        }
        List<Place> places = places(choices, from, everywhere, codes(choices, division.get()));
        if (places.size() < 2) {
            return Optional.empty();
        }
        String order = order(visit);
        places.sort(comparator(order));
        boolean whole = places.size() <= FEW || visit.choice(ROWS) != null || order.equals("name");
        Map<String, OptionalDouble> rates = new LinkedHashMap<>();
        places.forEach(place -> rates.put(place.code(), place.rate()));
        return Optional.of(new PlacesView(
                title(visit, choices, division.get(), places.size()),
                sentence(telling, places),
                tabs(visit, choices, division.get()),
                heads(visit, telling, order),
                rows(visit, telling, choices, places, whole),
                whole ? null : visit.link().with(ROWS, "all"),
                places.size(),
                telling.margin(from),
                telling.margins(from),
                GroupMap.of(visit, telling, maps, choices, division.get(), rates, group).orElse(null)));
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
                        comparable ? told.size().minus(told.before()) : Told.NOT_MEASURED));
            }
        }
        return places;
    }

    /** The part of the inhabitants; empty also where the number can be off by more than half of itself. */
    private static OptionalDouble rate(Protected from, InRegion told) {
        return told.size() instanceof Told.Number number && number.telling()
                ? from.share(number, told.persons())
                : OptionalDouble.empty();
    }

    /** Municipalities within a region or beside a municipality; of the country the division that was chosen. */
    private static Optional<Division> shown(
            GroupsVisit visit, Choices choices, Protected from, Map<String, InRegion> everywhere) {
        if (!choices.isCountry()) {
            return Optional.of(Division.MUNICIPALITY).filter(choices.divisions()::containsKey);
        }
        String given = visit.choice(BY);
        List<String> codes =
                choices.divisions().keySet().stream().map(Division::code).toList();
        if (given == null) {
            return finest(choices, from, everywhere);
        }
        if (!codes.contains(given)) {
            throw new QuestionException(
                    BY, given, codes, Nearest.to(given, codes), "nothing was measured by " + given);
        }
        return Optional.of(new Division(given));
    }

    /** The first division of which most regions have a share that says something; else the first. */
    private static Optional<Division> finest(Choices choices, Protected from, Map<String, InRegion> everywhere) {
        return choices.divisions().entrySet().stream()
                .filter(each -> 2
                                * each.getValue().stream()
                                        .filter(everywhere::containsKey)
                                        .filter(code -> rate(from, everywhere.get(code)).isPresent())
                                        .count()
                        > each.getValue().size())
                .map(Map.Entry::getKey)
                .findFirst()
                .or(() -> choices.divisions().keySet().stream().findFirst());
    }

    private static Set<String> codes(Choices choices, Division division) {
        if (choices.isCountry()) {
            return choices.divisions().getOrDefault(division, Set.of());
        }
        Division own = choices.division().orElse(Division.MUNICIPALITY);
        return own.equals(Division.MUNICIPALITY) ? around(choices) : choices.within(own, choices.region());
    }

    /** The municipalities of the province that a municipality lies in. */
    static Set<String> around(Choices choices) {
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
        String given = visit.choice(SORT);
        if (given == null) {
            return ORDERS.getFirst();
        }
        if (!ORDERS.contains(given)) {
            throw new QuestionException(
                    SORT, given, ORDERS, Nearest.to(given, ORDERS), "there is no order " + given);
        }
        return given;
    }

    /** What has no number comes last. */
    private static Comparator<Place> comparator(String order) {
        Comparator<Place> byName =
                Comparator.comparing(Place::name, Collator.getInstance(Locale.of("nl", "NL"))::compare);
        return switch (order) {
            case "name" -> byName;
            case "rate" -> down(place -> place.rate()).thenComparing(byName);
            case "change" -> down(place -> place.change().amount()).thenComparing(byName);
            default -> down(place -> place.told().size().amount()).thenComparing(byName);
        };
    }

    private static Comparator<Place> down(Function<Place, OptionalDouble> value) {
        return Comparator.comparingDouble((Place place) -> value.apply(place).orElse(Double.NEGATIVE_INFINITY))
                .reversed();
    }

    private static String title(GroupsVisit visit, Choices choices, Division division, int size) {
        return visit.texts()
                .get(
                        "groups.places.title",
                        "count",
                        visit.numbers().whole(size),
                        "many",
                        DivisionTitle.within(visit, division),
                        "region",
                        choices.division().orElse(Division.COUNTRY).equals(Division.MUNICIPALITY)
                                ? visit.texts().get("groups.places.around", "region", choices.name())
                                : choices.name());
    }

    private static String sentence(Telling telling, List<Place> places) {
        Optional<Place> most = places.stream()
                .filter(place -> place.told().size().amount().isPresent())
                .max(Comparator.comparingDouble(
                        place -> place.told().size().amount().orElse(0)));
        Optional<Place> densest = places.stream()
                .filter(place -> place.rate().isPresent())
                .max(Comparator.comparingDouble(place -> place.rate().orElse(0)));
        if (most.isEmpty()) {
            return telling.texts().get("groups.places.none");
        }
        String sentence = telling.texts()
                .get(
                        "groups.places.most",
                        "name",
                        most.get().name(),
                        "count",
                        telling.about(most.get().told().size()));
        return densest.isPresent() && !densest.get().code().equals(most.get().code())
                ? sentence + " "
                        + telling.texts()
                                .get("groups.places.densest", "name", densest.get().name())
                : sentence;
    }

    private static List<Tab> tabs(GroupsVisit visit, Choices choices, Division current) {
        if (!choices.isCountry() || choices.divisions().size() < 2) {
            return List.of();
        }
        return choices.divisions().keySet().stream()
                .map(division -> new Tab(
                        DivisionTitle.of(visit, division),
                        visit.link()
                                .with(BY, division.code())
                                .with(ROWS, null),
                        division.equals(current)))
                .toList();
    }

    private static List<Head> heads(GroupsVisit visit, Telling telling, String order) {
        return ORDERS.stream()
                .sorted(Comparator.comparing(each -> !each.equals("name")))
                .map(each -> new Head(
                        telling.texts().get("groups.places." + each),
                        visit.link().with(SORT, each.equals(ORDERS.getFirst()) ? null : each),
                        each.equals(order) ? (each.equals("name") ? "ascending" : "descending") : null,
                        !each.equals("name")))
                .toList();
    }

    private static List<Row> rows(
            GroupsVisit visit, Telling telling, Choices choices, List<Place> places, boolean whole) {
        double most = places.stream()
                .mapToDouble(place -> place.told().size().amount().orElse(0))
                .max()
                .orElse(1);
        CellBar bars = new CellBar(Math.max(1, most), null);
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < places.size(); i++) {
            Place place = places.get(i);
            boolean mine = place.code().equals(visit.mineCode()) || place.code().equals(choices.region());
            if (whole || i < TOP || mine) {
                rows.add(new Row(
                        place.name(),
                        visit.inRegion(place.code()).with(ROWS, null).with(BY, null),
                        telling.people(place.told().size()),
                        bars.draw(
                                mine ? Role.MINE : Role.SUBJECT,
                                GroupsPage.value(place.told().size())),
                        place.rate().isPresent()
                                ? telling.numbers().number(10_000 * place.rate().getAsDouble(), 1)
                                : "–",
                        telling.difference(place.change()),
                        mine));
            }
        }
        return rows;
    }
}
