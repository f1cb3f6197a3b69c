package nl.thuiskompas.engine.statistics;

import java.time.LocalDate;
import java.util.List;
import nl.thuiskompas.engine.geography.Division;
import nl.thuiskompas.engine.geography.Geography;
import nl.thuiskompas.engine.geography.Partition;

/**
 * Shares, weighted averages and gaps: what is a number of each municipality together with how many it is a number of.
 * Both are carried over as amounts, and divided last.
 */
final class Ratios {
    private static final double PERCENT = 100;

    private final Geography geography;
    private final Recompositions recompositions;
    private final Layers layers;

    Ratios(Geography geography, Recompositions recompositions, Layers layers) {
        this.geography = geography;
        this.recompositions = recompositions;
        this.layers = layers;
    }

    /**
     * Amounts and bases by the municipalities of the date the numbers were observed on.
     *
     * @param numbers the published numbers
     * @param scale 100 for percentages, 1 for averages
     * @param amount number times base, over the scale
     * @param base what it is a number of
     */
    private record Parts(
            LocalDate date, Observations numbers, double scale, Quantity amount, Quantity base, List<Source> sources) {
        Status status() {
            return numbers.status();
        }

        /** Bands of shares end at 0 and 100, and sums of doubles may not pass them by a hair. */
        double bounded(double value) {
            return scale == PERCENT ? Math.clamp(value, 0, PERCENT) : value;
        }
    }

    private Parts parts(List<Observations> columns, double scale) {
        Observations numbers = columns.getFirst();
        Observations bases = columns.getLast();
        LocalDate date = numbers.period().geographyDate();
        Partition municipalities = geography.partition(Division.MUNICIPALITY, date);
        Recomposition way = recompositions.of(bases.period().geographyDate(), municipalities);
        // Carried over like any count, so that a share is of as many homes as the stock of the same place says.
        Quantity base = way.count(Layers.observed(bases, way.from()));
        Quantity number = Layers.observed(numbers, municipalities.edition());
        Quantity amount = new Quantity(base.size());
        Parts parts = new Parts(date, numbers, scale, amount, base, List.of(numbers.source(), bases.source()));
        for (int row = 0; row < base.size(); row++) {
            Reason missing = base.missing(row) == null ? number.missing(row) : base.missing(row);
            if (missing != null) {
                base.miss(row, missing);
                amount.miss(row, missing);
            } else {
                double many = base.middle(row);
                amount.set(
                        row,
                        many * number.middle(row) / scale,
                        many * parts.bounded(number.low(row)) / scale,
                        many * parts.bounded(number.high(row)) / scale,
                        base.apportioned(row) * number.middle(row) / scale);
            }
        }
        return parts;
    }

    Cube share(Indicator indicator, List<Observations> columns, Period period, Partition regions) {
        Parts parts = parts(columns, PERCENT);
        return new Cube(
                indicator, period, regions, Average.RATIO, parts.sources(), parts.status(), ratio(parts, regions));
    }

    /** A weighted average is ours where it is more than what was published: it rests on the choice of the weight. */
    Cube mean(Indicator indicator, List<Observations> columns, Period period, Partition regions) {
        Parts parts = parts(columns, 1);
        Quantity means = ratio(parts, regions);
        int[] sole = recompositions.of(parts.date(), regions).soleSources();
        for (int place = 0; place < sole.length; place++) {
            if (sole[place] < 0) {
                means.estimate(place);
            }
        }
        return new Cube(indicator, period, regions, Average.RATIO, parts.sources(), parts.status(), means);
    }

    Cube meanShare(Indicator indicator, List<Observations> columns, Period period, Partition regions) {
        Parts parts = parts(columns, PERCENT);
        Partition municipalities = municipalitiesOf(regions);
        Quantity ofEach = ratio(parts, municipalities);
        Quantity mean = new Quantity(regions.regions().size());
        int[] sizes = regions.sizes();
        for (int row = 0; row < ofEach.size(); row++) {
            for (int place : regions.regionsAt(row)) {
                mean.add(place, ofEach, row, 1, false);
            }
        }
        for (int place = 0; place < sizes.length; place++) {
            mean.divide(place, Math.max(1, sizes[place]));
        }
        Recomposition.markEmpty(mean, regions);
        return new Cube(indicator, period, regions, Average.MEAN, parts.sources(), parts.status(), mean);
    }

    /** A number per hundred of another. It is as much apportioned as the more apportioned of the two. */
    Cube rate(Indicator indicator, List<Observations> columns, Period period, Partition regions) {
        Observations numbers = columns.getFirst();
        Observations bases = columns.getLast();
        Quantity number = layers.count(numbers, regions);
        Quantity base = layers.count(bases, regions);
        Quantity rates = new Quantity(number.size());
        for (int row = 0; row < rates.size(); row++) {
            Reason missing = number.missing(row) == null ? base.missing(row) : number.missing(row);
            double of = base.middle(row);
            if (missing != null) {
                rates.miss(row, missing);
            } else if (of == 0) {
                rates.miss(
                        row,
                        new Reason(
                                Reason.Kind.NO_BASE, regions.regions().get(row).code()));
            } else {
                double rate = PERCENT * number.middle(row) / of;
                rates.set(
                        row,
                        rate,
                        PERCENT * number.low(row) / of,
                        PERCENT * number.high(row) / of,
                        rate * Math.max(number.apportionedShare(row), base.apportionedShare(row)));
            }
        }
        return new Cube(
                indicator,
                period,
                regions,
                Average.RATIO,
                List.of(numbers.source(), bases.source()),
                numbers.status().worse(bases.status()),
                rates);
    }

    Cube gap(Indicator indicator, Measure.Gap gap, List<Observations> columns, Period period, Partition regions) {
        Parts parts = parts(columns, PERCENT);
        Recomposition way = recompositions.of(parts.date(), municipalitiesOf(regions));
        Quantity have = way.apply(parts.amount());
        Quantity base = way.apply(parts.base());
        Quantity sum = new Quantity(regions.regions().size());
        for (int row = 0; row < have.size(); row++) {
            Quantity one = lacking(gap, have, base, row);
            for (int place : regions.regionsAt(row)) {
                sum.add(place, one, 0, 1, false);
            }
        }
        Recomposition.markEmpty(sum, regions);
        return new Cube(
                indicator,
                period,
                regions,
                Average.RATIO,
                parts.sources(),
                parts.status().worse(Status.ESTIMATED),
                sum);
    }

    private Partition municipalitiesOf(Partition regions) {
        return geography.partition(Division.MUNICIPALITY, regions.date());
    }

    /** What one municipality lacks, as a quantity of one row. */
    private static Quantity lacking(Measure.Gap gap, Quantity have, Quantity base, int row) {
        Quantity one = new Quantity(1);
        Reason missing = have.missing(row);
        if (missing != null) {
            one.miss(0, missing);
            return one;
        }
        double homes = base.middle(row);
        double shared = homes == 0 ? 0 : base.apportioned(row) / homes;
        double middle = lacking(gap, have.middle(row), homes);
        one.set(0, middle, lacking(gap, have.high(row), homes), lacking(gap, have.low(row), homes), middle * shared);
        return one;
    }

    private static double lacking(Measure.Gap gap, double have, double base) {
        double homes = Math.max(0, gap.norm() / PERCENT * base - have);
        return switch (gap.remedy()) {
            case TRANSFER -> homes;
            case CONSTRUCTION -> homes / (1 - gap.norm() / PERCENT);
        };
    }

    /** Amount over base. Where one whole municipality is the region, the published number itself. */
    private Quantity ratio(Parts parts, Partition regions) {
        Recomposition way = recompositions.of(parts.date(), regions);
        Quantity amount = way.apply(parts.amount());
        Quantity base = way.apply(parts.base());
        Quantity ratio = new Quantity(amount.size());
        double half = parts.numbers().precision().halfWidth();
        int[] sole = way.soleSources();
        for (int row = 0; row < amount.size(); row++) {
            double published = sole[row] < 0
                    ? Double.NaN
                    : parts.numbers().value(way.from().code(sole[row]));
            Reason missing = amount.missing(row);
            double homes = base.middle(row);
            if (!Double.isNaN(published)) {
                ratio.set(row, published, parts.bounded(published - half), parts.bounded(published + half), 0);
            } else if (missing != null) {
                ratio.miss(row, missing);
            } else if (homes == 0) {
                ratio.miss(
                        row,
                        new Reason(
                                Reason.Kind.NO_BASE, regions.regions().get(row).code()));
            } else {
                double scale = parts.scale();
                ratio.set(
                        row,
                        parts.bounded(scale * amount.middle(row) / homes),
                        parts.bounded(scale * amount.low(row) / homes),
                        parts.bounded(scale * amount.high(row) / homes),
                        scale * amount.apportioned(row) / homes);
            }
        }
        return ratio;
    }
}
