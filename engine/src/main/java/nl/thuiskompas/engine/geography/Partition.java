package nl.thuiskompas.engine.geography;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The regions of one division on one date, and in which of them each municipality of that date lies. A municipality may
 * lie in none.
 */
public final class Partition {
    private final Edition edition;
    private final List<Region> regions;
    private final Map<String, Integer> regionOf;
    private final int[] sizes;

    Partition(Edition edition, List<Region> regions, Map<String, String> regionCodeOf) {
        this.edition = edition;
        this.regions = List.copyOf(regions);
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < regions.size(); i++) {
            places.put(regions.get(i).code(), i);
        }
        this.regionOf = new HashMap<>();
        this.sizes = new int[regions.size()];
        regionCodeOf.forEach((municipality, region) -> {
            Integer place = places.get(region);
            if (place == null) {
                throw new IllegalArgumentException(municipality + " lies in " + region + ", which has no name");
            }
            regionOf.put(municipality, place);
            sizes[place]++;
        });
    }

    /** The municipalities that are divided. */
    public Edition edition() {
        return edition;
    }

    /** The regions, in the order of their codes. */
    public List<Region> regions() {
        return regions;
    }

    /** Place in {@link #regions()} of the region in which the municipality lies, or -1 when it lies in none. */
    public int regionOf(String municipality) {
        return regionOf.getOrDefault(municipality, -1);
    }

    /** Place in {@link #regions()} of the region with this code, or -1. */
    public int indexOf(String region) {
        for (int i = 0; i < regions.size(); i++) {
            if (regions.get(i).code().equals(region)) {
                return i;
            }
        }
        return -1;
    }

    /** How many municipalities each region has. */
    public int[] sizes() {
        return Arrays.copyOf(sizes, sizes.length);
    }
}
