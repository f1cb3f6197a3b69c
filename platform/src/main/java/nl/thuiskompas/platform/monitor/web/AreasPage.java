package nl.thuiskompas.platform.monitor.web;

import jakarta.servlet.http.HttpServletRequest;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import nl.thuiskompas.engine.geography.Division;
import nl.thuiskompas.engine.geography.Geography;
import nl.thuiskompas.engine.geography.Municipality;
import nl.thuiskompas.engine.geography.Partition;
import nl.thuiskompas.engine.geography.Region;
import nl.thuiskompas.platform.frame.Link;
import nl.thuiskompas.platform.frame.PageFrame;
import nl.thuiskompas.platform.frame.Place;
import nl.thuiskompas.platform.monitor.DivisionEntry;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** All municipalities by province, the regions, and the former municipalities. */
@RestController
public final class AreasPage {
    private static final Collator DUTCH = Collator.getInstance(Locale.of("nl", "NL"));

    private final PageKitchen kitchen;

    AreasPage(PageKitchen kitchen) {
        this.kitchen = kitchen;
    }

    /** What the template shows. */
    public record View(
            PageFrame frame,
            String date,
            int count,
            List<Group> provinces,
            List<Kind> divisions,
            Group former,
            Link search) {}

    /** A heading with links. */
    public record Group(String title, Link link, List<Item> items) {}

    /**
     * A division.
     *
     * @param text how many regions it has, or that its list is missing
     */
    public record Kind(String name, Link link, String text) {}

    /** A link. */
    public record Item(String name, Link link, boolean mine) {}

    @GetMapping({"/nl/gebieden", "/en/areas"})
    ResponseEntity<byte[]> areas(HttpServletRequest request) {
        return kitchen.serve(request, Place.AREAS, List.of(), List.of(), visit -> {
            Geography geography = visit.monitor().geography();
            Partition provinces = geography.partition(Division.PROVINCE, geography.last());
            TreeMap<Integer, List<Item>> byProvince = new TreeMap<>();
            for (Municipality m : geography.edition(geography.last()).municipalities()) {
                byProvince
                        .computeIfAbsent(provinces.regionOf(m.code()), p -> new ArrayList<>())
                        .add(item(visit, m.code(), m.name()));
            }
            List<Group> groups = new ArrayList<>();
            byProvince.forEach((place, items) -> {
                items.sort(Comparator.comparing(Item::name, DUTCH));
                Region province = provinces.regions().get(place);
                groups.add(new Group(province.name(), visit.to(Place.AREAS, province.code()), items));
            });
            View view = new View(
                    visit.frame(visit.texts().get("place.AREAS"), Place.AREAS),
                    visit.words().numbers().date(geography.last()),
                    geography.edition(geography.last()).size(),
                    groups,
                    divisions(visit, geography),
                    former(visit, geography),
                    visit.to(Place.SEARCH));
            return new PageKitchen.Dish("monitor/areas.jte", view);
        });
    }

    /** Every division between municipality and country, also those of which the list is missing. */
    private static List<Kind> divisions(Visit visit, Geography geography) {
        DivisionWords words = DivisionWords.of(visit);
        List<Kind> kinds = new ArrayList<>();
        for (DivisionEntry entry : visit.monitor().divisions().entries()) {
            Division division = entry.division();
            if (!division.equals(Division.MUNICIPALITY) && !division.equals(Division.COUNTRY)) {
                boolean known = entry.listed() && geography.divisions().contains(division);
                String text = known
                        ? visit.texts()
                                .get(
                                        "areas.regions",
                                        "count",
                                        Findings.regionsThere(geography.partition(division, geography.last())))
                        : visit.texts().get("areas.listMissing");
                kinds.add(new Kind(words.many(division), visit.to(Place.DIVISIONS, division.code()), text));
            }
        }
        return kinds;
    }

    private static Group former(Visit visit, Geography geography) {
        List<Item> items = geography.municipalities().stream()
                .filter(m -> m.validity().hasEnded())
                .map(m -> item(visit, m.code(), m.name()))
                .sorted(Comparator.comparing(Item::name, DUTCH))
                .toList();
        return new Group(visit.texts().get("areas.former"), visit.to(Place.AREAS), items);
    }

    /** Choosing an area from this list also keeps it, when it is a municipality. */
    private static Item item(Visit visit, String code, String name) {
        Link link = visit.to(Place.AREAS, code);
        return new Item(name, code.startsWith("GM") ? link.with("mine", code) : link, visit.isMine(code));
    }
}
