package nl.thuiskompas.platform.monitor.web;

import java.time.LocalDate;
import nl.thuiskompas.engine.geography.Division;
import nl.thuiskompas.engine.geography.Geography;
import nl.thuiskompas.engine.geography.Region;
import nl.thuiskompas.platform.frame.Link;
import nl.thuiskompas.platform.frame.Place;
import nl.thuiskompas.platform.monitor.Areas;

/** Addresses of areas as they were on a date; the date is left out where the page of the area takes it by itself. */
final class AreaLinks {
    private AreaLinks() {}

    static Link to(Visit visit, Region region, LocalDate edition) {
        Geography geography = visit.monitor().geography();
        LocalDate own = Areas.lastDay(geography, region.code());
        boolean same = geography.edition(own).validity().contains(edition);
        boolean municipality = region.division().equals(Division.MUNICIPALITY);
        Link link = visit.to(Place.AREAS, region.code());
        return same || municipality ? link : link.with("edition", edition.toString());
    }
}
