package nl.thuiskompas.platform.checks;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.thuiskompas.engine.geography.Geography;
import nl.thuiskompas.platform.datasets.CheckedCells;
import nl.thuiskompas.platform.datasets.Dataset;
import nl.thuiskompas.platform.datasets.DatasetRelease;
import nl.thuiskompas.platform.datasets.Dimension;
import nl.thuiskompas.platform.datasets.PeriodCode;
import nl.thuiskompas.platform.datasets.Topic;
import org.jspecify.annotations.Nullable;

/** What checks may ask: the cells in SQL, what they mean, the release before, and which municipalities there were when. */
public final class CheckContext {
    private static final Pattern YEAR = Pattern.compile("\\b(?:19|20)\\d\\d\\b");

    private final CheckedCells cells;
    private final Geography geography;
    private final CheckOptions options;
    private final Map<String, Topic> topics = new HashMap<>();
    private final List<Map<String, String>> titles = new ArrayList<>();
    private @Nullable List<RegionPeriod> regionPeriods;

    CheckContext(CheckedCells cells, Geography geography, CheckOptions options) {
        this.cells = cells;
        this.geography = geography;
        this.options = options;
        dataset().topics().forEach(topic -> topics.put(topic.id(), topic));
        for (Dimension dimension : dataset().dimensions()) {
            Map<String, String> ofCodes = new HashMap<>();
            dimension
                    .codes()
                    .forEach(code -> ofCodes.put(code.id(), code.title().strip()));
            titles.add(ofCodes);
        }
    }

    /**
     * A region in a period.
     *
     * @param region code of the region
     * @param period code of the period; empty when the table has no periods
     * @param rows number of its cells
     * @param numbers number of its cells that have a number
     * @param filled number of its cells that have a number or a text
     * @param row first row in which it stands
     */
    public record RegionPeriod(String region, String period, long rows, long numbers, long filled, long row) {}

    /** The cells, in SQL. */
    public CheckedCells cells() {
        return cells;
    }

    /** What the cells mean. */
    public Dataset dataset() {
        return cells.dataset();
    }

    /** The municipalities of every date. */
    public Geography geography() {
        return geography;
    }

    /** What may differ from table to table. */
    public CheckOptions options() {
        return options;
    }

    /** The topic with this id. */
    public Topic topic(String id) {
        Topic topic = topics.get(id);
        if (topic == null) {
            throw new IllegalStateException("a cell has topic " + id + ", which the table does not describe");
        }
        return topic;
    }

    /** The ids of the topics that satisfy a condition as a list in SQL; empty when none does. */
    public Optional<String> topics(Predicate<Topic> wanted) {
        List<String> ids = dataset().topics().stream()
                .filter(wanted)
                .map(topic -> CheckedCells.literal(topic.id()))
                .toList();
        return ids.isEmpty() ? Optional.empty() : Optional.of("(" + String.join(", ", ids) + ")");
    }

    /** The column of the regions, as SQL. */
    public Optional<String> regionColumn() {
        return dataset().regions().map(cells::column);
    }

    /** The column of the periods, as SQL. */
    public Optional<String> periodColumn() {
        return dataset().periods().map(cells::column);
    }

    /** The columns of all dimensions but these kinds, as SQL. */
    public List<String> columnsBut(Dimension.Kind... kinds) {
        Set<Dimension.Kind> left = Set.of(kinds);
        return dataset().dimensions().stream()
                .filter(dimension -> !left.contains(dimension.kind()))
                .map(cells::column)
                .toList();
    }

    /** The stretch of days of a period; without periods that of the year in the title, if it names one. */
    public Optional<PeriodCode> days(String period) {
        return period.isEmpty() ? ownYear() : PeriodCode.find(period);
    }

    private Optional<PeriodCode> ownYear() {
        Set<String> years = new TreeSet<>();
        Matcher matcher = YEAR.matcher(dataset().title());
        while (matcher.find()) {
            years.add(matcher.group());
        }
        return years.size() == 1
                ? Optional.of(
                        PeriodCode.ofYear(Integer.parseInt(years.iterator().next())))
                : Optional.empty();
    }

    /** Every region in every period of which there are cells; empty when the table has no regions. */
    public List<RegionPeriod> regionPeriods() {
        if (regionPeriods == null) {
            List<RegionPeriod> all = new ArrayList<>();
            regionColumn().ifPresent(region -> {
                String period = periodColumn().orElse("''");
                cells.ask(
                        "SELECT " + region + ", " + period + ", count(*), count(value), "
                                + "count(*) FILTER (value IS NOT NULL OR text IS NOT NULL), min(row) FROM cells "
                                + "GROUP BY 1, 2 ORDER BY 6, 1, 2",
                        row -> all.add(new RegionPeriod(
                                String.valueOf(row.text(1)),
                                String.valueOf(row.text(2)),
                                row.count(3),
                                row.count(4),
                                row.count(5),
                                row.count(6))));
            });
            regionPeriods = List.copyOf(all);
        }
        return regionPeriods;
    }

    /**
     * Divides the cells into parts small enough to be joined with others.
     *
     * @param byTopic whether topics may be taken apart
     * @param by which dimensions may be taken apart
     */
    public List<Slice> slices(boolean byTopic, Predicate<Dimension> by) {
        long before = cells.former().map(DatasetRelease::cells).orElse(0L);
        return Slice.of(dataset(), Math.max(cells.release().cells(), before), byTopic, by);
    }

    /** The condition on cells that belong to a slice, as SQL. */
    public String sql(Slice slice) {
        return slice.sql(name -> cells.column(dataset().findDimension(name).orElseThrow()));
    }

    /** A cell in words: its topic, and its code and title in each dimension. */
    public String place(Topic topic, List<String> codes) {
        StringBuilder place = new StringBuilder(topic.title().strip());
        for (int i = 0; i < codes.size(); i++) {
            place.append(", ").append(named(i, codes.get(i)));
        }
        return place.toString();
    }

    /** A region, and a period where the table has them, in words. */
    public String place(RegionPeriod at) {
        String region = dataset()
                .regions()
                .map(dimension -> named(dataset().dimensions().indexOf(dimension), at.region()))
                .orElse(at.region());
        return at.period().isEmpty() ? region : region + ", " + at.period();
    }

    private String named(int dimension, String code) {
        String title = titles.get(dimension).getOrDefault(code, "");
        boolean period = dataset().dimensions().get(dimension).kind() == Dimension.Kind.PERIOD;
        return title.isEmpty() || title.equals(code) || period ? code : code + " " + title;
    }
}
