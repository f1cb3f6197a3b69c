package nl.thuiskompas.platform.monitor.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import nl.thuiskompas.platform.frame.PageFrame;
import nl.thuiskompas.platform.frame.Place;
import nl.thuiskompas.platform.monitor.IndicatorEntry;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The pages that explain: all figures, the data for others, accessibility; and the way from the bare address. */
@RestController
public final class PlainPages {
    private final PageKitchen kitchen;

    PlainPages(PageKitchen kitchen) {
        this.kitchen = kitchen;
    }

    /** A page with a list of indicators. */
    public record View(PageFrame frame, List<Item> indicators) {}

    /** An indicator in a list. */
    public record Item(String code, String title, String definition, String periods, String address) {}

    /** Dutch comes first: the bare address leads to it. */
    @GetMapping("/")
    ResponseEntity<byte[]> root() {
        return ResponseEntity.status(HttpStatus.FOUND)
                .location(URI.create("/nl/"))
                .build();
    }

    /** An address without its last stroke leads to the page. */
    @GetMapping({"/nl", "/en"})
    ResponseEntity<byte[]> home(HttpServletRequest request) {
        return ResponseEntity.status(HttpStatus.MOVED_PERMANENTLY)
                .location(URI.create(request.getRequestURI() + "/"))
                .build();
    }

    @GetMapping({"/nl/cijfers", "/en/figures"})
    ResponseEntity<byte[]> figures(HttpServletRequest request) {
        return list(request, Place.FIGURES, Place.FIGURES, "monitor/figures.jte");
    }

    @GetMapping({"/nl/gegevens", "/en/data"})
    ResponseEntity<byte[]> data(HttpServletRequest request) {
        return list(request, Place.DATA, Place.SOURCES, "monitor/data.jte");
    }

    @GetMapping({"/nl/toegankelijkheid", "/en/accessibility"})
    ResponseEntity<byte[]> accessibility(HttpServletRequest request) {
        return list(request, Place.ACCESSIBILITY, Place.SOURCES, "monitor/accessibility.jte");
    }

    private ResponseEntity<byte[]> list(HttpServletRequest request, Place place, Place section, String template) {
        return kitchen.serve(request, place, List.of(), List.of(), visit -> {
            List<Item> items = visit.monitor().available().stream()
                    .map(entry -> item(visit, entry))
                    .toList();
            PageFrame frame = visit.frame(visit.texts().get("place." + place.name()), section);
            return new PageKitchen.Dish(template, new View(frame, items));
        });
    }

    private static Item item(Visit visit, IndicatorEntry entry) {
        var periods = visit.monitor().periods(entry);
        String first = periods.getFirst().code();
        String last = periods.getLast().code();
        return new Item(
                entry.code(),
                entry.title().in(visit.language()),
                entry.definition().in(visit.language()),
                first.equals(last) ? first : first + "–" + last,
                visit.to(Place.FIGURES, entry.code()).toString());
    }
}
