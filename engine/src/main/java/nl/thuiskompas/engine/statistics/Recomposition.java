package nl.thuiskompas.engine.statistics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import nl.thuiskompas.engine.geography.Crosswalk;
import nl.thuiskompas.engine.geography.Division;
import nl.thuiskompas.engine.geography.Geography;
import nl.thuiskompas.engine.geography.Partition;
import nl.thuiskompas.engine.geography.Region;

/**
 * Carries quantities that add up from the municipalities of one date to the regions of another. What lands in one
 * region whatever the weights are is exact; what is divided by weights is apportioned; what is divided and has no
 * weights leaves its regions without a number.
 */
final class Recomposition {
    private final Crosswalk crosswalk;
    private final Partition from;
    private final Partition to;
    private final Map<Integer, List<String>> sources = new HashMap<>();

    Recomposition(Geography geography, LocalDate fromDate, Partition to) {
        this.crosswalk = geography.crosswalk(fromDate, to.edition().date());
        this.from = geography.partition(Division.MUNICIPALITY, fromDate);
        this.to = to;
        for (Region source : from.regions()) {
            crosswalk.links(source.code()).stream()
                    .map(link -> to.regionOf(link.target()))
                    .distinct()
                    .forEach(place -> sources.computeIfAbsent(place, p -> new ArrayList<>())
                            .add(source.code()));
        }
    }

    /** The municipalities that quantities come from, in the order of their rows. */
    Partition from() {
        return from;
    }

    Quantity apply(Quantity quantity) {
        Quantity result = new Quantity(to.regions().size());
        for (int row = 0; row < quantity.size(); row++) {
            String source = from.regions().get(row).code();
            List<Crosswalk.Link> links = crosswalk.links(source);
            TreeSet<Integer> places = new TreeSet<>();
            links.forEach(link -> places.add(to.regionOf(link.target())));
            if (places.size() == 1) {
                if (places.getFirst() >= 0) {
                    result.add(places.getFirst(), quantity, row, 1, false);
                }
                continue;
            }
            for (int place : places) {
                if (place >= 0) {
                    double part = partIn(links, place);
                    if (Double.isNaN(part)) {
                        result.miss(place, new Reason(Reason.Kind.NO_WEIGHT_BACKWARDS, source));
                    } else {
                        result.add(place, quantity, row, part, true);
                    }
                }
            }
        }
        int[] sizes = to.sizes();
        for (int place = 0; place < sizes.length; place++) {
            if (sizes[place] == 0) {
                result.miss(
                        place,
                        new Reason(
                                Reason.Kind.EMPTY_REGION,
                                to.regions().get(place).code()));
            }
        }
        return result;
    }

    /** Codes of the municipalities of which at least a part lies, or may lie, in a region. */
    List<String> sourcesOf(int place) {
        return sources.getOrDefault(place, List.of());
    }

    /** Part of a municipality, of the date one comes from, that lies in a region; NaN when nothing says so. */
    double partIn(String source, int place) {
        List<Crosswalk.Link> links = crosswalk.links(source);
        return links.stream().allMatch(link -> to.regionOf(link.target()) == place) ? 1 : partIn(links, place);
    }

    private double partIn(List<Crosswalk.Link> links, int place) {
        return links.stream()
                .filter(link -> to.regionOf(link.target()) == place)
                .mapToDouble(Crosswalk.Link::part)
                .sum();
    }
}
