package nl.thuiskompas.engine.geography;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import nl.thuiskompas.engine.geography.Crosswalk.Link;
import org.jspecify.annotations.Nullable;

/** Walks from one date to another, one day of change at a time, and keeps which part of everybody is where. */
final class CrosswalkWalk {
    private final SortedMap<String, List<Link>> here = new TreeMap<>();

    private CrosswalkWalk() {}

    /** Everybody is where they are. */
    static CrosswalkWalk start(Edition edition) {
        CrosswalkWalk walk = new CrosswalkWalk();
        edition.municipalities().forEach(m -> walk.here.put(m.code(), List.of(Link.whole(m.code()))));
        return walk;
    }

    /** Where the parts of everybody are now, by the code they had at the start. */
    Map<String, List<Link>> links() {
        return here;
    }

    /** Takes the next step for all codes of an edition. */
    void replaceBy(Edition edition, Function<String, List<Link>> step) {
        Map<String, List<Link>> steps = new HashMap<>();
        edition.municipalities().forEach(m -> steps.put(m.code(), step.apply(m.code())));
        take(steps);
    }

    /** Goes forwards through the changes of one day. */
    void forwards(List<BoundaryChange> ofDay) {
        Map<String, SortedMap<String, Fraction>> parts = new HashMap<>();
        for (BoundaryChange change : ofDay) {
            SortedMap<String, Fraction> went = parts.computeIfAbsent(change.from(), code -> new TreeMap<>());
            went.merge(change.to(), change.part(), Fraction::plus);
            if (change.kind() == BoundaryChange.Kind.BOUNDARY) {
                Fraction stayed = went.getOrDefault(change.from(), Fraction.ONE);
                went.put(change.from(), stayed.minus(change.part()));
            }
        }
        Map<String, List<Link>> steps = new HashMap<>();
        parts.forEach((code, went) -> {
            List<Link> links = new ArrayList<>();
            went.forEach((target, part) -> links.add(new Link(target, part)));
            steps.put(code, links);
        });
        take(steps);
    }

    /**
     * Goes back through the changes of one day: whole where only one municipality went into it, else by the homes on the
     * eve, else without a known part.
     *
     * @param homes homes on the eve by code, for this day
     * @param existedBefore whether a code was in use on the day before
     */
    void backwards(List<BoundaryChange> ofDay, Map<String, Long> homes, Predicate<String> existedBefore) {
        Map<String, SortedMap<String, Fraction>> origins = new HashMap<>();
        Map<String, Fraction> left = new HashMap<>();
        for (BoundaryChange change : ofDay) {
            origins.computeIfAbsent(change.to(), code -> new TreeMap<>())
                    .merge(change.from(), change.part(), Fraction::plus);
            if (change.kind() == BoundaryChange.Kind.BOUNDARY) {
                left.merge(change.from(), change.part(), Fraction::plus);
            }
        }
        Map<String, List<Link>> steps = new HashMap<>();
        origins.forEach((code, parts) -> {
            if (existedBefore.test(code)) {
                parts.merge(code, Fraction.ONE.minus(left.getOrDefault(code, Fraction.ZERO)), Fraction::plus);
            }
            steps.put(code, origin(parts, homes));
        });
        take(steps);
    }

    /** Which part of a new municipality lay in each of the old ones, when a part of each old one went into it. */
    private static List<Link> origin(SortedMap<String, Fraction> parts, Map<String, Long> homes) {
        if (parts.size() == 1) {
            return List.of(Link.whole(parts.firstKey()));
        }
        SortedMap<String, Fraction> weights = new TreeMap<>();
        Fraction all = Fraction.ZERO;
        for (Map.Entry<String, Fraction> part : parts.entrySet()) {
            Long counted = homes.get(part.getKey());
            if (counted != null) {
                Fraction weight = part.getValue().times(Fraction.of(counted, 1));
                weights.put(part.getKey(), weight);
                all = all.plus(weight);
            }
        }
        boolean known = weights.size() == parts.size() && all.signum() > 0;
        List<Link> links = new ArrayList<>();
        for (String code : parts.keySet()) {
            Fraction weight = weights.get(code);
            if (!known || weight == null) {
                links.add(new Link(code, null));
            } else if (weight.signum() > 0) {
                links.add(new Link(code, weight.over(all)));
            }
        }
        return links;
    }

    private void take(Map<String, List<Link>> steps) {
        here.replaceAll((source, links) ->
                links.stream().noneMatch(link -> steps.containsKey(link.target())) ? links : next(links, steps));
    }

    private static List<Link> next(List<Link> links, Map<String, List<Link>> steps) {
        SortedMap<String, @Nullable Fraction> next = new TreeMap<>();
        for (Link link : links) {
            List<Link> further = steps.getOrDefault(link.target(), List.of(Link.whole(link.target())));
            for (Link step : further) {
                boolean first = !next.containsKey(step.target());
                Fraction sofar = next.get(step.target());
                Fraction part = link.part() == null || step.part() == null
                        ? null
                        : link.part().times(step.part());
                next.put(step.target(), first ? part : sofar == null || part == null ? null : sofar.plus(part));
            }
        }
        List<Link> taken = new ArrayList<>();
        next.forEach((target, part) -> taken.add(new Link(target, part)));
        return List.copyOf(taken);
    }

    /** The days of change between two dates, in the order in which one meets them. */
    static List<LocalDate> days(List<BoundaryChange> changes, LocalDate from, LocalDate to) {
        boolean forwards = !to.isBefore(from);
        LocalDate after = forwards ? from : to;
        LocalDate last = forwards ? to : from;
        List<LocalDate> days = changes.stream()
                .map(BoundaryChange::date)
                .filter(day -> day.isAfter(after) && !day.isAfter(last))
                .distinct()
                .sorted()
                .toList();
        return forwards ? days : days.reversed();
    }
}
