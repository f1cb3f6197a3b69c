package nl.thuiskompas.platform.measuring.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nl.thuiskompas.engine.disclosure.Dimension;
import nl.thuiskompas.engine.disclosure.Layout;
import nl.thuiskompas.engine.disclosure.ListedTable;
import nl.thuiskompas.engine.microdata.Breakdown;
import nl.thuiskompas.engine.microdata.RecordIndicator;
import nl.thuiskompas.engine.microdata.RecordTable;

/**
 * The tables of a year, by what they show: all that show an indicator are linked, share their totals, and have one layout
 * in which every cell stands once.
 */
public final class LinkedTables {
    /** The class of values that are unknown or in no class; the last of every breakdown. */
    public static final String UNKNOWN = "unknown";

    private final RegionSet regions;
    private final Map<String, List<RecordTable>> showing = new HashMap<>();
    private final Map<List<Object>, Layout> layouts = new HashMap<>();
    private final List<Unit> units = new ArrayList<>();

    /**
     * What is decided together.
     *
     * @param whole an indicator, by which the cells are known
     * @param parts the indicators that make it up, where they are decided with it; else none
     * @param layout its cells in all tables that show it; the parts are classes of {@link Kin#DIMENSION}
     * @param breakdowns those of the tables
     */
    public record Unit(RecordIndicator whole, List<RecordIndicator> parts, Layout layout, List<Breakdown> breakdowns) {
        public Unit {
            parts = List.copyOf(parts);
            breakdowns = List.copyOf(breakdowns);
        }
    }

    /**
     * Links tables.
     *
     * @param kin indicators that are decided together
     */
    LinkedTables(RegionSet regions, List<RecordTable> tables, List<Kin> kin) {
        this.regions = regions;
        Map<String, RecordIndicator> alone = new TreeMap<>();
        for (RecordTable table : tables) {
            for (RecordIndicator indicator : table.indicators()) {
                alone.put(indicator.code(), indicator);
                showing.computeIfAbsent(indicator.code(), any -> new ArrayList<>())
                        .add(table);
            }
        }
        Map<String, Unit> byCode = new TreeMap<>();
        for (Kin each : kin) {
            if (each.parts().stream().allMatch(part -> showing.containsKey(part.code()))) {
                byCode.put(each.whole().code(), unit(each.whole(), each.parts()));
                alone.remove(each.whole().code());
                each.parts().forEach(part -> alone.remove(part.code()));
            }
        }
        alone.values().forEach(indicator -> byCode.put(indicator.code(), unit(indicator, List.of())));
        units.addAll(byCode.values());
    }

    private Unit unit(RecordIndicator whole, List<RecordIndicator> parts) {
        Map<String, Breakdown> breakdowns = new TreeMap<>();
        List<ListedTable> listed = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (RecordIndicator part : parts) {
            for (RecordTable table : showing(part)) {
                if (seen.add(table.code())) {
                    List<String> names = new ArrayList<>(names(table, breakdowns));
                    names.add(Kin.DIMENSION);
                    listed.add(new ListedTable(table.code(), names));
                }
            }
        }
        for (RecordTable table : showing(whole)) {
            if (seen.add(table.code())) {
                listed.add(new ListedTable(table.code(), names(table, breakdowns)));
            }
        }
        Layout layout = layouts.computeIfAbsent(
                List.of(listed, parts.stream().map(RecordIndicator::code).toList()),
                any -> layout(breakdowns, parts, listed));
        return new Unit(whole, parts, layout, List.copyOf(breakdowns.values()));
    }

    private static List<String> names(RecordTable table, Map<String, Breakdown> breakdowns) {
        table.breakdowns().forEach(breakdown -> breakdowns.put(breakdown.code(), breakdown));
        return table.breakdowns().stream().map(Breakdown::code).toList();
    }

    private Layout layout(Map<String, Breakdown> breakdowns, List<RecordIndicator> parts, List<ListedTable> listed) {
        List<Dimension> dimensions = new ArrayList<>();
        breakdowns.forEach((code, breakdown) -> dimensions.add(Dimension.of(code, classes(breakdown))));
        if (!parts.isEmpty()) {
            dimensions.add(Dimension.of(
                    Kin.DIMENSION, parts.stream().map(RecordIndicator::code).toList()));
        }
        return new Layout(regions.dimension(), dimensions, listed);
    }

    /** What is decided together, in the order of the codes. */
    public List<Unit> units() {
        return List.copyOf(units);
    }

    /** The tables that show an indicator; none where it is only known as the sum of others. */
    public List<RecordTable> showing(RecordIndicator indicator) {
        return showing.getOrDefault(indicator.code(), List.of());
    }

    /** Codes of the classes of a breakdown in their order, the unknown last. */
    public static List<String> classes(Breakdown breakdown) {
        List<String> classes = new ArrayList<>(
                breakdown.classes().stream().map(Breakdown.BreakdownClass::code).toList());
        if (classes.contains(UNKNOWN)) {
            throw new IllegalStateException("breakdown " + breakdown.code() + " has a class " + UNKNOWN + " already");
        }
        classes.add(UNKNOWN);
        return classes;
    }
}
