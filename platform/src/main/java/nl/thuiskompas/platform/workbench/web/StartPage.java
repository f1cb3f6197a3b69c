package nl.thuiskompas.platform.workbench.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nl.thuiskompas.engine.geography.Division;
import nl.thuiskompas.engine.geography.Partition;
import nl.thuiskompas.platform.frame.Link;
import nl.thuiskompas.platform.frame.PageFrame;
import nl.thuiskompas.platform.frame.Place;
import nl.thuiskompas.platform.monitor.DivisionEntry;
import nl.thuiskompas.platform.workbench.RegionKeys;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What dividing a task is, and the regions of which one is chosen. */
@RestController
public final class StartPage {
    private final WorkbenchKitchen kitchen;

    StartPage(WorkbenchKitchen kitchen) {
        this.kitchen = kitchen;
    }

    /**
     * What the template shows.
     *
     * @param near regions in which the reader's municipality lies
     */
    public record View(PageFrame frame, List<Region> near, List<Group> groups) {}

    /** The regions of a division. */
    public record Group(String code, String title, List<Region> regions) {}

    /** A region that can be chosen. */
    public record Region(String name, Link link) {}

    @GetMapping({"/nl/verdelen", "/en/distribute"})
    ResponseEntity<byte[]> start(HttpServletRequest request) {
        WorkbenchVisit visit = WorkbenchVisit.of(request, kitchen.monitors(), List.of(), List.of(), List.of());
        return kitchen.page(request, visit, "workbench/start.jte", () -> view(visit));
    }

    private static View view(WorkbenchVisit visit) {
        List<Group> groups = new ArrayList<>();
        List<Region> near = new ArrayList<>();
        for (DivisionEntry entry : divisions(visit)) {
            Partition partition = partition(visit, entry.division());
            String title = Fields.capital(entry.many().in(visit.language()));
            groups.add(new Group(
                    entry.code(),
                    title,
                    partition.regions().stream()
                            .filter(region -> partition.sizes()[partition.indexOf(region.code())] > 1)
                            .map(region -> new Region(region.name(), link(visit, entry, region.code())))
                            .sorted(Comparator.comparing(Region::name))
                            .toList()));
            for (int place : partition.regionsOf(visit.mineCode())) {
                var region = partition.regions().get(place);
                near.add(new Region(
                        region.name() + " (" + entry.one().in(visit.language()) + ")",
                        link(visit, entry, region.code())));
            }
        }
        return new View(visit.frame(visit.texts().get("place.DISTRIBUTE")), near, groups);
    }

    private static Link link(WorkbenchVisit visit, DivisionEntry entry, String code) {
        return visit.to(Place.DISTRIBUTE, entry.code(), code);
    }

    /** Divisions of regions, in the order in which readers meet them. */
    static List<DivisionEntry> divisions(WorkbenchVisit visit) {
        return visit.monitor().divisions().listed().stream()
                .filter(entry -> !entry.division().equals(Division.MUNICIPALITY)
                        && !entry.division().equals(Division.COUNTRY))
                .toList();
    }

    /** Its regions on the day that the page of a region takes by itself. */
    private static Partition partition(WorkbenchVisit visit, Division division) {
        LocalDate day = RegionKeys.usual(visit.monitor());
        return visit.monitor().geography().partition(division, day);
    }
}
