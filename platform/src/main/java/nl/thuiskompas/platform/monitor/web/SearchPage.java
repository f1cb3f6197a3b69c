package nl.thuiskompas.platform.monitor.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Stream;
import nl.thuiskompas.engine.geography.Division;
import nl.thuiskompas.platform.frame.Link;
import nl.thuiskompas.platform.frame.PageFrame;
import nl.thuiskompas.platform.frame.Place;
import nl.thuiskompas.platform.monitor.AreaSearch;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Looks for a municipality, province or region by name; also former ones, with what became of them. */
@RestController
public final class SearchPage {
    private final PageKitchen kitchen;

    SearchPage(PageKitchen kitchen) {
        this.kitchen = kitchen;
    }

    /** What the template shows. */
    public record View(PageFrame frame, String words, List<Hit> hits, Link all) {}

    /**
     * Something found.
     *
     * @param kind municipality, former municipality, province, ...
     * @param fates what became of it, in sentences
     */
    public record Hit(String name, String kind, String code, Link link, List<String> fates) {}

    @GetMapping({"/nl/zoeken", "/en/search"})
    ResponseEntity<byte[]> search(HttpServletRequest request) {
        Visit visit = Visit.of(request, kitchen.monitor(), Place.SEARCH, List.of(), List.of("q"));
        String words = visit.choice("q");
        List<AreaSearch.Area> found =
                words == null ? List.of() : kitchen.search().find(words);
        List<Hit> more = words == null ? List.of() : MoreHits.of(visit, words);
        if (found.isEmpty() && more.size() == 1) {
            return ResponseEntity.status(HttpStatus.SEE_OTHER)
                    .header(HttpHeaders.LOCATION, more.getFirst().link().toString())
                    .build();
        }
        if (found.size() == 1 && found.getFirst().current() && more.isEmpty()) {
            return ResponseEntity.status(HttpStatus.SEE_OTHER)
                    .header(HttpHeaders.LOCATION, link(visit, found.getFirst()).toString())
                    .build();
        }
        return kitchen.serve(request, Place.SEARCH, List.of(), List.of("q"), v -> {
            List<Hit> hits = Stream.concat(more.stream(), found.stream().map(area -> hit(v, area)))
                    .toList();
            View view = new View(
                    v.frame(v.texts().get("place.SEARCH"), Place.AREAS, v.step(Place.AREAS)),
                    words == null ? "" : words,
                    hits,
                    v.to(Place.AREAS));
            return new PageKitchen.Dish("monitor/search.jte", view);
        });
    }

    private static Hit hit(Visit visit, AreaSearch.Area area) {
        boolean municipality = area.division().equals(Division.MUNICIPALITY);
        String kind = municipality && !area.current()
                ? visit.texts().get("division.former")
                : DivisionWords.of(visit).one(area.division());
        List<String> fates = municipality
                ? new Fates(visit.monitor().geography(), visit.language())
                        .of(area.code()).stream().map(Fates.Event::sentence).toList()
                : List.of();
        String name = area.division().equals(Division.COUNTRY) ? visit.texts().get("country.label") : area.name();
        return new Hit(name, kind, area.code(), link(visit, area), fates);
    }

    private static Link link(Visit visit, AreaSearch.Area area) {
        Link link = visit.to(Place.AREAS, area.code());
        return area.current() && area.division().equals(Division.MUNICIPALITY) ? link.with("mine", area.code()) : link;
    }
}
