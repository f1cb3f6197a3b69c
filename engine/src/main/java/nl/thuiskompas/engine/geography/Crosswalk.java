package nl.thuiskompas.engine.geography;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/**
 * Which part of each municipality of one date lies in which municipality of another.
 *
 * <p>Forwards every part is known: a merger is whole, a split has weights. Backwards through a merger the parts are not
 * known: the link is there, its part is {@link Double#NaN}, and whoever adds up decides whether that matters (it does
 * not when all possible places lie in the same region).
 */
public final class Crosswalk {
    private static final double WHOLE = 1e-12;

    /**
     * One place where (part of) a municipality went.
     *
     * @param target code on the date one goes to
     * @param part part of the source, between 0 and 1, or NaN when no weight is known
     */
    public record Link(String target, double part) {
        /** Whether a weight is known. */
        public boolean known() {
            return !Double.isNaN(part);
        }
    }

    private final LocalDate from;
    private final LocalDate to;
    private final Map<String, List<Link>> links;

    private Crosswalk(LocalDate from, LocalDate to, Map<String, List<Link>> links) {
        this.from = from;
        this.to = to;
        this.links = links;
    }

    /** The date one comes from. */
    public LocalDate from() {
        return from;
    }

    /** The date one goes to. */
    public LocalDate to() {
        return to;
    }

    /**
     * The places where this municipality went.
     *
     * @throws IllegalArgumentException when the code was not in use on {@link #from()}
     */
    public List<Link> links(String source) {
        List<Link> found = links.get(source);
        if (found == null) {
            throw new IllegalArgumentException(source + " was not a municipality on " + from);
        }
        return found;
    }

    /** The codes that were in use on {@link #from()}, in order. */
    public List<String> sources() {
        return List.copyOf(links.keySet());
    }

    /**
     * Walks the changes between two dates one day of change at a time.
     *
     * @param existed whether a code was in use on a day
     */
    static Crosswalk between(
            Edition from, LocalDate to, List<BoundaryChange> changes, BiPredicate<String, LocalDate> existed) {
        boolean forwards = !to.isBefore(from.date());
        Map<String, Map<String, Double>> parts = new TreeMap<>();
        for (Municipality municipality : from.municipalities()) {
            parts.put(municipality.code(), new TreeMap<>(Map.of(municipality.code(), 1.0)));
        }
        for (LocalDate day : days(changes, from.date(), to, forwards)) {
            List<BoundaryChange> ofDay =
                    changes.stream().filter(c -> c.date().equals(day)).toList();
            Map<String, Map<String, Double>> steps =
                    forwards ? forwards(ofDay) : backwards(ofDay, code -> existed.test(code, day.minusDays(1)));
            parts.replaceAll((source, here) -> step(here, steps));
        }
        Map<String, List<Link>> links = new TreeMap<>();
        parts.forEach((source, targets) -> links.put(source, toLinks(targets)));
        return new Crosswalk(from.date(), to, links);
    }

    private static List<LocalDate> days(List<BoundaryChange> changes, LocalDate from, LocalDate to, boolean forwards) {
        LocalDate after = forwards ? from : to;
        LocalDate last = forwards ? to : from;
        List<LocalDate> days = new ArrayList<>(changes.stream()
                .map(BoundaryChange::date)
                .filter(d -> d.isAfter(after) && !d.isAfter(last))
                .distinct()
                .sorted()
                .toList());
        return forwards ? days : days.reversed();
    }

    private static Map<String, Map<String, Double>> forwards(List<BoundaryChange> ofDay) {
        Map<String, Map<String, Double>> steps = new TreeMap<>();
        for (BoundaryChange change : ofDay) {
            Map<String, Double> step = steps.computeIfAbsent(change.from(), code -> new TreeMap<>());
            step.merge(change.to(), change.part(), Double::sum);
            if (change.kind() == BoundaryChange.Kind.BOUNDARY) {
                step.merge(change.from(), -change.part(), Double::sum);
            }
        }
        steps.forEach((code, step) -> step.computeIfPresent(code, (same, rest) -> rest < 0 ? 1 + rest : rest));
        return steps;
    }

    /** Back through a change: whole where only one municipality went into it, else without a known part. */
    private static Map<String, Map<String, Double>> backwards(List<BoundaryChange> ofDay, Predicate<String> before) {
        Map<String, Set<String>> origins = new TreeMap<>();
        for (BoundaryChange change : ofDay) {
            Set<String> origin = origins.computeIfAbsent(change.to(), code -> new TreeSet<>());
            origin.add(change.from());
            if (before.test(change.to())) {
                origin.add(change.to());
            }
        }
        Map<String, Map<String, Double>> steps = new TreeMap<>();
        origins.forEach((code, origin) -> {
            Map<String, Double> step = new TreeMap<>();
            origin.forEach(place -> step.put(place, origin.size() == 1 ? 1.0 : Double.NaN));
            steps.put(code, step);
        });
        return steps;
    }

    private static Map<String, Double> step(Map<String, Double> here, Map<String, Map<String, Double>> steps) {
        Map<String, Double> next = new TreeMap<>();
        here.forEach((code, part) -> Objects.requireNonNullElse(steps.get(code), Map.of(code, 1.0))
                .forEach((target, fraction) -> next.merge(target, part * fraction, Double::sum)));
        return next;
    }

    private static List<Link> toLinks(Map<String, Double> targets) {
        List<Link> links = new ArrayList<>();
        targets.forEach((target, part) -> links.add(new Link(target, Math.abs(part - 1) < WHOLE ? 1.0 : part)));
        return List.copyOf(links);
    }
}
