package nl.thuiskompas.platform.measuring;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.thuiskompas.engine.geography.Division;
import nl.thuiskompas.engine.geography.Geography;
import nl.thuiskompas.engine.geography.Municipality;
import nl.thuiskompas.engine.geography.Partition;
import nl.thuiskompas.platform.measuring.internal.ReferenceRegions;
import org.jspecify.annotations.Nullable;

/**
 * Divisions that somebody brought, besides those of the reference edition, which stay as they are. Municipalities are always
 * those of the reference edition.
 */
public final class BroughtDivisions {
    private static final BroughtDivisions NONE = new BroughtDivisions(null, List.of());

    private final @Nullable Geography geography;
    private final List<String> codes;

    private BroughtDivisions(@Nullable Geography geography, List<String> codes) {
        this.geography = geography;
        this.codes = codes;
    }

    /** No divisions. */
    public static BroughtDivisions none() {
        return NONE;
    }

    /** Those of a geography that the reference edition does not have. */
    public static BroughtDivisions of(Geography geography) {
        List<String> known = ReferenceRegions.divisions();
        return new BroughtDivisions(
                geography,
                geography.divisions().stream()
                        .filter(division ->
                                !division.equals(Division.MUNICIPALITY) && !division.equals(Division.COUNTRY))
                        .map(Division::code)
                        .filter(code -> !known.contains(code))
                        .sorted()
                        .toList());
    }

    /** Their codes. */
    public List<String> codes() {
        return codes;
    }

    /**
     * Which municipalities the regions of a division are made of on 1 January; regions without any are left out.
     *
     * @param division one of {@link #codes()}
     */
    public SortedMap<String, List<String>> regions(String division, int year) {
        SortedMap<String, List<String>> regions = new TreeMap<>();
        if (geography != null) {
            Partition partition = geography.partition(new Division(division), LocalDate.of(year, 1, 1));
            for (int at = 0; at < partition.regions().size(); at++) {
                List<String> here = partition.municipalitiesOf(at).stream()
                        .map(Municipality::code)
                        .toList();
                if (!here.isEmpty()) {
                    regions.put(partition.regions().get(at).code(), here);
                }
            }
        }
        return regions;
    }
}
