package nl.thuiskompas.platform.groups;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.thuiskompas.platform.datasets.Cell;
import nl.thuiskompas.platform.datasets.Cells;
import nl.thuiskompas.platform.datasets.Code;
import nl.thuiskompas.platform.datasets.Condition;
import nl.thuiskompas.platform.datasets.Dataset;
import nl.thuiskompas.platform.datasets.Dimension;
import nl.thuiskompas.platform.datasets.PeriodCode;
import nl.thuiskompas.platform.datasets.Topic;

/** A table of a measured release: cells by indicator, region, year and breakdowns. */
public final class MeasuredTable {
    /** Code of all classes of a breakdown together. */
    public static final String TOTAL = "total";

    private static final String REGION = "Regio";
    private static final String YEAR = "Perioden";
    /** More cells than any question of ours asks for. */
    private static final int MOST = 500_000;

    private final Dataset dataset;
    private final Cells cells;
    private final Protected protectedBy;
    private final Map<String, Integer> places = new HashMap<>();
    private final Set<String> means;

    MeasuredTable(Dataset dataset, Cells cells, Protected protectedBy) {
        this.dataset = dataset;
        this.cells = cells;
        this.protectedBy = protectedBy;
        this.means = dataset.topics().stream()
                .filter(topic -> topic.decimals() > 0)
                .map(Topic::id)
                .collect(Collectors.toSet());
        for (int i = 0; i < dataset.dimensions().size(); i++) {
            places.put(dataset.dimensions().get(i).name(), i);
        }
    }

    /**
     * Which cells are wanted: where a list is empty all will do. Of a breakdown that is not named the total is wanted.
     *
     * @param indicators codes of indicators
     * @param regions codes of regions
     * @param years years
     * @param classes the breakdowns of which every class is wanted, the total too
     */
    public record Question(List<String> indicators, List<String> regions, List<Integer> years, List<String> classes) {
        public Question {
            indicators = List.copyOf(indicators);
            regions = List.copyOf(regions);
            years = List.copyOf(years);
            classes = List.copyOf(classes);
        }
    }

    /**
     * A cell.
     *
     * @param classes its class in each breakdown of which every class was wanted, in that order
     */
    public record Found(String indicator, String region, int year, List<String> classes, Told told) {}

    /** The cells that answer a question, in the order of the release. */
    public List<Found> ask(Question question) {
        List<Condition> all = new ArrayList<>();
        oneOf("topic", question.indicators(), all);
        oneOf(REGION, question.regions(), all);
        oneOf(
                YEAR,
                question.years().stream()
                        .map(year -> PeriodCode.ofYear(year).code())
                        .toList(),
                all);
        for (Dimension dimension : dataset.dimensions()) {
            if (dimension.kind() == Dimension.Kind.OTHER && !question.classes().contains(dimension.name())) {
                all.add(Condition.is(dimension.name(), TOTAL));
            }
        }
        List<Found> found = new ArrayList<>();
        cells.read(new Condition.And(all), 0, MOST, cell -> found.add(found(question, cell)));
        return found;
    }

    private static void oneOf(String field, List<String> values, List<Condition> into) {
        if (!values.isEmpty()) {
            into.add(values.size() == 1 ? Condition.is(field, values.getFirst()) : new Condition.OneOf(field, values));
        }
    }

    private Found found(Question question, Cell cell) {
        return new Found(
                cell.topic(),
                code(cell, REGION),
                PeriodCode.find(code(cell, YEAR))
                        .map(period -> period.first().getYear())
                        .orElse(0),
                question.classes().stream().map(name -> code(cell, name)).toList(),
                told(cell));
    }

    private Told told(Cell cell) {
        if (Double.isNaN(cell.value())) {
            return new Told.Withheld(cell.status());
        }
        return means.contains(cell.topic())
                ? protectedBy.mean(cell.value())
                : new Told.Amount(cell.value(), protectedBy.margin());
    }

    private String code(Cell cell, String dimension) {
        Integer place = places.get(dimension);
        return place == null ? "" : cell.codes().get(place);
    }

    /** What is told by class, of one indicator in one region and year; cells that the release has not are not there. */
    public Map<List<String>, Told> byClass(String indicator, String region, int year, String... classes) {
        Map<List<String>, Told> told = new LinkedHashMap<>();
        ask(new Question(List.of(indicator), List.of(region), List.of(year), List.of(classes)))
                .forEach(found -> told.put(found.classes(), found.told()));
        return told;
    }

    /** Whether it has this indicator. */
    public boolean has(String indicator) {
        return dataset.findTopic(indicator).isPresent();
    }

    /** Its indicators. */
    public List<Topic> indicators() {
        return dataset.topics();
    }

    /** The classes of a breakdown with their words, without the total; none when it has no such breakdown. */
    public List<Code> classes(String breakdown) {
        return dataset.findDimension(breakdown)
                .map(dimension -> dimension.codes().stream()
                        .filter(code -> !code.id().equals(TOTAL))
                        .toList())
                .orElse(List.of());
    }

    /** The regions that it has in any year, in the order of the release. */
    public List<Code> regions() {
        return dataset.findDimension(REGION).map(Dimension::codes).orElse(List.of());
    }

    /** The years that it has, the newest first. */
    public List<Integer> years() {
        TreeSet<Integer> years = new TreeSet<>();
        dataset.findDimension(YEAR)
                .ifPresent(dimension -> dimension
                        .codes()
                        .forEach(code -> PeriodCode.find(code.id())
                                .map(PeriodCode::first)
                                .map(LocalDate::getYear)
                                .ifPresent(years::add)));
        return List.copyOf(years.descendingSet());
    }

    /** Where its figures come from, and how they were protected. */
    public Protected protectedBy() {
        return protectedBy;
    }
}
