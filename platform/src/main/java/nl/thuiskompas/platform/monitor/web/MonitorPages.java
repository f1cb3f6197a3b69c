package nl.thuiskompas.platform.monitor.web;

import java.util.ArrayList;
import java.util.List;
import nl.thuiskompas.engine.geography.Division;
import nl.thuiskompas.engine.geography.Geography;
import nl.thuiskompas.engine.geography.Partition;
import nl.thuiskompas.platform.catalogue.PageSource;
import nl.thuiskompas.platform.frame.Link;
import nl.thuiskompas.platform.frame.Place;
import nl.thuiskompas.platform.language.Language;
import nl.thuiskompas.platform.monitor.DivisionEntry;
import nl.thuiskompas.platform.monitor.Monitors;
import nl.thuiskompas.platform.warehouse.MissingTableException;
import org.springframework.stereotype.Component;

/** The pages of indicators, areas and divisions as search engines should find them: without choices. */
@Component
final class MonitorPages implements PageSource {
    private final Monitors monitors;

    MonitorPages(Monitors monitors) {
        this.monitors = monitors;
    }

    @Override
    public List<Link> pages() {
        List<Link> pages = new ArrayList<>();
        add(pages, Place.HOME);
        add(pages, Place.FIGURES);
        monitors.now().available().forEach(entry -> add(pages, Place.FIGURES, entry.code()));
        add(pages, Place.COMPARE);
        add(pages, Place.DATA);
        add(pages, Place.TABLES);
        for (String dataset : monitors.now().holdings().datasets().datasets()) {
            monitors.now()
                    .holdings()
                    .datasets()
                    .current(dataset)
                    .ifPresent(release -> add(pages, Place.TABLES, dataset));
        }
        add(pages, Place.SOURCES);
        add(pages, Place.ACCESSIBILITY);
        try {
            addPlaces(pages);
        } catch (MissingTableException e) {
            // Without the tables of the geography there are no such pages; the page of sources says why.
            return List.copyOf(pages);
        }
        // A municipality is also a region of the division into municipalities.
        return pages.stream().distinct().toList();
    }

    private void addPlaces(List<Link> pages) {
        Geography geography = monitors.now().geography();
        add(pages, Place.DIVISIONS);
        add(pages, Place.AREAS);
        add(pages, Place.AREAS, Division.COUNTRY_CODE);
        for (DivisionEntry entry : monitors.now().divisions().entries()) {
            add(pages, Place.DIVISIONS, entry.code());
            if (entry.listed()) {
                addRegions(pages, geography.partition(entry.division(), geography.last()));
            }
        }
        geography.municipalities().forEach(municipality -> {
            add(pages, Place.AREAS, municipality.code());
            if (!geography.changesFrom(municipality.code()).isEmpty()
                    || !geography.changesTo(municipality.code()).isEmpty()) {
                add(pages, Place.LINEAGE, municipality.code());
            }
        });
    }

    private static void addRegions(List<Link> pages, Partition partition) {
        int[] sizes = partition.sizes();
        for (int place = 0; place < sizes.length; place++) {
            if (sizes[place] > 0) {
                add(pages, Place.AREAS, partition.regions().get(place).code());
            }
        }
    }

    private static void add(List<Link> pages, Place place, String... items) {
        pages.add(Link.to(Language.NL, place, items));
    }
}
