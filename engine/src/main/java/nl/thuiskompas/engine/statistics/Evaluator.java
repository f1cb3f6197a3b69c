package nl.thuiskompas.engine.statistics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nl.thuiskompas.engine.geography.Division;
import nl.thuiskompas.engine.geography.Geography;
import nl.thuiskompas.engine.geography.Partition;

/**
 * Computes an indicator for the regions of any division on the municipalities of any date.
 *
 * <p>Everything that can be added is computed by the municipalities that the source counted by, carried to the date and
 * the regions that were asked for, and only then divided or compared.
 */
public final class Evaluator {
    private final Geography geography;
    private final ObservationSource source;

    public Evaluator(Geography geography, ObservationSource source) {
        this.geography = geography;
        this.source = source;
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
        return switch (indicator.measure()) {
            case Measure.Count count -> count(indicator, count, period, regions);
            case Measure.Share share ->
                average == Average.MEAN && !division.equals(Division.MUNICIPALITY)
                        ? meanShare(indicator, share, period, regions)
                        : share(indicator, share, period, regions);
            case Measure.Gap gap -> gap(indicator, gap, period, regions);
        };
    }

    /**
     * What a figure was computed from: every municipality, of the date the source counted by, of which at least a part
     * lies in the region.
     *
     * @param place place of the region in the cube
     */
    public List<Contribution> contributions(Cube cube, int place) {
        List<Observations> columns = switch (cube.indicator().measure()) {
            case Measure.Count count -> List.of(countColumn(count, cube.period()));
            case Measure.Share share -> shareColumns(share, cube.period());
            case Measure.Gap gap -> shareColumns(gap.share(), cube.period());
        };
        List<Contribution> contributions = new ArrayList<>();
        for (Observations column : columns) {
            Recomposition way = new Recomposition(geography, column.period().geographyDate(), cube.partition());
            for (String code : way.sourcesOf(place)) {
                String name = way.from().edition().find(code).orElseThrow().name();
                contributions.add(new Contribution(
                        column.source(), column.period(), code, name, column.value(code), way.partIn(code, place)));
            }
        }
        return contributions;
    }

    private Observations countColumn(Measure.Count count, Period period) {
        MissingObservationsException nowhere = null;
        for (ColumnName column : count.columns()) {
            try {
                return source.observations(column, period);
            } catch (MissingObservationsException e) {
                nowhere = e;
            }
        }
        throw Objects.requireNonNull(nowhere, "a count names at least one column");
    }

    private List<Observations> shareColumns(Measure.Share share, Period period) {
        Observations shares = source.observations(share.percentage(), period);
        return List.of(
                shares, source.observationsAt(share.base(), shares.period().moment()));
    }

    private Cube count(Indicator indicator, Measure.Count count, Period period, Partition regions) {
        Observations observed = countColumn(count, period);
        Recomposition way = new Recomposition(geography, observed.period().geographyDate(), regions);
        Quantity sum = way.apply(observed(observed, way.from()));
        return new Cube(indicator, period, regions, Average.RATIO, List.of(observed.source()), observed.status(), sum);
    }

    private Cube share(Indicator indicator, Measure.Share share, Period period, Partition regions) {
        Parts parts = parts(share, period);
        return new Cube(
                indicator, period, regions, Average.RATIO, parts.sources(), parts.status(), ratio(parts, regions));
    }

    private Cube meanShare(Indicator indicator, Measure.Share share, Period period, Partition regions) {
        Parts parts = parts(share, period);
        Partition municipalities =
                geography.partition(Division.MUNICIPALITY, regions.edition().date());
        Quantity ofEach = ratio(parts, municipalities);
        Quantity mean = new Quantity(regions.regions().size());
        int[] sizes = regions.sizes();
        for (int row = 0; row < ofEach.size(); row++) {
            int place = regions.regionOf(municipalities.regions().get(row).code());
            if (place >= 0) {
                mean.add(place, ofEach, row, 1, false);
            }
        }
        for (int place = 0; place < sizes.length; place++) {
            mean.divide(place, Math.max(1, sizes[place]));
        }
        markEmpty(mean, regions);
        return new Cube(indicator, period, regions, Average.MEAN, parts.sources(), parts.status(), mean);
    }

    private Cube gap(Indicator indicator, Measure.Gap gap, Period period, Partition regions) {
        Parts parts = parts(gap.share(), period);
        Partition municipalities =
                geography.partition(Division.MUNICIPALITY, regions.edition().date());
        Recomposition way = new Recomposition(geography, parts.date(), municipalities);
        Quantity have = way.apply(parts.part());
        Quantity base = way.apply(parts.base());
        Quantity sum = new Quantity(regions.regions().size());
        for (int row = 0; row < have.size(); row++) {
            Quantity one = new Quantity(1);
            Reason missing = have.missing(row);
            if (missing != null) {
                one.miss(0, missing);
            } else {
                double shared = base.middle(row) == 0 ? 0 : base.apportioned(row) / base.middle(row);
                double middle = lacking(gap, have.middle(row), base.middle(row));
                one.set(
                        0,
                        middle,
                        lacking(gap, have.high(row), base.middle(row)),
                        lacking(gap, have.low(row), base.middle(row)),
                        middle * shared);
            }
            int place = regions.regionOf(municipalities.regions().get(row).code());
            if (place >= 0) {
                sum.add(place, one, 0, 1, false);
            }
        }
        markEmpty(sum, regions);
        return new Cube(
                indicator,
                period,
                regions,
                Average.RATIO,
                parts.sources(),
                parts.status().worse(Status.ESTIMATED),
                sum);
    }

    private static double lacking(Measure.Gap gap, double have, double base) {
        double homes = Math.max(0, gap.norm() / 100 * base - have);
        return switch (gap.remedy()) {
            case TRANSFER -> homes;
            case CONSTRUCTION -> homes / (1 - gap.norm() / 100);
        };
    }

    /** Part over base, in percent. Where one whole municipality is the region, the published share itself. */
    private Quantity ratio(Parts parts, Partition regions) {
        Recomposition way = new Recomposition(geography, parts.date(), regions);
        Quantity part = way.apply(parts.part());
        Quantity base = way.apply(parts.base());
        Quantity ratio = new Quantity(part.size());
        double half = parts.shares().precision().halfWidth();
        for (int row = 0; row < part.size(); row++) {
            double published = publishedShare(parts.shares(), way, row);
            Reason missing = part.missing(row);
            if (!Double.isNaN(published)) {
                ratio.set(row, published, percentage(published - half), percentage(published + half), 0);
            } else if (missing != null) {
                ratio.miss(row, missing);
            } else if (base.middle(row) == 0) {
                ratio.miss(
                        row,
                        new Reason(
                                Reason.Kind.NO_BASE, regions.regions().get(row).code()));
            } else {
                double homes = base.middle(row);
                ratio.set(
                        row,
                        percentage(100 * part.middle(row) / homes),
                        percentage(100 * part.low(row) / homes),
                        percentage(100 * part.high(row) / homes),
                        100 * part.apportioned(row) / homes);
            }
        }
        return ratio;
    }

    /** Bands end at 0 and 100, and sums of doubles may not pass them by a hair. */
    private static double percentage(double value) {
        return Math.clamp(value, 0, 100);
    }

    /** The share of the one municipality that the region is the whole of, also under a later code; else NaN. */
    private static double publishedShare(Observations shares, Recomposition way, int row) {
        List<String> sources = way.sourcesOf(row);
        return sources.size() == 1 && way.partIn(sources.getFirst(), row) == 1
                ? shares.value(sources.getFirst())
                : Double.NaN;
    }

    /** The parts and bases of a share, by the municipalities of the date the share was observed on. */
    private record Parts(LocalDate date, Observations shares, Quantity part, Quantity base, List<Source> sources) {
        Status status() {
            return shares.status();
        }
    }

    private Parts parts(Measure.Share share, Period period) {
        List<Observations> columns = shareColumns(share, period);
        Observations shares = columns.getFirst();
        Observations bases = columns.getLast();
        LocalDate date = shares.period().geographyDate();
        Partition municipalities = geography.partition(Division.MUNICIPALITY, date);
        Recomposition way = new Recomposition(geography, bases.period().geographyDate(), municipalities);
        Quantity base = way.apply(observed(bases, way.from()));
        Quantity part = new Quantity(base.size());
        double half = shares.precision().halfWidth();
        for (int row = 0; row < base.size(); row++) {
            String code = municipalities.regions().get(row).code();
            double percent = shares.value(code);
            Reason missing = base.missing(row);
            if (missing != null) {
                part.miss(row, missing);
            } else if (Double.isNaN(percent)) {
                part.miss(row, new Reason(Reason.Kind.NOT_OBSERVED, code));
            } else {
                double homes = base.middle(row);
                part.set(
                        row,
                        homes * percent / 100,
                        homes * percentage(percent - half) / 100,
                        homes * percentage(percent + half) / 100,
                        base.apportioned(row) * percent / 100);
            }
        }
        return new Parts(date, shares, part, base, List.of(shares.source(), bases.source()));
    }

    private static Quantity observed(Observations observations, Partition municipalities) {
        Quantity quantity = new Quantity(municipalities.regions().size());
        double half = observations.precision().halfWidth();
        for (int row = 0; row < quantity.size(); row++) {
            String code = municipalities.regions().get(row).code();
            double value = observations.value(code);
            if (Double.isNaN(value)) {
                quantity.miss(row, new Reason(Reason.Kind.NOT_OBSERVED, code));
            } else {
                quantity.set(row, value, value - half, value + half, 0);
            }
        }
        return quantity;
    }

    private static void markEmpty(Quantity quantity, Partition regions) {
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
}
