package nl.thuiskompas.platform.exports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.thuiskompas.engine.geography.BoundaryChange;
import nl.thuiskompas.engine.geography.ChangeWeight;
import nl.thuiskompas.engine.geography.Edition;
import nl.thuiskompas.engine.geography.Geography;

/** Says in words by which weights the parts of a crosswalk were made: those of every change on the way. */
final class CrosswalkBasis {
    private static final String BETWEEN_DAYS = " / ";

    private final List<Day> days = new ArrayList<>();

    /** One step on the way: from one code to another, with the words for its part; empty when it is the whole. */
    private record Hop(String from, String to, Set<String> words) {}

    /** The steps of one day of change, by the code one comes from; a code that is not named stays what it is. */
    private record Day(LocalDate date, SortedMap<String, List<Hop>> hops) {
        List<Hop> from(String code) {
            return hops.getOrDefault(code, List.of(new Hop(code, code, Set.of())));
        }

        Set<String> onwards(Set<String> codes) {
            return codes.stream()
                    .flatMap(code -> from(code).stream())
                    .map(Hop::to)
                    .collect(Collectors.toSet());
        }
    }

    CrosswalkBasis(Geography geography, LocalDate from, LocalDate to) {
        boolean forwards = !to.isBefore(from);
        LocalDate after = forwards ? from : to;
        LocalDate last = forwards ? to : from;
        TreeMap<LocalDate, List<BoundaryChange>> byDay = geography.changes().stream()
                .filter(change -> change.date().isAfter(after) && !change.date().isAfter(last))
                .collect(Collectors.groupingBy(BoundaryChange::date, TreeMap::new, Collectors.toList()));
        byDay.forEach((date, changes) -> {
            List<Hop> hops = forwards(changes);
            days.add(new Day(date, byCode(forwards ? hops : backwards(geography, date, hops))));
        });
        if (!forwards) {
            days.sort((a, b) -> b.date().compareTo(a.date()));
        }
    }

    private static SortedMap<String, List<Hop>> byCode(List<Hop> hops) {
        return hops.stream().collect(Collectors.groupingBy(Hop::from, TreeMap::new, Collectors.toList()));
    }

    private static List<Hop> forwards(List<BoundaryChange> changes) {
        List<Hop> hops = new ArrayList<>();
        for (BoundaryChange change : changes) {
            Set<String> words = change.part().isOne() ? Set.of() : Set.of(change.basis());
            hops.add(new Hop(change.from(), change.to(), words));
            if (change.kind() == BoundaryChange.Kind.BOUNDARY) {
                hops.add(new Hop(change.from(), change.from(), words));
            }
        }
        return hops;
    }

    /** The same steps the other way: what several municipalities went into is divided by the homes on the eve. */
    private static List<Hop> backwards(Geography geography, LocalDate date, List<Hop> forwards) {
        Edition eve = geography.edition(date.minusDays(1));
        Map<String, Map<String, Set<String>>> origins = new HashMap<>();
        for (Hop hop : forwards) {
            Map<String, Set<String>> of = origins.computeIfAbsent(hop.to(), code -> new TreeMap<>());
            of.merge(hop.from(), hop.words(), CrosswalkBasis::together);
            if (eve.contains(hop.to())) {
                of.putIfAbsent(hop.to(), Set.of());
            }
        }
        Map<String, ChangeWeight> weights = geography.weights(date).stream()
                .collect(Collectors.toMap(ChangeWeight::municipality, weight -> weight));
        List<Hop> hops = new ArrayList<>();
        origins.forEach((code, of) -> of.forEach((origin, words) -> {
            Set<String> basis = of.size() == 1 ? Set.of() : together(weighed(weights, of.keySet()), all(of));
            hops.add(new Hop(code, origin, basis));
        }));
        return hops;
    }

    private static Set<String> weighed(Map<String, ChangeWeight> weights, Set<String> codes) {
        if (!weights.keySet().containsAll(codes)) {
            return Set.of("homes on the eve not known");
        }
        return codes.stream()
                .map(weights::get)
                .map(weight -> "homes on " + weight.counted())
                .sorted()
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Set<String> all(Map<String, Set<String>> words) {
        return words.values().stream().flatMap(Set::stream).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Set<String> together(Set<String> first, Set<String> second) {
        Set<String> both = new LinkedHashSet<>(first);
        both.addAll(second);
        return both;
    }

    /**
     * The words for the part of one municipality that lies in another: of each day of change on any way between them, the
     * day and what it was divided by.
     */
    String of(String source, String target) {
        List<Set<String>> reached = new ArrayList<>(List.of(Set.of(source)));
        days.forEach(day -> reached.add(day.onwards(reached.getLast())));
        Set<String> ahead = Set.of(target);
        List<String> words = new ArrayList<>();
        for (int i = days.size() - 1; i >= 0; i--) {
            Day day = days.get(i);
            Set<String> goals = ahead;
            List<Hop> hops = reached.get(i).stream()
                    .sorted()
                    .flatMap(code -> day.from(code).stream())
                    .filter(hop -> goals.contains(hop.to()))
                    .toList();
            Set<String> ofDay = hops.stream()
                    .flatMap(hop -> hop.words().stream())
                    .collect(Collectors.toCollection(LinkedHashSet::new));
            if (!ofDay.isEmpty()) {
                words.addFirst(day.date() + ": " + String.join(" and ", ofDay));
            }
            ahead = hops.stream().map(Hop::from).collect(Collectors.toSet());
        }
        return String.join(BETWEEN_DAYS, words);
    }
}
