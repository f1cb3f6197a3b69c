package nl.thuiskompas.platform.monitor.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import nl.thuiskompas.engine.geography.BoundaryChange;
import nl.thuiskompas.engine.geography.ChangeWeight;
import nl.thuiskompas.engine.geography.Geography;
import nl.thuiskompas.engine.geography.Municipality;
import nl.thuiskompas.engine.statistics.Contribution;
import nl.thuiskompas.engine.statistics.Cube;

/**
 * The homes of a municipality on the eve of a change, by which a figure was carried back through it.
 *
 * @param change first day of the new situation, in words
 * @param name the municipality before
 * @param homes its homes, in words
 * @param counted the day on which they were counted, in words
 */
public record OriginWeights(String change, String name, String homes, String counted) {
    /** Those of every change between the date of a figure and the date its source counted on, newest change first. */
    static List<OriginWeights> of(Visit visit, Cube cube, int place) {
        Geography geography = visit.monitor().geography();
        Set<String> divided = new TreeSet<>();
        LocalDate counted = cube.edition();
        for (Contribution c : visit.monitor().contributions(cube, place)) {
            LocalDate day = c.counted();
            counted = day.isAfter(counted) ? day : counted;
            if (c.part() < 1) {
                divided.add(c.code());
            }
        }
        LocalDate until = counted;
        List<LocalDate> days = geography.changes().stream()
                .map(BoundaryChange::date)
                .filter(day -> day.isAfter(cube.edition()) && !day.isAfter(until))
                .distinct()
                .sorted(Comparator.reverseOrder())
                .toList();
        List<OriginWeights> weights = new ArrayList<>();
        for (LocalDate day : days) {
            Set<String> before = before(geography, day, divided);
            for (ChangeWeight weight : geography.weights(day)) {
                if (before.contains(weight.municipality())) {
                    weights.add(of(visit, geography, weight));
                }
            }
            divided.addAll(before);
        }
        return weights;
    }

    /** What the municipalities of a day were made from, and those of them that were there already and took some in. */
    private static Set<String> before(Geography geography, LocalDate day, Set<String> after) {
        Set<String> before = new TreeSet<>();
        for (BoundaryChange change : geography.changes()) {
            if (change.date().equals(day) && after.contains(change.to())) {
                before.add(change.from());
                before.add(change.to());
            }
        }
        return before;
    }

    private static OriginWeights of(Visit visit, Geography geography, ChangeWeight weight) {
        var numbers = visit.words().numbers();
        return new OriginWeights(
                numbers.date(weight.change()),
                geography
                        .findMunicipality(weight.municipality())
                        .map(Municipality::name)
                        .orElse(weight.municipality()),
                numbers.whole((double) weight.homes()),
                numbers.date(weight.counted()));
    }
}
