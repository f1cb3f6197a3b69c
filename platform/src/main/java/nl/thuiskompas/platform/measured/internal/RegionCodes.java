package nl.thuiskompas.platform.measured.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nl.thuiskompas.engine.geography.Division;
import nl.thuiskompas.engine.geography.Geography;
import nl.thuiskompas.engine.geography.Municipality;
import nl.thuiskompas.platform.datasets.Code;
import nl.thuiskompas.platform.protection.ReleaseDescription;
import nl.thuiskompas.platform.protection.ReleaseFolder;

/**
 * The regions of a release with their names: the country, the regions of each division, and municipalities by their codes. A
 * region has the name of the last year that has it; one of which no name is known here is called by its code.
 */
final class RegionCodes {
    private final Map<String, Code> codes = new LinkedHashMap<>();
    private final Places places;

    RegionCodes(ReleaseFolder folder, List<ReleaseDescription.Year> years, Geography geography) {
        Map<String, Code> municipalities = new TreeMap<>();
        codes.put(ReleaseFolder.COUNTRY, Code.of(ReleaseFolder.COUNTRY, "Nederland"));
        for (ReleaseDescription.Year year : years) {
            LocalDate day = LocalDate.of(year.year(), 1, 1);
            boolean known = !day.isBefore(geography.first()) && !day.isAfter(geography.last());
            Map<String, String> names = known ? names(geography, day) : Map.of();
            Map<String, Map<String, Set<String>>> divisions = folder.regions(year.year());
            divisions.forEach((division, regions) -> regions.keySet().forEach(region -> {
                if (!region.equals(ReleaseFolder.COUNTRY)) {
                    codes.put(region, Code.of(region, names.getOrDefault(region, region)));
                }
            }));
            if (year.divisions().containsKey(Division.MUNICIPALITY.code())) {
                divisions
                        .values()
                        .forEach(regions -> regions.values()
                                .forEach(members -> members.forEach(member -> municipalities.put(
                                        member, Code.of(member, names.getOrDefault(member, member))))));
            }
        }
        codes.putAll(municipalities);
        places = new Places(new ArrayList<>(codes.keySet()));
    }

    private static Map<String, String> names(Geography geography, LocalDate day) {
        Map<String, String> names = new LinkedHashMap<>();
        for (Division division : geography.divisions()) {
            if (!division.equals(Division.MUNICIPALITY) && !division.equals(Division.COUNTRY)) {
                geography.partition(division, day).regions().forEach(region -> names.put(region.code(), region.name()));
            }
        }
        for (Municipality each : geography.edition(day).municipalities()) {
            names.put(each.code(), each.name());
        }
        return names;
    }

    List<Code> codes() {
        return List.copyOf(codes.values());
    }

    /** The place of a region; -1 when there is no such region. */
    int place(String region) {
        return places.place(region);
    }
}
