package nl.thuiskompas.engine.statistics;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.thuiskompas.engine.geography.Partition;
import nl.thuiskompas.engine.geography.Region;

/**
 * One indicator, for one period, over all regions of a division on one date: columns of numbers with what they have in
 * common beside them. A {@link Figure} is a view on one row, made when somebody asks.
 */
public final class Cube {
    private final Indicator indicator;
    private final Period period;
    private final Partition partition;
    private final Average average;
    private final List<Source> sources;
    private final Status status;
    private final Quantity values;

    Cube(
            Indicator indicator,
            Period period,
            Partition partition,
            Average average,
            List<Source> sources,
            Status status,
            Quantity values) {
        this.indicator = indicator;
        this.period = period;
        this.partition = partition;
        this.average = average;
        this.sources = List.copyOf(sources);
        this.status = status;
        this.values = values;
    }

    /** What it holds figures of. */
    public Indicator indicator() {
        return indicator;
    }

    /** The time they are about. */
    public Period period() {
        return period;
    }

    /** The date whose municipalities were used. */
    public LocalDate edition() {
        return partition.edition().date();
    }

    /** The regions and their municipalities. */
    public Partition partition() {
        return partition;
    }

    /** How shares over several municipalities were computed. */
    public Average average() {
        return average;
    }

    /** The columns the figures came from. */
    public List<Source> sources() {
        return sources;
    }

    /** Number of regions. */
    public int size() {
        return partition.regions().size();
    }

    /** The region at this place. */
    public Region region(int place) {
        return partition.regions().get(place);
    }

    /** The value at this place. */
    public Value value(int place) {
        return values.value(place);
    }

    /** The figure at this place. */
    public Figure figure(int place) {
        double apportioned = values.apportionedShare(place);
        Value value = values.value(place);
        Status own = switch (value) {
            case Value.Missing missing -> Status.MISSING;
            case Value.Amount amount -> {
                Status shared = apportioned > 0 ? status.worse(Status.APPORTIONED) : status;
                yield values.estimated(place) ? shared.worse(Status.ESTIMATED) : shared;
            }
        };
        return new Figure(indicator, period, edition(), region(place), value, own, apportioned, average, sources);
    }

    /** The figure of the region with this code, if the division has it on that date. */
    public Optional<Figure> find(String region) {
        int place = partition.indexOf(region);
        return place < 0 ? Optional.empty() : Optional.of(figure(place));
    }

    /** The figures, in the order of the regions' codes. */
    public Stream<Figure> figures() {
        return IntStream.range(0, size()).mapToObj(this::figure);
    }
}
