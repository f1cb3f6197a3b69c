package nl.thuiskompas.engine.geography;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;

/**
 * The regions of one division on one date, and in which of them each municipality of that date lies. A municipality may
 * lie in none and, where the division says so, in several.
 */
public final class Partition {
    private static final int[] NONE = {};

    private final Edition edition;
    private final Layout layout;

    /** What stays the same for as long as neither municipalities nor memberships change. */
    record Layout(
            Division division,
            Validity validity,
            List<Region> regions,
            Map<String, Integer> places,
            int[][] regionsOf,
            int[] sizes) {
        /** @throws IllegalArgumentException when a municipality lies in a region that has no name */
        static Layout of(
                Division division,
                Edition edition,
                Validity validity,
                List<Region> regions,
                SortedMap<String, SortedSet<String>> codesOf) {
            Map<String, Integer> places = new HashMap<>();
            for (int i = 0; i < regions.size(); i++) {
                places.put(regions.get(i).code(), i);
            }
            int[][] regionsOf = new int[edition.size()][];
            Arrays.fill(regionsOf, NONE);
            int[] sizes = new int[regions.size()];
            codesOf.forEach((municipality, codes) -> {
                int[] here = codes.stream()
                        .mapToInt(code -> {
                            Integer place = places.get(code);
                            if (place == null) {
                                throw new IllegalArgumentException(
                                        municipality + " lies in " + code + ", which has no name");
                            }
                            return place;
                        })
                        .sorted()
                        .toArray();
                regionsOf[edition.indexOf(municipality)] = here;
                for (int place : here) {
                    sizes[place]++;
                }
            });
            return new Layout(division, validity, List.copyOf(regions), places, regionsOf, sizes);
        }
    }

    Partition(Edition edition, Layout layout) {
        this.edition = edition;
        this.layout = layout;
    }

    /** The municipalities that are divided. */
    public Edition edition() {
        return edition;
    }

    /** The division. */
    public Division division() {
        return layout.division;
    }

    /** The days on which municipalities and memberships are these; {@link Edition#date()} is one of them. */
    public Validity validity() {
        return layout.validity;
    }

    /** The regions, in the order of their codes. */
    public List<Region> regions() {
        return layout.regions;
    }

    /** Place in {@link #regions()} of the first region in which the municipality lies, or -1 when it lies in none. */
    public int regionOf(String municipality) {
        int[] regions = regionsOf(municipality);
        return regions.length == 0 ? -1 : regions[0];
    }

    /** Places in {@link #regions()} of all regions in which the municipality lies; do not change it. */
    public int[] regionsOf(String municipality) {
        int place = edition.indexOf(municipality);
        return place < 0 ? NONE : layout.regionsOf[place];
    }

    /** Places of the regions in which the municipality at a place of the edition lies; do not change it. */
    public int[] regionsAt(int municipality) {
        return layout.regionsOf[municipality];
    }

    /** Place in {@link #regions()} of the region with this code, or -1. */
    public int indexOf(String region) {
        return layout.places.getOrDefault(region, -1);
    }

    /** How many municipalities each region has. */
    public int[] sizes() {
        return Arrays.copyOf(layout.sizes, layout.sizes.length);
    }

    /** The municipalities of the region at a place, in the order of their codes. */
    public List<Municipality> municipalitiesOf(int place) {
        List<Municipality> here = new ArrayList<>(layout.sizes[place]);
        for (int i = 0; i < layout.regionsOf.length; i++) {
            for (int region : layout.regionsOf[i]) {
                if (region == place) {
                    here.add(edition.municipalities().get(i));
                }
            }
        }
        return here;
    }

    /** The municipalities that lie in no region, in the order of their codes. */
    public List<Municipality> outside() {
        List<Municipality> outside = new ArrayList<>();
        for (int i = 0; i < layout.regionsOf.length; i++) {
            if (layout.regionsOf[i].length == 0) {
                outside.add(edition.municipalities().get(i));
            }
        }
        return outside;
    }

    /** The date that was asked for. */
    public LocalDate date() {
        return edition.date();
    }
}
