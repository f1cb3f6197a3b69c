package nl.thuiskompas.engine.statistics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nl.thuiskompas.engine.geography.Division;
import nl.thuiskompas.engine.geography.Geography;
import nl.thuiskompas.engine.geography.Municipality;
import nl.thuiskompas.engine.geography.Partition;

/**
 * Computes an indicator for the regions of any division on the municipalities of any date.
 *
 * <p>Everything that can be added is computed by the municipalities that the source counted by, carried to the date and
 * the regions that were asked for, and only then divided or compared. What cannot be added is given for whole
 * municipalities, and refused for the rest. May be asked by many threads at once.
 */
public final class Evaluator {
    private final Geography geography;
    private final ObservationSource source;
    private final Recompositions recompositions;
    private final Layers layers;
    private final Ratios ratios;

    public Evaluator(Geography geography, ObservationSource source) {
        this.geography = geography;
        this.source = source;
        this.recompositions = new Recompositions(geography);
        this.layers = new Layers(geography, recompositions);
        this.ratios = new Ratios(geography, recompositions, layers);
    }

    /**
     * Computes the figures of all regions of a division.
     *
     * @param edition the date whose municipalities are used
     * @param average how shares over several municipalities are computed; only shares know a mean
     * @throws nl.thuiskompas.engine.geography.UnknownEditionException when the date is not known
     * @throws MissingObservationsException when the period was not observed
     */
    public Cube evaluate(Indicator indicator, Period period, LocalDate edition, Division division, Average average) {
        Partition regions = geography.partition(division, edition);
        boolean plainMean = average == Average.MEAN && !division.equals(Division.MUNICIPALITY);
        return switch (indicator.measure()) {
            case Measure.Count count -> count(indicator, first(count.columns(), period), period, regions);
            case Measure.Published published -> published(indicator, published, period, regions);
            case Measure.Share share ->
                plainMean
                        ? ratios.meanShare(indicator, columns(indicator.measure(), period), period, regions)
                        : ratios.share(indicator, columns(share, period), period, regions);
            case Measure.Mean mean -> ratios.mean(indicator, columns(mean, period), period, regions);
            case Measure.Rate rate -> ratios.rate(indicator, columns(rate, period), period, regions);
            case Measure.Gap gap -> ratios.gap(indicator, gap, columns(gap, period), period, regions);
        };
    }

    /**
     * What a figure was computed from: every municipality, of the date the source counted by, of which at least a part
     * lies in the region.
     *
     * @param place place of the region in the cube
     */
    public List<Contribution> contributions(Cube cube, int place) {
        List<Contribution> contributions = new ArrayList<>();
        for (Observations column : columns(cube.indicator().measure(), cube.period())) {
            for (Layers.Layer layer : layers.of(column)) {
                Recomposition way = recompositions.of(layer.date(), cube.partition());
                for (int row : way.sourcesOf(place)) {
                    Municipality municipality = way.from().municipalities().get(row);
                    if (!layer.leaves(municipality.code())) {
                        contributions.add(new Contribution(
                                column.source(),
                                column.period(),
                                layer.date(),
                                municipality.code(),
                                municipality.name(),
                                column.value(municipality.code()),
                                way.partIn(row, place)));
                    }
                }
            }
        }
        return contributions;
    }

    /** The columns a measure is computed from: its numbers, and what they are a part or an average of. */
    private List<Observations> columns(Measure measure, Period period) {
        return switch (measure) {
            case Measure.Count count -> List.of(first(count.columns(), period));
            case Measure.Published published -> List.of(first(published.columns(), period));
            case Measure.Share share -> pair(share.percentage(), share.base(), period);
            case Measure.Mean mean -> pair(mean.average(), mean.weight(), period);
            case Measure.Rate rate -> pair(rate.number(), rate.base(), period);
            case Measure.Gap gap -> pair(gap.share().percentage(), gap.share().base(), period);
        };
    }

    private Observations first(List<ColumnName> columns, Period period) {
        MissingObservationsException nowhere = null;
        for (ColumnName column : columns) {
            try {
                return source.observations(column, period);
            } catch (MissingObservationsException e) {
                nowhere = e;
            }
        }
        throw Objects.requireNonNull(nowhere, "a measure names at least one column");
    }

    private List<Observations> pair(ColumnName number, ColumnName base, Period period) {
        Observations numbers = source.observations(number, period);
        return List.of(numbers, source.observationsAt(base, numbers.period().moment()));
    }

    private Cube count(Indicator indicator, Observations observed, Period period, Partition regions) {
        Quantity sum = layers.count(observed, regions);
        return new Cube(indicator, period, regions, Average.RATIO, List.of(observed.source()), observed.status(), sum);
    }

    private Cube published(Indicator indicator, Measure.Published measure, Period period, Partition regions) {
        Observations observed = first(measure.columns(), period);
        Recomposition way = recompositions.of(observed.period().geographyDate(), regions);
        Quantity numbers = Layers.observed(observed, way.from());
        int[] sole = way.soleSources();
        Quantity given = new Quantity(sole.length);
        Reason.Kind refusal = switch (measure.why()) {
            case MEDIAN -> Reason.Kind.MEDIAN_OF_SEVERAL;
            case AVERAGE_WITHOUT_WEIGHTS -> Reason.Kind.AVERAGE_WITHOUT_WEIGHTS;
        };
        Recomposition.markEmpty(given, regions);
        for (int place = 0; place < sole.length; place++) {
            if (sole[place] < 0) {
                given.miss(
                        place, new Reason(refusal, regions.regions().get(place).code()));
            } else {
                given.add(place, numbers, sole[place], 1, false);
            }
        }
        return new Cube(
                indicator, period, regions, Average.RATIO, List.of(observed.source()), observed.status(), given);
    }
}
