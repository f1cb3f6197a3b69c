package nl.thuiskompas.platform.monitor.web;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.thuiskompas.engine.geography.Crosswalk;
import nl.thuiskompas.engine.geography.Division;
import nl.thuiskompas.engine.geography.Geography;
import nl.thuiskompas.engine.geography.Municipality;
import nl.thuiskompas.engine.geography.Partition;
import nl.thuiskompas.engine.geography.Region;
import nl.thuiskompas.engine.statistics.Figure;

/** Where a series as published goes over to another area: two figures then cannot be set against one another. */
final class AreaBreaks {
    private AreaBreaks() {}

    /** The figures that stand on another area than the figure before them. */
    static Set<Figure> of(Geography geography, Region region, List<Figure> figures) {
        Set<Figure> anew = new HashSet<>();
        for (int i = 1; i < figures.size(); i++) {
            LocalDate before = figures.get(i - 1).edition();
            LocalDate after = figures.get(i).edition();
            if (!isSameArea(geography, region, before, after)) {
                anew.add(figures.get(i));
            }
        }
        return anew;
    }

    /** Whether a region covered the same ground on two days, by whichever codes. */
    private static boolean isSameArea(Geography geography, Region region, LocalDate before, LocalDate after) {
        if (before.equals(after) || region.division().equals(Division.COUNTRY)) {
            return true;
        }
        Set<String> was = members(geography, region, before);
        Set<String> is = members(geography, region, after);
        Crosswalk way = geography.crosswalk(before, after);
        for (String source : way.sources()) {
            boolean inside = was.contains(source);
            for (Crosswalk.Link link : way.links(source)) {
                if (inside != is.contains(link.target())) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Codes of the municipalities that a region has on a day; none when it is not there. */
    static Set<String> members(Geography geography, Region region, LocalDate day) {
        Partition partition = geography.partition(region.division(), day);
        int place = partition.indexOf(region.code());
        return place < 0
                ? Set.of()
                : partition.municipalitiesOf(place).stream()
                        .map(Municipality::code)
                        .collect(Collectors.toSet());
    }
}
