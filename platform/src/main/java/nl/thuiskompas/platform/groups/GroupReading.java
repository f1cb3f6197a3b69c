package nl.thuiskompas.platform.groups;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import nl.thuiskompas.platform.datasets.Code;
import nl.thuiskompas.platform.groups.MeasuredTable.Question;

/** What a release tells of groups in one region and one year. Each table is asked once, when it is first needed. */
public final class GroupReading {
    private static final String ANY = "any-group";
    private static final String PERSONS = "persons";
    private static final String SIZE = "group-size-";
    private static final String LIVING = "LivingSituation";
    private static final String BEFORE = "LivingBefore";
    private static final String INSTITUTION = "InstitutionBefore";

    /** Ways out of an institution, a reception or the street, as the release names them. */
    public static final List<String> WAYS_OUT = List.of(
            "from-institution-to-home", "from-reception-to-home", "from-none-to-home", "from-institution-to-none");

    private final Measured measured;
    private final String region;
    private final int year;
    private final Map<String, Map<String, Told>> ofTheYear = new HashMap<>();
    private final Map<String, Map<String, InRegion>> everywhere = new HashMap<>();
    private final Map<MeasuredTable, Map<String, NavigableMap<Integer, Told>>> sizes = new HashMap<>();

    public GroupReading(Measured measured, String region, int year) {
        this.measured = measured;
        this.region = region;
        this.year = year;
    }

    /** Where it is about. */
    public String region() {
        return region;
    }

    /** The year on whose first day it is so. */
    public int year() {
        return year;
    }

    /** The release. */
    public Measured measured() {
        return measured;
    }

    /** How large a group was, by year; empty when no table tells. */
    public NavigableMap<Integer, Told> sizes(String group) {
        return byYear(SIZE + group);
    }

    /** How many people belong to at least one group, each counted once, by year. */
    public NavigableMap<Integer, Told> anyGroup() {
        return byYear(ANY);
    }

    /** The inhabitants, by year. */
    public NavigableMap<Integer, Told> persons() {
        return byYear(PERSONS);
    }

    private NavigableMap<Integer, Told> byYear(String indicator) {
        Optional<MeasuredTable> telling = measured.telling(indicator);
        if (telling.isEmpty() && leftOut(indicator)) {
            return new TreeMap<>(Map.of(year, new Told.LeftOut()));
        }
        return telling.map(table -> sizes.computeIfAbsent(table, this::byYear))
                .map(found -> found.get(indicator))
                .orElseGet(Collections::emptyNavigableMap);
    }

    private Map<String, NavigableMap<Integer, Told>> byYear(MeasuredTable table) {
        Map<String, NavigableMap<Integer, Told>> found = new HashMap<>();
        table.ask(new Question(List.of(), List.of(region), List.of(), List.of()))
                .forEach(cell -> found.computeIfAbsent(cell.indicator(), any -> new TreeMap<>())
                        .put(cell.year(), cell.told()));
        return found;
    }

    private boolean leftOut(String indicator) {
        return measured.leavesOut(Measured.SIZES, topic -> topic.id().equals(indicator));
    }

    /** The regions of which the release tells of some group in this year that there are people in it, by code. */
    public Set<String> toldSome() {
        Set<String> told = new HashSet<>();
        measured.sizes()
                .ifPresent(table -> table.ask(new Question(List.of(), List.of(), List.of(year), List.of())).stream()
                        .filter(cell -> cell.indicator().startsWith(SIZE)
                                && cell.told().amount().orElse(0) > 0)
                        .forEach(cell -> told.add(cell.region())));
        return told;
    }

    /** How large a group is. */
    public Told size(String group) {
        return sizes(group).getOrDefault(year, Told.notMeasured());
    }

    /** How large it was a year before. */
    public Told sizeBefore(String group) {
        return sizes(group).getOrDefault(year - 1, Told.notMeasured());
    }

    /** Who belong to it and did not a year before. */
    public Told inflow(String group) {
        return told(Measured.CHANGE, "group-inflow-" + group);
    }

    /** Who belonged to it a year before, are still here, and do not any more. */
    public Told outflow(String group) {
        return told(Measured.CHANGE, "group-outflow-" + group);
    }

    /** Who belong to a group and a year before belonged to none. */
    public Told anyInflow() {
        return told(Measured.CHANGE, "any-group-inflow");
    }

    /** Who belonged to a group a year before, are still here, and belong to none any more. */
    public Told anyOutflow() {
        return told(Measured.CHANGE, "any-group-outflow");
    }

    /** Who belonged to it a year before as well. */
    public Told stayers(String group) {
        return told(Measured.CHANGE, "group-stayers-" + group);
    }

    /** Who came to a home of their own within the year. */
    public Told housed(String group) {
        return told(Measured.HOUSED, "group-housed-" + group);
    }

    /** How far those who moved did, on average, in kilometres. */
    public Told distance(String group) {
        Told mean = told(Measured.HOUSED, "group-distance-" + group);
        return mean.measured() || !housed(group).measured() ? mean : new Told.Nobody();
    }

    /** Who belong to two groups; the pair stands in the release in one order. */
    public Told overlap(String one, String other) {
        Told told = told(Measured.OVERLAP, "group-overlap-" + one + "-" + other);
        return told.measured() ? told : told(Measured.OVERLAP, "group-overlap-" + other + "-" + one);
    }

    /** Total of an indicator of a table in this region and year. */
    private Told told(String table, String indicator) {
        return ofTheYear
                .computeIfAbsent(table, code -> {
                    Map<String, Told> all = new HashMap<>();
                    measured.find(code)
                            .ifPresent(found -> found.ask(
                                            new Question(List.of(), List.of(region), List.of(year), List.of()))
                                    .forEach(cell -> all.put(cell.indicator(), cell.told())));
                    return all;
                })
                .getOrDefault(indicator, Told.notMeasured());
    }

    /** Where its people lived a year before (rows) and where they live now (columns). */
    public Optional<Grid> situation(String group) {
        return grid(Measured.SITUATION, SIZE + group, BEFORE, LIVING);
    }

    /** Where those live who have a home: by owner (rows) and rent (columns). */
    public Optional<Grid> segment(String group) {
        return grid(Measured.SEGMENT, SIZE + group, "Tenure", "RentClass");
    }

    /** By owner (rows) and floor area (columns). */
    public Optional<Grid> homeSizes(String group) {
        return grid(Measured.SEGMENT, SIZE + group, "Tenure", "HomeSize");
    }

    /** By age (rows) and type of household (columns). */
    public Optional<Grid> ages(String group) {
        return grid(Measured.SIZES, SIZE + group, "AgeClass", "HouseholdType");
    }

    private Optional<Grid> grid(String table, String indicator, String rows, String columns) {
        return measured.find(table)
                .filter(found -> found.has(indicator))
                .map(found -> new Grid(
                        found.classes(rows),
                        found.classes(columns),
                        found.byClass(indicator, region, year, rows, columns)))
                .filter(grid -> !grid.cells().isEmpty());
    }

    /** Who left an institution, a reception or the street within the year: by where they were (rows) and way out (columns). */
    public Optional<Grid> leaving() {
        return measured.find(Measured.LEAVING).flatMap(table -> {
            List<String> ways = WAYS_OUT.stream().filter(table::has).toList();
            Map<List<String>, Told> cells = new HashMap<>();
            table.ask(new Question(ways, List.of(region), List.of(year), List.of(INSTITUTION)))
                    .forEach(cell -> cells.put(List.of(cell.classes().getFirst(), cell.indicator()), cell.told()));
            return cells.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Grid(table.classes(INSTITUTION), topics(table, ways), cells));
        });
    }

    /** Who have no home of their own: by where they live (rows) and what is counted (columns). */
    public Optional<Grid> withoutHome() {
        return measured.find(Measured.WITHOUT_HOME).flatMap(table -> {
            List<String> counted =
                    List.of(PERSONS, ANY).stream().filter(table::has).toList();
            Map<List<String>, Told> cells = new HashMap<>();
            table.ask(new Question(counted, List.of(region), List.of(year), List.of(LIVING)))
                    .forEach(cell -> cells.put(List.of(cell.classes().getFirst(), cell.indicator()), cell.told()));
            return cells.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Grid(table.classes(LIVING), topics(table, counted), cells));
        });
    }

    private static List<Code> topics(MeasuredTable table, List<String> ids) {
        return table.indicators().stream()
                .filter(topic -> ids.contains(topic.id()))
                .map(topic -> new Code(topic.id(), topic.title(), topic.description(), "", Optional.empty(), ""))
                .toList();
    }

    /**
     * A group in a region.
     *
     * @param size how large it is
     * @param before how large it was a year before
     * @param persons the inhabitants
     */
    public record InRegion(Told size, Told before, Told persons) {}

    /** A group in every region that the release has in this year, by code. */
    public Map<String, InRegion> everywhere(String group) {
        return everywhere.computeIfAbsent(group, this::inEveryRegion);
    }

    private Map<String, InRegion> inEveryRegion(String group) {
        Map<String, Map<String, Told>> now = new HashMap<>();
        Map<String, Told> then = new HashMap<>();
        for (String indicator : List.of(SIZE + group, PERSONS)) {
            measured.telling(indicator)
                    .ifPresent(table -> table.ask(
                                    new Question(List.of(indicator), List.of(), List.of(year, year - 1), List.of()))
                            .forEach(cell -> {
                                if (cell.year() == year) {
                                    now.computeIfAbsent(cell.region(), any -> new HashMap<>())
                                            .put(indicator, cell.told());
                                } else if (!indicator.equals(PERSONS)) {
                                    then.put(cell.region(), cell.told());
                                }
                            }));
        }
        Map<String, InRegion> all = new HashMap<>();
        now.forEach((code, told) -> all.put(
                code,
                new InRegion(
                        told.getOrDefault(SIZE + group, Told.notMeasured()),
                        then.getOrDefault(code, Told.notMeasured()),
                        told.getOrDefault(PERSONS, Told.notMeasured()))));
        return all;
    }
}
