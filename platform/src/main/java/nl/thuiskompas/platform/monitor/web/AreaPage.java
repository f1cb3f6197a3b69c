package nl.thuiskompas.platform.monitor.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.thuiskompas.engine.geography.Division;
import nl.thuiskompas.engine.geography.Geography;
import nl.thuiskompas.engine.geography.Region;
import nl.thuiskompas.platform.frame.Link;
import nl.thuiskompas.platform.frame.PageFrame;
import nl.thuiskompas.platform.frame.Place;
import nl.thuiskompas.platform.monitor.Monitor;
import nl.thuiskompas.platform.monitor.QuestionException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** A municipality, former municipality, province or region: its figures beside province, country and norm. */
@RestController
public final class AreaPage {
    private final PageKitchen kitchen;
    private final Maps maps;

    AreaPage(PageKitchen kitchen, Maps maps) {
        this.kitchen = kitchen;
        this.maps = maps;
    }

    /** What the template shows. */
    public record View(
            PageFrame frame,
            String overline,
            String lead,
            String former,
            List<KeyFigureView> figures,
            @Nullable ChartView beside,
            @Nullable ChartView growth,
            @Nullable AreaSurroundings surroundings,
            List<Fates.Event> events,
            List<Missing> missing,
            Link compare,
            Link keep,
            boolean kept,
            List<FootView.File> files) {}

    /** What cannot be shown, and why. */
    public record Missing(String title, String text, Link link) {}

    @GetMapping({"/nl/gebieden/{code:[^.]+}", "/en/areas/{code:[^.]+}"})
    ResponseEntity<byte[]> area(HttpServletRequest request, @PathVariable String code) {
        return kitchen.serve(request, Place.AREAS, List.of(code), List.of(), visit -> {
            Region region = region(visit.monitor(), code);
            return new PageKitchen.Dish("monitor/area.jte", view(visit, region));
        });
    }

    private static Region region(Monitor monitor, String code) {
        try {
            return Areas.region(monitor.geography(), code);
        } catch (QuestionException e) {
            List<String> near = new nl.thuiskompas.platform.monitor.AreaSearch(monitor.geography())
                    .find(code).stream().map(a -> a.code()).limit(3).toList();
            throw new QuestionException("area", code, List.of(), near, String.valueOf(e.getMessage()));
        }
    }

    private View view(Visit visit, Region region) {
        Geography geography = visit.monitor().geography();
        LocalDate edition = Areas.lastDay(geography, region.code());
        AreaFigures figures = new AreaFigures(visit, region, edition);
        boolean municipality = region.division().equals(Division.MUNICIPALITY);
        boolean former = !edition.equals(geography.last());
        List<Fates.Event> events = municipality ? new Fates(geography, visit.language()).of(region.code()) : List.of();
        return new View(
                visit.frame(region.name(), Place.AREAS, visit.step(Place.AREAS)),
                overline(visit, figures, region),
                figures.lead(),
                former
                        ? visit.texts()
                                .get(
                                        "area.former",
                                        "name",
                                        region.name(),
                                        "date",
                                        visit.words().numbers().date(edition))
                        : "",
                figures.keyFigures(),
                figures.beside().orElse(null),
                figures.growth().orElse(null),
                AreaSurroundings.of(visit, maps, figures).orElse(null),
                events,
                missing(visit),
                visit.to(Place.COMPARE).with("areas", comparison(figures)),
                visit.link().with("mine", region.code()),
                !municipality || visit.isMine(region.code()) || former,
                List.of(
                        new FootView.File("CSV", visit.link().as("csv")),
                        new FootView.File("XLSX", visit.link().as("xlsx")),
                        new FootView.File("JSON", visit.link().as("json"))));
    }

    private static String overline(Visit visit, AreaFigures figures, Region region) {
        List<String> parts = new ArrayList<>();
        boolean former = !figures.edition().equals(visit.monitor().geography().last());
        parts.add(visit.texts()
                .get(
                        former
                                ? "division.former"
                                : "division." + region.division().code()));
        figures.parent(Division.PROVINCE)
                .ifPresent(province -> parts.add(visit.texts().get("area.province", "name", province.name())));
        figures.parent(new Division("corop"))
                .ifPresent(corop -> parts.add(visit.texts().get("area.corop", "name", corop.name())));
        parts.add(region.code());
        return String.join(" · ", parts);
    }

    private static String comparison(AreaFigures figures) {
        List<String> codes = new ArrayList<>(List.of(figures.region().code()));
        Optional<Region> province = figures.parent(Division.PROVINCE);
        province.ifPresent(p -> codes.add(p.code()));
        if (!figures.region().division().equals(Division.COUNTRY)) {
            codes.add(Division.COUNTRY_CODE);
        }
        return String.join(",", codes);
    }

    private static List<Missing> missing(Visit visit) {
        Link sources = visit.to(Place.SOURCES);
        return List.of(
                new Missing(
                        visit.texts().get("area.missing.urgent"),
                        visit.texts().get("area.missing.urgentText"),
                        sources),
                new Missing(
                        visit.texts().get("area.missing.rent"), visit.texts().get("area.missing.rentText"), sources));
    }
}
