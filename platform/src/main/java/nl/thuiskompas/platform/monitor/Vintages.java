package nl.thuiskompas.platform.monitor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.thuiskompas.platform.datasets.Cell;
import nl.thuiskompas.platform.datasets.Condition;
import nl.thuiskompas.platform.datasets.Dataset;
import nl.thuiskompas.platform.datasets.DatasetRelease;
import nl.thuiskompas.platform.datasets.Datasets;
import nl.thuiskompas.platform.datasets.Dimension;
import nl.thuiskompas.platform.datasets.PeriodCode;
import nl.thuiskompas.platform.datasets.SourceException;
import nl.thuiskompas.platform.datasets.Topic;
import nl.thuiskompas.platform.datasets.TopicFinder;

/**
 * One series as one release after another had it.
 *
 * @param topic what is measured, by the newest release
 * @param columns the releases, oldest knowledge first
 * @param periods codes of all periods that one of them has, in order of time
 */
public record Vintages(Topic topic, List<Column> columns, List<String> periods) {
    public Vintages {
        columns = List.copyOf(columns);
        periods = List.copyOf(periods);
    }

    /**
     * A release.
     *
     * @param cells its cells by code of the period
     */
    public record Column(DatasetRelease release, Map<String, Cell> cells) {
        /** The value of a period; {@link Double#NaN} when there is none. */
        public double value(String period) {
            Cell cell = cells.get(period);
            return cell == null ? Double.NaN : cell.value();
        }
    }

    /**
     * A value that a later release revised.
     *
     * @param period code of the period
     * @param before the release with the older value
     * @param after the release with the newer one
     */
    public record Revision(String period, Column before, Column after) {
        /** By how much the value changed. */
        public double change() {
            return after.value(period) - before.value(period);
        }

        /** By which part of itself it changed; nothing is an infinite part of nought. */
        private double part() {
            return Math.abs(change() / before.value(period));
        }
    }

    /**
     * Reads it.
     *
     * @param releases from the oldest knowledge to the newest
     * @param most how many of them are read at most, the newest ones
     * @param newest what the cells of the newest of them mean
     * @param codes the code in each dimension but that of periods, by name of the dimension
     * @param most of so many releases at most: the newest
     */
    public static Vintages read(
            Datasets datasets,
            List<DatasetRelease> releases,
            int most,
            Dataset newest,
            Topic topic,
            Map<String, String> codes) {
        List<DatasetRelease> last = releases.subList(Math.max(0, releases.size() - most), releases.size());
        List<Column> columns = new ArrayList<>();
        for (DatasetRelease release : last) {
            columns.add(new Column(release, cells(datasets, release, newest, topic, codes)));
        }
        List<String> periods = columns.stream()
                .flatMap(column -> column.cells().keySet().stream())
                .distinct()
                .sorted(Comparator.comparing(
                                (String code) -> PeriodCode.find(code).orElse(null),
                                Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
        return new Vintages(topic, columns, periods);
    }

    private static Map<String, Cell> cells(
            Datasets datasets, DatasetRelease release, Dataset newest, Topic topic, Map<String, String> codes) {
        Dataset dataset = datasets.structure(release);
        Optional<Topic> same = same(dataset, newest, topic);
        Optional<Dimension> periods = dataset.periods();
        boolean comparable = codes.keySet().stream()
                .allMatch(name -> dataset.findDimension(name).isPresent());
        Map<String, Cell> cells = new HashMap<>();
        if (same.isEmpty() || periods.isEmpty() || !comparable) {
            return cells;
        }
        List<Condition> conditions = new ArrayList<>();
        conditions.add(Condition.is("topic", same.get().id()));
        codes.forEach((name, code) -> conditions.add(Condition.is(name, code)));
        int period = dataset.dimensions().indexOf(periods.get());
        datasets.cells(release)
                .read(
                        new Condition.And(conditions),
                        0,
                        periods.get().codes().size(),
                        cell -> cells.put(cell.codes().get(period), cell));
        return cells;
    }

    /** The topic of the same id, or else of the same name: keys of Statistics Netherlands move between releases. */
    private static Optional<Topic> same(Dataset dataset, Dataset newest, Topic topic) {
        try {
            return dataset.findTopic(topic.id())
                    .or(() -> TopicFinder.find(dataset, TopicFinder.fullName(newest, topic)));
        } catch (SourceException e) {
            return Optional.empty();
        }
    }

    /** All values that a release gave another way than the one before it. */
    public List<Revision> revisions() {
        List<Revision> revisions = new ArrayList<>();
        for (int i = 1; i < columns.size(); i++) {
            Column before = columns.get(i - 1);
            Column after = columns.get(i);
            revised(before, after).forEach(revisions::add);
        }
        return revisions;
    }

    private Stream<Revision> revised(Column before, Column after) {
        return periods.stream()
                .map(period -> new Revision(period, before, after))
                .filter(each -> !Double.isNaN(each.change()) && each.change() != 0);
    }

    /** The revision that changed its value most, for its size. */
    public Optional<Revision> greatest() {
        return revisions().stream().max(Comparator.comparingDouble(Revision::part));
    }
}
