package nl.thuiskompas.platform.measuring.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
    private final Map<String, RecordIndicator> indicators = new TreeMap<>();
    private final Map<String, List<RecordTable>> showing = new HashMap<>();
    private final Map<List<String>, Layout> layouts = new HashMap<>();

    /** Links tables. */
    public LinkedTables(RegionSet regions, List<RecordTable> tables) {
        this.regions = regions;
        for (RecordTable table : tables) {
            for (RecordIndicator indicator : table.indicators()) {
                indicators.put(indicator.code(), indicator);
                showing.computeIfAbsent(indicator.code(), any -> new ArrayList<>()).add(table);
            }
        }
    }

    /** The indicators, in the order of their codes. */
    public List<RecordIndicator> indicators() {
        return List.copyOf(indicators.values());
    }

    /** The tables that show an indicator. */
    public List<RecordTable> showing(RecordIndicator indicator) {
        return Objects.requireNonNull(showing.get(indicator.code()));
    }

    /** The cells of an indicator in all tables that show it. */
    public Layout layout(RecordIndicator indicator) {
        List<RecordTable> tables = showing(indicator);
        return layouts.computeIfAbsent(
                tables.stream().map(RecordTable::code).toList(), any -> layout(regions.dimension(), tables));
    }

    private static Layout layout(Dimension region, List<RecordTable> tables) {
        Map<String, Dimension> dimensions = new TreeMap<>();
        for (RecordTable table : tables) {
            for (Breakdown breakdown : table.breakdowns()) {
                dimensions.computeIfAbsent(breakdown.code(), code -> Dimension.of(code, classes(breakdown)));
            }
        }
        return new Layout(
                region,
                List.copyOf(dimensions.values()),
                tables.stream()
                        .map(table -> new ListedTable(
                                table.code(),
                                table.breakdowns().stream()
                                        .map(Breakdown::code)
                                        .toList()))
                        .toList());
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
