package nl.thuiskompas.engine.geography;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which part of each municipality of one date lies in which municipality of another, in exact fractions.
 *
 * <p>Forwards every part is known: a merger is whole, a split has weights. Backwards through a merger the parts are those
 * of the homes on its eve; where nobody counted those, the link is there and its part is not known, and whoever adds up
 * decides whether that matters (it does not when all possible places lie in the same region).
 */
public final class Crosswalk {
    private final Edition from;
    private final Edition to;
    private final Ways ways;

    /**
     * One place where (part of) a municipality went.
     *
     * @param target code on the date one goes to
     * @param part part of the source, above 0 and at most 1, or null when no weight is known
     */
    public record Link(String target, @Nullable Fraction part) {
        /** The whole of it. */
        static Link whole(String target) {
            return new Link(target, Fraction.ONE);
        }

        /** Whether a weight is known. */
        public boolean known() {
            return part != null;
        }

        /** Whether the whole source went there. */
        public boolean isWhole() {
            return part != null && part.isOne();
        }

        /** The part as a number, NaN when no weight is known. */
        public double share() {
            return part == null ? Double.NaN : part.doubleValue();
        }
    }

    /** What is the same for all days of both stretches. */
    record Ways(List<List<Link>> links, int[][] targets, Dealer[] dealers) {
        static Ways of(Edition from, Edition to, Map<String, List<Link>> linksOf) {
            List<List<Link>> links = new ArrayList<>(from.size());
            int[][] targets = new int[from.size()][];
            Dealer[] dealers = new Dealer[from.size()];
            for (int i = 0; i < from.size(); i++) {
                List<Link> here = linksOf.getOrDefault(from.code(i), List.of());
                links.add(here);
                targets[i] = here.stream()
                        .mapToInt(link -> to.indexOf(link.target()))
                        .toArray();
                dealers[i] = Dealer.of(parts(here));
            }
            return new Ways(List.copyOf(links), targets, dealers);
        }

        private static List<@Nullable Fraction> parts(List<Link> links) {
            List<@Nullable Fraction> parts = new ArrayList<>();
            links.forEach(link -> parts.add(link.part()));
            return parts;
        }
    }

    Crosswalk(Edition from, Edition to, Ways ways) {
        this.from = from;
        this.to = to;
        this.ways = ways;
    }

    /** The municipalities one comes from. */
    public Edition from() {
        return from;
    }

    /** The municipalities one goes to. */
    public Edition to() {
        return to;
    }

    /**
     * The places where this municipality went, in the order of their codes.
     *
     * @throws IllegalArgumentException when the code was not in use on the date one comes from
     */
    public List<Link> links(String source) {
        int place = from.indexOf(source);
        if (place < 0) {
            throw new IllegalArgumentException(source + " was not a municipality on " + date());
        }
        return ways.links.get(place);
    }

    private LocalDate date() {
        return from.date();
    }

    /** The links of the municipality at a place of {@link #from()}. */
    public List<Link> links(int source) {
        return ways.links.get(source);
    }

    /** For each link of the municipality at a place, the place of its target in {@link #to()}; do not change it. */
    public int[] targets(int source) {
        return ways.targets[source];
    }

    /** Shares out whole numbers of the municipality at a place over its links. */
    public Dealer dealer(int source) {
        return ways.dealers[source];
    }

    /** The codes that were in use on the date one comes from, in order. */
    public List<String> sources() {
        return from.municipalities().stream().map(Municipality::code).toList();
    }

    /** Whether nothing has to be shared out: every municipality went somewhere as a whole. */
    public boolean isExact() {
        return ways.links.stream()
                .allMatch(links -> links.size() == 1 && links.getFirst().isWhole());
    }

    /**
     * Goes on to a third date.
     *
     * @param next a crosswalk that begins where this one ends
     * @throws IllegalArgumentException when it does not
     */
    public Crosswalk then(Crosswalk next) {
        if (!to.validity().equals(next.from.validity())) {
            throw new IllegalArgumentException(
                    "one comes out on " + to.date() + ", and the next way begins on " + next.from.date());
        }
        CrosswalkWalk walk = CrosswalkWalk.start(from);
        walk.replaceBy(from, code -> links(code));
        walk.replaceBy(to, code -> next.links(code));
        return new Crosswalk(from, next.to, Ways.of(from, next.to, walk.links()));
    }

    @Override
    public String toString() {
        return from.date() + " to " + to.date() + " " + Arrays.deepToString(ways.targets);
    }
}
