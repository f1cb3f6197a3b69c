package nl.thuiskompas.platform.groups.web;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.thuiskompas.engine.geography.Division;
import nl.thuiskompas.platform.frame.Link;
import nl.thuiskompas.platform.groups.AttentionGroup;
import nl.thuiskompas.platform.groups.GroupReading;
import nl.thuiskompas.platform.groups.Protected;
import nl.thuiskompas.platform.monitor.DrawnEditions;
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

    /** The regions within; empty when the release has none there. */
    static Optional<PlacesView> of(
            GroupsVisit visit,
            Telling telling,
            DrawnEditions maps,
            Choices choices,
            GroupReading reading,
            Protected from,
            AttentionGroup group) {
        PlaceList list = PlaceList.of(visit, choices, reading, from, group);
        List<PlaceList.Place> places = list.places();
        Optional<Division> division = list.division();
        if (division.isEmpty() || places.size() < 2) {
            return Optional.empty();
        }
        String order = list.order();
        boolean whole = places.size() <= FEW || visit.choice(ROWS) != null || order.equals("name");
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
                GroupMap.of(visit, telling, maps, choices, division.get(), places, group)
                        .orElse(null)));
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

    /** Where most are, and where in proportion: only as far as the numbers, which can be off, tell them apart. */
    private static String sentence(Telling telling, List<PlaceList.Place> places) {
        List<PlaceList.Place> told = places.stream()
                .filter(place -> place.told().size().amount().isPresent())
                .toList();
        if (told.isEmpty()) {
            return telling.texts().get("groups.places.none");
        }
        PlaceList.Place first = Collections.max(
                told,
                Comparator.comparingDouble(place -> place.told().size().amount().orElse(0)));
        if (told.size() == 1) {
            return telling.texts()
                    .get(
                            "groups.places.only",
                            "name",
                            first.name(),
                            "count",
                            telling.about(first.told().size()));
        }
        if (first.told().size().amount().orElse(0) == 0) {
            return telling.texts()
                    .get(told.size() < places.size() ? "groups.places.zeroAndWithheld" : "groups.places.zero");
        }
        boolean sure = Growth.most(
                first.told().size(),
                places.stream()
                        .filter(place -> !place.equals(first))
                        .map(place -> place.told().size())
                        .toList());
        String sentence = telling.texts()
                .get(
                        sure ? "groups.places.most" : "groups.places.mostUnsure",
                        "name",
                        first.name(),
                        "count",
                        telling.about(first.told().size()));
        return PlaceList.densest(places)
                .filter(place -> !place.equals(first))
                .map(place -> sentence + " " + telling.texts().get("groups.places.densest", "name", place.name()))
                .orElse(sentence);
    }

    private static List<Tab> tabs(GroupsVisit visit, Choices choices, Division current) {
        if (!choices.isCountry() || choices.divisions().size() < 2) {
            return List.of();
        }
        return choices.divisions().keySet().stream()
                .map(division -> new Tab(
                        DivisionTitle.of(visit, division),
                        visit.link().with(BY, division.code()).with(ROWS, null),
                        division.equals(current)))
                .toList();
    }

    private static List<Head> heads(GroupsVisit visit, Telling telling, String order) {
        return PlaceList.ORDERS.stream()
                .sorted(Comparator.comparing(each -> !each.equals("name")))
                .map(each -> new Head(
                        telling.texts().get("groups.places." + each),
                        visit.link().with(SORT, each.equals(PlaceList.ORDERS.getFirst()) ? null : each),
                        each.equals(order) ? (each.equals("name") ? "ascending" : "descending") : null,
                        !each.equals("name")))
                .toList();
    }

    private static List<Row> rows(
            GroupsVisit visit, Telling telling, Choices choices, List<PlaceList.Place> places, boolean whole) {
        double most = places.stream()
                .mapToDouble(place -> place.told().size().amount().orElse(0))
                .max()
                .orElse(1);
        CellBar bars = new CellBar(Math.max(1, most), null);
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < places.size(); i++) {
            PlaceList.Place place = places.get(i);
            boolean mine = place.code().equals(visit.mineCode()) || place.code().equals(choices.region());
            if (whole || i < TOP || mine) {
                rows.add(new Row(
                        place.name(),
                        visit.inRegion(place.code()).with(ROWS, null).with(BY, null),
                        telling.people(place.told().size()),
                        bars.draw(
                                mine ? Role.MINE : Role.SUBJECT,
                                GroupsPage.value(place.told().size())),
                        telling.rate(
                                place.rate(), place.told().size(), place.told().persons()),
                        telling.difference(place.change()),
                        mine));
            }
        }
        return rows;
    }
}
