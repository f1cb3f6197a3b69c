package nl.thuiskompas.platform.groups;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.thuiskompas.platform.datasets.Code;
import nl.thuiskompas.platform.datasets.DamagedReleaseException;
import nl.thuiskompas.platform.datasets.Dataset;
import nl.thuiskompas.platform.datasets.DatasetRelease;
import nl.thuiskompas.platform.datasets.Datasets;
import nl.thuiskompas.platform.datasets.Topic;
import nl.thuiskompas.platform.datasets.WithdrawnException;
import nl.thuiskompas.platform.language.Words;
import org.jspecify.annotations.Nullable;

/**
 * The tables of measured releases that tell of groups, as one data folder shows them. A table that is not there, or cannot
 * be trusted, is missed and nothing else is.
 */
public final class Measured {
    /** Code of the country among the regions of a release. */
    public static final String COUNTRY = "NL01";

    /** Code of the table that tells how large groups are. */
    public static final String SIZES = "group-sizes";
    /** Code of the table that tells who came and left. */
    public static final String CHANGE = "group-change";
    /** Code of the table that tells who belong to two groups. */
    public static final String OVERLAP = "group-overlap";
    /** Code of the table that tells where people lived and live. */
    public static final String SITUATION = "group-situation";
    /** Code of the table that tells in what homes. */
    public static final String SEGMENT = "group-segment";
    /** Code of the table that tells who came to a home, and how far. */
    public static final String HOUSED = "group-housed";
    /** Code of the table that tells who left an institution. */
    public static final String LEAVING = "leaving";
    /** Code of the table that tells who have no home of their own. */
    public static final String WITHOUT_HOME = "without-home";

    private static final String PREFIX = "measured-";
    private static final List<String> TABLES =
            List.of(SIZES, SITUATION, SEGMENT, CHANGE, HOUSED, OVERLAP, LEAVING, WITHOUT_HOME);
    private static final List<String> WITH_SIZES = List.of(SIZES, SITUATION, SEGMENT);
    private static final List<String> WITH_TOTALS = List.of(SIZES, SITUATION, SEGMENT, OVERLAP);
    private static final Pattern OF_A_GROUP = Pattern.compile("group-(?:size|inflow|stayers|housed)-([a-z0-9-]+)");

    private final Map<String, MeasuredTable> tables = new LinkedHashMap<>();
    private final List<LeftOut> leftOut = new ArrayList<>();
    private final List<AttentionGroup> groups;

    /**
     * A table that is there and is not shown.
     *
     * @param table its code
     * @param problem what is wrong, in an English sentence
     */
    public record LeftOut(String table, String problem) {}

    private Measured(Datasets datasets, boolean synthetic, @Nullable LocalDate asOf) {
        for (String table : TABLES) {
            try {
                open(datasets, synthetic, PREFIX + table, asOf).ifPresent(found -> tables.put(table, found));
            } catch (DamagedReleaseException | WithdrawnException e) {
                leftOut.add(new LeftOut(table, String.valueOf(e.getMessage())));
            }
        }
        datasets.refusals().stream()
                .filter(refusal ->
                        TABLES.stream().anyMatch(table -> refusal.release().startsWith(PREFIX + table + "-")))
                .forEach(refusal -> leftOut.add(new LeftOut(
                        refusal.release().replaceFirst(PREFIX, "").replaceFirst("-[^-]*$", ""), refusal.sentence())));
        groups = List.copyOf(named().values());
    }

    /**
     * What a data folder shows.
     *
     * @param synthetic whether what was made up is wanted; nothing else is read then, and otherwise nothing of it
     * @param asOf the day whose knowledge is asked for; null for now
     */
    public static Measured of(Datasets datasets, boolean synthetic, @Nullable LocalDate asOf) {
        return new Measured(datasets, synthetic, asOf);
    }

    private static Optional<MeasuredTable> open(
            Datasets datasets, boolean synthetic, String id, @Nullable LocalDate asOf) {
        Optional<DatasetRelease> release = asOf == null ? datasets.current(id) : datasets.asOf(id, asOf);
        if (release.isEmpty() || release.get().synthetic() != synthetic) {
            return Optional.empty();
        }
        Dataset dataset = datasets.structure(release.get());
        return dataset.fromRecords()
                .filter(any -> dataset.synthetic() == synthetic)
                .map(from -> new MeasuredTable(
                        dataset, datasets.cells(release.get()), Protected.of(release.get(), dataset, from)));
    }

    private Map<String, AttentionGroup> named() {
        Map<String, AttentionGroup> named = new LinkedHashMap<>();
        for (MeasuredTable table : tables.values()) {
            for (Topic topic : table.indicators()) {
                Matcher matcher = OF_A_GROUP.matcher(topic.id());
                if (matcher.matches()) {
                    named.putIfAbsent(matcher.group(1), new AttentionGroup(matcher.group(1), name(topic)));
                }
            }
        }
        return named;
    }

    /** The definitions call an indicator by its group, a colon, and what is measured of it. */
    private static Words name(Topic topic) {
        String nl = beforeColon(topic.title());
        return new Words(nl, topic.description().contains(": ") ? beforeColon(topic.description()) : nl);
    }

    private static String beforeColon(String text) {
        int colon = text.indexOf(": ");
        return colon > 0 ? text.substring(0, colon) : text;
    }

    /** Whether there is nothing of any group. */
    public boolean isEmpty() {
        return groups.isEmpty();
    }

    /** The groups, in the order of the release. */
    public List<AttentionGroup> groups() {
        return groups;
    }

    /** What is there and cannot be shown. */
    public List<LeftOut> leftOut() {
        return List.copyOf(leftOut);
    }

    /** A table by its code, if it is there. */
    public Optional<MeasuredTable> find(String table) {
        return Optional.ofNullable(tables.get(table));
    }

    /** The table that tells how large groups are: the first that does. */
    public Optional<MeasuredTable> sizes() {
        return WITH_SIZES.stream().flatMap(table -> find(table).stream()).findFirst();
    }

    /**
     * The table that tells the totals of an indicator of sizes: that of sizes, or where that leaves it out another of the same
     * measured release.
     */
    public Optional<MeasuredTable> telling(String indicator) {
        return sizes().flatMap(sizes -> WITH_TOTALS.stream()
                .flatMap(table -> find(table).stream())
                .filter(table -> table.has(indicator)
                        && table.protectedBy()
                                .measured()
                                .equals(sizes.protectedBy().measured()))
                .findFirst());
    }

    /**
     * Whether there is a table of true numbers that has no column for what is measured with it. Such a release leaves out what
     * could be read off another column; where numbers are not the true ones nothing is left out.
     */
    public boolean leavesOut(String table, Predicate<Topic> columns) {
        return find(table)
                .or(() -> table.equals(SIZES) ? sizes() : Optional.empty())
                .filter(found -> found.protectedBy().regime().equals("exact"))
                .filter(found -> found.indicators().stream().noneMatch(columns))
                .isPresent();
    }

    private Optional<MeasuredTable> leading() {
        return sizes().or(() -> tables.values().stream().findFirst());
    }

    /** The years of which something is told, the newest first; those of sizes, where there are sizes. */
    public List<Integer> years() {
        return leading().map(MeasuredTable::years).orElse(List.of());
    }

    /** The regions that there are in a year, in the order of the release. */
    public List<Code> regions(int year) {
        return leading()
                .map(table -> {
                    TreeSet<String> there = new TreeSet<>();
                    List<String> one = List.of(table.indicators().getFirst().id());
                    table.ask(new MeasuredTable.Question(one, List.of(), List.of(year), List.of()))
                            .forEach(found -> there.add(found.region()));
                    return table.regions().stream()
                            .filter(region -> there.contains(region.id()))
                            .toList();
                })
                .orElse(List.of());
    }

    /** Where the figures of a table come from; of sizes those of the table that tells them, whichever it is. */
    public Protected source(String table) {
        return find(table)
                .or(() -> table.equals(SIZES) ? sizes() : Optional.empty())
                .or(this::leading)
                .map(MeasuredTable::protectedBy)
                .orElseThrow(() -> new IllegalStateException("nothing was measured"));
    }

    /** Where the figures come from: of every table that is there. */
    public List<Protected> sources() {
        return tables.values().stream().map(MeasuredTable::protectedBy).toList();
    }
}
