package nl.thuiskompas.platform.pictures;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nl.thuiskompas.engine.geography.shapes.OutlineMap;

/**
 * The regions of a division, with tints that tell neighbours apart and the borders of another division. Drawn once and
 * used for every page on which it comes. Immutable.
 */
public final class DivisionSheet {
    /** As many as the style sheet has. A map can do with four; taking them as they come may need more. */
    static final int TINTS = 6;

    private final MapSheet sheet;
    private final Map<String, Integer> tints;
    private final String borders;

    private DivisionSheet(MapSheet sheet, Map<String, Integer> tints, String borders) {
        this.sheet = sheet;
        this.tints = tints;
        this.borders = borders;
    }

    static DivisionSheet of(OutlineMap regions, MapSheet sheet, String borders) {
        return new DivisionSheet(sheet, tints(regions), borders);
    }

    /** Regions with many neighbours choose first; each takes the first tint that no neighbour has. */
    private static Map<String, Integer> tints(OutlineMap regions) {
        List<String> order = new ArrayList<>(regions.areas());
        order.sort(Comparator.comparingInt(
                        (String area) -> -regions.neighbours(area).size())
                .thenComparing(Comparator.naturalOrder()));
        Map<String, Integer> tints = new TreeMap<>();
        for (String area : order) {
            Set<Integer> taken = new HashSet<>();
            regions.neighbours(area).forEach(beside -> {
                Integer tint = tints.get(beside);
                if (tint != null) {
                    taken.add(tint);
                }
            });
            int tint = 1;
            while (tint < TINTS && taken.contains(tint)) {
                tint++;
            }
            tints.put(area, tint);
        }
        return tints;
    }

    MapSheet sheet() {
        return sheet;
    }

    /** The tint of an area, from 1; it means nothing but that neighbours are two regions. */
    int tint(String area) {
        return tints.getOrDefault(area, 1);
    }

    /** The borders of the other division as path data; empty when there is none. */
    String borders() {
        return borders;
    }
}
