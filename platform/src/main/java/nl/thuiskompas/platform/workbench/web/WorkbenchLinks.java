package nl.thuiskompas.platform.workbench.web;

import java.util.ArrayList;
import java.util.List;
import nl.thuiskompas.engine.geography.Division;
import nl.thuiskompas.platform.catalogue.PageSource;
import nl.thuiskompas.platform.frame.Link;
import nl.thuiskompas.platform.frame.Place;
import nl.thuiskompas.platform.language.Language;
import nl.thuiskompas.platform.monitor.Monitor;
import nl.thuiskompas.platform.monitor.Monitors;
import nl.thuiskompas.platform.workbench.RegionKeys;
import org.springframework.stereotype.Component;

/** The pages of the workbench as search engines should find them: the start, and the regions that figures are made for. */
@Component
final class WorkbenchLinks implements PageSource {
    private static final Division COROP = new Division("corop");

    private final Monitors monitors;

    WorkbenchLinks(Monitors monitors) {
        this.monitors = monitors;
    }

    @Override
    public List<Link> pages() {
        List<Link> pages = new ArrayList<>();
        pages.add(Link.to(Language.NL, Place.DISTRIBUTE));
        Monitor monitor = monitors.now();
        monitor.findGeography()
                .filter(geography -> geography.divisions().contains(COROP))
                .map(geography -> geography.partition(COROP, RegionKeys.usual(monitor)))
                .ifPresent(partition -> partition
                        .regions()
                        .forEach(region ->
                                pages.add(Link.to(Language.NL, Place.DISTRIBUTE, COROP.code(), region.code()))));
        return pages;
    }
}
