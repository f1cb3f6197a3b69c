package nl.thuiskompas.platform.monitor;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import nl.thuiskompas.engine.statistics.Observations;
import nl.thuiskompas.engine.statistics.Period;
import nl.thuiskompas.engine.statistics.Precision;
import nl.thuiskompas.engine.statistics.Source;
import nl.thuiskompas.engine.statistics.Status;
import nl.thuiskompas.platform.datasets.Cell;
import nl.thuiskompas.platform.datasets.CellStatus;
import nl.thuiskompas.platform.datasets.Cells;
import nl.thuiskompas.platform.datasets.Condition;
import nl.thuiskompas.platform.datasets.Dataset;
import nl.thuiskompas.platform.datasets.DatasetRelease;
import nl.thuiskompas.platform.datasets.Datasets;
import nl.thuiskompas.platform.datasets.Dimension;
import nl.thuiskompas.platform.datasets.PeriodCode;
import nl.thuiskompas.platform.datasets.Topic;
import nl.thuiskompas.platform.datasets.TopicFinder;

/**
 * The observations of municipalities in imported releases. All years of one topic are read together and kept: they lie
 * together in the release, and whoever asks for one year asks for the next.
 */
final class FedObservations {
    /** Some hundred indicators of ten years. */
    private static final long MOST_VALUES = 4_000_000;

    private static final String MUNICIPALITY = "GM";

    private record Key(String release, FedColumn column, FedColumn.Place place) {}

    private final Datasets datasets;
    private final Cache<Key, NavigableMap<Period, Observations>> kept = Caffeine.newBuilder()
            .maximumWeight(MOST_VALUES)
            .weigher((Key key, NavigableMap<Period, Observations> years) -> 1
                    + years.values().stream()
                            .mapToInt(each -> each.codes().size())
                            .sum())
            .build();

    FedObservations(Datasets datasets) {
        this.datasets = datasets;
    }

    /** The observations of a column in a release, by period; none when the release has no such topic. */
    NavigableMap<Period, Observations> of(DatasetRelease release, FedColumn column, FedColumn.Place place) {
        return kept.get(new Key(release.id(), column, place), key -> read(release, column, place));
    }

    private NavigableMap<Period, Observations> read(DatasetRelease release, FedColumn column, FedColumn.Place place) {
        Dataset dataset = datasets.structure(release);
        Optional<Topic> topic = TopicFinder.find(dataset, place.topic());
        Optional<Dimension> regions = dataset.regions();
        Optional<Dimension> periods = dataset.periods();
        if (topic.isEmpty() || regions.isEmpty() || periods.isEmpty()) {
            return new TreeMap<>();
        }
        List<Condition> conditions = new ArrayList<>();
        conditions.add(Condition.is("topic", topic.get().id()));
        conditions.add(new Condition.StartsWith(regions.get().name(), MUNICIPALITY));
        for (Dimension dimension : dataset.dimensions()) {
            if (dimension.kind() == Dimension.Kind.OTHER) {
                List<String> codes = place.where().getOrDefault(dimension.name(), List.of());
                if (codes.isEmpty()) {
                    return new TreeMap<>(); // which of its cells are meant, nobody said
                }
                conditions.add(new Condition.OneOf(dimension.name(), codes));
            }
        }
        int region = dataset.dimensions().indexOf(regions.get());
        int period = dataset.dimensions().indexOf(periods.get());
        Map<String, Map<String, CellSum>> values = new TreeMap<>();
        Map<String, Set<CellStatus>> statuses = new HashMap<>();
        Cells cells = datasets.cells(release);
        cells.read(new Condition.And(conditions), 0, Long.MAX_VALUE, (Cell cell) -> {
            String year = cell.codes().get(period);
            values.computeIfAbsent(year, key -> new HashMap<>())
                    .computeIfAbsent(cell.codes().get(region), key -> new CellSum())
                    .add(cell);
            statuses.computeIfAbsent(year, key -> EnumSet.noneOf(CellStatus.class))
                    .add(cell.status());
        });
        NavigableMap<Period, Observations> years = new TreeMap<>();
        values.forEach((code, byRegion) -> PeriodCode.find(code)
                .filter(found -> found.length() == PeriodCode.Length.YEAR)
                .filter(found -> byRegion.values().stream().anyMatch(sum -> !Double.isNaN(sum.value())))
                .map(found -> period(found.first().getYear(), column.timing()))
                .ifPresent(found -> years.put(
                        found,
                        observations(
                                source(release, column, found),
                                found,
                                precision(column, dataset.margin(), byRegion),
                                status(statuses.getOrDefault(code, Set.of())),
                                byRegion,
                                place))));
        return years;
    }

    private static Observations observations(
            Source source,
            Period period,
            Precision precision,
            Status status,
            Map<String, CellSum> byRegion,
            FedColumn.Place place) {
        Map<String, Double> values = new HashMap<>();
        Set<String> incomplete = new HashSet<>();
        Map<String, LocalDate> elsewhere = new TreeMap<>(place.elsewhere());
        elsewhere.keySet().retainAll(byRegion.keySet());
        byRegion.forEach((code, sum) -> {
            values.put(code, sum.value());
            if (sum.incomplete()) {
                incomplete.add(code);
            }
        });
        return new Observations(source, period, precision, status, values, incomplete, elsewhere);
    }

    private static Source source(DatasetRelease release, FedColumn column, Period period) {
        return new Source(
                release.id(),
                release.origin().table(),
                release.origin().publisher(),
                release.title(),
                column.name(),
                period.reference(),
                release.origin().licence());
    }

    /**
     * Cells that were changed or rounded on purpose lie off by as much as their table says, each by itself; a column has one
     * precision, that of the municipality with the most cells.
     */
    private static Precision precision(FedColumn column, double margin, Map<String, CellSum> byRegion) {
        int most = byRegion.values().stream().mapToInt(CellSum::parts).max().orElse(0);
        return new Precision(Math.max(column.precision().halfWidth(), most * margin));
    }

    /** A year is as sure as the least sure of its cells. */
    private static Status status(Set<CellStatus> statuses) {
        if (statuses.contains(CellStatus.ESTIMATED)) {
            return Status.ESTIMATED;
        }
        if (statuses.contains(CellStatus.PERTURBED)) {
            return Status.PERTURBED;
        }
        boolean provisional =
                statuses.contains(CellStatus.PROVISIONAL) || statuses.contains(CellStatus.REVISED_PROVISIONAL);
        return provisional ? Status.PROVISIONAL : Status.FINAL;
    }

    private static Period period(int year, Period.Timing timing) {
        return switch (timing) {
            case START_OF_DAY -> Period.startOf(year);
            case END_OF_DAY -> Period.endOf(year);
            case DURING_YEAR -> Period.during(year);
        };
    }
}
