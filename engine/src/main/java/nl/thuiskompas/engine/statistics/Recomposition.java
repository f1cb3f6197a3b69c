package nl.thuiskompas.engine.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import nl.thuiskompas.engine.geography.Crosswalk;
import nl.thuiskompas.engine.geography.Edition;
import nl.thuiskompas.engine.geography.Fraction;
import nl.thuiskompas.engine.geography.Partition;

/**
 * Carries quantities that add up from the municipalities of one date to the regions of another. What lands in one
 * region whatever the weights are is exact; what is divided by weights is apportioned; what is divided and has no
 * weights leaves its regions without a number.
 *
 * <p>Made once for two dates and a division, and used for every indicator and period.
 */
final class Recomposition {
    private final Crosswalk crosswalk;
    private final Partition to;
    /** Of each entry: row of the source, place of the region, and what of the source lands there. */
    private final int[] sourceOf;

    private final int[] placeOf;
    private final Landing[] landings;
    private final int[] soleSources;

    /**
     * What of a municipality lands in a region.
     *
     * @param part part of it, NaN when nothing says which
     * @param links the links that land there, when that is not all of them
     * @param rest whether what no weight is known of lands there too
     */
    private record Landing(double part, int[] links, boolean rest) {
        static final Landing WHOLE = new Landing(1, new int[0], true);

        boolean isWhole() {
            return rest && links.length == 0;
        }

        boolean known() {
            return !Double.isNaN(part);
        }
    }

    Recomposition(Crosswalk crosswalk, Partition to) {
        this.crosswalk = crosswalk;
        this.to = to;
        List<Integer> sources = new ArrayList<>();
        List<Integer> places = new ArrayList<>();
        List<Landing> found = new ArrayList<>();
        for (int source = 0; source < crosswalk.from().size(); source++) {
            SortedMap<Integer, List<Integer>> linksTo = linksTo(source);
            for (Map.Entry<Integer, List<Integer>> region : linksTo.entrySet()) {
                sources.add(source);
                places.add(region.getKey());
                found.add(landing(crosswalk.links(source), region.getValue()));
            }
        }
        sourceOf = sources.stream().mapToInt(Integer::intValue).toArray();
        placeOf = places.stream().mapToInt(Integer::intValue).toArray();
        landings = found.toArray(Landing[]::new);
        soleSources = findSoleSources();
    }

    /** The numbers of the links of a municipality that end in each region. */
    private SortedMap<Integer, List<Integer>> linksTo(int source) {
        SortedMap<Integer, List<Integer>> linksTo = new TreeMap<>();
        int[] targets = crosswalk.targets(source);
        for (int link = 0; link < targets.length; link++) {
            for (int place : to.regionsAt(targets[link])) {
                linksTo.computeIfAbsent(place, p -> new ArrayList<>()).add(link);
            }
        }
        return linksTo;
    }

    private static Landing landing(List<Crosswalk.Link> links, List<Integer> here) {
        if (here.size() == links.size()) {
            return Landing.WHOLE;
        }
        long unknown = links.stream().filter(link -> !link.known()).count();
        long unknownHere =
                here.stream().filter(link -> !links.get(link).known()).count();
        Fraction part = Fraction.ZERO;
        Fraction elsewhere = Fraction.ZERO;
        for (int i = 0; i < links.size(); i++) {
            Fraction known = links.get(i).part();
            if (known != null && here.contains(i)) {
                part = part.plus(known);
            } else if (known != null) {
                elsewhere = elsewhere.plus(known);
            }
        }
        boolean rest = unknown > 0 && unknownHere == unknown;
        Fraction lands = rest ? Fraction.ONE.minus(elsewhere) : part;
        int[] numbers = here.stream().mapToInt(Integer::intValue).toArray();
        return new Landing(unknownHere > 0 && !rest ? Double.NaN : lands.doubleValue(), numbers, rest);
    }

    /** The municipalities that quantities come from, in the order of their rows. */
    Edition from() {
        return crosswalk.from();
    }

    /** The regions that quantities land in. */
    Partition to() {
        return to;
    }

    /** Carries over what was counted: whole numbers are dealt out whole, other quantities are divided. */
    Quantity count(Quantity counted) {
        return counted.isWhole() ? deal(counted) : apply(counted);
    }

    /** Carries quantities over as they are. */
    Quantity apply(Quantity quantity) {
        Quantity result = new Quantity(to.regions().size());
        for (int i = 0; i < landings.length; i++) {
            Landing landing = landings[i];
            int source = sourceOf[i];
            if (quantity.leftOut(source)) {
                continue;
            }
            if (landing.isWhole()) {
                result.add(placeOf[i], quantity, source, 1, false);
            } else if (landing.known()) {
                result.add(placeOf[i], quantity, source, landing.part, true);
            } else {
                result.miss(
                        placeOf[i],
                        new Reason(
                                Reason.Kind.NO_WEIGHT_BACKWARDS,
                                crosswalk.from().code(source)));
            }
        }
        markEmpty(result, to);
        return result;
    }

    /**
     * Carries whole numbers over: what is divided is shared out whole, municipality by municipality, so that a count
     * stays a count and every sum stays what it was.
     */
    private Quantity deal(Quantity counts) {
        Quantity result = new Quantity(to.regions().size());
        int dealtFor = -1;
        long[] dealt = {};
        for (int i = 0; i < landings.length; i++) {
            Landing landing = landings[i];
            int source = sourceOf[i];
            if (counts.leftOut(source)) {
                continue;
            }
            if (landing.isWhole() || !counts.known(source)) {
                result.add(placeOf[i], counts, source, 1, false);
            } else if (landing.known()) {
                if (dealtFor != source) {
                    dealt = crosswalk.dealer(source).deal((long) counts.middle(source));
                    dealtFor = source;
                }
                result.addDealt(placeOf[i], lands(landing, dealt));
            } else {
                result.miss(
                        placeOf[i],
                        new Reason(
                                Reason.Kind.NO_WEIGHT_BACKWARDS,
                                crosswalk.from().code(source)));
            }
        }
        markEmpty(result, to);
        return result;
    }

    /**
     * Carries one column of whole numbers over without making anything.
     *
     * @param values by row of {@link #from()}; {@link Rebasing#MISSING} where there is none
     * @param byLink what was dealt to each link of each municipality, and the rest of it, one after the other
     * @param startOf place in {@code byLink} of the first link of each municipality
     * @param into by place of {@link #to()}; {@link Rebasing#MISSING} where a part is missing or not known
     * @param apportioned how much of it was divided by weights, by place
     */
    void carry(long[] values, long[] byLink, int[] startOf, long[] into, long[] apportioned) {
        Arrays.fill(into, 0);
        Arrays.fill(apportioned, 0);
        for (int i = 0; i < sourceOf.length; i++) {
            int source = sourceOf[i];
            int place = placeOf[i];
            Landing landing = landings[i];
            if (into[place] == Rebasing.MISSING) {
                continue;
            }
            if (values[source] == Rebasing.MISSING || !landing.known()) {
                into[place] = Rebasing.MISSING;
            } else if (landing.isWhole()) {
                into[place] += values[source];
            } else {
                long sum = landing.rest ? byLink[startOf[source + 1] - 1] : 0;
                for (int link : landing.links) {
                    sum += byLink[startOf[source] + link];
                }
                into[place] += sum;
                apportioned[place] += sum;
            }
        }
    }

    private static long lands(Landing landing, long[] dealt) {
        long sum = landing.rest ? dealt[dealt.length - 1] : 0;
        for (int link : landing.links) {
            sum += dealt[link];
        }
        return sum;
    }

    /** A region without municipalities has no number. */
    static void markEmpty(Quantity quantity, Partition regions) {
        int[] sizes = regions.sizes();
        for (int place = 0; place < sizes.length; place++) {
            if (sizes[place] == 0) {
                quantity.miss(
                        place,
                        new Reason(
                                Reason.Kind.EMPTY_REGION,
                                regions.regions().get(place).code()));
            }
        }
    }

    /** Rows of the municipalities of which at least a part lies, or may lie, in a region. */
    int[] sourcesOf(int place) {
        return IntStream.range(0, landings.length)
                .filter(i -> placeOf[i] == place)
                .map(i -> sourceOf[i])
                .toArray();
    }

    /** Part of a municipality that lies in a region; NaN when nothing says so. */
    double partIn(int source, int place) {
        return IntStream.range(0, landings.length)
                .filter(i -> placeOf[i] == place && sourceOf[i] == source)
                .mapToDouble(i -> landings[i].part)
                .findFirst()
                .orElse(0);
    }

    /** For each region the row of the municipality that it is the whole of and nothing else, or -1; do not change it. */
    int[] soleSources() {
        return soleSources;
    }

    private int[] findSoleSources() {
        int[] sole = new int[to.regions().size()];
        int[] number = new int[sole.length];
        for (int i = 0; i < landings.length; i++) {
            number[placeOf[i]]++;
            sole[placeOf[i]] = landings[i].isWhole() ? sourceOf[i] : -1;
        }
        for (int place = 0; place < sole.length; place++) {
            sole[place] = number[place] == 1 ? sole[place] : -1;
        }
        return sole;
    }
}
