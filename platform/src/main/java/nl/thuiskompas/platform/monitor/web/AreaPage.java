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
import nl.thuiskompas.platform.monitor.Areas;
import nl.thuiskompas.platform.monitor.Monitor;
import nl.thuiskompas.platform.monitor.QuestionException;
import nl.thuiskompas.platform.monitor.web.IndicatorPage.Option;
import nl.thuiskompas.platform.pictures.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** A municipality, former municipality, province or region: its figures beside province, country and norm. */
@RestController
public final class AreaPage {
    static final List<String> CHOICES = List.of("edition", SeriesView.BASIS);

    private final PageKitchen kitchen;
    private final Maps maps;

    AreaPage(PageKitchen kitchen, Maps maps) {
        this.kitchen = kitchen;
        this.maps = maps;
    }

    /** What the template shows. */
    public record View(
            PageFrame frame,
            String named,
            String overline,
            String lead,
            String former,
            List<KeyFigureView> figures,
            @Nullable ChartView beside,
            @Nullable ChartView growth,
            @Nullable AreaSurroundings surroundings,
            @Nullable SeriesView series,
            List<AreaMemberships> memberships,
            DivisionWords.Note division,
            String dated,
            List<Option> editions,
            List<Way> ways,
            List<Fates.Event> events,
            List<Missing> missing,
            Link compare,
            Link keep,
            boolean kept,
            List<FootView.File> files) {}

    /** A page about the same area. */
    public record Way(String label, Link link) {}

    /** What cannot be shown, and why. */
    public record Missing(String title, String text, Link link) {}

    @GetMapping({"/nl/gebieden/{code:[^.]+}", "/en/areas/{code:[^.]+}"})
    ResponseEntity<byte[]> area(HttpServletRequest request, @PathVariable String code) {
        return kitchen.serve(request, Place.AREAS, List.of(code), CHOICES, visit -> {
            Region region = region(visit.monitor(), code);
            LocalDate edition = Areas.edition(visit.monitor().geography(), region, visit.choice("edition"));
            return new PageKitchen.Dish("monitor/area.jte", view(visit, region, edition));
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

    private View view(Visit visit, Region region, LocalDate edition) {
        Geography geography = visit.monitor().geography();
        AreaFigures figures = new AreaFigures(visit, region, edition);
        boolean municipality = region.division().equals(Division.MUNICIPALITY);
        LocalDate last = Areas.lastDay(geography, region.code());
        boolean former = !last.equals(geography.last());
        List<Fates.Event> events = municipality ? new Fates(geography, visit.language()).of(region.code()) : List.of();
        return new View(
                visit.frame(visit.words().label(region), Place.AREAS, visit.step(Place.AREAS))
                        .sharing(figures.lead(), visit.link()),
                visit.words().name(region),
                overline(visit, figures, region),
                figures.lead(),
                former
                        ? visit.texts()
                                .get(
                                        "area.former",
                                        "name",
                                        visit.words().name(region),
                                        "date",
                                        visit.words().numbers().date(last))
                        : "",
                figures.keyFigures(),
                figures.beside().orElse(null),
                figures.growth().orElse(null),
                AreaSurroundings.of(visit, maps, figures).orElse(null),
                SeriesView.of(
                                visit,
                                LongSeries.of(visit.monitor(), figures.entry("dwelling-stock"), region, edition),
                                Role.MINE,
                                "")
                        .orElse(null),
                AreaMemberships.of(visit, region, edition),
                DivisionWords.of(visit).note(region.division(), visit.named(edition)),
                dated(visit, region, edition),
                editions(visit, region, edition),
                ways(visit, region),
                events,
                missing(visit),
                visit.to(Place.COMPARE).with("areas", comparison(figures)),
                visit.link().with("mine", region.code()),
                !municipality || visit.isMine(region.code()) || former,
                Files.of(visit, visit.link(), ViewFigures.count(visit, region, edition)));
    }

    /** By which municipalities the page counts, when those are not the newest. */
    private static String dated(Visit visit, Region region, LocalDate edition) {
        Geography geography = visit.monitor().geography();
        boolean newest = geography
                .edition(Areas.lastDay(geography, region.code()))
                .validity()
                .contains(edition);
        return newest
                ? ""
                : visit.texts()
                        .get(
                                "area.dated",
                                "name",
                                visit.words().name(region),
                                "date",
                                visit.words().numbers().date(edition));
    }

    /** The dates on which the area was there. */
    private static List<Option> editions(Visit visit, Region region, LocalDate edition) {
        Geography geography = visit.monitor().geography();
        return geography.editionDates().stream()
                .filter(date -> Areas.isThere(geography, region, date))
                .map(date -> {
                    boolean same = geography.edition(date).validity().contains(edition);
                    return new Option(
                            same ? edition.toString() : date.toString(),
                            visit.texts()
                                    .get(
                                            "form.edition",
                                            "date",
                                            visit.words().numbers().date(date),
                                            "count",
                                            geography.edition(date).size()),
                            same);
                })
                .toList();
    }

    /** What became of a municipality; the division of a region. */
    private static List<Way> ways(Visit visit, Region region) {
        if (region.division().equals(Division.MUNICIPALITY)) {
            return List.of(new Way(
                    visit.texts().get("area.lineage", "name", visit.words().name(region)),
                    visit.to(Place.LINEAGE, region.code())));
        }
        if (region.division().equals(Division.COUNTRY)) {
            return List.of();
        }
        String name = DivisionWords.of(visit).regions(region.division());
        return List.of(new Way(
                visit.texts().get("area.division", "regions", name),
                visit.to(Place.DIVISIONS, region.division().code())));
    }

    private static String overline(Visit visit, AreaFigures figures, Region region) {
        List<String> parts = new ArrayList<>();
        Geography geography = visit.monitor().geography();
        boolean former = !Areas.lastDay(geography, region.code()).equals(geography.last());
        parts.add(
                former
                        ? visit.texts().get("division.former")
                        : DivisionWords.of(visit).one(region.division()));
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
