package nl.thuiskompas.engine.statistics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.thuiskompas.engine.geography.Division;
import nl.thuiskompas.engine.geography.Edition;
import nl.thuiskompas.engine.geography.Geography;
import nl.thuiskompas.engine.geography.Partition;

/**
 * What a source counted by the municipalities of more than one date: a layer for each date, in which the municipalities
 * that another layer holds are left out. Each layer is carried over by itself, and then they are added.
 */
final class Layers {
    private final Geography geography;
    private final Recompositions recompositions;

    Layers(Geography geography, Recompositions recompositions) {
        this.geography = geography;
        this.recompositions = recompositions;
    }

    /**
     * The municipalities of one date that a source counted by.
     *
     * @param date the date
     * @param only codes of the municipalities that this layer holds; empty for all
     * @param left codes of the municipalities that another layer holds
     */
    record Layer(LocalDate date, Set<String> only, Set<String> left) {
        boolean leaves(String code) {
            return left.contains(code) || (!only.isEmpty() && !only.contains(code));
        }
    }

    /** The layers of a column, that of its period first. */
    List<Layer> of(Observations observations) {
        LocalDate date = observations.period().geographyDate();
        if (observations.elsewhere().isEmpty()) {
            return List.of(new Layer(date, Set.of(), Set.of()));
        }
        Map<LocalDate, Set<String>> byDate = new TreeMap<>();
        observations
                .elsewhere()
                .forEach((code, day) ->
                        byDate.computeIfAbsent(day, key -> new TreeSet<>()).add(code));
        Set<String> covered = new HashSet<>();
        List<Layer> others = new ArrayList<>();
        byDate.forEach((day, codes) -> {
            Set<String> held = new TreeSet<>();
            for (String code : codes) {
                Set<String> parts = partsOf(code, day, date);
                // Of a source that has both a municipality and what it was made of, the parts are taken.
                if (parts.stream().allMatch(part -> part.equals(code) || Double.isNaN(observations.value(part)))) {
                    covered.addAll(parts);
                    held.add(code);
                }
            }
            if (!held.isEmpty()) {
                others.add(new Layer(day, held, Set.of()));
            }
        });
        List<Layer> layers = new ArrayList<>();
        layers.add(new Layer(date, Set.of(), covered));
        layers.addAll(others);
        return layers;
    }

    /** The municipalities of a date that lie as a whole in one of another day. */
    private Set<String> partsOf(String code, LocalDate day, LocalDate date) {
        Partition then = geography.partition(Division.MUNICIPALITY, day);
        Recomposition way = recompositions.of(date, then);
        int place = then.indexOf(code);
        if (place < 0) {
            throw new IllegalArgumentException("there was no municipality " + code + " on " + day);
        }
        Set<String> parts = new TreeSet<>();
        for (int row : way.sourcesOf(place)) {
            if (way.partIn(row, place) == 1) {
                parts.add(way.from().code(row));
            }
        }
        return parts;
    }

    /** Carries what was counted to regions. */
    Quantity count(Observations observations, Partition regions) {
        List<Layer> layers = of(observations);
        Quantity sum = count(observations, layers.getFirst(), regions);
        for (Layer layer : layers.subList(1, layers.size())) {
            Quantity more = count(observations, layer, regions);
            for (int place = 0; place < sum.size(); place++) {
                sum.add(place, more, place, 1, false);
            }
        }
        return sum;
    }

    private Quantity count(Observations observations, Layer layer, Partition regions) {
        Recomposition way = recompositions.of(layer.date(), regions);
        return way.count(observed(observations, way.from(), layer));
    }

    /** The observed values as rows of an edition, with the band that rounding left. */
    static Quantity observed(Observations observations, Edition municipalities) {
        return observed(
                observations, municipalities, new Layer(observations.period().geographyDate(), Set.of(), Set.of()));
    }

    private static Quantity observed(Observations observations, Edition municipalities, Layer layer) {
        double[] values = observations.valuesBy(municipalities);
        Quantity quantity = new Quantity(values.length);
        double half = observations.precision().halfWidth();
        for (int row = 0; row < values.length; row++) {
            String code = municipalities.code(row);
            double value = values[row];
            if (layer.leaves(code)) {
                quantity.leaveOut(row);
            } else if (Double.isNaN(value)) {
                boolean partly = observations.incomplete(code);
                quantity.miss(row, new Reason(partly ? Reason.Kind.INCOMPLETE : Reason.Kind.NOT_OBSERVED, code));
            } else {
                quantity.set(row, value, value - half, value + half, 0);
            }
        }
        return quantity;
    }
}
